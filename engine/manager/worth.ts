import { STANDARD_BATTING_CARD, STANDARD_PITCHING_CARD } from '../leagues/standard-cards.ts';
import { battingRatings, fieldingRating } from '../leagues/usual-ratings.ts';
import type { CardResult } from '../model/cards.ts';
import type { OutcomeWith } from '../model/outcomes.ts';
import type { Card, Chances, Player, PrintedSide } from '../model/players.ts';
import type { Position } from '../model/positions.ts';
import { remembered } from '../model/remembered.ts';

type Weights = Readonly<Partial<Record<CardResult, number>>>;
/** The results of a card by the base that they put the batter on. */
type Reaching<Base extends 1 | 2 | 3 | 4> = CardResult & OutcomeWith<'batter', Base>;

/** Runs that a result is worth to a batter, roughly by linear weights; outs and fielding checks are worth none. */
const RUNS: Weights & Readonly<Record<Reaching<1 | 2 | 3 | 4>, number>> = {
  homerun: 1.4,
  bp_homerun: 0.9,
  triple: 1.05,
  double_3: 0.8,
  double_2: 0.78,
  double_uncapped: 0.78,
  single_2: 0.5,
  single_1: 0.45,
  single_uncapped: 0.47,
  bp_single: 0.3,
  hit_by_pitch: 0.33,
  walk: 0.32,
};

/** How often a result puts the batter on base to stay there. */
const ON_BASE: Weights & Readonly<Record<Reaching<1 | 2 | 3>, number>> = {
  triple: 1,
  double_3: 1,
  double_2: 1,
  double_uncapped: 1,
  single_2: 1,
  single_1: 1,
  single_uncapped: 1,
  bp_single: 0.5,
  hit_by_pitch: 1,
  walk: 1,
};

const ofChances = (chances: Chances, weights: Weights): number =>
  chances.reduce((sum, [result, n]) => sum + n * (weights[result] ?? 0), 0);

/** How many of the 36 pairs of dice make each row 2 to 12 of a printed column. */
const ways = (row: number): number => 6 - Math.abs(5 - row);

const ofPrinted = (side: PrintedSide, weights: Weights): number =>
  side.flat().reduce((sum, row, i) => {
    const inRow = row.reduce((total, { result, up_to }, k) => {
      const share = (up_to - (row[k - 1]?.up_to ?? 0)) / 20;
      return total + share * (weights[result] ?? 0);
    }, 0);
    return sum + ways(i % 11) * inRow;
  }, 0);

/** A card's weighted chances out of 108, against an opponent who is left-handed one time in three. */
const ofCard = (card: Card, weights: Weights): number =>
  card.kind === 'digital'
    ? (ofChances(card.vs_left, weights) + 2 * ofChances(card.vs_right, weights)) / 3
    : (ofPrinted(card.vs_left, weights) + 2 * ofPrinted(card.vs_right, weights)) / 3;

/** How well a player bats: runs in 108 plate appearances by his card, or by the average card where he has none; a pitcher bats worst, 0. */
export const battingWorth = remembered((player: Player): number =>
  player.batting ? ofCard(player.batting_card ?? STANDARD_BATTING_CARD, RUNS) : 0,
);

/** How well a pitcher pitches: the runs that his card gives away, turned round, so that higher is better. */
export const pitchingWorth = remembered(
  (player: Player): number => -ofCard(player.pitching_card ?? STANDARD_PITCHING_CARD, RUNS),
);

/** How well a player would lead off: how often he gets on, and his speed. */
export const leadoffWorth = remembered((player: Player): number =>
  player.batting
    ? ofCard(player.batting_card ?? STANDARD_BATTING_CARD, ON_BASE) + (battingRatings(player)?.speed ?? 0) * 2
    : 0,
);

/** Runs that each step of range saves in the time of 108 plate appearances, twice over as only every other is read from the batter's card, by position; the middle of the field has most to do. */
const RANGE_RUNS: Readonly<Record<Position, number>> = {
  P: 0.4,
  C: 1,
  '1B': 0.7,
  '2B': 1.7,
  '3B': 1,
  SS: 2.2,
  LF: 0.8,
  CF: 1.4,
  RF: 0.8,
};

/** How well a player fields a position in the same runs (higher is better), or null when he does not play it. */
export const fieldingWorth = (player: Player, position: Position): number | null => {
  const rating = player.fielding.find((f) => f.position === position);
  if (!rating) return null;
  const { range, error } = fieldingRating(rating);
  return (5 - range) * RANGE_RUNS[position] - error / 25;
};
