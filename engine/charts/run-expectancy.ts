import table from './run-expectancy.json' with { type: 'json' };

const OUTS = 3;
const BASE_CODES = 8;
const NO_RUNS: readonly number[] = [1];

type Measured = (typeof table.states)[number];

const measuredAt = (outs: number, code: number): Measured => {
  const found = table.states.find((state) => state.outs === outs && state.on_base_code === code);
  if (!found) throw new Error(`the run expectancy table has no state with ${outs} out, bases ${code}`);
  return found;
};

/** Shares as measured are rounded and sum to 1 within 2e-5; play needs them exact. */
const normalised = (shares: readonly number[]): readonly number[] => {
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
};

const STATES = Array.from({ length: OUTS * BASE_CODES }, (_, i) =>
  measuredAt(Math.floor(i / BASE_CODES), i % BASE_CODES),
);
const EXPECTED = Float64Array.from(STATES, (state) => state.re);
const DISTRIBUTIONS = STATES.map((state) => normalised(state.runs));

/** The place of a base-out state in a table of 24. Throws a RangeError for bases that do not exist. */
const stateIndex = (outs: number, code: number): number => {
  if (!Number.isInteger(outs) || !Number.isInteger(code) || outs < 0 || code < 0 || code >= BASE_CODES)
    throw new RangeError(`no base-out state with ${outs} out, bases ${code}`);
  return outs * BASE_CODES + code;
};

/** Runs a side may expect to the end of the half-inning, by outs and on-base code (0-7); 0 once three are out. Measured, see the table's source. */
export const runExpectancy = (outs: number, onBaseCode: number): number =>
  EXPECTED[stateIndex(outs, onBaseCode)] ?? 0;

/** The chance of exactly i runs to the end of the half-inning at index i, summing to 1; the last entry is 10 or more. With three out: no runs. */
export const runDistribution = (outs: number, onBaseCode: number): readonly number[] =>
  DISTRIBUTIONS[stateIndex(outs, onBaseCode)] ?? NO_RUNS;
