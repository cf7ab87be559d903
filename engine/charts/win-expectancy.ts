import type { Half } from '../model/sides.ts';
import { runDistribution } from './run-expectancy.ts';

/** A moment of a game, as far as the chance to win depends on it. */
export interface GameMoment {
  readonly inning: number;
  readonly half: Half;
  /** 0-2, or 3 and more when the half is over. */
  readonly outs: number;
  /** 1 first + 2 second + 4 third. */
  readonly on_base_code: number;
  /** Home runs minus away runs, before the play. */
  readonly margin: number;
  /** Innings of a regulation game. */
  readonly innings: number;
  /** Whether extra innings start with a runner on second. */
  readonly automatic_runner: boolean;
}

const LARGEST_MARGIN = 25;
const MARGINS = 2 * LARGEST_MARGIN + 1;
const BASE_CODES = 8;
const HALF_OVER = 3 * BASE_CODES;
const HALF_SIZE = (HALF_OVER + 1) * MARGINS;
const RUNNER_ON_SECOND = 2;

/** The form of a game: all that its table depends on. */
interface GameForm {
  readonly innings: number;
  readonly automatic_runner: boolean;
}

const column = (margin: number): number =>
  Math.max(-LARGEST_MARGIN, Math.min(LARGEST_MARGIN, margin)) + LARGEST_MARGIN;

/** Where a half begins in a table; every inning beyond regulation has the same place. */
const halfOffset = (inning: number, half: Half, innings: number): number =>
  (2 * (Math.min(inning, innings + 1) - 1) + (half === 'top' ? 0 : 1)) * HALF_SIZE;

const firstState = (inning: number, form: GameForm): number =>
  form.automatic_runner && inning > form.innings ? RUNNER_ON_SECOND : 0;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * The home side's chance in an extra inning that starts tied. Such an inning is won, lost, or starts the same again:
 * chance = won + tied * chance, so chance = won / (1 - tied).
 */
const tiedExtraInning = (runs: readonly number[]): number => {
  const tied = sum(runs.map((chance) => chance * chance));
  const won = sum(runs.map((away, scored) => away * sum(runs.slice(scored + 1))));
  return won / (1 - tied);
};

/** The home side's chance when a half has ended: `start` gives it for the start of a later half. */
const afterHalf = (
  at: { readonly inning: number; readonly half: Half; readonly margin: number },
  form: GameForm,
  start: (inning: number, half: Half, margin: number) => number,
): number => {
  const last = at.inning >= form.innings;
  if (last && at.margin > 0) return 1;
  if (at.half === 'top') return start(at.inning, 'bottom', at.margin);
  return last && at.margin < 0 ? 0 : start(at.inning + 1, 'top', at.margin);
};

/** The chance from a state before the last out: that of the end of the half after each number of runs, weighed by how often it comes. A plain loop: the first play told in a process waits for some hundred thousand of these. */
const weighed = (
  table: Float64Array,
  end: number,
  runs: readonly number[],
  margin: number,
  sign: 1 | -1,
): number => {
  let total = 0;
  for (let scored = 0; scored < runs.length; scored += 1)
    total += (runs[scored] ?? 0) * (table[end + column(margin + sign * scored)] ?? 0);
  return total;
};

/** Fills one half's states from its values after the last out, which are in the table already. */
const fillStates = (table: Float64Array, offset: number, half: Half): void => {
  const sign = half === 'top' ? -1 : 1;
  const end = offset + HALF_OVER * MARGINS;
  for (let state = 0; state < HALF_OVER; state += 1) {
    const runs = runDistribution(Math.floor(state / BASE_CODES), state % BASE_CODES);
    for (let margin = -LARGEST_MARGIN; margin <= LARGEST_MARGIN; margin += 1)
      table[offset + state * MARGINS + column(margin)] = weighed(table, end, runs, margin, sign);
  }
};

/** In the last inning or later the game is over as soon as the home side, batting, leads. */
const markWalkOffs = (table: Float64Array, offset: number): void => {
  for (let state = 0; state < HALF_OVER; state += 1)
    table.fill(1, offset + state * MARGINS + column(1), offset + (state + 1) * MARGINS);
};

const makeTable = (form: GameForm): Float64Array => {
  const table = new Float64Array(2 * (form.innings + 1) * HALF_SIZE);
  const tied = tiedExtraInning(runDistribution(0, firstState(form.innings + 1, form)));
  const start = (inning: number, half: Half, margin: number): number => {
    if (half === 'top' && inning > form.innings && margin === 0) return tied;
    const offset = halfOffset(inning, half, form.innings);
    return table[offset + firstState(inning, form) * MARGINS + column(margin)] ?? 0;
  };
  const fill = (inning: number, half: Half): void => {
    const offset = halfOffset(inning, half, form.innings);
    for (let margin = -LARGEST_MARGIN; margin <= LARGEST_MARGIN; margin += 1)
      table[offset + HALF_OVER * MARGINS + column(margin)] = afterHalf({ inning, half, margin }, form, start);
    fillStates(table, offset, half);
    if (half === 'bottom' && inning >= form.innings) markWalkOffs(table, offset);
  };
  for (let inning = form.innings + 1; inning >= 1; inning -= 1) {
    fill(inning, 'bottom');
    fill(inning, 'top');
  }
  return table;
};

const TABLES = new Map<number, Float64Array>();

const tableOf = (form: GameForm): Float64Array => {
  const key = 2 * form.innings + (form.automatic_runner ? 1 : 0);
  const ready = TABLES.get(key);
  if (ready) return ready;
  const made = makeTable(form);
  TABLES.set(key, made);
  return made;
};

/**
 * The home side's chance to win, 0 to 1, between two sides of equal strength, from the measured runs of each base-out
 * state. With three out it is the chance after the half. A margin beyond 25 counts as 25. Throws a RangeError for a
 * moment that no game can have.
 */
export const winExpectancy = (at: GameMoment): number => {
  const over = at.outs >= 3;
  const state = over ? HALF_OVER : at.outs * BASE_CODES + at.on_base_code;
  const possible =
    over ||
    (Number.isInteger(at.outs) && at.outs >= 0 && at.on_base_code >= 0 && at.on_base_code < BASE_CODES);
  const place = halfOffset(at.inning, at.half, at.innings) + state * MARGINS + column(at.margin);
  const chance = possible ? tableOf(at)[place] : undefined;
  if (chance === undefined) throw new RangeError(`no such moment of a game: ${JSON.stringify(at)}`);
  return chance;
};
