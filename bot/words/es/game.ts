import type * as en from '../en/game.ts';
import type { Words } from '../shape.ts';

export const TASK_WORDS: Words<typeof en.TASK_WORDS> = {
  accept: 'aceptar la invitación (`/juego aceptar`)',
  set_lineup: 'fijar la alineación (`/alineación auto`)',
  set_positions: 'dar todas las posiciones (`/cambio fildeador`)',
  decide_defense: 'fijar la defensa (`/defensa`)',
  decide_offense: 'elegir la jugada (`/ofensiva`)',
  roll: 'tirar los dados (`/tirar`)',
  report: 'informar el resultado (`/resultado`)',
  resolve: 'leer la tarjeta (`/resolver`)',
  make_decision: 'contestar la pregunta (`/decidir`)',
  answer_request: 'contestar la petición (`/juego acceder`, `/juego negar`)',
};

export const STATUS_WORDS: Words<typeof en.STATUS_WORDS> = {
  pending: 'invitación abierta',
  declined: 'invitación rechazada',
  lineups: 'fijando alineaciones',
  active: 'en marcha',
  paused: 'en pausa',
  completed: 'final',
  abandoned: 'abandonado',
};

export const GAME_WORDS: Words<typeof en.GAME_WORDS> = {
  and: ' y ',
  outs: (n) => `${n} out${n === 1 ? '' : 's'}`,
  final: (score) => `Final: ${score}.`,
  pausedHint: 'El juego está en pausa (`/juego reanudar`).',
  computerUp: (team) => `La computadora juega por ${team}.`,
  computerHeld: (team) =>
    `La computadora, que juega por ${team}, espera hasta que se le diga que siga (\`/juego esperar\`).`,
  putAt: (position) => `poner a alguien en ${position} (\`/cambio fildeador\`)`,
  hurtPitcher: (name) => `traer a otro lanzador por ${name}, que está lesionado (\`/cambio lanzador\`)`,
  hurtBatter: (name) => `mandar a un bateador por ${name}, que está lesionado (\`/cambio bateador\`)`,
  hurtFielder: (name) => `traer a alguien por ${name}, que está lesionado (\`/cambio fildeador\`)`,
  waits: (team, task) => `${team} debe ${task}.`,
  basesEmpty: 'bases vacías',
  manOn: (name, base) => `${name} en ${base}`,
  runnersOn: (bases, several) => `${several ? 'corredores' : 'corredor'} en ${bases}`,
  matchup: (batter, pitcher) => `${batter} contra ${pitcher}`,
  notSet: (team) => `${team}: sin fijar`,
  readyToSet: 'Esta alineación se puede fijar.',
  asksAbandon: (team) => `${team} pide abandonar el juego.`,
  asksUndo: (team, play, told, gone) =>
    `${team} pide volver a antes de la jugada ${play}${told}: así se deshacen ${gone}.`,
  asksCorrection: (team, play, told, what) => `${team} pide corregir la jugada ${play}${told} a: ${what}.`,
  asksRuling: (team, ruled) => `${team} pide una decisión del anotador: ${ruled}.`,
  outcomeTo: (outcome, place) => `${outcome} a ${place}`,
  asWritten: ', como la escribe el anotador',
  invited: (people) => `${people}: hay una invitación.`,
  matchHead: (away, home, league) => `⚾ **${away}** en casa de **${home}** · ${league}`,
  at: (away, home) => `${away} en casa de ${home}`,
  isOn: (wait) => `Hay juego. ${wait}`,
  inPrivate: (names, threadId) => `🔒 ${names} se juega en <#${threadId}>, que solo ve su gente.`,
  noRoom: (names, why, url) =>
    `⚠️ ${names} ya empezó, pero no hay un hilo privado para él: ${why}. Se juega aquí: ${url}`,
  declinedInvitation: 'La invitación fue rechazada.',
  noGames: 'Todavía no hay juegos. Inicia uno con `/juego iniciar`.',
  paused: '⏸️ El juego está en pausa.',
  held: '⏳ La computadora te espera. Con `/juego esperar` otra vez, sigue.',
  goesOn: (wait) => `▶️ El juego sigue. ${wait}`,
  lineupSet: (wait) => `La alineación está fijada. ${wait}`,
  abandoned: 'El juego quedó abandonado.',
  declinedGame: 'La invitación fue rechazada: no hay juego.',
  asked: (people, what) => `${people}: ${what}`,
  withdrawn: (wait) => `La petición fue retirada. ${wait}`,
  adminAnswers: 'La contesta alguien que administra la liga.',
  declinedRuling: 'Rechazado: victoria, derrota y salvado quedan como estaban.',
  declinedRequest: (wait) => `Rechazado; el juego sigue. ${wait}`,
  follows: (names, what, late) => `Este canal sigue el juego ${names}: ${what}${late}.`,
  late: (seconds) => `, con ${seconds} segundos de demora`,
  followsNotThat: 'Este canal ya no sigue ese juego.',
  isPlayedHere: (names) => `${names} se juega aquí: este canal ya recibe cada jugada.`,
  staysHere: 'El juego se juega aquí: sus jugadas se siguen contando.',
  followsNone: 'Este canal ya no sigue ningún juego.',
  announced: (text) => `📣 Dicho a todos en el juego: ${text}`,
  exported: (names) => `📄 ${names}`,
  exportAbout: (names, format) => `${names}: ${format}`,
  commandHead: (name, description) => `**\`/${name}\`** ${description}`,
};

/** An invitation, before it is answered and after. */
export const INVITATION_WORDS: Words<typeof en.INVITATION_WORDS> = {
  pace: (pace) => `Ritmo ${pace.toLowerCase()}`,
  watch: (who) => `Pueden verlo: ${who.toLowerCase()}`,
  innings: (n) => (n === 1 ? '1 entrada' : `${n} entradas`),
  clock: (time) => `${time} por turno`,
  noClock: 'Sin reloj de turnos',
  bothSides: 'Una sola persona dirige los dos equipos: el juego es de práctica.',
  accepted: '✅ El juego está en marcha.',
  declined: '❌ La invitación fue rechazada.',
  withdrawn: '❌ El juego se abandonó antes de empezar.',
};

export const BOOK_WORDS: Words<typeof en.BOOK_WORDS> = {
  noPlays: 'Todavía no hay jugadas.',
  takenBack: (play, what) => `Se deshizo la jugada ${play}: ${what}`,
  underWayTakenBack: (now) => `↩️ Se deshizo la jugada en curso. ${now}`,
  now: (when, score) => `Ahora: ${when}, ${score}.`,
  corrected: (play, what, later) =>
    `✏️ Se corrigió la jugada ${play}: ${what}${later === 0 ? '' : later === 1 ? ' La jugada siguiente se decidió de nuevo.' : ` Las ${later} jugadas siguientes se decidieron de nuevo.`}`,
  halfBegins: (when, team, score) => `**${when}** · batea ${team} · ${score}`,
  endOfHalf: (top, inning, score, next) =>
    `Fin de la ${top ? 'parte alta' : 'parte baja'} de la ${inning}: ${score}. Al bate, ${next}.`,
  change: (team, kind, men) => `🔁 ${team}: ${kind}: ${men}.`,
  forMan: (name, out) => `${name} por ${out}`,
  checkFailed: 'La prueba no cambia nada: tira de nuevo.',
  pitching: 'Lanzadores',
  marks: { W: 'G', L: 'P', S: 'S', H: 'H', BS: 'BS' },
  runsBattedIn: 'CI',
  errors: 'E',
};

export const VERBOSITY_WORDS: Words<typeof en.VERBOSITY_WORDS> = {
  every_play: 'cada jugada',
  scoring: 'jugadas con carrera',
  innings: 'el marcador tras cada media entrada',
  final: 'el marcador final',
};

export const FEED_WORDS: Words<typeof en.FEED_WORDS> = {
  yourTurn: (people, task) => `${people}: te toca ${task}.`,
  batsNext: (people) => `${people}: hay dos outs, ahora les toca batear a ustedes.`,
  playBall: (away, home) => `**¡A jugar!** ${away} en casa de ${home}.`,
  weather: (name, changes) => `🌤️ Clima: ${name}${changes ? ` (${changes})` : ''}.`,
  weatherHomeruns: (by) => `jonrones ${by}`,
  weatherSingles: (by) => `sencillos ${by}`,
  timeUp: '⏸️ Se acabó el tiempo: el juego está en pausa.',
  computerWaits: (team) => `⏳ La computadora espera a ${team} hasta que se use \`/juego esperar\` otra vez.`,
  computerGoesOn: (team) => `▶️ ${team} le dijo a la computadora que siga.`,
  pausedBy: (team) => `⏸️ ${team} puso el juego en pausa.`,
  announcement: (text) => `📣 ${text}`,
  declined: (team) => `${team} rechazó la petición.`,
  withdrawn: (team) => `${team} retiró la petición.`,
  actingBegan: (person, team) => `⚖️ ${person} actúa ahora por ${team}, como administrador de la liga.`,
  actingEnded: (person, team) => `⚖️ ${person} ya no actúa por ${team}.`,
  actedFor: (person, team) => `-# ⚖️ ${person} por ${team}, como administrador de la liga`,
  reopened: 'El juego se reabrió, con dados nuevos.',
  ruled: (ruled) => `⚖️ Decisión del anotador: ${ruled}.`,
  asRuled: 'victoria, derrota y salvado según las reglas',
  final: '**Final**',
};

export const VERIFY_WORDS: Words<typeof en.VERIFY_WORDS> = {
  noGame: (game) =>
    game ? `No existe el juego ${game}.` : 'Falta decir qué juego: npm run verify-dice -- JUEGO',
  sealed: (commitment) =>
    `La semilla de los dados se revela cuando termina el juego. Su huella (SHA-256), publicada antes de la primera tirada, es \`${commitment}\`.`,
  missing: 'desconocido',
  commitment: (hash) => `Huella de la semilla: ${hash}`,
  seed: (seed) => `Semilla: ${seed}`,
  stillSealed: 'aún no revelada',
  right: (rolls) =>
    rolls === 1
      ? 'La única tirada es la que da la semilla.'
      : `Las ${rolls} tiradas son las que da la semilla.`,
};

export const TERMINAL_WORDS: Words<typeof en.TERMINAL_WORDS> = {
  welcome: (name) => `Paper Dynasty. Eres ${name}. Escribe help para ver los comandos.`,
  quick: 'quick [pd|sba]  un juego contra la computadora, enseguida',
  howToName:
    'Una palabra vale por la primera opción, la siguiente por la segunda; o nómbrala: lugar:SS, jugador:"Joe Ruiz".',
  noCommand: (word) => `No existe el comando ${word}. Escribe help para ver los comandos.`,
};
