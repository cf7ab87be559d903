import { useState } from 'preact/hooks';
import {
  cardColumns,
  firstOf,
  lastOf,
  resultKind,
  type CardPlace,
  type CardRow,
} from '@paper-dynasty/engine/model/card-columns';
import type { Card, Hand } from '@paper-dynasty/engine/model/players';
import { isHit, type CardHit } from '../../logic/card-cells.ts';
import { CARD_WORDS, RECORD_WORDS, SCORECARD_WORDS } from '../../strings.ts';
import { Segments } from '../segments.tsx';

interface DigitalCardProps {
  readonly card: Extract<Card, { kind: 'digital' }>;
  readonly name: string;
  /** 1 for a batter's card, 4 for a pitcher's. */
  readonly firstColumn: 1 | 4;
  /** The hand of the man whom he faces now: that side of the card is shown first. */
  readonly against: Hand;
  readonly hit: CardHit | null;
}

const pair = ({ dice }: CardPlace): string => dice.join('·');

/** Where a row begins, as it is printed: both dice, and the split where the cell before shares it. */
const begins = (row: CardRow): string => {
  const first = firstOf(row);
  return first.split > 1 ? `${pair(first)} ≥${first.split}` : pair(first);
};

const span = (row: CardRow): string => {
  const [first, last] = [firstOf(row), lastOf(row)];
  const [from, to] = [first.split > 1 ? ` ≥${first.split}` : '', last.split < 20 ? ` ≤${last.split}` : ''];
  return SCORECARD_WORDS.span(`${pair(first)}${from}`, `${pair(last)}${to}`);
};

interface CellProps {
  readonly row: CardRow;
  /** Where the dice are, if they are in this row. */
  readonly hit: CardHit | null;
  /** Whether its height says nothing of its chances. */
  readonly even?: boolean;
}

/** A row of a digital card. */
export const Cell = ({ row, hit, even = false }: CellProps) => (
  <li
    class={`card-row ${resultKind(row.result)}${hit ? ' is-hit' : ''}`}
    style={even ? {} : { flexGrow: row.to - row.from }}
    title={span(row)}
    data-term={row.result}
    aria-current={hit ? 'true' : undefined}
    tabIndex={hit && !even ? 0 : undefined}
  >
    <span class="dice-span" aria-hidden="true">
      {hit ? `${Math.floor(hit.cell / 6) + 1}·${(hit.cell % 6) + 1}` : begins(row)}
    </span>
    <b>{CARD_WORDS[row.result]}</b>
    <span class="sr">
      : {span(row)}
      {hit && `, ${SCORECARD_WORDS.hit}`}
    </span>
  </li>
);

const HandName = ({ hand, marked }: { hand: Hand; marked: boolean }) => (
  <>
    {RECORD_WORDS.versus(hand)}
    {marked && <i class="faced" aria-hidden="true" />}
  </>
);

/** A digital card drawn as one: three columns by the first die, in each the results by both dice in order; what the dice hit is marked. */
export const DigitalCard = ({ card, name, firstColumn, against, hit }: DigitalCardProps) => {
  const [turned, setTurned] = useState<Hand | null>(null);
  const side = turned ?? against;
  const columns = cardColumns(side === 'L' ? card.vs_left : card.vs_right);
  return (
    <div class="digital">
      <Segments
        class="sides"
        title={name}
        choices={(['L', 'R'] as const).map((hand) => [
          hand,
          <HandName hand={hand} marked={hand === against} />,
        ])}
        value={side}
        onChoose={setTurned}
      />
      <div class="card-columns">
        {columns.map((rows, i) => (
          <div key={i} class={hit?.column === i && side === against ? 'card-column is-hit' : 'card-column'}>
            <p class="column-head">
              <span class="sr">{SCORECARD_WORDS.columnHead}</span> {firstColumn + i}
            </p>
            <ol>
              {rows.map((row) => (
                <Cell key={row.from} row={row} hit={side === against && isHit(row, i, hit) ? hit : null} />
              ))}
            </ol>
          </div>
        ))}
      </div>
    </div>
  );
};
