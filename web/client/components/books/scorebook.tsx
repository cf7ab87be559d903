import { useEffect, useState } from 'preact/hooks';
import { SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import type { ScorebookCell, ScorebookPage } from '@paper-dynasty/engine/stats/scorebook';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import type { GameStore } from '../../game-store.ts';
import { drawCell, placesOf, type GridPlace } from '../../logic/scorebook-drawing.ts';
import { BASE_NAMES, SCORECARD_WORDS, SUBSTITUTION_WORDS } from '../../strings.ts';
import { useBook } from '../../use-book.ts';
import { Icon } from '../icons.tsx';
import { LineScore } from '../scoreboard/line-score.tsx';
import { BoxTables } from './box-score.tsx';
import { CellPicture, EmptyCell, Marks } from './scorebook-cell.tsx';
import { Segments } from '../segments.tsx';

const notationOf = (cell: ScorebookCell, plays: readonly PlayView[]): string => {
  if (cell.automatic || !cell.complete) return '';
  return plays.find((p) => p.play_number === cell.plays.at(-1))?.notation ?? '';
};

const wordsOf = (cell: ScorebookCell, notation: string): string =>
  [
    SCORECARD_WORDS.inning(cell.inning),
    cell.automatic ? SCORECARD_WORDS.automatic : cell.complete ? notation : SCORECARD_WORDS.stillUp,
    cell.scored ? SCORECARD_WORDS.cellScored(cell.earned === true) : '',
    !cell.scored && cell.reached > 0 ? SCORECARD_WORDS.cellReached(BASE_NAMES[cell.reached] ?? '') : '',
    cell.out ? SCORECARD_WORDS.cellOut(cell.out.number) : '',
    cell.left_on_base ? SCORECARD_WORDS.cellLeft : '',
    cell.rbi > 0 ? SCORECARD_WORDS.cellRbi(cell.rbi) : '',
  ]
    .filter(Boolean)
    .join(', ');

interface PlaceProps {
  readonly place: GridPlace;
  readonly plays: readonly PlayView[];
  readonly nameOf: (id: string) => string;
}

const Place = ({ place, plays, nameOf }: PlaceProps) => {
  const notation = place.cell ? notationOf(place.cell, plays) : '';
  return (
    <td>
      {place.cell ? (
        <CellPicture drawing={drawCell(place.cell, notation)} label={wordsOf(place.cell, notation)} />
      ) : (
        <EmptyCell />
      )}
      <Marks place={place} words={(id, kind) => `${SUBSTITUTION_WORDS[kind]}: ${nameOf(id)}`} />
    </td>
  );
};

const Players = ({ row }: { row: ScorebookPage['rows'][number] }) => (
  <>
    {row.players.map((p) => (
      <span key={p.player_id} class={p.entered ? 'came-in' : ''}>
        {p.name} <small>{p.positions.join('-')}</small>
        {p.entered && (
          <small>
            {' '}
            {SCORECARD_WORDS.entered(SUBSTITUTION_WORDS[p.entered.kind], p.entered.half, p.entered.inning)}
          </small>
        )}
      </span>
    ))}
  </>
);

/** The runs of an inning stand under its last column. */
const runsUnder = (page: ScorebookPage, i: number, innings: readonly (number | null)[]): number | string => {
  const column = page.columns[i];
  const next = page.columns[i + 1];
  if (!column || next?.inning === column.inning) return '';
  return innings[column.inning - 1] ?? '';
};

interface GridProps {
  readonly view: GameView;
  readonly side: Side;
  readonly page: ScorebookPage;
  readonly plays: readonly PlayView[];
}

/** One side's page of the scorebook: its batting slots by its innings. */
const ScorebookGrid = ({ view, side, page, plays }: GridProps) => {
  const names = new Map(page.rows.flatMap((r) => r.players).map((p) => [p.player_id, p.name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return (
    <div class={`book-scroll ${side}`} tabIndex={0} role="region" aria-label={view[side].team.name}>
      <table class="scorebook">
        <caption>{view[side].team.name}</caption>
        <thead>
          <tr>
            <th scope="col" class="who">
              {SCORECARD_WORDS.slot}
            </th>
            {page.columns.map(({ inning, part }) => (
              <th
                key={`${inning}.${part}`}
                scope="col"
                aria-label={part > 0 ? SCORECARD_WORDS.again(inning) : SCORECARD_WORDS.inning(inning)}
              >
                {part > 0 ? '↻' : inning}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr key={row.slot}>
              <th scope="row" class="who">
                <b>{row.slot}</b>
                <Players row={row} />
              </th>
              {placesOf(page, row).map((place) => (
                <Place key={place.key} place={place} plays={plays} nameOf={nameOf} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="who">
              {SCORECARD_WORDS.runs}
            </th>
            {page.columns.map(({ inning, part }, i) => (
              <td key={`${inning}.${part}`}>{runsUnder(page, i, view.line_score[side].innings)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
};

/** The scorebook of both sides; printed, with the line score and the box score. */
export const ScorebookPanel = ({ store, view }: { store: GameStore; view: GameView }) => {
  const batting: Side = view.half === 'top' ? 'away' : 'home';
  const [side, setSide] = useState<Side>(batting);
  const book = useBook(store, 'scorebook')?.scorebook ?? null;
  const box = useBook(store, 'box-score')?.box_score ?? null;
  useEffect(() => setSide(batting), [batting]);
  return (
    <section class="panel book" aria-labelledby="book">
      <div class="panel-head">
        <h2 id="book">{SCORECARD_WORDS.book}</h2>
        <Segments
          class="no-print"
          title={SCORECARD_WORDS.book}
          choices={SIDES.map((s) => [s, view[s].team.abbreviation])}
          value={side}
          onChoose={setSide}
        >
          <button onClick={() => print()}>
            <Icon name="print" /> {SCORECARD_WORDS.print}
          </button>
        </Segments>
      </div>
      {book &&
        SIDES.map((s) => (
          <div key={s} class={s === side ? 'book-page' : 'book-page other-page'}>
            <ScorebookGrid view={view} side={s} page={book[s]} plays={store.plays.value} />
          </div>
        ))}
      <div class="print-only">
        <LineScore view={view} names />
        <div class="box">{box && <BoxTables view={view} box={box} />}</div>
      </div>
    </section>
  );
};
