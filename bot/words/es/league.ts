import type * as en from '../en/league.ts';
import type { Words } from '../shape.ts';

export const LEAGUE_WORDS: Words<typeof en.LEAGUE_WORDS> = {
  standings: (league) => `**Posiciones**, ${league}`,
  results: (league) => `**Resultados**, ${league}`,
  leaders: (league) => `**Líderes**, ${league}`,
  team: 'Equipo',
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
  server: '**Este servidor**',
  scoresChannel: (channel) => `Canal de marcadores: ${channel}`,
  verbosity: (what) => `Detalle: ${what}`,
  league: (league) => `Liga: ${league}`,
  language: (language) => `Idioma: ${language}`,
  none: 'ninguno',
  noLeague: 'ninguna; los comandos toman la del juego de su canal, o la primera',
  usual: (what) => `${what} (mientras no se ajuste otra cosa)`,
};
