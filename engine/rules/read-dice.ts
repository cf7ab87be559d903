import { placeByDice } from '../charts/locations.ts';
import { readResult } from '../leagues/read-card.ts';
import { battingRatings, pitchingNumber } from '../leagues/usual-ratings.ts';
import type { Outcome } from '../model/outcomes.ts';
import { batsAgainst } from '../model/hands.ts';
import type { Position } from '../model/positions.ts';
import { refuse, type Refusal } from '../model/refusals.ts';
import type { AtBatRoll, OpeningRoll } from '../model/rolls.ts';
import type { GameState } from '../model/state.ts';
import { checkOf } from './possible.ts';
import { buntOutcome } from './resolve/bunt.ts';
import { contextOf, ratingAt } from './resolve/context.ts';
import { stealOutcome } from './resolve/steal.ts';
import { fielderAt, lineupOf, matchup, playerOf } from './roster.ts';

/** What the engine reads from the cards: the outcome, and its place where it has one. */
export interface Reading {
  readonly outcome: Outcome;
  readonly location: Position | null;
}

/** The number that a wild-pitch or passed-ball check is rolled against: the pitcher's, or the catcher's as such. */
export const checkNumber = (state: GameState, check: 'wild_pitch' | 'passed_ball'): number => {
  const { pitcher, fielding } = matchup(state);
  if (check === 'wild_pitch') return pitchingNumber(pitcher, 'wild_pitch');
  const catcher = playerOf(state, fielding, fielderAt(lineupOf(state, fielding), 'C'));
  return ratingAt(catcher, 'C').passed_ball ?? 0;
};

const readAtBat = (state: GameState, roll: AtBatRoll): Reading => {
  const check = checkOf(roll);
  if (check) {
    const made = roll.resolution_d20 <= checkNumber(state, check);
    return { outcome: made ? check : 'no_advance', location: null };
  }
  const { batter, pitcher } = matchup(state);
  const reading = readResult(batter, pitcher, roll);
  const hand = batsAgainst(batter, pitcher);
  return {
    outcome: reading.outcome,
    location: reading.location ?? placeByDice(reading.outcome, roll.resolution_d20, hand),
  };
};

/** What the dice say when the engine knows the ratings (RULES sections 3, 8 and 9). */
export const readDice = (state: GameState, roll: OpeningRoll): Reading => {
  if (roll.kind === 'ab') return readAtBat(state, roll);
  if (roll.kind === 'd20') {
    return {
      outcome: buntOutcome(roll.d20, battingRatings(matchup(state).batter)?.bunting ?? 'D'),
      location: null,
    };
  }
  const at = contextOf(state, { outcome: 'stolen_base', location: null, entry: null });
  return { outcome: stealOutcome(at, roll), location: null };
};

/** The refusal of what is not what the dice and the digital card say (RULES section 3). */
export const contradicted = ({ outcome, location }: Reading): Refusal =>
  refuse('outcome_contradicts_dice', {
    why: { reason: 'dice_and_card_say', outcome, location },
    field: 'outcome',
  });

/** Why an outcome cannot be what the dice and the digital card say, or null when it is. */
export const contradiction = (state: GameState, roll: OpeningRoll, outcome: Outcome): Refusal | null => {
  const read = readDice(state, roll);
  return read.outcome === outcome ? null : contradicted(read);
};
