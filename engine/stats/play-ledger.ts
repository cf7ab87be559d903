import { BASES, onBaseCode, runnerOn, type Base } from '../model/bases.ts';
import type { BattingHand, Hand } from '../model/hands.ts';
import { hitBases } from '../model/hit-bases.ts';
import type { Lineup } from '../model/lineups.ts';
import { OUTCOME_FACTS, type OutcomeFacts } from '../model/outcomes.ts';
import type { Movement, Play } from '../model/play.ts';
import type { LineupPosition } from '../model/positions.ts';
import { latelyRemembered } from '../model/remembered.ts';
import { battingSide, otherSide, type Side } from '../model/sides.ts';
import { leaderOf } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { earnedRuns } from './earned-runs.ts';
import { playFlags } from './play-flags.ts';
import { playValue, runsExpected } from './run-values.ts';

/** What became of a ball in play. */
export type HitType = 'single' | 'double' | 'triple' | 'homerun' | NonNullable<OutcomeFacts['ball']>;

/** What a ledger of plays says of one beside what the play itself records; people by their player ids. */
export interface PlayLedger {
  /** The position that the batter held in his side's lineup. */
  readonly batter_pos: LineupPosition | null;
  /** The runner whom a play on the bases is about: the first who was put out, else the one nearest home. */
  readonly runner_id: string | null;
  readonly on_first_id: string | null;
  readonly on_second_id: string | null;
  readonly on_third_id: string | null;
  readonly hit_type: HitType | null;
  /** Runners on base at a pitcher's first play, where he came in during the half. */
  readonly inherited_runners: number;
  /** Runs on the play that are charged to a pitcher who has gone. */
  readonly inherited_scored: number;
  /** Who would lose the game if it ended with this play. */
  readonly on_hook_for_loss: string | null;
  /** The batter's part of the play's RE24, and the runners'; they add up to it. */
  readonly re24_primary: number;
  readonly re24_running: number;
  readonly hand_batting: BattingHand | null;
  readonly hand_pitching: Hand | null;
  /** Outs that count for the pitcher's rest. */
  readonly pitcher_rest_outs: number;
}

/** What becomes known of a play only later: whether its batter has scored, earned or not, and whether it can still be followed in its half. */
export interface PlayMarks {
  readonly number: number;
  readonly run: 0 | 1;
  readonly e_run: 0 | 1;
  readonly locked: boolean;
}

type Game = Pick<GameState, 'plays' | 'setup' | 'status' | 'winner' | 'starters' | 'substitutions'>;

const HIT_TYPES = [null, 'single', 'double', 'triple', 'homerun'] as const;

/** What became of the ball in play; null where none was. */
export const hitType = (play: Pick<Play, 'stats' | 'result'>): HitType | null =>
  HIT_TYPES[hitBases(play)] ?? OUTCOME_FACTS[play.result].ball;

/** A side's lineup at a play: its starters, or what its last substitution before the play left. */
const lineupAt = ({ starters, substitutions }: Game, side: Side, play: Play): Lineup | null =>
  substitutions.findLast((s) => s.side === side && s.after_play < play.number)?.lineup ?? starters[side];

const batterPosition = (state: Game, play: Play): LineupPosition | null =>
  lineupAt(state, battingSide(play.before.half), play)?.batting_order[play.batter_slot - 1]?.position ?? null;

const moved = (play: Play): readonly Movement[] =>
  play.movements.filter((m) => m.from > 0 && m.to !== m.from && m.cause !== 'batted');

const runnerOf = (play: Play): string | null => {
  const runners = [...moved(play)].sort((a, b) => b.from - a.from);
  return (runners.find((m) => m.to === null) ?? runners[0])?.player_id ?? null;
};

const onBase = (play: Play, base: Base): string | null =>
  runnerOn(play.before.bases, base)?.player_id ?? null;

const sameHalf = (a: Play, b: Play): boolean =>
  a.before.half === b.before.half && a.before.inning === b.before.inning;

const inherited = ({ plays }: Game, play: Play): number => {
  const previous = plays[play.number - 2];
  const comesIn = previous && sameHalf(previous, play) && previous.pitcher_id !== play.pitcher_id;
  return comesIn ? BASES.filter((base) => runnerOn(play.before.bases, base)).length : 0;
};

const inheritedScored = (play: Play): number =>
  play.movements.filter((m) => m.to === 4 && m.pitcher_id !== play.pitcher_id).length;

/** The pitcher who let the run score that put the other side ahead, while that lead stands (OBR 9.17(d)). */
const onHook = ({ plays }: Game, play: Play): string | null => {
  const leader = leaderOf(play.after.score);
  if (leader === null) return null;
  const lead = (of: Play['before']): number => of.score[leader] - of.score[otherSide(leader)];
  const decisive = plays.findLast((p) => p.number <= play.number && lead(p.before) <= 0 && lead(p.after) > 0);
  const runs = decisive?.movements.filter((m) => m.to === 4) ?? [];
  return runs[decisive ? -lead(decisive.before) : 0]?.pitcher_id ?? null;
};

/** Returns how a play's RE24 is shared between its batter and the runners. */
export const splitValue = (state: Game, play: Play): Pick<PlayLedger, 're24_primary' | 're24_running'> => {
  const total = playValue(state, play).re24;
  if (!play.stats.pa) return { re24_primary: 0, re24_running: total };
  if (!play.stats.so || moved(play).length === 0) return { re24_primary: total, re24_running: 0 };
  // A strikeout with runners going: his is what the out alone would have cost.
  const { league } = state.setup;
  const { outs, bases } = play.before;
  const code = onBaseCode(bases);
  const primary = runsExpected(outs + 1, code, league) - runsExpected(outs, code, league);
  return { re24_primary: primary, re24_running: total - primary };
};

/** What a ledger says of a play beside what the play itself records. `state` is the game's when the play was the last, or later. */
export const playLedger = (state: Game, play: Play): PlayLedger => {
  const batting = battingSide(play.before.half);
  return {
    batter_pos: batterPosition(state, play),
    runner_id: runnerOf(play),
    on_first_id: onBase(play, 1),
    on_second_id: onBase(play, 2),
    on_third_id: onBase(play, 3),
    hit_type: hitType(play),
    inherited_runners: inherited(state, play),
    inherited_scored: inheritedScored(play),
    on_hook_for_loss: onHook(state, play),
    ...splitValue(state, play),
    hand_batting: state.setup[batting].roster[play.batter_id]?.bats ?? null,
    hand_pitching: state.setup[otherSide(batting)].roster[play.pitcher_id]?.throws ?? null,
    pitcher_rest_outs: play.outs,
  };
};

/** The play on which each run's man came to bat, run by run in the order they scored; null for an automatic runner. */
const originsOfRuns = (plays: readonly Play[]): readonly (number | null)[] => {
  const origins: (number | null)[] = [];
  let on = new Map<number, number>();
  plays.forEach((play, i) => {
    const previous = plays[i - 1];
    if (!previous || !sameHalf(previous, play)) on = new Map();
    const stayed = [...on].filter(([base]) => !play.movements.some((m) => m.from === base));
    const next = new Map(stayed);
    for (const { from, to } of play.movements) {
      const origin = from === 0 ? play.number : (on.get(from) ?? null);
      if (to === 4 && play.runs > 0) origins.push(origin);
      else if (to !== null && to > 0 && to < 4 && origin !== null) next.set(to, origin);
    }
    on = next;
  });
  return origins;
};

type Marked = Pick<GameState, 'plays' | 'setup' | 'pending' | 'status'>;

const marksOf = (state: Marked): readonly PlayMarks[] => {
  const { runs } = earnedRuns(state);
  const scored = new Map<number, boolean>();
  originsOfRuns(state.plays).forEach((origin, i) => {
    if (origin !== null) scored.set(origin, runs[i]?.earned ?? false);
  });
  const flags = playFlags(state);
  return state.plays.map(({ number }, i) => ({
    number,
    run: scored.has(number) ? 1 : 0,
    e_run: scored.get(number) ? 1 : 0,
    locked: flags[i]?.locked ?? false,
  }));
};

/** The marks of every play as the game stands. A run is its man's who came to bat, whoever ran for him. */
export const playMarks: (state: Marked) => readonly PlayMarks[] = latelyRemembered(marksOf);

const lastHalf = (plays: readonly Play[]): readonly Play[] => {
  const last = plays.at(-1);
  return plays.slice(plays.findLastIndex((play) => last && !sameHalf(play, last)) + 1);
};

/** A half's marks depend on no other half. */
const lastHalfMarks = latelyRemembered((state: Marked) =>
  marksOf({ ...state, plays: lastHalf(state.plays) }),
);

/** The marks of one play as the game stands; those of the half that was played last are had without the halves before it. */
export const playMark = (state: Marked, play: Play): PlayMarks => {
  const half = lastHalfMarks(state);
  const at = play.number - (half[0]?.number ?? 1);
  const marks = at >= 0 ? half[at] : playMarks(state)[play.number - 1];
  return marks ?? { number: play.number, run: 0, e_run: 0, locked: false };
};
