import { placeByDice } from '../charts/locations.ts';
import { anyoneOn } from '../model/bases.ts';
import { OUTCOME_FACTS, OUTCOMES, type Outcome } from '../model/outcomes.ts';
import { batsAgainst } from '../model/players.ts';
import type { Position } from '../model/positions.ts';
import { refuse, type Refusal } from '../model/refusals.ts';
import type { AtBatRoll } from '../model/rolls.ts';
import type { GameState } from '../model/state.ts';
import { matchup } from './roster.ts';

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
];

/** The check that an at-bat roll calls for in place of the plate appearance, if any (RULES section 3). */
export const checkOf = (roll: AtBatRoll): 'wild_pitch' | 'passed_ball' | null =>
  roll.check_wild_pitch ? 'wild_pitch' : roll.check_passed_ball ? 'passed_ball' : null;

/** The outcomes that can be reported for the pending dice, in the order of the menus; none when no dice are pending. */
export const reportableOutcomes = (state: Pick<GameState, 'roll' | 'situation'>): readonly Outcome[] => {
  if (!state.roll) return [];
  const check = checkOf(state.roll);
  if (check && anyoneOn(state.situation.bases)) return [check, 'no_advance'];
  return OUTCOMES.filter((o) => OUTCOME_FACTS[o].plate_appearance && !NOT_FROM_A_CARD.includes(o));
};

/** The place of a reported ball: as reported, or by the dice where the card names none; a refusal where it is missing or impossible. */
export const placeOf = (
  state: GameState,
  roll: AtBatRoll,
  outcome: Outcome,
  reported: Position | null,
): Position | null | Refusal => {
  const facts = OUTCOME_FACTS[outcome];
  if (reported && !facts.locations.includes(reported)) {
    const places = facts.locations.join(', ');
    return refuse(
      'hit_location_invalid',
      places ? `${facts.label} goes to one of ${places}.` : `${facts.label} has no hit location.`,
      'hit_location',
    );
  }
  if (!reported && facts.location === 'required') {
    return refuse(
      'hit_location_required',
      `Say where the ball was hit: ${facts.locations.join(', ')}.`,
      'hit_location',
    );
  }
  if (reported) return reported;
  const { batter, pitcher } = matchup(state);
  return placeByDice(outcome, roll.resolution_d20, batsAgainst(batter, pitcher.throws));
};
