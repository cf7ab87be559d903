import type * as en from '../en/league.ts';
import type { Words } from '../shape.ts';

export const LEAGUE_WORDS: Words<typeof en.LEAGUE_WORDS> = {
  standings: (league) => `**Posiciones**, ${league}`,
  results: (league) => `**Resultados**, ${league}`,
  leaders: (league) => `**Líderes**, ${league}`,
  team: 'Equipo',
  wildCard: (half) => (half === null ? 'Comodín' : `${half} com.`),
  noResults: 'Todavía no ha terminado ningún juego.',
  noRecords: 'Nadie tiene números todavía: empiezan con el primer juego terminado.',
  noRecord: (name) => `${name} no tiene números todavía: empiezan con su primer juego terminado.`,
  innings: (n) => ` (${n})`,
  playerHead: (name, team, league) => `**${name}**, ${team}, ${league}`,
  batting: 'Bateo',
  pitching: 'Pitcheo',
};

export const SETTING_WORDS: Words<typeof en.SETTING_WORDS> = {
  mentioned: '🔔 Se te menciona cuando llega tu turno. `/ajustes yo menciones:False` lo quita.',
  notMentioned: '🔕 No se te menciona. `/ajustes yo menciones:True` lo cambia.',
  ahead: 'También con dos outs, antes de que batee tu lado.',
  notAhead: 'No antes de tu turno (`antes:True`: también con dos outs, antes de que batee tu lado).',
  quietHours: (from, to, zone) =>
    `Horas de silencio: de ${from} a ${to} (${zone}). Lo que te espere entonces se dice al acabar.`,
  noQuietHours: 'Sin horas de silencio (`silencio:22-7`).',
  noHours: (said) => `“${said}” no dice desde cuándo hasta cuándo. Así: 22-7, 22:30-7:15, u off.`,
  noZone: (said) => `“${said}” no es una zona horaria. Así: America/Chicago.`,
  whichZone: 'Di también dónde es tu día: `zona_horaria:America/Chicago`.',
  threadScores: (told) =>
    told ? 'Los nombres de los hilos dicen el marcador' : 'Los nombres de los hilos no dicen el marcador',
  data: 'Todo lo que aquí se guarda de ti. Lo que está en Discord es cosa de Discord.',
  dataAbout: 'lo que se guarda de ti, en JSON',
  forgetFirst: (code, games) =>
    `**Que se te olvide aquí.** Se van tus entradas, ajustes, seguimientos, equipos y cargos. Tus juegos quedan, con un nombre supuesto; los que no son de nadie más terminan${games > 0 ? ` (${games} ${games === 1 ? 'tuyo no ha' : 'tuyos no han'} terminado: en los que hay otros sigue por tu lado quien administra la liga)` : ''}. Los archivos de una liga pueden volver a nombrarte: pídelo a quien la administra. Si lo quieres: \`/ajustes olvidarme código:${code}\``,
  forgetLast: (code) =>
    `**Por última vez:** nadie puede deshacerlo. Para siempre: \`/ajustes olvidarme código:${code}\``,
  forgotten: 'Quedas en el olvido. Quien use otra vez un comando es alguien nuevo.',
  server: '**Este servidor**',
  scoresChannel: (channel) => `Canal de marcadores: ${channel}`,
  newsChannel: (channel) => `Canal de noticias: ${channel}`,
  verbosity: (what) => `Detalle: ${what}`,
  league: (league) => `Liga: ${league}`,
  language: (language) => `Idioma: ${language}`,
  none: 'ninguno',
  noLeague: 'ninguna; los comandos toman la del juego de su canal, o preguntan',
  usual: (what) => `${what} (lo normal)`,
};

export const OFFICE_WORDS: Words<typeof en.OFFICE_WORDS> = {
  week: (league, week) => `**Semana ${week}**, ${league}`,
  teamGames: (team, league) => `**${team}**, ${league}`,
  noSchedule: 'Esta liga no tiene calendario.',
  noGames: 'No hay juegos.',
  at: (away, home) => `${away} @ ${home}`,
  game: (week, game) => `semana ${week}, juego ${game}`,
  open: 'sin jugar',
  soon: 'por empezar',
  live: 'en vivo',
  private: 'jugado en privado',
  postponed: 'aplazado',
  forfeit: (team) => `concedido a ${team}`,
  more: (n) => `y ${n} más`,
  noneOpen: 'No queda ningún juego tuyo del calendario por empezar.',
  season: (season) => `temporada ${season}`,
  sources: { demo: 'demostración', file: 'archivo de liga', url: 'servidor', sba: 'SBA' },
  source: (source) => `Fuente: ${source}`,
  asOf: (when) => `del ${when}`,
  counts: (teams, players) => `${teams} equipos, ${players} jugadores`,
  played: (played, scheduled) => `${played} de ${scheduled} juegos jugados`,
  withoutManager: (teams) => `Sin mánager: ${teams}`,
  failure: (what) => `La última lectura de la fuente falló: ${what}`,
  admins: (league, people) => `Administradores de ${league}: ${people}`,
  noAdmins: 'ninguno',
  office: (url) => `La oficina: ${url}`,
  owner: (url) => `Este servidor es tuyo. Trae tu liga: ${url}`,
};
