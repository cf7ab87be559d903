import { CARD_RESULTS, parseCardResult, type CardResult, type ParsedResult } from '../model/cards.ts';
import { type Card, type Chances, type Hand, type Player, type PrintedSide } from '../model/players.ts';
import { batsAgainst, throwsWith } from '../model/hands.ts';
import { remembered } from '../model/remembered.ts';
import type { AtBatRoll } from '../model/rolls.ts';
import { STANDARD_BATTING_CARD, STANDARD_PITCHING_CARD } from './standard-cards.ts';

/** Twentieths of a chance in one of the 108 cells of a digital card. */
const TWENTIETHS = 20;
const CELLS = 108;

/** The cell (0-107) of an at-bat roll: column, first die, second die, in that order (RULES section 3). */
export const cellOf = (roll: Pick<AtBatRoll, 'd6_one' | 'd6_two'>): number =>
  ((roll.d6_one - 1) % 3) * 36 + (roll.d6_two[0] - 1) * 6 + (roll.d6_two[1] - 1);

/** The result at a twentieth of a chance (0 and up), counted through the card in its listed order. */
const resultAt = (chances: Chances, twentieth: number): CardResult => {
  let upTo = 0;
  for (const [result, n] of chances) {
    upTo += Math.round(n * TWENTIETHS);
    if (twentieth < upTo) return result;
  }
  throw new Error(`a card's chances end before twentieth ${twentieth}`);
};

/** The result of every cell that is not split between several, null where it is; worked out once a card. */
const wholeCells = remembered((chances: Chances): readonly (CardResult | null)[] =>
  Array.from({ length: CELLS }, (_, cell) => {
    const first = resultAt(chances, cell * TWENTIETHS);
    return first === resultAt(chances, (cell + 1) * TWENTIETHS - 1) ? first : null;
  }),
);

/** The result in a cell (0-107) of a digital card; a shared cell is split by `split` (1-20), cumulatively in twentieths. */
export const readDigital = (chances: Chances, cell: number, split: number): CardResult =>
  wholeCells(chances)[cell] ?? resultAt(chances, cell * TWENTIETHS + split - 1);

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

/** The result that an at-bat roll points at. A player without a card in the league's data is read as league average. */
const resultOn = (batter: Player, pitcher: Player, roll: AtBatRoll): CardResult =>
  cardOwner(roll) === 'batter'
    ? readSide(batter.batting_card ?? STANDARD_BATTING_CARD, throwsWith(pitcher), roll)
    : readSide(pitcher.pitching_card ?? STANDARD_PITCHING_CARD, batsAgainst(batter, pitcher), roll);

const PARSED = Object.fromEntries(
  CARD_RESULTS.map((result) => [result, parseCardResult(result)]),
) as Readonly<Record<CardResult, ParsedResult>>;

/** Reads the cards for an at-bat roll: the outcome, and the place if the card names one. */
export const readResult = (batter: Player, pitcher: Player, roll: AtBatRoll): ParsedResult =>
  PARSED[resultOn(batter, pitcher, roll)];
