import type { Play } from '../model/play.ts';
import type { GameState } from '../model/state.ts';
import { earnedRuns } from './earned-runs.ts';

/** What happened in games, counted for both sides together. */
export interface EnvironmentTotals {
  readonly games: number;
  readonly runs: number;
  readonly hits: number;
  readonly errors: number;
  readonly double_plays: number;
  readonly left_on_base: number;
  readonly homeruns: number;
  readonly walks: number;
  readonly strikeouts: number;
  readonly stolen_bases: number;
  readonly caught_stealing: number;
  readonly hit_by_pitch: number;
  readonly doubles: number;
  readonly triples: number;
  readonly sacrifices: number;
  readonly sacrifice_flies: number;
  readonly gidp: number;
  readonly plate_appearances: number;
  readonly at_bats: number;
  readonly outs: number;
  readonly earned_runs: number;
}

/** What a team does in a game, and the rates; a rate without chances is 0. */
export interface RunEnvironment {
  readonly totals: EnvironmentTotals;
  /** Each total by games and by sides. */
  readonly per_team_game: Readonly<Record<Exclude<keyof EnvironmentTotals, 'games'>, number>>;
  readonly avg: number;
  readonly obp: number;
  readonly slg: number;
  /** Earned runs for as many outs as a regulation game has. */
  readonly era: number;
}

type Totals = { -readonly [K in keyof EnvironmentTotals]: EnvironmentTotals[K] };
type Counter = Exclude<keyof EnvironmentTotals, 'games'>;

const NOTHING: EnvironmentTotals = {
  games: 0,
  runs: 0,
  hits: 0,
  errors: 0,
  double_plays: 0,
  left_on_base: 0,
  homeruns: 0,
  walks: 0,
  strikeouts: 0,
  stolen_bases: 0,
  caught_stealing: 0,
  hit_by_pitch: 0,
  doubles: 0,
  triples: 0,
  sacrifices: 0,
  sacrifice_flies: 0,
  gidp: 0,
  plate_appearances: 0,
  at_bats: 0,
  outs: 0,
  earned_runs: 0,
};

const COUNTERS = Object.keys(NOTHING).filter((k): k is Counter => k !== 'games');

const COUNTED: Partial<Record<keyof Play['stats'], Counter>> = {
  hit: 'hits',
  error: 'errors',
  homerun: 'homeruns',
  bb: 'walks',
  so: 'strikeouts',
  sb: 'stolen_bases',
  cs: 'caught_stealing',
  hbp: 'hit_by_pitch',
  double: 'doubles',
  triple: 'triples',
  sac: 'sacrifices',
  sf: 'sacrifice_flies',
  gidp: 'gidp',
  pa: 'plate_appearances',
  ab: 'at_bats',
};

const strandedBy = (play: Play): number =>
  play.movements.reduce((n, m) => (m.to !== null && m.to >= 1 && m.to <= 3 ? n + 1 : n), 0);

const countPlay = (totals: Totals, play: Play): void => {
  totals.runs += play.runs;
  totals.outs += play.outs;
  if (play.multiple_play === 'double_play') totals.double_plays += 1;
  for (const name in play.stats) {
    const counter = COUNTED[name as keyof Play['stats']];
    if (counter) totals[counter] += play.stats[name as keyof Play['stats']] ?? 0;
  }
};

const isLastOfHalf = (play: Play, next: Play | undefined): boolean =>
  next?.before.half !== play.before.half || next.before.inning !== play.before.inning;

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const SIDES_IN_A_GAME = 2;

const ratesOf = (totals: Totals, regulationOuts: number): RunEnvironment => {
  const { hits: h, walks: bb, hit_by_pitch: hbp, at_bats: ab, sacrifice_flies: sf } = totals;
  const bases = h + totals.doubles + 2 * totals.triples + 3 * totals.homeruns;
  const each = COUNTERS.map((k) => [k, ratio(totals[k], SIDES_IN_A_GAME * totals.games)] as const);
  return {
    totals: { ...totals },
    per_team_game: Object.fromEntries(each) as Record<Counter, number>,
    avg: ratio(h, ab),
    obp: ratio(h + bb + hbp, ab + bb + hbp + sf),
    slg: ratio(bases, ab),
    era: ratio(totals.earned_runs * regulationOuts, totals.outs),
  };
};

/** Collects finished games. */
export interface EnvironmentCounter {
  /** Adds a finished game. */
  readonly add: (state: GameState) => void;
  /** What the games added so far come to. */
  readonly read: () => RunEnvironment;
}

/** An empty collection of finished games: add them one by one, and read the totals and rates at any time. */
export const runEnvironment = (): EnvironmentCounter => {
  const totals: Totals = { ...NOTHING };
  let regulationOuts = 0;
  const add = (state: GameState): void => {
    const { league } = state.setup;
    regulationOuts = league.innings * league.outs_per_half;
    totals.games += 1;
    state.plays.forEach((play, i) => {
      countPlay(totals, play);
      if (isLastOfHalf(play, state.plays[i + 1])) totals.left_on_base += strandedBy(play);
    });
    const { teams } = earnedRuns(state);
    totals.earned_runs += teams.away + teams.home;
  };
  return { add, read: () => ratesOf(totals, regulationOuts) };
};
