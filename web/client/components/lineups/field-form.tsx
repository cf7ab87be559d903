import type { LineupPosition } from '@paper-dynasty/engine/model/positions';
import type { RosterManView, SideLineupView } from '@paper-dynasty/engine/wire/lineup-view';
import {
  draftProblem,
  keptDraft,
  suggestPositions,
  swapPayload,
  swapsOf,
  withMan,
  type DraftRow,
} from '../../logic/lineup-draft.ts';
import { nameInSeason } from '../../logic/season-notes.ts';
import { LINEUP_WORDS } from '../../strings.ts';
import { Lost } from './lost.tsx';

interface FieldFormProps {
  readonly lineup: SideLineupView;
  /** What has been changed so far; null: nothing. */
  readonly draft: readonly DraftRow[] | null;
  /** What the button that makes the changes says; null: they cannot be made now. */
  readonly action: string | null;
  readonly onChange: (draft: readonly DraftRow[]) => void;
  readonly onSend: (change: object) => void;
}

interface RowProps {
  readonly row: DraftRow;
  readonly lineup: SideLineupView;
  readonly onMan: (id: string) => void;
  readonly onPosition: (position: LineupPosition) => void;
}

/** Who can stand in a line: he who does, the bench, and for a batting slot the pitcher who has not batted so far. */
const candidates = ({ row, lineup }: Pick<RowProps, 'row' | 'lineup'>): readonly RosterManView[] => {
  const pitcher = lineup.lineup?.pitcher.id;
  const inside = lineup.men.filter(
    (m) => m.player_id === row.out || (row.slot > 0 && m.player_id === pitcher),
  );
  const bench = row.slot === 0 ? lineup.bench.filter((m) => m.pitches) : lineup.bench;
  return [...inside, ...bench];
};

const positionsOf = (row: DraftRow, man: RosterManView | undefined): readonly LineupPosition[] => {
  if (row.slot === 0) return ['P'];
  const all: readonly LineupPosition[] = [row.was, ...(man?.positions ?? []), row.position];
  return all.filter((p, i) => all.indexOf(p) === i);
};

const FieldRow = ({ row, lineup, onMan, onPosition }: RowProps) => {
  const men = candidates({ row, lineup });
  const man = men.find((m) => m.player_id === row.in);
  const title = row.slot === 0 ? LINEUP_WORDS.pitcherRow : LINEUP_WORDS.slot(row.slot);
  const changed = row.in !== row.out || row.position !== row.was;
  return (
    <div class={changed ? 'field-row changed' : 'field-row'} role="group" aria-label={title}>
      <span class="slot">{row.slot || 'P'}</span>
      <select
        aria-label={`${title}: ${LINEUP_WORDS.man}`}
        value={row.in}
        onChange={(e) => onMan(e.currentTarget.value)}
      >
        {men.map((m) => (
          <option key={m.player_id} value={m.player_id}>
            {nameInSeason(m)}
          </option>
        ))}
      </select>
      <select
        aria-label={`${title}: ${LINEUP_WORDS.position}`}
        value={row.position}
        onChange={(e) => onPosition(e.currentTarget.value as LineupPosition)}
      >
        {positionsOf(row, man).map((p) => (
          <option key={p} value={p}>
            {p}
          </option>
        ))}
      </select>
    </div>
  );
};

/** The men in the field and their positions, changed together: replacements, switches, a new pitcher, a double switch, the DH in the field. */
export const FieldForm = ({ lineup, draft, action, onChange, onSend }: FieldFormProps) => {
  const { rows, lost } = keptDraft(draft ?? [], lineup);
  const men = [...lineup.men, ...lineup.bench];
  const nameOf = (id: string): string => men.find((m) => m.player_id === id)?.name ?? id;
  const payload = swapPayload(swapsOf(rows));
  const problem = payload ? draftProblem(rows, nameOf) : null;
  return (
    <section class="field-form" aria-labelledby="field-form">
      <div class="panel-head">
        <h3 id="field-form">{LINEUP_WORDS.inTheField}</h3>
        <button class="quiet" onClick={() => onChange(suggestPositions(lineup))}>
          {LINEUP_WORDS.suggest}
        </button>
      </div>
      <p class="muted">{LINEUP_WORDS.fieldHint}</p>
      <Lost names={lost.map(nameOf)} />
      {rows
        .toSorted((a, b) => (a.slot || 10) - (b.slot || 10))
        .map((row) => (
          <FieldRow
            key={row.slot}
            {...{ row, lineup }}
            onMan={(id) => onChange(withMan(rows, men, row.slot, id))}
            onPosition={(position) =>
              onChange(rows.map((r) => (r.slot === row.slot ? { ...r, position } : r)))
            }
          />
        ))}
      <p class="muted" role="status">
        {problem ?? (payload ? '' : LINEUP_WORDS.noChanges)}
      </p>
      <button
        class="primary big"
        disabled={payload === null || problem !== null || action === null}
        onClick={() => payload && onSend(payload)}
      >
        {action ?? LINEUP_WORDS.makeChanges}
      </button>
    </section>
  );
};
