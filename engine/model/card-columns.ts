import { parseCardResult, type CardResult } from './cards.ts';
import { OUTCOME_FACTS } from './outcomes.ts';
import type { Chances } from './players.ts';

/** A result of a digital card where it stands in one column: it holds the twentieths `from` up to `to` (not in it) of the column's 36 cells. */
export interface CardRow {
  readonly result: CardResult;
  readonly from: number;
  readonly to: number;
}

/** The columns of a card: those of the first d6 on one of the two cards. */
export const CARD_COLUMNS = 3;
/** The sides of each die that points at a cell. */
export const DIE_SIDES = 6;
/** The parts that the split d20 makes of a cell. */
export const ROLL_PARTS = 20;
const CELLS = DIE_SIDES * DIE_SIDES;

/** Where a row begins or ends: both dice in order, and the split d20 in that cell. */
export interface CardPlace {
  readonly dice: readonly [number, number];
  readonly split: number;
}

const placeOf = (twentieth: number): CardPlace => {
  const cell = Math.floor(twentieth / ROLL_PARTS);
  return {
    dice: [Math.floor(cell / DIE_SIDES) + 1, (cell % DIE_SIDES) + 1],
    split: (twentieth % ROLL_PARTS) + 1,
  };
};

/** The first roll that a row holds. */
export const firstOf = ({ from }: CardRow): CardPlace => placeOf(from);
/** The last roll that a row holds. */
export const lastOf = ({ to }: CardRow): CardPlace => placeOf(to - 1);

/** One side of a digital card as its three columns (RULES section 3): the results fill 108 cells in their order. */
export const cardColumns = (chances: Chances): readonly (readonly CardRow[])[] => {
  const columns: CardRow[][] = Array.from({ length: CARD_COLUMNS }, () => []);
  let from = 0;
  for (const [result, n] of chances) {
    const to = from + Math.round(n * ROLL_PARTS);
    columns.forEach((rows, column) => {
      const start = column * CELLS * ROLL_PARTS;
      const [a, b] = [Math.max(from, start), Math.min(to, start + CELLS * ROLL_PARTS)];
      if (a < b) rows.push({ result, from: a - start, to: b - start });
    });
    from = to;
  }
  return columns;
};

/** How good a result is for the batter, for its colour: a hit, a walk, a check by the fielder, or an out. */
export const resultKind = (result: CardResult): 'hit' | 'walk' | 'check' | 'out' => {
  const { played, batter, hit } = OUTCOME_FACTS[parseCardResult(result).outcome];
  if (played === 'check') return 'check';
  return hit > 0 ? 'hit' : batter === null ? 'out' : 'walk';
};
