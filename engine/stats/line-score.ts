import type { PerSide } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import { countOn } from '../model/count-on.ts';
import type { GameState } from '../model/state.ts';

/** One side's line: runs by inning (null = not batted), runs, hits, errors, and runners left on base. */
export interface SideLine {
  readonly innings: readonly (number | null)[];
  readonly runs: number;
  readonly hits: number;
  readonly errors: number;
  readonly left_on_base: number;
}

/** Both sides' lines. */
export type LineScore = PerSide<SideLine>;

interface Tally {
  innings: (number | null)[];
  runs: number;
  hits: number;
  errors: number;
  left_on_base: number;
}

const emptyTally = (columns: number): Tally => ({
  innings: Array.from({ length: columns }, () => null),
  runs: 0,
  hits: 0,
  errors: 0,
  left_on_base: 0,
});

/** The line score of a game so far. There are at least as many columns as regulation innings. */
export const lineScore = (state: Pick<GameState, 'plays' | 'situation' | 'setup' | 'status'>): LineScore => {
  const columns = Math.max(state.setup.league.innings, state.situation.inning);
  const tallies = { away: emptyTally(columns), home: emptyTally(columns) };
  if (state.status === 'active') tallies[atBat(state.situation)].innings[state.situation.inning - 1] = 0;
  state.plays.forEach((play, i) => {
    const batting = tallies[atBat(play.before)];
    const fielding = tallies[play.before.half === 'top' ? 'home' : 'away'];
    const column = play.before.inning - 1;
    batting.innings[column] = (batting.innings[column] ?? 0) + play.runs;
    batting.runs += play.runs;
    batting.hits += countOn(play, 'hit');
    fielding.errors += countOn(play, 'error');
    const next = state.plays[i + 1]?.before ?? state.situation;
    const halfOver = next.half !== play.before.half || next.inning !== play.before.inning;
    const gameOver = i === state.plays.length - 1 && state.status === 'completed';
    if (halfOver || gameOver) {
      batting.left_on_base += play.movements.filter((m) => m.to !== null && m.to >= 1 && m.to <= 3).length;
    }
  });
  return tallies;
};
