import { BASES, isForced, runnerOn, type ReachedOn } from '../../model/bases.ts';
import {
  isInTheAir,
  isOutAtPlate,
  isPlateAppearance,
  OUTCOME_FACTS,
  putsBatterOn,
  type Outcome,
} from '../../model/outcomes.ts';
import { outBaseOf } from '../../model/out-base.ts';
import type { Reason } from '../../model/reasons.ts';
import type { ScorerEntry, ScorerMovement } from '../../model/scorer-entry.ts';
import type { Situation } from '../../model/situation.ts';
import type { PlayContext } from './context.ts';
import { isDeep } from '../usual-entry.ts';
import { errorsOf } from './table.ts';
import { resolution, type Resolution, type Step } from './resolution.ts';

/** What of a play its scorer's entry is checked against. */
export type WrittenPlay = Pick<PlayContext, 'situation' | 'outcome'>;

/** Whether the batter reached by an error: one that moved another man (`FC1/SH.1-3(E1)`) did not put him on. */
const byError = ({ movements, errors, putouts }: ScorerEntry): boolean => {
  const moved = movements.filter((m) => m.cause === 'error');
  return (
    errors.length > 0 && (moved.some((m) => m.from === 0) || (putouts.length === 0 && moved.length === 0))
  );
};

/** How a batter reached on an out, where the scorer has them safe: by an error that put nobody else out, or because another was forced. */
const reachedOnOut = ({ errors, putouts }: ScorerEntry): ReachedOn =>
  errors.length > 0 && putouts.length === 0 ? 'error' : 'force_out';

const reachedOn = (outcome: Outcome, entry: ScorerEntry): ReachedOn => {
  const { ball, reached_on } = OUTCOME_FACTS[outcome];
  if (ball === 'bunt' && byError(entry)) return 'error';
  return reached_on === null || (reached_on === 'force_out' && ball !== 'bunt')
    ? reachedOnOut(entry)
    : reached_on;
};

/** Whether the batter ran, so that those before him had to: he was not out on a catch or a third strike, whatever it is called. */
const batterRuns = (outcome: Outcome, { movements }: ScorerEntry): boolean => {
  if (!isPlateAppearance(outcome)) return false;
  const isOut = movements.some((m) => m.from === 0 && m.to === null);
  return !(isOut && isOutAtPlate(outcome));
};

/** Whether somebody behind a runner was put out before him, which takes the force off: `3(B)6(1)`. */
const forceIsOff = ({ putouts }: ScorerEntry, from: number): boolean => {
  const own = putouts.findIndex((p) => p.runner === from);
  return putouts.some((p, i) => i < own && p.runner < from);
};

/** Whether a man's out is a force: the batter's before first, or that of a runner at the base he had to take on a ball on the ground. */
const forced = (at: WrittenPlay, entry: ScorerEntry, movement: ScorerMovement): boolean => {
  if (movement.to !== null) return false;
  if (outBaseOf(at.outcome, entry, movement) !== movement.from + 1) return false;
  if (movement.from === 0) return true;
  if (!batterRuns(at.outcome, entry) || movement.cause !== 'batted' || forceIsOff(entry, movement.from))
    return false;
  // The batter has first base when the ball hits a runner, and the out is no force (OBR 9.05(a)(5)).
  if (entry.calls?.includes('batted_ball')) return false;
  return isForced(at.situation.bases, movement.from);
};

/** Whether two or more are out on a ball on the ground, by a force or in reverse: it bats in nobody (OBR 9.04(b)(1)). */
const isGroundedDoublePlay = (at: WrittenPlay, entry: ScorerEntry): boolean => {
  if (entry.grounded_into) return true;
  const outs = entry.movements.filter((m) => m.to === null && m.cause === 'batted');
  const onTheGround = !isInTheAir(at.outcome) && OUTCOME_FACTS[at.outcome].hit === 0;
  return onTheGround && outs.length > 1 && outs.some((m) => forced(at, entry, m));
};

/** Whether a run is batted in where the scorer does not say (RULES section 4, OBR 9.04). */
const batsIn = (at: WrittenPlay, entry: ScorerEntry, { cause }: ScorerMovement): boolean =>
  OUTCOME_FACTS[at.outcome].bats_in &&
  (cause === 'batted' || (cause === 'interference' && at.outcome === 'catcher_interference')) &&
  !isGroundedDoublePlay(at, entry);

const stepOf = (at: WrittenPlay, entry: ScorerEntry, movement: ScorerMovement): Step => ({
  from: movement.from,
  to: movement.to,
  cause: movement.cause,
  force: forced(at, entry, movement),
  rbi: movement.to === 4 && (movement.rbi ?? batsIn(at, entry, movement)),
  ruling: movement.ruling ?? null,
});

/** Any caught fly, or line drive to an outfielder, on which a runner scores with fewer than two out is a sacrifice fly (OBR 9.08(d)(1)); what an event file says of it stands. */
const sacrificeOf = (at: PlayContext, entry: ScorerEntry): ScorerEntry['sacrifice'] => {
  const kept = entry.sacrifice !== null || entry.source || at.two_out;
  if (kept || !isDeep(at.outcome, at.location)) return entry.sacrifice;
  const caught = entry.movements.some((m) => m.from === 0 && m.to === null);
  const scored = entry.movements.some((m) => m.from > 0 && m.to === 4 && m.cause === 'batted');
  return caught && scored ? 'fly' : null;
};

/** Who erred: by the outcome where the scorer names nobody; what an event file says stands. */
const errorsIn = (at: PlayContext, { errors, source }: ScorerEntry): ScorerEntry['errors'] =>
  errors.length > 0 || source ? errors : errorsOf(at.outcome, at.location);

/** A play as the scorer wrote it: lead runner first, the batter last (RULES section 4, scorer's entry). */
export const written = (at: PlayContext, entry: ScorerEntry): Resolution => {
  const { movements } = entry;
  const ordered = movements.length > 1 ? movements.toSorted((a, b) => b.from - a.from) : movements;
  const steps: Step[] = [];
  for (const m of ordered) steps.push(stepOf(at, entry, m));
  const batter = steps.find((s) => s.from === 0);
  return resolution({
    result: at.outcome,
    steps,
    putouts: entry.putouts,
    assists: entry.assists,
    errors: errorsIn(at, entry),
    hit: OUTCOME_FACTS[at.outcome].hit,
    reached_on: batter && batter.to !== null ? reachedOn(at.outcome, entry) : null,
    appearance: isPlateAppearance(at.outcome),
    caught: batter?.to === null && isInTheAir(at.outcome),
    multiple_play: entry.multiple_play,
    grounded_into: entry.grounded_into,
    sacrifice: sacrificeOf(at, entry),
    with: entry.with,
    written: true,
  });
};

const MEN = [0, ...BASES] as const;

/** Whether a play has to say of a man where he went: the batter whose turn it ends, or a runner. */
const isDue = (situation: Situation, appearance: boolean, man: (typeof MEN)[number]): boolean =>
  man === 0 ? appearance : runnerOn(situation.bases, man) !== null;

/** The first of a list that has the same key as one before it. */
const repeated = <T>(list: readonly T[], keyOf: (item: T) => unknown): T | undefined =>
  list.find((item, i) => list.findIndex((other) => keyOf(other) === keyOf(item)) < i);

const accountedOnce = (situation: Situation, entry: ScorerEntry, appearance: boolean): Reason | null => {
  const { movements } = entry;
  const missing = MEN.find(
    (man) => isDue(situation, appearance, man) && !movements.some((m) => m.from === man),
  );
  if (missing !== undefined) return { reason: 'way_missing', man: missing };
  const twice = repeated(movements, (m) => m.from);
  if (twice) return { reason: 'said_twice', man: twice.from };
  const nobody = movements.find((m) => m.from > 0 && !isDue(situation, appearance, m.from));
  return nobody ? { reason: 'not_on_base', man: nobody.from } : null;
};

const ends = (m: ScorerMovement): number => m.to ?? -1;
const isOnBase = (m: ScorerMovement): boolean => ends(m) >= 1 && ends(m) <= 3;

/** Nobody goes back on a batted ball, passes anybody, or shares a base. */
const inOrder = ({ movements }: ScorerEntry): Reason | null => {
  const back = movements.find((m) => m.from > 0 && m.to !== null && m.to < m.from && m.cause === 'batted');
  if (back) return { reason: 'cannot_go_back', man: back.from };
  const shared = movements.length > 1 ? repeated(movements.filter(isOnBase), ends) : undefined;
  if (shared) return { reason: 'base_taken_twice', base: ends(shared) };
  const passing = movements.find((m) =>
    movements.some((ahead) => m.to !== null && ahead.from > m.from && ahead.to !== null && ahead.to < m.to),
  );
  return passing ? { reason: 'cannot_pass', man: passing.from } : null;
};

const outsIn = ({ movements }: ScorerEntry): number => {
  let outs = 0;
  for (const m of movements) if (m.to === null) outs += 1;
  return outs;
};

const outsAgree = (situation: Situation, entry: ScorerEntry, outsPerHalf: number): Reason | null => {
  const { movements, putouts } = entry;
  if (situation.outs + outsIn(entry) > outsPerHalf)
    return { reason: 'too_many_outs', left: outsPerHalf - situation.outs };
  const stray = putouts.find((p) => !movements.some((m) => m.from === p.runner && m.to === null));
  if (stray) return { reason: 'put_out_but_not_out', man: stray.runner };
  const twice = repeated(putouts, (p) => p.runner);
  return twice ? { reason: 'put_out_twice', man: twice.runner } : null;
};

const batterStays = (entry: ScorerEntry, appearance: boolean): Reason | null => {
  const batter = entry.movements.find((m) => m.from === 0);
  if (appearance && batter?.to === 0) return { reason: 'batter_cannot_stay' };
  return !appearance && batter && batter.to !== 0 ? { reason: 'batter_stays' } : null;
};

/** Who is given first base, or gets it by an error, is not put out before it; a hit is worth the bases that the batter came by it (OBR 9.06). A home run's batter may be brought home by another. */
const reachedAsSaid = ({ outcome }: WrittenPlay, entry: ScorerEntry): Reason | null => {
  const batter = entry.movements.find((m) => m.from === 0);
  if (!batter) return null;
  const { hit } = OUTCOME_FACTS[outcome];
  if (batter.to === null)
    return hit === 0 && putsBatterOn(outcome) && outBaseOf(outcome, entry, batter) === 1
      ? { reason: 'batter_reaches_first' }
      : null;
  return hit < 4 && batter.to < hit ? { reason: 'batter_short_of_hit' } : null;
};

/** Who obstructs is charged with an error and must be named (OBR 9.12(c)); for interference with the swing it is the catcher. */
const obstructorNamed = ({ outcome }: WrittenPlay, { calls, errors }: ScorerEntry): Reason | null =>
  outcome === 'catcher_interference' && errors.length === 0 && calls?.includes('obstruction')
    ? { reason: 'obstructor_missing' }
    : null;

/**
 * Batting out of turn that is noticed in time puts the proper batter out and annuls every advance on the ball (OBR 6.03(b)(3), (5));
 * noticed too late, it leaves the play as it was made, by whoever batted.
 */
const annulled = (entry: ScorerEntry): Reason | null => {
  if (!entry.calls?.includes('out_of_turn') || entry.adjust?.slot !== undefined) return null;
  const { movements } = entry;
  if (movements.some((m) => m.from === 0 && m.to !== null)) return { reason: 'proper_batter_is_out' };
  return movements.some((m) => m.from > 0 && m.to !== m.from && m.cause === 'batted')
    ? { reason: 'advances_annulled' }
    : null;
};

/** When the batter reaches, everyone with no free base behind him moves up or is out (OBR 5.06(b)(3)). */
const forcedMove = (situation: Situation, entry: ScorerEntry): Reason | null => {
  const end = (from: number) => entry.movements.find((m) => m.from === from)?.to ?? null;
  if ((end(0) ?? 0) === 0) return null;
  for (const base of BASES) {
    // A man put out behind takes the force off those ahead of him.
    if (!runnerOn(situation.bases, base) || end(base) === null) return null;
    if (end(base) === base) return { reason: 'must_move', man: base };
  }
  return null;
};

/** No run counts on a third out that is a force or the batter's before first base (OBR 5.08(a)). */
const noRunOnForce = (at: WrittenPlay, entry: ScorerEntry, outsPerHalf: number): Reason | null => {
  if (!endsHalf(at.situation, entry, outsPerHalf) || !entry.movements.some((m) => m.to === 4)) return null;
  const outs = entry.movements.filter((m) => m.to === null);
  const last = outs.filter((m) => m.from === entry.putouts.at(-1)?.runner);
  // With nobody credited any of the outs may have been the last.
  return (last.length > 0 ? last : outs).every((m) => forced(at, entry, m))
    ? { reason: 'no_run_on_force' }
    : null;
};

/** Where a runner was forced out for the last out, or the batter before first, there is no hit (OBR 9.05(b)(1)). */
const noHitOnForce = (at: WrittenPlay, entry: ScorerEntry, outsPerHalf: number): Reason | null => {
  if (OUTCOME_FACTS[at.outcome].hit === 0 || !endsHalf(at.situation, entry, outsPerHalf)) return null;
  const outs = entry.movements.filter((m) => m.to === null);
  return outs.some((m) => forced(at, entry, m)) ? { reason: 'no_hit_on_force' } : null;
};

const endsHalf = (situation: Situation, entry: ScorerEntry, outsPerHalf: number): boolean =>
  situation.outs + outsIn(entry) >= outsPerHalf;

/**
 * What is wrong with a scorer's entry, or null: it is checked, not trusted (RULES section 4). What an event
 * file says of a last out stands, though the rules would have it otherwise.
 */
export const entryProblem = (at: WrittenPlay, entry: ScorerEntry, outsPerHalf: number): Reason | null => {
  const appearance = isPlateAppearance(at.outcome);
  const official = entry.source !== undefined;
  const stands = official && endsHalf(at.situation, entry, outsPerHalf);
  return (
    accountedOnce(at.situation, entry, appearance) ??
    batterStays(entry, appearance) ??
    (official ? null : (reachedAsSaid(at, entry) ?? obstructorNamed(at, entry) ?? annulled(entry))) ??
    (stands ? null : (forcedMove(at.situation, entry) ?? inOrder(entry))) ??
    outsAgree(at.situation, entry, outsPerHalf) ??
    (stands ? null : (noRunOnForce(at, entry, outsPerHalf) ?? noHitOnForce(at, entry, outsPerHalf)))
  );
};
