import type * as en from '../en/books.ts';
import type { Words } from '../words.ts';

export const SCORER_WORDS: Words<typeof en.SCORER_WORDS> = {
  title: 'Escribir la jugada',
  changed: 'El juego cambió desde que se llenó esto: no se envía nada hasta que lo revises.',
  lookAgain: 'Revisarlo con el juego como está ahora',
  nothing: 'Ahora no hay nada que escribir.',
  correctTitle: (n) => `Escribir la jugada ${n}`,
  what: 'Qué pasó',
  where: 'Dónde',
  nowhere: 'sin lugar',
  batter: 'Bateador',
  out: 'Out',
  stays: 'Se queda',
  putOutBy: 'Puesto out por, en orden',
  errors: 'Errores',
  assists: 'Asistencias sin out',
  more: 'Errores, asistencias, doble matanza, sacrificio, causas, carreras',
  cause: 'Causa',
  multiple: 'Doble matanza',
  groundedInto: 'El bateador roleó para ella',
  sacrifice: 'Sacrificio',
  with: 'En el mismo lanzamiento',
  none: 'nada',
  record: 'Anotar la jugada',
  clear: 'Borrar',
  outAt: 'Out en',
  order: 'Los outs, en el orden en que se hicieron',
  sooner: 'Antes',
  earlier: (who) => `Antes: ${who}`,
  run: (who) => `Carrera: ${who}`,
  battedIn: 'Impulsada',
  byRule: 'según las reglas',
  yes: 'sí',
  no: 'no',
  ruling: 'Limpia',
  notation: 'Anotación',
  unusual: 'Poco común: obstrucción, interferencia, apelación, fuera de turno',
  called: 'Lo que cantó el árbitro',
  obstructedBy: 'Obstruido por (un error)',
  whoBatted: 'Quién bateó',
};

export const UNUSUAL_WORDS: Words<typeof en.UNUSUAL_WORDS> = {
  batter_obstructed: 'Obstrucción al bateador',
  obstruction: 'Obstrucción a un corredor',
  fan_interference: 'Interferencia de un aficionado',
  batter_interference: 'Interferencia del bateador',
  runner_interference: 'Interferencia de un corredor',
  umpire_interference: 'Interferencia de un árbitro',
  batted_ball: 'La bola bateada golpeó a un corredor',
  passing: 'Un corredor rebasó a otro',
  appeal: 'Out por apelación',
  out_of_turn: 'Bateo fuera de turno: el bateador debido es out',
  out_of_turn_late: 'Bateo fuera de turno, visto muy tarde: la jugada queda',
};

export const RULING_WORDS: Words<typeof en.RULING_WORDS> = {
  earned: 'limpia',
  unearned: 'sucia',
  team_unearned: 'sucia solo para el equipo',
};

export const MULTIPLE_WORDS: Words<typeof en.MULTIPLE_WORDS> = {
  double_play: 'Doble matanza',
  triple_play: 'Triple matanza',
};

export const SACRIFICE_WORDS: Words<typeof en.SACRIFICE_WORDS> = { bunt: 'Toque', fly: 'Elevado' };

export const CAUSE_WORDS: Words<typeof en.CAUSE_WORDS> = {
  batted: 'por la bola bateada',
  stolen_base: 'base robada',
  caught_stealing: 'atrapado robando',
  pick_off: 'sorprendido en base',
  pick_off_stealing: 'sorprendido, robando',
  wild_pitch: 'lanzamiento desviado',
  passed_ball: 'bola pasada',
  balk: 'balk',
  defensive_indifference: 'indiferencia defensiva',
  error: 'error',
  interference: 'interferencia',
  other: 'otra',
};

export const RUNNING_WORDS: Words<typeof en.RUNNING_WORDS> = {
  stolen_base: 'Base robada',
  caught_stealing: 'Atrapado robando',
  pick_off: 'Sorprendido en base',
  pick_off_stealing: 'Sorprendido, robando',
  wild_pitch: 'Lanzamiento desviado',
  passed_ball: 'Bola pasada',
  balk: 'Balk',
  defensive_indifference: 'Indiferencia defensiva',
  error: 'Error',
  other_advance: 'Otro avance',
};

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));

export const LINEUP_WORDS: Words<typeof en.LINEUP_WORDS> = {
  hurt: 'lesionado',
  weather: ({ name, homerun, single }) =>
    `Clima: ${name} (jonrones ${signed(homerun)}, sencillos ${signed(single)})`,
  allTheSame: 'Envíalo otra vez para hacerlo de todos modos.',
  bringInFor: (name, as) =>
    `${name} está lesionado: ${as === 'P' ? 'trae a otro lanzador' : as === 'batter' ? 'manda a un bateador emergente' : 'trae a otro'}.`,
  title: 'Alineaciones y banca',
  battingOrder: 'Orden al bate',
  bench: 'Banca',
  left: 'Salieron del juego',
  changes: 'Cambios',
  nobody: 'No queda nadie en la banca.',
  hitFor: (name) => `Emergente por ${name}`,
  runFor: (name, base) => `Corredor emergente por ${name} en ${base}`,
  courtesyFor: (name, base) => `Corredor de cortesía por ${name} en ${base}, que sigue en el juego`,
  chooseMan: 'Elige a un jugador',
  sendIn: 'Que entre',
  inTheField: 'En el campo',
  fieldHint: 'Elige jugadores y posiciones juntos; todo se cambia de una vez.',
  makeChanges: 'Hacer los cambios',
  noChanges: 'Todavía no hay cambios.',
  suggest: 'Sugerir',
  betweenPlays: 'Los cambios se hacen entre jugadas: prepáralos ahora y hazlos cuando termine esta.',
  whilePaused: 'El juego está en pausa: los cambios se hacen cuando siga.',
  resumeAnd: 'Reanudar y hacer los cambios',
  resumeAndSend: 'Reanudar y mandarlo',
  inField: 'Tu equipo está ahora en el campo.',
  atBat: 'Tu equipo batea ahora: los cambios en el campo se guardan aquí hasta que vuelva a defender.',
  lost: (names) => `Ya no es posible y se quitó del formulario: ${names}.`,
  slot: (n) => `Turno ${n}`,
  pitcherRow: 'Lanzador',
  man: 'jugador',
  position: 'posición',
  twoAt: (position) => `Hay dos jugadores en ${position}.`,
  nobodyAt: (position) => `No hay nadie en ${position}.`,
  twice: (name) => `${name} está dos veces.`,
  takes: (name, position) => `${name} pasa a ${position}`,
  comesIn: (name, position) => `${name} entra en ${position}`,
  everybodyNeeds: 'Todos necesitan una posición antes del próximo lanzamiento.',
  confirmPositions: 'Jugar así',
  otherwise: 'Elegir de otro modo…',
  hitterOf: (bats) => `batea ${bats}`,
  bats: 'Batea',
  throws: 'Lanza',
  plays: 'Juega',
  when: (half, inning) => `${half === 'top' ? 'Alta' : 'Baja'} ${inning}:`,
  move: (enters, leaves, position) =>
    enters === leaves ? `${enters} a ${position}` : `${enters} (${position}) por ${leaves}`,
};
