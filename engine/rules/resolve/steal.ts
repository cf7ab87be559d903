import { battingRatings, pitchingNumber } from '../../leagues/usual-ratings.ts';
import { runnerOn, type Base } from '../../model/bases.ts';
import type { OffensiveDecision } from '../../model/decisions.ts';
import type { Outcome, OutcomeReported } from '../../model/outcomes.ts';
import type { Position } from '../../model/positions.ts';
import type { Reason } from '../../model/reasons.ts';
import type { JumpRoll } from '../../model/rolls.ts';
import type { Situation } from '../../model/situation.ts';
import type { PlayContext } from './context.ts';
import {
  leadFirst,
  resolution,
  restep,
  revised,
  runnersMoved,
  step,
  withStep,
  type Resolution,
} from './resolution.ts';
import { byTable } from './table.ts';

/** The bases that runners leave on a steal, lead runner first. */
export const goingFrom = (offense: OffensiveDecision): readonly Base[] =>
  offense.steal.map((base) => (base - 1) as Base).sort((a, b) => b - a);

/** Why the bases named cannot be stolen, or null: each needs its runner, and a trailing runner the way free (RULES section 2). */
export const stealProblem = (situation: Situation, steal: OffensiveDecision['steal']): Reason | null => {
  if (steal.length === 0) return { reason: 'base_to_steal_missing' };
  for (const base of steal) {
    if (!runnerOn(situation.bases, (base - 1) as Base)) return { reason: 'nobody_to_steal', base };
    const blocked =
      base < 4 && runnerOn(situation.bases, base as Base) && !steal.some((other) => other === base + 1);
    if (blocked) return { reason: 'runner_ahead_stays', base };
  }
  return null;
};

/** Whether the jump is good: 6 x (first die - 1) + second die at or under the jump number (RULES section 8). */
export const isGoodJump = (roll: Pick<JumpRoll, 'jump'>, jump: number): boolean =>
  6 * (roll.jump[0] - 1) + roll.jump[1] <= jump;

/** The man thrown at: the lead runner unless the defense says otherwise. */
export const thrownAt = (at: PlayContext): Base => {
  const going = goingFrom(at.offense);
  return (at.defense.throw_at === 'trail' ? going.at(-1) : going[0]) ?? 1;
};

/** The number (d20, at or under is safe) of a steal, and whether the jump was good. */
export const stealNumber = (
  at: PlayContext,
  roll: JumpRoll,
  from: Base,
): { number: number; good: boolean } => {
  const ratings = battingRatings(at.runner(from));
  const good = isGoodJump(roll, ratings?.jump ?? 0);
  const held = at.defense.hold.includes(from) ? pitchingNumber(at.who.pitcher, 'hold') : 0;
  const base = good ? ratings?.steal_high : ratings?.steal_low;
  return { number: (base ?? 0) + held + (at.rating('C').arm ?? 0), good };
};

/** What the dice of a steal can come to. */
export type StealOutcome = OutcomeReported<'jump' | 'pick_off_check' | 'balk_check'>;

/** What a jump roll comes to when the engine knows the ratings (RULES section 8). A steal of home without a good jump is an out. */
export const stealOutcome = (at: PlayContext, roll: JumpRoll): StealOutcome => {
  const { resolution_d20: d20 } = roll;
  if (roll.check_pick_off && d20 <= pitchingNumber(at.who.pitcher, 'pick_off')) return 'pick_off';
  if (roll.check_balk && d20 <= pitchingNumber(at.who.pitcher, 'balk')) return 'balk';
  const from = thrownAt(at);
  const { number, good } = stealNumber(at, roll, from);
  return d20 <= number && (from < 3 || good) ? 'stolen_base' : 'caught_stealing';
};

const THROWS: Readonly<Record<Base, readonly Position[]>> = { 1: ['C', 'SS'], 2: ['C', '3B'], 3: ['P', 'C'] };
const PICK_OFFS: Readonly<Record<Base, readonly Position[]>> = {
  1: ['P', '1B'],
  2: ['P', 'SS'],
  3: ['P', '3B'],
};

const stolen = (at: PlayContext): Resolution => {
  const going = goingFrom(at.offense);
  const steps = runnersMoved(at.situation, (base) => (going.includes(base) ? 1 : 0)).map((s) =>
    s.to === s.from ? s : restep(s, { cause: 'stolen_base', rbi: false }),
  );
  return resolution({ result: 'stolen_base', steps, appearance: false });
};

const caught = (at: PlayContext): Resolution => {
  const victim = thrownAt(at);
  const safe = stolen(at);
  return revised(safe, {
    result: 'caught_stealing',
    // Nobody steals a base on a play that puts a runner out on a double steal (OBR 9.07(e)).
    steps: withStep(safe.steps, step(victim, null, { cause: 'caught_stealing' })).map((s) =>
      s.cause === 'stolen_base' ? restep(s, { cause: 'other' }) : s,
    ),
    putouts: [{ runner: victim, by: THROWS[victim] }],
  });
};

const pickedOff = (at: PlayContext): Resolution => {
  const victim = goingFrom(at.offense)[0] ?? leadFirst(at.situation)[0] ?? 1;
  const held = runnersMoved(at.situation, () => 0);
  return resolution({
    result: 'pick_off',
    steps: withStep(held, step(victim, null, { cause: 'pick_off' })),
    putouts: [{ runner: victim, by: PICK_OFFS[victim] }],
    appearance: false,
  });
};

const PLAYS: Readonly<Record<StealOutcome, (at: PlayContext) => Resolution>> = {
  stolen_base: stolen,
  caught_stealing: caught,
  pick_off: pickedOff,
  balk: (at) => byTable(at, 'balk', null),
};

const isSteal = (outcome: Outcome): outcome is StealOutcome => Object.hasOwn(PLAYS, outcome);

/** A steal as it was rolled or reported (RULES section 8). */
export const steal = (at: PlayContext): Resolution => {
  if (!isSteal(at.outcome)) throw new Error(`${at.outcome} does not come from the dice of a steal`);
  return PLAYS[at.outcome](at);
};
