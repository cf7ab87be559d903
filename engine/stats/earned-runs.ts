import type { Play } from '../model/play.ts';
import { battingSide, otherSide, type PerSide, type Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { earnedInHalf, isMisplayed, type ScoredRun } from './reconstruct-half.ts';

/** A run, and whether it is earned against the pitcher charged with it and against his team. */
export interface Run {
  /** The number of the play on which it scored. */
  readonly play: number;
  /** The side that scored it. */
  readonly side: Side;
  readonly player_id: string;
  readonly pitcher_id: string;
  readonly earned: boolean;
  readonly team_earned: boolean;
}

/** The earned runs of a game. */
export interface EarnedRuns {
  readonly runs: readonly Run[];
  /** Earned runs charged to each pitcher, under his side. */
  readonly pitchers: PerSide<Readonly<Record<string, number>>>;
  /** Earned runs charged to each side in the field as a team. */
  readonly teams: PerSide<number>;
}

/** Whether a run is earned against the pitcher charged with it and against his team. */
export type Verdict = Pick<Run, 'earned' | 'team_earned'>;

/** A scorer's ruling stands above the reconstruction. */
const ruled = (run: ScoredRun, rebuilt: Verdict): Verdict => {
  const { ruling } = run.movement;
  if (ruling === null) return rebuilt;
  return { earned: ruling !== 'unearned', team_earned: ruling === 'earned' };
};

// Plain loops: a simulator asks this of every game it plays.
const scoredIn = (plays: readonly Play[]): readonly ScoredRun[] => {
  const scored: ScoredRun[] = [];
  for (const play of plays) {
    if (play.runs === 0) continue;
    for (const movement of play.movements) if (movement.to === 4) scored.push({ play, movement });
  }
  return scored;
};

const runOf = (run: ScoredRun, rebuilt: Verdict): Run => {
  const { play, movement } = run;
  const { player_id, pitcher_id } = movement;
  const side = battingSide(play.before.half);
  const { earned, team_earned } = ruled(run, rebuilt);
  return { play: play.number, side, player_id, pitcher_id, earned, team_earned };
};

const asItWas = ({ movement }: ScoredRun): Verdict => {
  const clean = movement.reached_on !== 'automatic';
  return { earned: clean, team_earned: clean };
};

/** What the reconstruction of a half says of the runs scored in it. */
const verdictsOf = (
  plays: readonly Play[],
  scored: readonly ScoredRun[],
  outsPerHalf: number,
): readonly Verdict[] =>
  plays.some(isMisplayed) ? earnedInHalf(plays, scored, outsPerHalf) : scored.map(asItWas);

/** Adds the runs of a half to those before it. */
const addHalf = (runs: Run[], plays: readonly Play[], outsPerHalf: number): void => {
  const scored = scoredIn(plays);
  if (scored.length === 0) return;
  const verdicts = verdictsOf(plays, scored, outsPerHalf);
  for (const [i, run] of scored.entries()) runs.push(runOf(run, verdicts[i] ?? asItWas(run)));
};

/** The plays of each half-inning, in order. */
export const halvesOf = (plays: readonly Play[]): readonly (readonly Play[])[] => {
  const halves: Play[][] = [];
  let last: Play | undefined;
  for (const play of plays) {
    const same = last && last.before.half === play.before.half && last.before.inning === play.before.inning;
    const half = same ? halves.at(-1) : undefined;
    if (half) half.push(play);
    else halves.push([play]);
    last = play;
  }
  return halves;
};

/** What the reconstruction alone says of each run of a game so far, in the order in which they scored, whatever the scorer has ruled. */
export const reconstruction = ({ plays, setup }: Pick<GameState, 'plays' | 'setup'>): readonly Verdict[] =>
  halvesOf(plays).flatMap((half) => {
    const scored = scoredIn(half);
    return scored.length === 0 ? [] : verdictsOf(half, scored, setup.league.outs_per_half);
  });

/**
 * The earned runs of a game so far (OBR 9.16): each half is played again without its errors, interference and passed
 * balls. Automatic runners are unearned. A scorer's ruling stands above the reconstruction.
 */
export const earnedRuns = (state: Pick<GameState, 'plays' | 'setup'>): EarnedRuns => {
  const outs = state.setup.league.outs_per_half;
  const runs: Run[] = [];
  for (const half of halvesOf(state.plays)) addHalf(runs, half, outs);
  const pitchers = { away: {} as Record<string, number>, home: {} as Record<string, number> };
  const teams = { away: 0, home: 0 };
  for (const run of runs) {
    const side = otherSide(run.side);
    if (run.earned) pitchers[side][run.pitcher_id] = (pitchers[side][run.pitcher_id] ?? 0) + 1;
    if (run.team_earned) teams[side] += 1;
  }
  return { runs, pitchers, teams };
};
