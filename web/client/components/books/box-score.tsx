import { SIDES } from '@paper-dynasty/engine/model/sides';
import type {
  BattingCounts,
  BattingLine,
  BoxScore,
  PitchingCounts,
  PitchingLine,
  SideBox,
} from '@paper-dynasty/engine/stats/lines';
import { inningsPitched } from '@paper-dynasty/engine/stats/innings-pitched';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { battingNotes, fieldingNotes, pitchingNotes, type BoxNote } from '../../logic/box-notes.ts';
import {
  BOX_WORDS,
  FEAT_MARKS,
  NOTE_WORDS,
  PITCHER_OF_RECORD,
  SCORECARD_WORDS,
  STAT_HEADS,
  STRINGS,
} from '../../strings.ts';
import { useBook } from '../../use-book.ts';
import { useWide } from '../../use-wide.ts';
import { LineScore } from '../scoreboard/line-score.tsx';
import { StatTable, type Column } from '../stat-table.tsx';

const BATTING: readonly Column<BattingCounts>[] = (['ab', 'r', 'h', 'rbi', 'bb', 'so'] as const).map(
  (key) => ({
    head: STAT_HEADS[key],
    cell: (line) => line[key],
  }),
);

const pitchingColumns = (outsPerHalf: number): readonly Column<PitchingCounts>[] => [
  { head: SCORECARD_WORDS.innings, cell: (line) => inningsPitched(line.outs, outsPerHalf) },
  ...(['h', 'r', 'er', 'bb', 'so'] as const).map((key) => ({
    head: STAT_HEADS[key],
    cell: (line: PitchingCounts) => line[key],
  })),
  { head: BOX_WORDS.battersFaced, cell: (line) => line.batters_faced },
];

const Notes = ({ title, notes }: { title: string; notes: readonly BoxNote[] }) =>
  notes.length === 0 ? null : (
    <dl class="box-notes" aria-label={title}>
      {notes.map((note) => (
        <div key={note.title}>
          <dt>{note.title}</dt>
          <dd>{note.text}</dd>
        </div>
      ))}
    </dl>
  );

const starter = (box: SideBox, line: BattingLine): boolean =>
  box.batting.find((other) => other.slot === line.slot) === line;

const gameMarks = ({ decisions, feats }: PitchingLine): readonly string[] => [
  ...decisions.map((d) => PITCHER_OF_RECORD[d]),
  ...feats.map((f) => FEAT_MARKS[f]),
];

interface SideProps {
  readonly name: string;
  readonly side: string;
  readonly box: SideBox;
  readonly pitching: readonly Column<PitchingCounts>[];
}

const SideTables = ({ name, side, box, pitching }: SideProps) => (
  <div class={`box-side ${side}`}>
    <StatTable<BattingLine>
      title={name}
      rows={box.batting}
      rowKey={(line) => line.player_id}
      rowHead={(line) => (
        <span class={starter(box, line) ? '' : 'came-in'}>
          {line.name} <small>{line.courtesy ? 'CR' : line.positions.join('-')}</small>
        </span>
      )}
      columns={BATTING}
      totals={{ head: SCORECARD_WORDS.total, cells: BATTING.map((c) => c.cell(box.totals.batting)) }}
    />
    <Notes title={NOTE_WORDS.batting} notes={battingNotes(box)} />
    <StatTable<PitchingLine>
      title={BOX_WORDS.pitching}
      rows={box.pitching}
      rowKey={(line) => line.player_id}
      rowHead={(line) => (
        <>
          {line.name}{' '}
          {gameMarks(line).length > 0 && <small class="decisions">{gameMarks(line).join(', ')}</small>}
        </>
      )}
      columns={pitching}
      totals={{ head: SCORECARD_WORDS.total, cells: pitching.map((c) => c.cell(box.totals.pitching)) }}
    />
    <Notes title={NOTE_WORDS.pitching} notes={pitchingNotes(box)} />
    <Notes title={NOTE_WORDS.fielding} notes={fieldingNotes(box)} />
  </div>
);

/** Both sides' lines. */
export const BoxTables = ({ view, box }: { view: GameView; box: BoxScore }) => {
  const pitching = pitchingColumns(view.league.outs_per_half);
  return (
    <>
      {SIDES.map((side) => (
        <SideTables key={side} side={side} name={view[side].team.name} box={box[side]} pitching={pitching} />
      ))}
    </>
  );
};

/** The box score, read again after every play and every change in a lineup; on a narrow page with the line score. */
export const BoxScorePanel = ({ store, view }: { store: GameStore; view: GameView }) => {
  const box = useBook(store, 'box-score')?.box_score ?? null;
  const wide = useWide();
  return (
    <section class="panel">
      <h2 id="box">{STRINGS.boxScore}</h2>
      {!wide && <LineScore view={view} />}
      <div class="box" tabIndex={0} role="region" aria-labelledby="box">
        {box && <BoxTables view={view} box={box} />}
      </div>
    </section>
  );
};
