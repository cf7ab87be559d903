import { parseCardResult, type CardResult } from '../model/cards.ts';
import type { Outcome } from '../model/outcomes.ts';
import {
  batsAgainst,
  type Card,
  type Chances,
  type Hand,
  type Player,
  type PrintedSide,
} from '../model/players.ts';
import type { Position } from '../model/positions.ts';
import type { AtBatRoll } from '../model/rolls.ts';
import { STANDARD_BATTING_CARD, STANDARD_PITCHING_CARD } from './standard-cards.ts';

/** What the dice say on the cards: the outcome, the place if the card names one, and the words that let anybody check it. */
export interface CardReading {
  readonly outcome: Outcome;
  readonly location: Position | null;
  readonly explanation: string;
}

/** Twentieths of a chance in one of the 108 cells of a digital card. */
const TWENTIETHS = 20;

/** The cell (0-107) of an at-bat roll: column, first die, second die, in that order (RULES section 3). */
export const cellOf = (roll: Pick<AtBatRoll, 'd6_one' | 'd6_two'>): number =>
  ((roll.d6_one - 1) % 3) * 36 + (roll.d6_two[0] - 1) * 6 + (roll.d6_two[1] - 1);

/** The result in a cell (0-107) of a digital card; a shared cell is split by `split` (1-20), cumulatively in twentieths. */
export const readDigital = (chances: Chances, cell: number, split: number): CardResult => {
  const point = cell * TWENTIETHS + split - 1;
  let upTo = 0;
  for (const [result, n] of chances) {
    upTo += Math.round(n * TWENTIETHS);
    if (point < upTo) return result;
  }
  throw new Error(`a card's chances end before cell ${cell}`);
};

/** The result in a row of a printed card; a shared row is split by the chaos d20 (RULES section 3). */
export const readPrinted = (side: PrintedSide, roll: AtBatRoll): CardResult => {
  const row = side[(roll.d6_one - 1) % 3]?.[roll.d6_two_total - 2];
  const found = row?.find(({ up_to }) => roll.chaos_d20 <= up_to);
  if (!found) throw new Error(`a printed card has no result in row ${roll.d6_two_total}`);
  return found.result;
};

const readSide = (card: Card, against: Hand, roll: AtBatRoll): CardResult => {
  if (card.kind === 'printed') return readPrinted(against === 'L' ? card.vs_left : card.vs_right, roll);
  return readDigital(against === 'L' ? card.vs_left : card.vs_right, cellOf(roll), roll.split_d20);
};

/** Whose card an at-bat roll is read from: 1-3 the batter's, 4-6 the pitcher's. */
export const cardOwner = (roll: Pick<AtBatRoll, 'd6_one'>): 'batter' | 'pitcher' =>
  roll.d6_one <= 3 ? 'batter' : 'pitcher';

/** Reads the cards for an at-bat roll. A player without a card in the league's data is read as league average. */
export const readCards = (batter: Player, pitcher: Player, roll: AtBatRoll): CardReading => {
  const owner = cardOwner(roll);
  const result =
    owner === 'batter'
      ? readSide(batter.batting_card ?? STANDARD_BATTING_CARD, pitcher.throws, roll)
      : readSide(pitcher.pitching_card ?? STANDARD_PITCHING_CARD, batsAgainst(batter, pitcher.throws), roll);
  const reading = parseCardResult(result);
  const dice = `dice ${roll.d6_two[0]} and ${roll.d6_two[1]}`;
  const words = result.replace(':', ' to ').replaceAll('_', ' ');
  return {
    ...reading,
    explanation: `${owner === 'batter' ? "Batter's" : "Pitcher's"} card, column ${roll.d6_one}, ${dice}, split ${roll.split_d20}: ${words}.`,
  };
};
