import { OUTCOME_FACTS, OUTCOMES, type Outcome } from '../model/outcomes.ts';
import type { OpeningRoll } from '../model/rolls.ts';
import { checkOf } from './writable.ts';

/** Outcomes that come from a decision or the scorer's pen, never straight from a card. */
const NOT_FROM_A_CARD: readonly Outcome[] = [
  'intentional_walk',
  'balk',
  'stolen_base',
  'caught_stealing',
  'pick_off',
  'defensive_indifference',
  'sac_bunt',
  'bunt_out',
  'fielders_choice',
  'strikeout_reached',
  'other_advance',
  'foul_error',
];

const isFromACard = (outcome: Outcome): boolean =>
  OUTCOME_FACTS[outcome].plate_appearance && !NOT_FROM_A_CARD.includes(outcome);
const FROM_A_CARD = /* @__PURE__ */ OUTCOMES.filter(isFromACard);
/** What a bunt can come to (RULES section 9). */
const FROM_A_BUNT: readonly Outcome[] = ['sac_bunt', 'bunt_out', 'popout'];

/** The outcomes that dice with or without runners on base can be reported as, in the order of the menus. */
export const reportableFor = (roll: OpeningRoll, runners: boolean): readonly Outcome[] => {
  if (roll.kind === 'd20') return FROM_A_BUNT;
  if (roll.kind === 'jump') {
    const checks: Outcome[] = [];
    if (roll.check_pick_off) checks.push('pick_off');
    if (roll.check_balk) checks.push('balk');
    return ['stolen_base', 'caught_stealing', ...checks];
  }
  const check = checkOf(roll);
  return check && runners ? [check, 'no_advance'] : FROM_A_CARD;
};
