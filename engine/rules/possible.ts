import { asksPlace, placeIfKnown } from '../charts/locations.ts';
import { anyoneOn } from '../model/bases.ts';
import { OUTCOME_FACTS, type Outcome } from '../model/outcomes.ts';
import { knownSide } from '../model/hands.ts';
import type { Position } from '../model/positions.ts';
import type { Reason } from '../model/reasons.ts';
import { refuse, type Refusal } from '../model/refusals.ts';
import type { GameState } from '../model/state.ts';
import { reportableFor } from './reportable.ts';
import { matchup } from './roster.ts';
import { checkOf, isWritable } from './writable.ts';

export { checkOf };

/** Whether a scorer may write an outcome now: dice on the table cannot be discarded for something else (RULES section 2). */
export const writable = (state: Pick<GameState, 'roll' | 'situation'>, outcome: Outcome): boolean =>
  isWritable(state.roll, anyoneOn(state.situation.bases), outcome);

/** The outcomes that can be reported for the pending dice, in the order of the menus; none when no dice wait for a report. */
export const reportableOutcomes = (
  state: Pick<GameState, 'roll' | 'situation' | 'pending'>,
): readonly Outcome[] => {
  if (!state.roll || state.pending) return [];
  return reportableFor(state.roll, anyoneOn(state.situation.bases));
};

/** Whether the place of an outcome must be said with the report of the dice on the table. */
export const placeNeeded = (state: GameState, outcome: Outcome): boolean => {
  const { batter, pitcher } = matchup(state);
  const resolution = state.roll?.kind === 'ab' ? state.roll.resolution_d20 : null;
  return asksPlace(outcome, knownSide(batter, pitcher), resolution);
};

/** The place of a reported ball: as reported, or by the dice where the card names none; a refusal where it is missing or impossible. */
export const placeOf = (
  state: GameState,
  outcome: Outcome,
  reported: Position | null,
): { readonly place: Position | null } | Refusal => {
  const facts = OUTCOME_FACTS[outcome];
  if (reported && !facts.locations.includes(reported)) {
    const { locations } = facts;
    const why: Reason =
      locations.length > 0
        ? { reason: 'goes_elsewhere', outcome, locations }
        : { reason: 'has_no_location', outcome };
    return refuse('hit_location_invalid', { why, field: 'hit_location' });
  }
  if (!reported && placeNeeded(state, outcome)) {
    const why: Reason = { reason: 'location_missing', locations: facts.locations };
    return refuse('hit_location_required', { why, field: 'hit_location' });
  }
  if (reported || state.roll?.kind !== 'ab') return { place: reported };
  const { batter, pitcher } = matchup(state);
  return { place: placeIfKnown(outcome, state.roll.resolution_d20, knownSide(batter, pitcher)) };
};
