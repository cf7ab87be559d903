import type { ComponentChildren } from 'preact';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import { rowsToRead } from '../../logic/card-to-read.ts';
import { SCORECARD_WORDS } from '../../strings.ts';
import { Cell } from '../cards/digital-card.tsx';

interface ReadRowsProps {
  readonly view: GameView;
  /** Shows both cards whole. */
  readonly onShow: () => void;
  /** What stands here while the dice point at no digital card. */
  readonly children: ComponentChildren;
}

/** The row of the card that the dice hit, between its neighbours. */
export const ReadRows = ({ view, onShow, children }: ReadRowsProps) => {
  const read = rowsToRead(view);
  if (!read) return <>{children}</>;
  return (
    <button class="read-rows" onClick={onShow} aria-label={SCORECARD_WORDS.showCard}>
      <ol>
        {read.rows.map(({ row, isHit }) => (
          <Cell key={row.from} row={row} hit={isHit ? read.hit : null} even />
        ))}
      </ol>
    </button>
  );
};
