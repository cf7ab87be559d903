import { BASES, isForced, runnerOn, type Base, type ReachedOn } from '../../model/bases.ts';
import type { Advance } from '../../charts/advances.ts';
import type { Outcome } from '../../model/outcomes.ts';
import type { Play } from '../../model/play.ts';
import type { Position } from '../../model/positions.ts';
import type { Cause, PutOut, RunningPlay, RunRuling } from '../../model/scorer-entry.ts';
import type { Situation } from '../../model/situation.ts';

/** Where one man goes on a play. `from` 0 is the batter; `to` null = out. */
export interface Step {
  readonly from: 0 | Base;
  readonly to: 0 | 1 | 2 | 3 | 4 | null;
  /** A force out, or the batter put out before first base. */
  readonly force: boolean;
  readonly cause: Cause;
  readonly rbi: boolean;
  readonly ruling: RunRuling | null;
}

/** What an outcome does before the half-inning's end and the winning run are looked at. */
export interface Resolution {
  /** What the play is scored as. */
  readonly result: Outcome;
  /** Every runner, lead runner first, and the batter (unless he stays at bat) last. */
  readonly steps: readonly Step[];
  readonly putouts: readonly PutOut[];
  readonly assists: readonly Position[];
  readonly errors: readonly Position[];
  /** Bases of the hit, 0 for none. */
  readonly hit: 0 | 1 | 2 | 3 | 4;
  readonly reached_on: ReachedOn | null;
  /** Whether the batter's turn is over. */
  readonly appearance: boolean;
  /** Whether the batter is out on a ball caught in the air. */
  readonly caught: boolean;
  readonly multiple_play: 'double_play' | 'triple_play' | null;
  readonly grounded_into: boolean;
  readonly sacrifice: 'bunt' | 'fly' | null;
  readonly with: RunningPlay | null;
  /** Whether the movements stand as written, and are not cut at the third out or the winning run. */
  readonly written: boolean;
  /** Whether the ball stayed in play on a home run: it does not count in full as a walk-off then. */
  readonly in_play: boolean;
  /** Where the ball came down, if not where it was reported. */
  readonly place: Position | null;
  /** What a play of the tables counts for while nothing of it is cut off; null = to be counted. */
  readonly stats: Play['stats'] | null;
}

/** A step on the batted ball. */
export const step = (from: Step['from'], to: Step['to'], extra: Partial<Step> = {}): Step => ({
  from,
  to,
  force: extra.force ?? false,
  cause: extra.cause ?? 'batted',
  rbi: extra.rbi ?? to === 4,
  ruling: extra.ruling ?? null,
});

const NONE: readonly never[] = [];

/** A resolution with nothing in it but what is given. */
export const resolution = (
  given: Partial<Omit<Resolution, 'stats'>> & Pick<Resolution, 'result' | 'steps'>,
): Resolution => {
  const more: Partial<Resolution> = given;
  return {
    result: given.result,
    steps: given.steps,
    putouts: more.putouts ?? NONE,
    assists: more.assists ?? NONE,
    errors: more.errors ?? NONE,
    hit: more.hit ?? 0,
    reached_on: more.reached_on ?? null,
    appearance: more.appearance ?? true,
    caught: more.caught ?? false,
    multiple_play: more.multiple_play ?? null,
    grounded_into: more.grounded_into ?? false,
    sacrifice: more.sacrifice ?? null,
    with: more.with ?? null,
    written: more.written ?? false,
    in_play: more.in_play ?? false,
    place: more.place ?? null,
    stats: null,
  };
};

/** A resolution with something else in it; everything that reads plays is fastest while all of them have one shape. */
export const revised = (play: Resolution, now: Partial<Omit<Resolution, 'stats'>>): Resolution =>
  resolution({ ...play, ...now });

/** A step with something else in it. */
export const restep = (was: Step, now: Partial<Step>): Step => {
  const { from, to, force, cause, rbi, ruling } = { ...was, ...now };
  return { from, to, force, cause, rbi, ruling };
};

/** How many of some steps are of a kind. */
export const countSteps = (steps: readonly Step[], test: (s: Step) => boolean): number => {
  let n = 0;
  for (const s of steps) if (test(s)) n += 1;
  return n;
};

const LEAD_FIRST: readonly Base[] = [...BASES].reverse();

/** The bases with runners, lead runner first. */
export const leadFirst = (situation: Situation): readonly Base[] =>
  LEAD_FIRST.filter((base) => runnerOn(situation.bases, base));

/** Where an advance takes the runner of a base: never past home; a forced advance only when he must. */
export const advanced = (situation: Situation, base: Base, advance: Advance): Step['to'] => {
  const bases = advance === 'forced' ? (isForced(situation.bases, base) ? 1 : 0) : advance;
  return Math.min(base + bases, 4) as Step['to'];
};

/** Every runner moved by the same rule, lead runner first. */
export const runnersMoved = (
  situation: Situation,
  advanceOf: (base: Base) => Advance,
  extra: Partial<Step> = {},
): readonly Step[] =>
  leadFirst(situation).map((base) => step(base, advanced(situation, base, advanceOf(base)), extra));

/** `steps` with the step of one man replaced. */
export const withStep = (steps: readonly Step[], changed: Step): readonly Step[] =>
  steps.map((s) => (s.from === changed.from ? changed : s));
