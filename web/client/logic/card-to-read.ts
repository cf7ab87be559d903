import { cardColumns, type CardRow } from '@paper-dynasty/engine/model/card-columns';
import { batsAgainst, throwsWith } from '@paper-dynasty/engine/model/hands';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import { cardRoll, hitOf, isHit, ownerOf, type CardHit } from './card-cells.ts';

type Seen = Pick<GameView, 'batter' | 'pitcher' | 'roll'>;

/** Whether the person reads printed cards for a side of theirs. */
export const readsCards = (view: Pick<GameView, 'your_sides' | 'away' | 'home'>): boolean =>
  view.your_sides.some((side) => view[side].card_mode === 'manual');

/** The man whose card the dice on the table point at; null where they read no card. */
const ownerIn = ({ batter, pitcher, roll }: Seen) => {
  const reads = cardRoll(roll);
  if (!reads || !batter || !pitcher) return null;
  return ownerOf(reads) === 'batter'
    ? { man: batter, against: throwsWith(pitcher), roll: reads }
    : { man: pitcher, against: batsAgainst(batter, pitcher), roll: reads };
};

/** The picture of the printed card that is to be read and reported; null where there is none. */
export const pictureToRead = (
  view: Seen & Pick<GameView, 'reportable'>,
): { readonly src: string; readonly name: string } | null => {
  const owner = view.reportable.length > 0 ? ownerIn(view) : null;
  if (!owner?.man.image || owner.man.card) return null;
  return { src: owner.man.image, name: owner.man.name };
};

/** The rows of a digital card's column around the one that the dice hit. */
export interface RowsToRead {
  readonly hit: CardHit;
  readonly rows: readonly { readonly row: CardRow; readonly isHit: boolean }[];
}

/** The row of a digital card that the dice on the table hit, with the one above and the one below; null where they point at no digital card. */
export const rowsToRead = (view: Seen): RowsToRead | null => {
  const owner = ownerIn(view);
  if (owner?.man.card?.kind !== 'digital') return null;
  const { card } = owner.man;
  const hit = hitOf(owner.roll);
  const column = cardColumns(owner.against === 'L' ? card.vs_left : card.vs_right)[hit.column] ?? [];
  const at = column.findIndex((row) => isHit(row, hit.column, hit));
  if (at < 0) return null;
  const first = Math.max(0, Math.min(at - 1, column.length - 3));
  return { hit, rows: column.slice(first, first + 3).map((row) => ({ row, isHit: row === column[at] })) };
};
