import { CALLS, type Call } from '../model/calls.ts';
import type { OutcomeMark } from '../model/outcome-facts.ts';
import { hasFact, OUTCOME_FACTS, type OutcomeWith } from '../model/outcomes.ts';
import { hitBases } from '../model/hit-bases.ts';
import { callsOf } from '../model/play-calls.ts';
import type { Movement, Play } from '../model/play.ts';
import { positionNumber, POSITIONS, type Position } from '../model/positions.ts';
import { withOf } from '../model/running-play.ts';
import type { PutOut, ScorerEntry } from '../model/scorer-entry.ts';
import { CALL_SYMBOLS, callOf, RUNNING_SYMBOLS } from './symbols.ts';

/** A symbol of scorer's notation: an outcome's, or what else it becomes by its play; none for a ground out, which is its fielders alone (`OUT` where nobody knows them). */
export type Symbol = OutcomeMark | 'SAC' | 'SF' | 'POCS' | 'OUT';

/** How a symbol is written. */
interface SymbolFacts {
  /** Whose numbers stand behind it: those who threw and put out, who erred, where the ball was hit, or nobody's. */
  readonly fielders: 'throws' | 'error' | 'place' | 'none';
  /** What stands between it and them. */
  readonly between: '' | ' ';
  /** Whether the base of the runner stands right behind it. */
  readonly based: boolean;
}

const ALONE: SymbolFacts = { fielders: 'none', between: '', based: false };
const THROWS: SymbolFacts = { fielders: 'throws', between: ' ', based: false };
const CATCH: SymbolFacts = { ...THROWS, between: '' };
const ERROR: SymbolFacts = { fielders: 'error', between: '', based: false };
const HIT: SymbolFacts = { fielders: 'place', between: ' ', based: false };
const THROWN: SymbolFacts = { ...THROWS, based: true };

const SYMBOL_FACTS: Readonly<Record<Symbol, SymbolFacts>> = {
  K: THROWS,
  BB: ALONE,
  IBB: ALONE,
  HBP: ALONE,
  CI: ERROR,
  '1B': HIT,
  '2B': HIT,
  '3B': HIT,
  HR: HIT,
  F: CATCH,
  SF: CATCH,
  L: CATCH,
  P: CATCH,
  '': CATCH,
  E: ERROR,
  FLE: ERROR,
  FC: THROWS,
  SAC: THROWS,
  OUT: THROWS,
  SB: { ...ALONE, based: true },
  CS: THROWN,
  PO: THROWN,
  POCS: THROWN,
  WP: ALONE,
  PB: ALONE,
  BK: ALONE,
  DI: ALONE,
  OA: ALONE,
  '-': ALONE,
};

/** The symbols that scorer's notation begins with. */
export const SYMBOLS = Object.keys(SYMBOL_FACTS) as readonly Symbol[];

/** Scorer's notation in its parts. */
export interface Notation {
  readonly symbol: Symbol;
  /** The bases of a steal, 2 to 4; the base of a pick-off, 1 to 3. */
  readonly bases: readonly number[];
  /** Who touched the ball, in order. */
  readonly fielders: readonly Position[];
  /** Who made an error on a play that is scored as something else. */
  readonly error: Position | null;
  /** The running play on the same pitch. */
  readonly with: Symbol | null;
  readonly multiple: 'DP' | 'TP' | null;
  /** What the umpires called. */
  readonly calls: readonly Call[];
}

/** What of a play its notation is made from: a play that was made, or one that a scorer is still writing. */
export type NotedPlay = Pick<
  Play,
  'result' | 'putouts' | 'outs' | 'multiple_play' | 'errors' | 'hit_location' | 'stats'
> & {
  readonly movements: readonly Pick<Movement, 'from' | 'to' | 'cause'>[];
  readonly entry: Pick<ScorerEntry, 'with' | 'calls'> | null;
};
type NotedMovement = NotedPlay['movements'][number];

const HITS: readonly Symbol[] = ['', '1B', '2B', '3B', 'HR'];

/** The fielders of all outs in one chain: a relay goes on where the out before it ended. */
const chain = (putouts: readonly PutOut[]): readonly Position[] =>
  putouts.flatMap(({ by }, i) => (i > 0 && by[0] === putouts[i - 1]?.by.at(-1) ? by.slice(1) : by));

const goesOn = (m: NotedMovement): boolean => m.cause === 'stolen_base' && m.to !== null && m.to > m.from;

type Run = Pick<Notation, 'symbol' | 'bases' | 'fielders'>;

const runnerOut = (play: NotedPlay): NotedMovement | undefined =>
  play.movements.find((m) => m.to === null && m.from > 0);

const pickedOff = (play: NotedPlay): Run => {
  const out = runnerOut(play);
  const from = out?.from ?? 1;
  const stealing = out?.cause === 'pick_off_stealing';
  return {
    symbol: stealing ? 'POCS' : 'PO',
    bases: [stealing ? from + 1 : from],
    fielders: chain(play.putouts),
  };
};

type Runs = OutcomeWith<'mark', 'SB' | 'CS' | 'PO'>;
const isRun = /* @__PURE__ */ hasFact('mark', 'SB', 'CS', 'PO');

/** Plays of the runners alone, which say at which bases. */
const RUNS: Readonly<Record<Runs, (play: NotedPlay) => Run>> = {
  stolen_base: (play) => ({
    symbol: 'SB',
    bases: play.movements.filter(goesOn).map((m) => m.from + 1),
    fielders: [],
  }),
  caught_stealing: (play) => ({
    symbol: 'CS',
    bases: [(runnerOut(play)?.from ?? 1) + 1],
    fielders: chain(play.putouts),
  }),
  pick_off: pickedOff,
};

const outSymbol = (play: NotedPlay): Symbol => {
  if (play.stats.sac) return 'SAC';
  const { mark } = OUTCOME_FACTS[play.result];
  if (mark === 'F' && play.stats.sf) return 'SF';
  if (mark !== '') return mark;
  const batterSafe = play.movements.some((m) => m.from === 0 && m.to !== null && m.to > 0);
  if (play.putouts.length === 0 && play.outs > 0) return 'OUT';
  return batterSafe && play.putouts.length > 0 && play.multiple_play === null ? 'FC' : '';
};

const fieldersOf = (play: NotedPlay, symbol: Symbol): readonly Position[] => {
  switch (SYMBOL_FACTS[symbol].fielders) {
    case 'none':
      return [];
    case 'error':
      return play.errors.slice(0, 1);
    case 'place':
      return play.hit_location ? [play.hit_location] : [];
    case 'throws':
      return chain(play.putouts.filter((p) => symbol !== 'K' || p.by.join() !== 'C' || p.runner !== 0));
  }
};

const MULTIPLE = { double_play: 'DP', triple_play: 'TP' } as const;

/** The calls in one order, whatever order they were made in. */
const callsIn = (called: readonly Call[]): readonly Call[] => CALLS.filter((call) => called.includes(call));

/** What a play is in scorer's notation. */
export const notationOf = (play: NotedPlay): Notation => {
  const multiple = play.multiple_play && MULTIPLE[play.multiple_play];
  const calls = callsIn(callsOf(play));
  if (isRun(play.result))
    return { ...RUNS[play.result](play), error: play.errors[0] ?? null, with: null, multiple, calls };
  const bases = hitBases(play);
  const symbol = bases > 0 ? (HITS[bases] ?? '') : outSymbol(play);
  const fielders = fieldersOf(play, symbol);
  const error =
    SYMBOL_FACTS[symbol].fielders === 'error' ? (play.errors[1] ?? null) : (play.errors[0] ?? null);
  const on = play.entry?.with ?? withOf(play);
  return { symbol, bases: [], fielders, error, with: on && RUNNING_SYMBOLS[on], multiple, calls };
};

const numbers = (fielders: readonly Position[]): string => fielders.map(positionNumber).join('-');

/** `6-4-3`, `3U` for a man alone, `F8`, `FC 6-4`: a space after symbols that are words. */
const fieldersText = ({ symbol, fielders }: Notation): string => {
  if (fielders.length === 0) return '';
  if (symbol === '' && fielders.length === 1) return `${numbers(fielders)}U`;
  return `${SYMBOL_FACTS[symbol].between}${numbers(fielders)}`;
};

const headText = (n: Notation): string => {
  if (n.symbol === 'SB') return n.bases.map((base) => `SB${base}`).join(' ');
  return `${n.symbol}${n.bases.join('')}${fieldersText(n)}`;
};

/** Writes scorer's notation: `6-4-3 DP`, `F8`, `SF7`, `K`, `K+WP`, `1B 8`, `FC 6-4`, `E5`, `SB2 SB3`, `CS2 2-6`, `CI3 OBS`. */
export const writeNotation = (n: Notation): string => {
  const error = n.error ? ` E${positionNumber(n.error)}` : '';
  const calls = n.calls.map((call) => ` ${CALL_SYMBOLS[call]}`).join('');
  return `${headText(n)}${n.with ? `+${n.with}` : ''}${error}${n.multiple ? ` ${n.multiple}` : ''}${calls}`;
};

/** A play in scorer's notation. */
export const makeNotation = (play: NotedPlay): string => writeNotation(notationOf(play));

const fielder = (digit: string): Position => POSITIONS[Number(digit) - 1] ?? 'P';

const CALL_MARKS = `((?: (?:${Object.values(CALL_SYMBOLS).join('|')}))*)`;
const multipleFrom = (mark: string | undefined): Notation['multiple'] =>
  mark === 'DP' || mark === 'TP' ? mark : null;
const callsFrom = (marks: string): readonly Call[] => marks.split(' ').flatMap((mark) => callOf(mark) ?? []);

const STEALS = new RegExp(`^(SB[234](?: SB[234])*)(?: E([1-9]))?(?: (DP|TP))?${CALL_MARKS}$`);
const LONGEST_FIRST = SYMBOLS.toSorted((a, b) => b.length - a.length);
const FORM = new RegExp(
  `^(${LONGEST_FIRST.join('|')})` +
    '([1-4]?(?=$| |\\+))?' +
    ' ?([1-9](?:-[1-9])*)?(U)?' +
    `(?:\\+(SB|CS|POCS|PO|WP|PB|BK|DI|OA|E))?(?: E([1-9]))?(?: (DP|TP))?${CALL_MARKS}$`,
);
/** Reads scorer's notation; null when it is none. `parseNotation(writeNotation(n))` is `n`. */
export const parseNotation = (text: string): Notation | null => {
  const [, steals, charged, turned, called = ''] = STEALS.exec(text) ?? [];
  if (steals !== undefined) {
    const bases = steals.split(' ').map((part) => Number(part.slice(2)));
    return {
      symbol: 'SB',
      bases,
      fielders: [],
      error: charged ? fielder(charged) : null,
      with: null,
      multiple: multipleFrom(turned),
      calls: callsFrom(called),
    };
  }
  const found = FORM.exec(text);
  if (!found || text === '') return null;
  const [, symbol = '', digit = '', digits = '', alone, on, error, multiple, marks = ''] = found;
  const takesBase = SYMBOL_FACTS[symbol as Symbol].based;
  const list = takesBase ? digits : `${digit}${digits}`;
  const unassisted = symbol === '' && !list.includes('-');
  if (takesBase !== (digit !== '') && (takesBase || symbol === '')) return null;
  if (unassisted !== (alone !== undefined)) return null;
  return {
    symbol: symbol as Symbol,
    bases: takesBase ? [Number(digit)] : [],
    fielders: list === '' ? [] : list.split('-').map(fielder),
    error: error ? fielder(error) : null,
    with: on ? (on as Symbol) : null,
    multiple: multipleFrom(multiple),
    calls: callsFrom(marks),
  };
};
