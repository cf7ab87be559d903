import { outBaseIn } from '../model/out-base.ts';
import type { Outcome } from '../model/outcomes.ts';
import type { Movement, Play } from '../model/play.ts';
import type { Position } from '../model/positions.ts';
import type { Cause } from '../model/scorer-entry.ts';
import type { Side } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { earnedRuns, halvesOf } from './earned-runs.ts';

/** One advance around the bases. `to` 4 = home; the runner can be a man who came in for the batter. */
export interface CellStep {
  readonly play: number;
  readonly player_id: string;
  readonly from: number;
  readonly to: number;
  readonly cause: Cause;
}

/** Where and how a man was put out. */
export interface CellOut {
  readonly play: number;
  /** Which out of the half, 1 and up. */
  readonly number: number;
  /** The base he was put out at or going to: 1-4; 0 = at the plate, as on strikes or a ball caught. */
  readonly base: number;
  /** Who put him out, in order. */
  readonly by: readonly Position[];
}

/** One turn of a batting slot: the plate appearance, and the way round the bases. */
export interface ScorebookCell {
  readonly slot: number;
  readonly inning: number;
  /** 0, and one more for each earlier turn of the slot in the inning. */
  readonly part: number;
  /** Who began the turn, or was put on base to begin an extra inning. */
  readonly batter_id: string;
  readonly pitcher_id: string;
  /** An extra inning's runner, who did not bat. */
  readonly automatic: boolean;
  /** The plays made while he was at bat; the last ended the turn unless `complete` is false. */
  readonly plays: readonly number[];
  readonly complete: boolean;
  /** What the turn became, and where the ball went; null while it is not over. */
  readonly result: Outcome | null;
  readonly hit_location: Position | null;
  readonly rbi: number;
  /** Runs that scored on the play that ended the turn. */
  readonly runs: number;
  readonly path: readonly CellStep[];
  /** The furthest base reached, 0-4. */
  readonly reached: number;
  readonly out: CellOut | null;
  readonly scored: boolean;
  /** Whether the run is earned; null without a run. */
  readonly earned: boolean | null;
  /** Whether the half ended with him on base. */
  readonly left_on_base: boolean;
}

type Cell = { -readonly [K in keyof ScorebookCell]: ScorebookCell[K] } & {
  readonly plays: number[];
  readonly path: CellStep[];
};

interface Grid {
  readonly cells: Cell[];
  /** The cell of whoever last had a turn in each slot of this half. */
  readonly current: Map<number, Cell>;
  readonly earned: ReadonlySet<string>;
}

const cellFor = (slot: number, play: Play, batterId: string, part: number): Cell => ({
  slot,
  inning: play.before.inning,
  part,
  batter_id: batterId,
  pitcher_id: play.pitcher_id,
  automatic: false,
  plays: [],
  complete: false,
  result: null,
  hit_location: null,
  rbi: 0,
  runs: 0,
  path: [],
  reached: 0,
  out: null,
  scored: false,
  earned: null,
  left_on_base: false,
});

const open = (grid: Grid, slot: number, play: Play, batterId: string): Cell => {
  const before = grid.current.get(slot);
  const cell = cellFor(slot, play, batterId, before ? before.part + 1 : 0);
  grid.cells.push(cell);
  grid.current.set(slot, cell);
  return cell;
};

/** The man at bat has his turn open, or opens one. */
const turnOf = (grid: Grid, play: Play): Cell => {
  const now = grid.current.get(play.batter_slot);
  return now && !now.complete ? now : open(grid, play.batter_slot, play, play.batter_id);
};

const placeAutomatic = (grid: Grid, first: Play): void => {
  const runner = first.before.bases[1];
  if (runner?.reached_on !== 'automatic') return;
  const cell = open(grid, runner.slot, first, runner.player_id);
  cell.automatic = true;
  cell.complete = true;
  cell.reached = 2;
  cell.path.push({ play: first.number, player_id: runner.player_id, from: 0, to: 2, cause: 'other' });
};

/** Where a man was put out; 0 = at the plate, on a ball in the air or a strikeout. */
const outBase = (play: Play, m: Movement, by: readonly Position[]): number => {
  const base = outBaseIn(play, m);
  return m.from === 0 && base === 1 && m.force && by.length < 2 && by[0] !== '1B' ? 0 : base;
};

/** The order of the outs on a play: as the putouts were made, uncredited ones last. */
const outsOf = (play: Play): readonly Movement[] => {
  const place = (m: Movement): number => {
    const i = play.putouts.findIndex((p) => p.runner === m.from);
    return i < 0 ? play.putouts.length : i;
  };
  return play.movements.filter((m) => m.to === null).sort((a, b) => place(a) - place(b));
};

const moveOn = (grid: Grid, cell: Cell, play: Play, m: Movement): void => {
  if (m.to === null || m.to === m.from) return;
  cell.path.push({ play: play.number, player_id: m.player_id, from: m.from, to: m.to, cause: m.cause });
  cell.reached = m.to;
  if (m.to !== 4) return;
  cell.scored = true;
  cell.earned = grid.earned.has(`${play.number} ${m.player_id}`);
};

const putOut = (cell: Cell, play: Play, m: Movement, number: number): void => {
  const by = play.putouts.find((p) => p.runner === m.from)?.by ?? [];
  cell.out = { play: play.number, number, base: outBase(play, m, by), by };
};

const endTurn = (cell: Cell, play: Play): void => {
  cell.complete = true;
  cell.result = play.result;
  cell.hit_location = play.hit_location;
  cell.rbi = play.stats.rbi ?? 0;
  cell.runs = play.runs;
};

const write = (grid: Grid, play: Play): void => {
  const turn = turnOf(grid, play);
  turn.plays.push(play.number);
  turn.pitcher_id = play.pitcher_id;
  const outs = outsOf(play);
  for (const m of play.movements) {
    const cell = m.from === 0 ? turn : grid.current.get(m.slot);
    if (!cell) continue;
    moveOn(grid, cell, play, m);
    if (m.to === null) putOut(cell, play, m, play.before.outs + outs.indexOf(m) + 1);
  }
  if (play.stats.pa) endTurn(turn, play);
};

const writeHalf = (grid: Grid, half: readonly Play[], over: boolean): void => {
  grid.current.clear();
  const first = half[0];
  if (first) placeAutomatic(grid, first);
  for (const play of half) write(grid, play);
  const stranded = over ? (half.at(-1)?.movements ?? []) : [];
  for (const m of stranded) {
    const cell = grid.current.get(m.slot);
    if (cell && m.to !== null && m.to >= 1 && m.to <= 3) cell.left_on_base = true;
  }
};

/** The turns of a side in order, each with its way round the bases. */
export const cellsOf = (state: GameState, side: Side): readonly ScorebookCell[] => {
  const { runs } = earnedRuns(state);
  const earned = new Set(runs.filter((r) => r.earned).map((r) => `${r.play} ${r.player_id}`));
  const grid: Grid = { cells: [], current: new Map(), earned };
  const halves = halvesOf(state.plays);
  halves.forEach((half, i) => {
    const first = half[0];
    if (!first || atBat(first.before) !== side) return;
    const { inning, half: now } = state.situation;
    const moved = inning !== first.before.inning || now !== first.before.half;
    writeHalf(grid, half, i < halves.length - 1 || moved || state.status === 'completed');
  });
  return grid.cells;
};
