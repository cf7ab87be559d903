import type { GameState } from '@paper-dynasty/engine/model/state';
import type { StoredEvent } from '@paper-dynasty/engine/service/ports';
import { BrokenGameError, foldLog } from '@paper-dynasty/engine/service/broken-game';
import type { Queries, Sql } from '../connection.ts';
import { readEvents } from '../stores/event-rows.ts';
import { isOutage } from '../stores/failures.ts';
import { changedMarks, firstUndone, gameRow, projectEvents } from './projector.ts';
import { rewrite, type ReadRows } from './rewrite.ts';
import { ROW_TABLES, type Row, type RowTable } from './rows.ts';

const keyOf = (row: Row): string => `${String(row['side'])} ${String(row['player_id'])}`;

/** Men who are in the new rows take them; the others are no longer in the lineup. */
const mergeLineups = (old: readonly Row[], fresh: readonly Row[]): readonly Row[] => {
  const keys = new Set(fresh.map(keyOf));
  return [...old.filter((row) => !keys.has(keyOf(row))).map((row) => ({ ...row, active: false })), ...fresh];
};

/** The tables that an ending writes as a whole. */
const LINES: readonly RowTable[] = ['batting_lines', 'pitching_lines', 'fielding_lines', 'game_injuries'];

const merged = (table: RowTable, old: readonly Row[], fresh: readonly Row[]): readonly Row[] => {
  if (table === 'lineups') return mergeLineups(old, fresh);
  return LINES.includes(table) ? fresh : [...old, ...fresh];
};

const markUndone = (plays: readonly Row[], from: number | null): readonly Row[] =>
  from === null
    ? plays
    : plays.map((row) => (Number(row['number']) >= from ? { ...row, undone: true } : row));

/** Plays that stand take the marks that became known of them later. */
const marked = (plays: readonly Row[], marks: ReturnType<typeof changedMarks>): readonly Row[] => {
  if (!marks) return plays;
  const byNumber = new Map(marks.map((mark) => [mark.number, mark]));
  return plays.map((row) => (row['undone'] ? row : { ...row, ...byNumber.get(Number(row['number'])) }));
};

/** The read tables of a game made anew from its log; throws on a log that is empty. */
export const rebuildRows = (log: readonly StoredEvent[]): ReadRows => {
  let state: GameState | null = null;
  let at = '';
  const rows: Record<RowTable, readonly Row[]> = {
    plays: [],
    rolls: [],
    lineups: [],
    roster_links: [],
    game_cardset_links: [],
    batting_lines: [],
    pitching_lines: [],
    fielding_lines: [],
    game_injuries: [],
  };
  for (const step of foldLog(log[0]?.game_id ?? '', null, log)) {
    const { event } = step;
    // A game ended when it ended, whatever is ruled on it since.
    if (state?.status !== 'completed' || step.state.status !== 'completed') at = event.at;
    state = step.state;
    const changes = projectEvents([event], state);
    rows.plays = markUndone(rows.plays, firstUndone([event]));
    for (const table of ROW_TABLES) {
      const fresh = changes[table];
      if (fresh) rows[table] = merged(table, rows[table], fresh);
    }
    rows.plays = marked(rows.plays, changedMarks([event], state));
  }
  if (!state) throw new Error('a game without events has no rows');
  return { state, game: gameRow(state, at), rows };
};

/** A game whose read tables could not be made, and why. */
export interface BrokenGame {
  readonly game_id: string;
  readonly reason: string;
}

const reasonOf = (error: unknown): string => {
  if (error instanceof BrokenGameError) return error.reason;
  return error instanceof Error ? error.message : String(error);
};

/**
 * Makes the read tables of one game anew from its log, within a transaction to whose end nobody else writes them; whoever plays on
 * meanwhile writes behind it, and finds how far they have come. Returns what was written. Throws a BrokenGameError where the log cannot be read.
 */
export const rebuildGame = async (transaction: Queries, gameId: string): Promise<ReadRows> => {
  await transaction`select 1 from games where game_id = ${gameId} for update`;
  const built = rebuildRows(await readEvents(transaction, gameId, 0));
  await rewrite(transaction, gameId, built);
  return built;
};

/** Writes the read tables of every game anew from the log, one transaction a game. Returns how many, and the games that have no readable log. */
export const rebuildReadTables = async (
  sql: Sql,
): Promise<{ readonly games: number; readonly broken: readonly BrokenGame[] }> => {
  const ids = await sql<{ game_id: string }[]>`select distinct game_id from game_events`;
  const broken: BrokenGame[] = [];
  for (const { game_id } of ids) {
    try {
      await sql.begin((transaction) => rebuildGame(transaction, game_id));
    } catch (error) {
      if (isOutage(error)) throw error;
      broken.push({ game_id, reason: reasonOf(error) });
    }
  }
  return { games: ids.length - broken.length, broken };
};
