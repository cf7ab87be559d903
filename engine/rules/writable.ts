import { OUTCOME_FACTS, type Outcome } from '../model/outcomes.ts';
import type { AtBatRoll, OpeningRoll } from '../model/rolls.ts';

/** The check that an at-bat roll calls for in place of the plate appearance, if any (RULES section 3). */
export const checkOf = (roll: AtBatRoll): 'wild_pitch' | 'passed_ball' | null =>
  roll.check_wild_pitch ? 'wild_pitch' : roll.check_passed_ball ? 'passed_ball' : null;

/** Checks, which come to something else or to nothing: a play that a scorer writes is never one. */
const UNWRITTEN: readonly Outcome[] = ['x_check', 'no_advance'];

/** Results of a pitch that a plate appearance's dice can come to, though the batter stays at bat (RULES section 6, FO). */
const STAYS_AT_BAT: readonly Outcome[] = ['foul_error', 'passed_ball', 'wild_pitch'];

/** Whether a scorer may write an outcome for dice, with or without runners on base; no dice forbid none. */
export const isWritable = (roll: OpeningRoll | null, runners: boolean, outcome: Outcome): boolean => {
  if (UNWRITTEN.includes(outcome)) return false;
  if (!roll) return true;
  const appearance = OUTCOME_FACTS[outcome].plate_appearance;
  if (roll.kind === 'jump') return !appearance;
  const check = roll.kind === 'ab' && runners ? checkOf(roll) : null;
  return check ? outcome === check : appearance || STAYS_AT_BAT.includes(outcome);
};
