import type { GameState } from '@paper-dynasty/engine/model/state';
import type { StoredEvent } from '@paper-dynasty/engine/service/ports';
import { changedMarks, firstUndone, gameProgress, projectEvents, type MarkRow } from './projector.ts';
import { ROW_TABLES, type Row, type RowChanges } from './rows.ts';

/** What events change in the read tables of their game, which has come to event `from` there and comes to event `to`. */
export interface ReadChanges {
  readonly game_id: string;
  readonly from: number;
  readonly to: number;
  /** The columns of the game's row that change while it is played. */
  readonly progress: Row;
  readonly rows: RowChanges;
  /** The first play that is taken back; null = none is. */
  readonly undone: number | null;
  /** What became known of plays of before. */
  readonly marks: readonly MarkRow[];
}

/** Events that follow each other, and the state after the last of them. */
export interface Told {
  readonly game_id: string;
  readonly events: readonly StoredEvent[];
  readonly state: GameState;
}

const numbersOf = (plays: readonly Row[] = []): ReadonlySet<number> =>
  new Set(plays.map((row) => Number(row['number'])));

/** Returns what the events of one command change in the read tables. */
export const changesOf = ({ game_id, events, state }: Told): ReadChanges => {
  const undone = firstUndone(events);
  const rows = projectEvents(events, state);
  const made = numbersOf(rows.plays);
  // Rows that are taken back keep the marks that they had, and new ones have theirs.
  const marks = changedMarks(events, state)?.filter(
    ({ number }) => (undone === null || number < undone) && !made.has(number),
  );
  return {
    game_id,
    from: state.seq - events.length,
    to: state.seq,
    progress: gameProgress(state, events.at(-1)?.at ?? ''),
    rows,
    undone,
    marks: marks ?? [],
  };
};

const byNumber = (marks: readonly MarkRow[]): ReadonlyMap<number, MarkRow> =>
  new Map(marks.map((mark) => [mark.number, mark]));

/** Lineups are those of everybody who has been in the game, so that the later ones hold the earlier; other rows add up. */
const rowsOf = (first: RowChanges, second: RowChanges): RowChanges => {
  const rows: RowChanges = {};
  for (const table of ROW_TABLES) {
    const [one, two] = [first[table], second[table]];
    const both = table === 'lineups' ? (two ?? one) : one && two ? [...one, ...two] : (one ?? two);
    if (both) rows[table] = both;
  }
  return rows;
};

/** Returns two changes of a game that follow each other as one; the second takes no play back. */
export const followedBy = (first: ReadChanges, second: ReadChanges): ReadChanges => {
  const fresh = byNumber(second.marks);
  const plays = first.rows.plays?.map((row) => ({ ...row, ...fresh.get(Number(row['number'])) }));
  const made = numbersOf(plays);
  const older = second.marks.filter(({ number }) => !made.has(number));
  return {
    ...second,
    from: first.from,
    rows: rowsOf(plays ? { ...first.rows, plays } : first.rows, second.rows),
    undone: first.undone,
    marks: [...byNumber([...first.marks, ...older]).values()],
  };
};
