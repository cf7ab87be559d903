import { CARD_COLUMNS, DIE_SIDES, ROLL_PARTS, type CardRow } from '@paper-dynasty/engine/model/card-columns';
import type { AtBatRoll, OpeningRoll } from '@paper-dynasty/engine/model/rolls';

/** Where an at-bat roll points on a card: the column 0-2, the cell in it 0-35, and the split. */
export interface CardHit {
  readonly column: number;
  readonly cell: number;
  readonly split: number;
}

/** Where a roll points. */
export const hitOf = (roll: AtBatRoll): CardHit => ({
  column: (roll.d6_one - 1) % CARD_COLUMNS,
  cell: (roll.d6_two[0] - 1) * DIE_SIDES + (roll.d6_two[1] - 1),
  split: roll.split_d20,
});

/** Whether a row of a column is the one that the dice hit. */
export const isHit = (row: CardRow, column: number, hit: CardHit | null): boolean => {
  if (!hit || hit.column !== column) return false;
  const at = hit.cell * ROLL_PARTS + hit.split - 1;
  return at >= row.from && at < row.to;
};

/** The roll of a plate appearance that reads a card; a wild-pitch or passed-ball check reads none. */
export const cardRoll = (roll: OpeningRoll | null): AtBatRoll | null =>
  roll?.kind === 'ab' && !roll.check_wild_pitch && !roll.check_passed_ball ? roll : null;

/** Whose card a roll is read from: 1-3 the batter's, 4-6 the pitcher's. */
export const ownerOf = (roll: AtBatRoll): 'batter' | 'pitcher' => (roll.d6_one <= 3 ? 'batter' : 'pitcher');
