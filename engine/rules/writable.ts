import { OUTCOME_FACTS, type Outcome } from '../model/outcomes.ts';
import type { AtBatRoll, OpeningRoll } from '../model/rolls.ts';

/** The check that an at-bat roll calls for in place of the plate appearance, if any (RULES section 3). */
export const checkOf = (roll: AtBatRoll): 'wild_pitch' | 'passed_ball' | null =>
  roll.check_wild_pitch ? 'wild_pitch' : roll.check_passed_ball ? 'passed_ball' : null;

/** Whether a scorer may write an outcome for dice, with or without runners on base; no dice forbid none. */
export const isWritable = (roll: OpeningRoll | null, runners: boolean, outcome: Outcome): boolean => {
  const { written } = OUTCOME_FACTS[outcome];
  if (!roll) return written.length > 0;
  if (roll.kind === 'jump') return written.includes('jump');
  const check = roll.kind === 'ab' && runners ? checkOf(roll) : null;
  return check ? outcome === check : written.includes('plate');
};
