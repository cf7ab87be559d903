import type { Call } from '../model/calls.ts';
import type { OutcomeWith } from '../model/outcomes.ts';
import type { Position } from '../model/positions.ts';
import type { Language } from '../model/languages.ts';
import * as en from './en/outcomes.ts';
import * as es from './es/outcomes.ts';

/** The words that the sentences of plays are made of, in one language. Bases are 1 to 3, home is 4. */
export interface SentenceWords {
  readonly bases: readonly string[];
  /** What a batter does, by the play's result; after some of them the place is told. */
  readonly verbs: Readonly<Record<OutcomeWith<'told', 'verb'>, string>>;
  /** Plays that are not the batter's, told by what happened. */
  readonly happenings: Readonly<Record<OutcomeWith<'told', 'happening'>, string>>;
  /** By the bases of the hit, 1 to 4. */
  readonly hits: readonly string[];
  /** Where the ball went. */
  readonly to: Readonly<Record<Position, string>>;
  /** By whom an error was made. */
  readonly by: Readonly<Record<Position, string>>;
  /** What a batter does who was put on by an error. */
  readonly error: string;
  readonly errorBy: string;
  /** An error that is told by itself. */
  readonly errorMade: string;
  readonly interference: string;
  readonly obstruction: string;
  /** What a batter is who is called out, by the call. */
  readonly calledOut: Partial<Readonly<Record<Call, string>>>;
  /** What the umpires called, told by itself. */
  readonly calls: Readonly<Record<Call, string>>;
  readonly and: string;
  /** Two or three outs on one play, after the verb. */
  readonly into: Readonly<Record<'double_play' | 'triple_play', string>>;
  readonly grounds: string;
  readonly hitsInto: string;
  readonly bunts: string;
  readonly buntOut: string;
  readonly sacrifice: string;
  readonly sacrificeFly: string;
  readonly groundOut: string;
  readonly fieldersChoice: string;
  readonly nobodyMoves: string;
  /** Pitches on which somebody moved, told by themselves. */
  readonly pitches: Readonly<Record<'wild_pitch' | 'passed_ball' | 'balk', string>>;
  /** A pitcher who is hurt, and the games that it costs beside the rest of this one. */
  readonly hurt: (name: string, games: number) => string;
  readonly steals: (name: string, base: string) => string;
  readonly caught: (name: string, base: string) => string;
  readonly pickedOff: (name: string, base: string) => string;
  readonly pickedOffGoing: (name: string, base: string) => string;
  readonly out: (name: string, base: string) => string;
  readonly scores: (name: string) => string;
  readonly takes: (name: string, base: string) => string;
}

const ENGLISH: SentenceWords = {
  verbs: en.OUTCOME_VERBS,
  happenings: en.HAPPENINGS,
  bases: ['', 'first', 'second', 'third', 'home'],
  hits: ['', 'singles', 'doubles', 'triples', 'homers'],
  to: {
    P: 'to pitcher',
    C: 'to catcher',
    '1B': 'to first base',
    '2B': 'to second base',
    '3B': 'to third base',
    SS: 'to shortstop',
    LF: 'to left field',
    CF: 'to center field',
    RF: 'to right field',
  },
  by: {
    P: 'by the pitcher',
    C: 'by the catcher',
    '1B': 'by the first baseman',
    '2B': 'by the second baseman',
    '3B': 'by the third baseman',
    SS: 'by the shortstop',
    LF: 'by the left fielder',
    CF: 'by the center fielder',
    RF: 'by the right fielder',
  },
  error: 'reaches on an error',
  errorBy: 'by a fielder',
  errorMade: 'error',
  interference: 'reaches on interference',
  obstruction: 'reaches on obstruction',
  calledOut: {
    batter_interference: 'is called out for interference',
    out_of_turn: 'is called out for batting out of turn',
    appeal: 'misses a base and is out on appeal, on a ball',
  },
  calls: {
    obstruction: 'obstruction',
    fan_interference: 'fan interference',
    batter_interference: "batter's interference",
    runner_interference: "runner's interference",
    umpire_interference: "umpire's interference",
    batted_ball: 'the batted ball hit a runner',
    passing: 'a runner passed another',
    appeal: 'on appeal',
    out_of_turn: 'batting out of turn',
  },
  and: 'and',
  into: { double_play: 'into a double play', triple_play: 'into a triple play' },
  grounds: 'grounds',
  hitsInto: 'hits',
  bunts: 'bunts',
  buntOut: 'bunts out',
  sacrifice: 'sacrifices',
  sacrificeFly: ', a sacrifice',
  groundOut: 'grounds out',
  fieldersChoice: "reaches on a fielder's choice",
  nobodyMoves: 'the runners hold',
  pitches: { wild_pitch: 'wild pitch', passed_ball: 'passed ball', balk: 'balk' },
  hurt: (name, games) =>
    games === 0
      ? `${name} is hurt and leaves the game.`
      : `${name} is hurt and misses ${games} more ${games === 1 ? 'game' : 'games'}.`,
  steals: (name, base) => `${name} steals ${base}`,
  caught: (name, base) => `${name} is caught stealing ${base}`,
  pickedOff: (name, base) => `${name} is picked off ${base}`,
  pickedOffGoing: (name, base) => `${name} is picked off going to ${base}`,
  out: (name, base) => `${name} is out at ${base}`,
  scores: (name) => `${name} scores`,
  takes: (name, base) => `${name} to ${base}`,
};

const SPANISH: SentenceWords = {
  verbs: es.OUTCOME_VERBS,
  happenings: es.HAPPENINGS,
  bases: ['', 'primera', 'segunda', 'tercera', 'home'],
  hits: ['', 'conecta sencillo', 'conecta doble', 'conecta triple', 'conecta jonrón'],
  to: {
    P: 'al lanzador',
    C: 'al receptor',
    '1B': 'a la primera base',
    '2B': 'a la segunda base',
    '3B': 'a la tercera base',
    SS: 'al campo corto',
    LF: 'al jardín izquierdo',
    CF: 'al jardín central',
    RF: 'al jardín derecho',
  },
  by: {
    P: 'del lanzador',
    C: 'del receptor',
    '1B': 'del primera base',
    '2B': 'del segunda base',
    '3B': 'del tercera base',
    SS: 'del campo corto',
    LF: 'del jardinero izquierdo',
    CF: 'del jardinero central',
    RF: 'del jardinero derecho',
  },
  error: 'llega por error',
  errorBy: 'de un fildeador',
  errorMade: 'error',
  interference: 'llega por interferencia',
  obstruction: 'llega por obstrucción',
  calledOut: {
    batter_interference: 'es out por interferencia',
    out_of_turn: 'es out por batear fuera de turno',
    appeal: 'no pisa una base y es out por apelación, con un batazo',
  },
  calls: {
    obstruction: 'obstrucción',
    fan_interference: 'interferencia de un aficionado',
    batter_interference: 'interferencia del bateador',
    runner_interference: 'interferencia de un corredor',
    umpire_interference: 'interferencia de un árbitro',
    batted_ball: 'la bola bateada golpea a un corredor',
    passing: 'un corredor rebasa a otro',
    appeal: 'por apelación',
    out_of_turn: 'bateo fuera de turno',
  },
  and: 'y',
  into: { double_play: 'para doble play', triple_play: 'para triple play' },
  grounds: 'batea rodado',
  hitsInto: 'batea',
  bunts: 'toca',
  buntOut: 'sale de toque',
  sacrifice: 'se sacrifica',
  sacrificeFly: ', de sacrificio',
  groundOut: 'sale de rodado',
  fieldersChoice: 'llega por jugada de selección',
  nobodyMoves: 'los corredores se quedan',
  pitches: { wild_pitch: 'lanzamiento descontrolado', passed_ball: 'pelota pasada', balk: 'balk' },
  hurt: (name, games) =>
    games === 0
      ? `${name} se lesiona y deja el juego.`
      : `${name} se lesiona: se pierde ${games} ${games === 1 ? 'juego' : 'juegos'} más.`,
  steals: (name, base) => `${name} roba ${base}`,
  caught: (name, base) => `${name} es atrapado robando ${base}`,
  pickedOff: (name, base) => `${name} es sorprendido en ${base}`,
  pickedOffGoing: (name, base) => `${name} es sorprendido yendo a ${base}`,
  out: (name, base) => `${name} es out en ${base}`,
  scores: (name) => `${name} anota`,
  takes: (name, base) => `${name} a ${base}`,
};

/** The words of every language. */
export const SENTENCE_WORDS: Readonly<Record<Language, SentenceWords>> = { en: ENGLISH, es: SPANISH };
