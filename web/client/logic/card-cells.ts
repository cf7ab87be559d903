import { parseCardResult, type CardResult } from '@paper-dynasty/engine/model/cards';
import { OUTCOME_FACTS } from '@paper-dynasty/engine/model/outcomes';
import type { Chances } from '@paper-dynasty/engine/model/players';
import type { AtBatRoll, OpeningRoll } from '@paper-dynasty/engine/model/rolls';

/** A result of a digital card where it stands in one column: it holds the twentieths `from` up to `to` (not in it) of the column's 36 cells. */
export interface CardRow {
  readonly result: CardResult;
  readonly from: number;
  readonly to: number;
}

/** Where an at-bat roll points on a card: the column 0-2, the cell in it 0-35, and the split. */
export interface CardHit {
  readonly column: number;
  readonly cell: number;
  readonly split: number;
}

const COLUMNS = 3;
const CELLS = 36;
const PARTS = 20;
const SIDES = 6;

/** Where a row begins or ends: both dice in order, and the split d20 in that cell. */
export interface CardPlace {
  readonly dice: readonly [number, number];
  readonly split: number;
}

const placeOf = (twentieth: number): CardPlace => {
  const cell = Math.floor(twentieth / PARTS);
  return { dice: [Math.floor(cell / SIDES) + 1, (cell % SIDES) + 1], split: (twentieth % PARTS) + 1 };
};

/** The first roll that a row holds. */
export const firstOf = ({ from }: CardRow): CardPlace => placeOf(from);
/** The last roll that a row holds. */
export const lastOf = ({ to }: CardRow): CardPlace => placeOf(to - 1);

/** One side of a digital card as its three columns (RULES section 3): the results fill 108 cells in their order. */
export const cardColumns = (chances: Chances): readonly (readonly CardRow[])[] => {
  const columns: CardRow[][] = Array.from({ length: COLUMNS }, () => []);
  let from = 0;
  for (const [result, n] of chances) {
    const to = from + Math.round(n * PARTS);
    columns.forEach((rows, column) => {
      const start = column * CELLS * PARTS;
      const [a, b] = [Math.max(from, start), Math.min(to, start + CELLS * PARTS)];
      if (a < b) rows.push({ result, from: a - start, to: b - start });
    });
    from = to;
  }
  return columns;
};

/** Where a roll points. */
export const hitOf = (roll: AtBatRoll): CardHit => ({
  column: (roll.d6_one - 1) % COLUMNS,
  cell: (roll.d6_two[0] - 1) * SIDES + (roll.d6_two[1] - 1),
  split: roll.split_d20,
});

/** Whether a row of a column is the one that the dice hit. */
export const isHit = (row: CardRow, column: number, hit: CardHit | null): boolean => {
  if (!hit || hit.column !== column) return false;
  const at = hit.cell * PARTS + hit.split - 1;
  return at >= row.from && at < row.to;
};

/** The roll of a plate appearance that reads a card; a wild-pitch or passed-ball check reads none. */
export const cardRoll = (roll: OpeningRoll | null): AtBatRoll | null =>
  roll?.kind === 'ab' && !roll.check_wild_pitch && !roll.check_passed_ball ? roll : null;

/** Whose card a roll is read from: 1-3 the batter's, 4-6 the pitcher's. */
export const ownerOf = (roll: AtBatRoll): 'batter' | 'pitcher' => (roll.d6_one <= 3 ? 'batter' : 'pitcher');

/** How good a result is for the batter, for its colour: a hit, a walk, a check by the fielder, or an out. */
export const resultKind = (result: CardResult): 'hit' | 'walk' | 'check' | 'out' => {
  const { played, batter, hit } = OUTCOME_FACTS[parseCardResult(result).outcome];
  if (played === 'check') return 'check';
  return hit > 0 ? 'hit' : batter === null ? 'out' : 'walk';
};
