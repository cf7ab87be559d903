import { OUTCOME_FACTS, type Outcome, type OutcomeFacts } from '../model/outcomes.ts';
import type { Hand } from '../model/players.ts';
import type { Position } from '../model/positions.ts';

type Row = readonly [upTo: number, right: Position, left: Position];
/** The place for each value of the d20, by the batter's hand. */
type Places = readonly Readonly<Record<Hand, Position>>[];

const placesOf = (...rows: readonly Row[]): Places =>
  rows.flatMap(([upTo, R, L], i) => Array.from({ length: upTo - (rows[i - 1]?.[0] ?? 0) }, () => ({ R, L })));

/** Where a ball on the ground goes by `resolution_d20`, for right- and left-handed batters (RULES section 3). */
const ON_THE_GROUND = placesOf(
  [5, '3B', '1B'],
  [11, 'SS', '2B'],
  [15, '2B', 'SS'],
  [18, '1B', '3B'],
  [19, 'P', 'P'],
  [20, 'C', 'C'],
);

/** Where a ball in the air goes: pull field, center, opposite field (RULES section 3). */
const IN_THE_AIR = placesOf([7, 'LF', 'RF'], [14, 'CF', 'CF'], [20, 'RF', 'LF']);

/** Where a ballpark flyout goes. */
const TO_CENTER = placesOf([20, 'CF', 'CF']);

const COLUMNS: Readonly<Record<NonNullable<OutcomeFacts['placed']>, Places>> = {
  infield: ON_THE_GROUND,
  outfield: IN_THE_AIR,
  center: TO_CENTER,
};

/** The place of a ball where the card names none, by `resolution_d20` (1-20) and the batter's hand; null for outcomes that the dice do not place. */
export const placeByDice = (outcome: Outcome, resolution: number, bats: Hand): Position | null => {
  const { placed } = OUTCOME_FACTS[outcome];
  return placed && (COLUMNS[placed][resolution - 1]?.[bats] ?? null);
};

/** Whether the dice put a ball in the same place for a left- and a right-handed batter. */
const isSameForBoth = (outcome: Outcome, resolution: number): boolean =>
  placeByDice(outcome, resolution, 'L') === placeByDice(outcome, resolution, 'R');

/**
 * Whether whoever reports an outcome must say where the ball was hit: where the outcome always needs it, and where an out's place, which
 * says who made it, goes by the batter's hand and nobody knows that. `hand` null = not known; `resolution` null = no dice tell.
 */
export const asksPlace = (outcome: Outcome, hand: Hand | null, resolution: number | null): boolean => {
  const { location, placed, hit } = OUTCOME_FACTS[outcome];
  if (location === 'required') return true;
  if (hand || hit > 0 || location === 'none') return false;
  return placed !== null && resolution !== null && !isSameForBoth(outcome, resolution);
};

/** The place of a ball by the dice: null where it goes by a hand that nobody knows. */
export const placeIfKnown = (outcome: Outcome, resolution: number, hand: Hand | null): Position | null =>
  hand || isSameForBoth(outcome, resolution) ? placeByDice(outcome, resolution, hand ?? 'R') : null;
