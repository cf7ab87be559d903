import type * as en from '../en/play.ts';
import type { Words } from '../words.ts';

export const DICE_WORDS: Words<typeof en.DICE_WORDS> = {
  chaos: 'caos',
  resolution: 'resolución',
  split: 'división',
  check: 'prueba',
  buntDie: 'toque',
  card: (batters, column, row) =>
    `Tarjeta del ${batters ? 'bateador' : 'lanzador'}, columna ${column}, fila ${row}`,
  wildPitchCheck: (d20) => `Lanzamiento desviado: ${d20} contra el número del lanzador`,
  passedBallCheck: (d20) => `Bola pasada: ${d20} contra el número del receptor`,
  pickOffCheck: (d20) => `Primero la revirada: ${d20} contra el número de revirada del lanzador.`,
  balkCheck: (d20) => `Primero el balk: ${d20} contra el número de balk del lanzador.`,
  jumpTotal: (total, d20) =>
    `Buena salida si su tarjeta tiene el ${total}. Luego ${d20} contra su número de robo`,
  jump: (n, d20) => `Buena salida si la suya es ${n} o más. Luego ${d20} contra su número de robo`,
  bunt: (d20) => `Toque: ${d20} contra el toque del bateador; un 20 sale de globo`,
  injury: (rating) => `Prueba de lesión: lanzadores con ${rating}`,
};

export const QUESTION_WORDS: Words<typeof en.QUESTION_WORDS> = {
  theBatter: 'el bateador',
  theRunner: 'el corredor',
  theBase: 'la base',
  runnerOn: (base) => `el corredor de ${base}`,
  goes: (who, base) => `¿Va ${who} a ${base}?`,
  goesToo: (who, base) => `El tiro es para el de adelante. ¿Va ${who} a ${base}?`,
  send: (base) => `Mandarlo a ${base}`,
  holdHim: 'Detenerlo',
  throwOr: (who, base) => `${who} va a ${base}. ¿Tirar o ceder la base?`,
  throwTo: (base) => `Tirar a ${base}`,
  concede: 'Ceder',
  target: 'Corren los dos. ¿A quién se le tira?',
  manAt: (who, base) => `${who} en ${base}`,
  check: (position) => `Prueba de fildeo: ${position}`,
  checkDice: (d20, total) => `d20 de alcance: ${d20} · 3d6 de error: ${total}`,
  rarePlay: 'Jugada rara: va antes que un error.',
  byRange: 'Lo que dice la tabla, por su alcance',
  range: (n) => `alcance ${n}`,
  error: 'Su error, por índice de error',
  ratings: (spans) => `índice ${spans}`,
  errors: ['Sin error', 'Una base', 'Dos bases', 'Tres bases'],
  injury: (who, rating) =>
    `Los dados lesionan a lanzadores con índice ${rating}. ¿Es ese el de la tarjeta de ${who}?`,
  hasRating: 'Sí, ese es',
  hasNotRating: 'No',
};

export const VERDICT_WORDS: Words<typeof en.VERDICT_WORDS> = {
  runner: {
    question: (who, base, d20) => `¿Llega a salvo ${who} a ${base}? El d20 es ${d20}.`,
    hint: 'A salvo con su velocidad o menos, más el brazo del jardinero; +2 con dos outs; para tercera +2 si la bola va a la derecha, −2 a la izquierda.',
    yes: 'A salvo',
    no: 'Out',
  },
  speed: {
    question: (who, _base, d20) => `¿Le gana ${who} al tiro? El d20 es ${d20}.`,
    hint: 'Con su velocidad o menos es sencillo; si no, rodado C.',
    yes: 'Sencillo',
    no: 'Rodado C',
  },
  passed_ball: {
    question: (_who, _base, d20) => `¿Se le va al receptor? El d20 es ${d20}.`,
    hint: 'Con su número de bola pasada o menos los corredores avanzan; si no, atrapa el globo.',
    yes: 'Bola pasada',
    no: 'Globo',
  },
  steal: {
    question: (who, base, d20) => `¿Roba ${who} ${base}? El d20 es ${d20}.`,
    hint: 'A salvo con su número bajo de robo o menos, con su bateo y corrido y el brazo del receptor.',
    yes: 'A salvo',
    no: 'Out',
  },
};

export const BASE_NAMES: Words<typeof en.BASE_NAMES> = ['al bate', 'primera', 'segunda', 'tercera', 'home'];

export const BASE_SHORT: Words<typeof en.BASE_SHORT> = ['Al bate', '1ª', '2ª', '3ª', 'Home'];

export const GROUP_TITLES: Words<typeof en.GROUP_TITLES> = {
  out: 'Out',
  hit: 'Hit',
  on_base: 'Base',
  ballpark: 'Parque',
  fielding: 'Error y prueba',
  running: 'Corrido',
  scorer: 'Anotador',
};

export const DECISION_WORDS: Words<typeof en.DECISION_WORDS> = {
  change: 'cambiar',
  offense: 'Ofensiva',
  defense: 'Defensa',
  steal: (bases) => `Robar ${bases}`,
  sends: 'Mandar corredores por la base extra',
  infield: 'Cuadro',
  outfield: 'Jardines',
  hold: 'Retener',
  onDoubleSteal: 'Tirar a',
  throws: 'Tirar a los corredores',
  walkHim: 'Base intencional',
  walkSure: '¿De verdad? Toca otra vez',
  setDefense: 'Fijar la defensa',
  setOffense: 'Esa es la jugada',
};

export const INFIELD_WORDS: Words<typeof en.INFIELD_WORDS> = {
  normal: 'Normal',
  corners_in: 'Esquinas adentro',
  infield_in: 'Adentro',
};

export const OUTFIELD_WORDS: Words<typeof en.OUTFIELD_WORDS> = { normal: 'Normal', shallow: 'Adelantados' };

export const STEAL_TARGET_WORDS: Words<typeof en.STEAL_TARGET_WORDS> = {
  lead: 'Al de adelante en doble robo',
  trail: 'Al de atrás',
};

export const WAITS_FOR: Words<typeof en.WAITS_FOR> = {
  accept: 'acepte la invitación',
  set_lineup: 'fije la alineación',
  set_positions: 'dé una posición a todos',
  decide_defense: 'fije la defensa',
  decide_offense: 'elija la jugada',
  roll: 'tire los dados',
  report: 'informe el resultado',
  resolve: 'lea la tarjeta',
  make_decision: 'decida la jugada',
  answer_request: 'conteste',
};

export const WAIT_WORDS: Words<typeof en.WAIT_WORDS> = {
  to: (what, place) => `${what} a ${place}`,
  tied: 'Terminado en empate.',
  won: (team, runs, others) => `Gana ${team}, ${runs}–${others}.`,
  is: (status) => `Este juego: ${status}.`,
  waits: (team, what) => `Se espera que ${team} ${what}.`,
  hold: 'Espera: no tan rápido',
  held: 'La computadora te espera.',
  playOn: 'Que siga',
};

export const REQUEST_WORDS: Words<typeof en.REQUEST_WORDS> = {
  wants: {
    abandon: (team) => `${team} quiere abandonar este juego.`,
    undo: (team, play, gone) => `${team} quiere volver a antes de la ${play}: así se deshacen ${gone}.`,
    correction: (team, play, to) => `${team} quiere corregir la ${play} a: ${to}.`,
    ruling: (team, ruled) => `${team} pide una decisión del anotador: ${ruled}.`,
  },
  agree: { abandon: 'Abandonar', undo: 'Deshacer', correction: 'Corregir', ruling: 'Decidirlo así' },
  decline: {
    abandon: 'Seguir jugando',
    undo: 'Dejarla como está',
    correction: 'Dejarla como está',
    ruling: 'Dejarlo como está',
  },
  asked: (team) => `Pedido. Se espera la respuesta de ${team}.`,
  askedAdmin: 'Pedido. Lo contesta alguien que administra la liga.',
  withdraw: 'Retirarlo',
  playNumber: (n) => `jugada ${n}`,
  written: 'como la escribió el anotador',
};

export const TOOL_WORDS: Words<typeof en.TOOL_WORDS> = {
  title: 'Más acciones',
  lineups: 'Alineaciones',
  undo: 'Deshacer',
  pause: 'Pausa',
  scorer: 'Escribirla',
  abandon: 'Abandonar',
  abandonSure: '¿De verdad abandonar este juego?',
  glossary: 'Glosario',
  keys: 'Teclas',
  changePlay: (n) => `Cambiar la jugada ${n}`,
  goBack: 'Volver a antes de esta jugada',
  goBackHint: (gone) =>
    `Así se deshacen ${gone}: esta jugada y todo lo que siguió dejan de contar, y quedan en el registro como deshechas.`,
  correct: 'Corregir lo informado',
  correctHint: 'Las jugadas posteriores se deciden de nuevo con sus propios dados e informes.',
  correctTo: '¿Qué debió ser?',
  needsConsent: 'El otro mánager debe estar de acuerdo.',
};
