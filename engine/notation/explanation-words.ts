import { OUTCOME_FACTS, type Outcome } from '../model/outcomes.ts';
import type { Question } from '../model/questions.ts';
import { OUTCOME_WORDS as OUTCOMES_ES } from './es/outcomes.ts';
import type { Language } from '../model/languages.ts';

type Verdict = Extract<Question, { kind: 'verdict' }>['about'];

/** The words in which plays are explained, in one language. Bases are 1 to 3, home is 4. */
export interface ExplanationWords {
  readonly outcome: (outcome: Outcome) => string;
  readonly bases: readonly string[];
  readonly safe: string;
  readonly out: string;
  /** A d20 against the number that it must not pass, and what it comes to. */
  readonly against: (d20: number, number: number, result: string) => string;
  readonly card: (
    owner: 'batter' | 'pitcher',
    column: number,
    dice: readonly number[],
    split: number,
  ) => string;
  readonly check: (outcome: string) => string;
  readonly runnersAdvance: string;
  readonly nothing: string;
  readonly jump: (dice: readonly number[], total: number, rating: number, good: boolean) => string;
  readonly bunt: (grade: string, d20: number, number: number) => string;
  readonly fielding: (position: string, d20: number, dice: readonly number[], total: number) => string;
  readonly fielded: (range: number, code: string, error: number, slip: string) => string;
  readonly slip: (bases: number) => string;
  readonly rare: string;
  readonly ballpark: string;
  readonly hit: string;
  readonly anOut: string;
  readonly batterRuns: string;
  readonly passedBall: string;
  readonly getsBy: string;
  readonly caught: string;
  readonly throw: string;
  readonly throwTo: (base: string) => string;
  readonly batter: string;
  readonly runner: (base: string) => string;
  readonly sent: (who: string, base: string) => string;
  readonly held: (who: string, base: string) => string;
  readonly noThrow: string;
  readonly throwsAfter: (who: string) => string;
  readonly fromTheCard: (code: string, slip: string) => string;
  /** A pitcher of a rating who may be hurt, by his card, and by three dice. */
  readonly injuryRating: (rating: number, hurt: boolean) => string;
  readonly injuryDice: (rating: number, dice: readonly number[], total: number) => string;
  readonly verdicts: Readonly<Record<Verdict, readonly [yes: string, no: string]>>;
}

const ENGLISH: ExplanationWords = {
  outcome: (outcome) => OUTCOME_FACTS[outcome].label,
  bases: ['', 'first', 'second', 'third', 'home'],
  safe: 'safe',
  out: 'out',
  against: (d20, number, result) => `d20 ${d20} against ${number}: ${result}`,
  card: (owner, column, dice, split) =>
    `${owner === 'batter' ? "Batter's" : "Pitcher's"} card, column ${column}, dice ${dice.join(' and ')}, split ${split}`,
  check: (outcome) => `${outcome} check`,
  runnersAdvance: 'the runners advance',
  nothing: 'nothing',
  jump: (dice, total, rating, good) =>
    `Jump ${dice.join(' and ')} = ${total} against ${rating}: ${good ? 'a good jump' : 'no good jump'}`,
  bunt: (grade, d20, number) => `Bunting ${grade}: d20 ${d20} against ${number}`,
  fielding: (position, d20, dice, total) =>
    `Fielding check at ${position}: d20 ${d20}, error dice ${dice.join('+')} = ${total}`,
  fielded: (range, code, error, slip) => `range ${range}: ${code}; error rating ${error}: ${slip}`,
  slip: (bases) => (bases === 0 ? 'no error' : `a ${bases}-base error`),
  rare: 'rare play',
  ballpark: 'Ballpark check',
  hit: 'a hit',
  anOut: 'an out',
  batterRuns: 'The batter runs',
  passedBall: 'Passed-ball check',
  getsBy: 'it gets by',
  caught: 'caught',
  throw: 'Throw',
  throwTo: (base) => `Throw ${base === 'home' ? base : `to ${base}`}`,
  batter: 'the batter',
  runner: (base) => `the runner from ${base}`,
  sent: (who, base) => `Sent ${base === 'home' ? base : `to ${base}`}: ${who}`,
  held: (who, base) => `Not sent ${base === 'home' ? base : `to ${base}`}: ${who}`,
  noThrow: 'No throw',
  throwsAfter: (who) => `The throw goes after ${who}`,
  fromTheCard: (code, slip) => `Read from the card: ${code}, ${slip}`,
  injuryRating: (rating, hurt) =>
    `Injury rating ${rating}: ${hurt ? 'it is on the pitcher’s card' : 'it is not on the pitcher’s card'}`,
  injuryDice: (rating, dice, total) => `Injury, rating ${rating}: dice ${dice.join('+')} = ${total}`,
  verdicts: {
    runner: ['Safe', 'Out'],
    speed: ['Safe', 'Out'],
    passed_ball: ['It gets by', 'Caught'],
    steal: ['Safe', 'Out'],
  },
};

const SPANISH: ExplanationWords = {
  outcome: (outcome) => OUTCOMES_ES[outcome],
  bases: ['', 'primera', 'segunda', 'tercera', 'home'],
  safe: 'quieto',
  out: 'out',
  against: (d20, number, result) => `d20 ${d20} contra ${number}: ${result}`,
  card: (owner, column, dice, split) =>
    `Tarjeta del ${owner === 'batter' ? 'bateador' : 'lanzador'}, columna ${column}, dados ${dice.join(' y ')}, división ${split}`,
  check: (outcome) => `Prueba de ${outcome.toLowerCase()}`,
  runnersAdvance: 'los corredores avanzan',
  nothing: 'nada',
  jump: (dice, total, rating, good) =>
    `Salida ${dice.join(' y ')} = ${total} contra ${rating}: ${good ? 'buena salida' : 'sin buena salida'}`,
  bunt: (grade, d20, number) => `Toque ${grade}: d20 ${d20} contra ${number}`,
  fielding: (position, d20, dice, total) =>
    `Prueba de fildeo en ${position}: d20 ${d20}, dados de error ${dice.join('+')} = ${total}`,
  fielded: (range, code, error, slip) => `alcance ${range}: ${code}; número de error ${error}: ${slip}`,
  slip: (bases) => (bases === 0 ? 'sin error' : `error de ${bases} ${bases === 1 ? 'base' : 'bases'}`),
  rare: 'jugada rara',
  ballpark: 'Prueba de parque',
  hit: 'hit',
  anOut: 'out',
  batterRuns: 'Corre el bateador',
  passedBall: 'Prueba de bola pasada',
  getsBy: 'se le pasa',
  caught: 'la atrapa',
  throw: 'Tiro',
  throwTo: (base) => `Tiro a ${base}`,
  batter: 'el bateador',
  runner: (base) => `el corredor de ${base}`,
  sent: (who, base) => `Enviado a ${base}: ${who}`,
  held: (who, base) => `No enviado a ${base}: ${who}`,
  noThrow: 'Sin tiro',
  throwsAfter: (who) => `El tiro es para ${who}`,
  fromTheCard: (code, slip) => `Leído en la tarjeta: ${code}, ${slip}`,
  injuryRating: (rating, hurt) =>
    `Índice de lesión ${rating}: ${hurt ? 'es el de la tarjeta del lanzador' : 'no es el de la tarjeta del lanzador'}`,
  injuryDice: (rating, dice, total) => `Lesión, índice ${rating}: dados ${dice.join('+')} = ${total}`,
  verdicts: {
    runner: ['Quieto', 'Out'],
    speed: ['Quieto', 'Out'],
    passed_ball: ['Se le pasa', 'La atrapa'],
    steal: ['Quieto', 'Out'],
  },
};

/** The words of explanations by language. */
export const EXPLANATION_WORDS: Readonly<Record<Language, ExplanationWords>> = { en: ENGLISH, es: SPANISH };
