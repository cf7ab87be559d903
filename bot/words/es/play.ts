import type * as en from '../en/play.ts';
import type { Words } from '../shape.ts';

export const BASE_WORDS: Words<typeof en.BASE_WORDS> = ['home', 'primera', 'segunda', 'tercera', 'home'];

export const DICE_WORDS: Words<typeof en.DICE_WORDS> = {
  wildPitchCheck: 'Prueba de lanzamiento desviado',
  passedBallCheck: 'Prueba de bola pasada',
  batterCard: (column, row) => `Tarjeta del bateador, columna ${column}, fila ${row}`,
  pitcherCard: (column, row) => `Tarjeta del lanzador, columna ${column}, fila ${row}`,
  injury: (rating) => ` · prueba de lesión: lanzadores con ${rating}`,
  atBat: (chaos, resolution, split) => `caos ${chaos} · resolución ${resolution} · división ${split}`,
  steal: (check) => `Robo · prueba ${check}`,
  jump: (dice) => `salida **${dice}**`,
  resolution: (d20) => `resolución **${d20}**`,
  pickOffCheck: 'Prueba de revirada. ',
  balkCheck: 'Prueba de balk. ',
  printedJump: (total) =>
    `Los dados de salida suman **${total}**: buena salida si la tarjeta del corredor trae ${total}.`,
  goodJump: (n) => `Buena salida si el número de salida del corredor es ${n} o más.`,
  anyJump: (total, n) =>
    `Los dados de salida suman **${total}**: buena salida si la tarjeta impresa trae ${total}, o si el número de salida de la digital es ${n} o más.`,
  bunt: 'Toque',
  laidDown: (grades, pop) => `Bien puesto con ${grades} o menos; un ${pop} sale de globo.`,
  fielding: 'Fildeo',
  range: (d20) => `alcance **${d20}**`,
  error: (total) => `error **${total}**`,
  rarePlay: ' · jugada rara',
  errorDice: (dice, d100) => `dados de error ${dice} · d100 de rareza ${d100}`,
  rangeLine: (codes) => `Por alcance: ${codes}`,
  errorLine: (errors) => `Por índice de error: ${errors}`,
  noError: 'sin error',
  errorOf: (bases, ratings) => `de ${bases} base${bases === 1 ? '' : 's'} con ${ratings}`,
  withRunner: (what) => `Con un corredor en base: ${what}`,
  checkAgainst: (check, d20, whose) =>
    `${check}: d20 **${d20}**; con ${whose} o menos avanzan los corredores`,
  pitchersNumber: 'el número de desviado del lanzador',
  catchersNumber: 'el número de bola pasada del receptor',
  notTheGames: 'dados libres, no los del juego',
};

export const QUESTION_WORDS: Words<typeof en.QUESTION_WORDS> = {
  theRunner: 'el corredor',
  theRunnerGoes: 'el corredor va',
  tries: (who, base) => `**${who}** busca ${base}`,
  safeOrOut: (dice, attempt) => `${dice}: ${attempt}. ¿A salvo u out?`,
  speed: (dice) => `${dice} contra la velocidad del bateador: ¿a salvo u out?`,
  passedBall: (dice) => `${dice} contra el número de bola pasada del receptor: ¿se le va?`,
  check: (who) => `Prueba de fildeo de **${who}**: ¿qué dicen su alcance y su índice de error?`,
  send: (attempt, trailing) => `${attempt}${trailing ? ' detrás del otro' : ''}, si se le manda. ¿Lo mandas?`,
  throw: (attempt) => `${attempt}. ¿Tirar o ceder la base?`,
  target: (men) => `${men}. ¿A quién le tiras?`,
  odds: (who, safe, numbers) => `${who}: a salvo **${safe}** (${numbers})`,
  speedIs: (speed) => `velocidad ${speed ?? '?'}`,
  armIs: (arm) => `brazo ${arm}`,
  toWin: (answers) => `Para ganar: ${answers}`,
  injury: (who, rating) =>
    `Los dados lesionan a lanzadores con índice ${rating}: ¿es ese el de la tarjeta de **${who}**?`,
  whereHit: (outcome) => `**${outcome}**: ¿adónde fue?`,
  whatError: (code) => `**${code}**: ¿y su error?`,
};

export const ANSWER_WORDS: Words<typeof en.ANSWER_WORDS> = {
  send: 'Mandarlo',
  hold: 'Detenerlo',
  throw: 'Tirar',
  concede: 'Ceder',
  target: (who, base) => `A ${who} (${base})`,
  safe: 'A salvo',
  out: 'Out',
  hasRating: 'Sí, ese es',
  hasNotRating: 'No',
  getsBy: 'Se le va',
  caught: 'Atrapada',
  code: (code, error) => `${code}, ${error}`,
  noError: 'sin error',
  error: (bases) => `error de ${bases} base${bases === 1 ? '' : 's'}`,
};

export const INFIELD_WORDS: Words<typeof en.INFIELD_WORDS> = {
  normal: 'Cuadro a profundidad normal',
  corners_in: 'Esquinas adentro',
  infield_in: 'Cuadro adentro',
};

export const OUTFIELD_WORDS: Words<typeof en.OUTFIELD_WORDS> = {
  normal: 'Jardines a profundidad normal',
  shallow: 'Jardines adelantados',
};

export const DECISION_WORDS: Words<typeof en.DECISION_WORDS> = {
  holdOn: (bases) => `se retiene al corredor en ${bases}`,
  nobodyHeld: 'no se retiene a nadie',
  throws: (throws) => (throws ? 'se tira a quien busca una base extra' : 'se cede la base extra'),
  doubleSteal: (lead) => `en doble robo se tira al de ${lead ? 'adelante' : 'atrás'}`,
  throwsTo: (throws) => (throws ? 'Tirar a quien busca una base extra' : 'Ceder la base extra'),
  throwsAndDoubleSteal: (throws, lead) =>
    `${throws ? 'Tirar' : 'Ceder'}; en doble robo, al de ${lead ? 'adelante' : 'atrás'}`,
  stealOf: (bases) => `Robo de ${bases}`,
  offense: (what, sends) => `${what}; los corredores ${sends ? 'van' : 'no van'} por la base extra.`,
  holdThese: (bases) => `Retener en ${bases}`,
  holdNobody: 'No retener a nadie',
  stealThese: (bases) => `Robar ${bases}`,
};

export const PLAYER_WORDS: Words<typeof en.PLAYER_WORDS> = {
  throws: (hand) => `lanza ${hand}`,
  bats: (hand) => `batea ${hand}`,
  onBase: (name, base) => `${name} (en ${base})`,
};
