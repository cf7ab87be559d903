import type { GameState } from '@paper-dynasty/engine/model/state';
import type { Queries } from '../connection.ts';
import { columnsOf, insertRows } from './insert-rows.ts';
import { ROW_TABLES, type Row, type RowTable } from './rows.ts';

/** What the read tables hold of one game. */
export interface ReadRows {
  /** The game as its log leaves it. */
  readonly state: GameState;
  readonly game: Row;
  readonly rows: Readonly<Record<RowTable, readonly Row[]>>;
}

const SET = columnsOf('games')
  .map((name) => `"${name}" = excluded."${name}"`)
  .join(', ');
/** The game's row stays the same one, for whoever waits for it. */
const WRITE_GAME = `${insertRows('games', '$1::jsonb')} on conflict (game_id) do update set ${SET}`;

/** Puts the rows of a game in the place of those that the read tables hold of it, within a transaction. */
export const rewrite = async (tx: Queries, gameId: string, { game, rows }: ReadRows): Promise<void> => {
  const json = (value: unknown) => tx.json(value as Parameters<Queries['json']>[0]);
  await tx.unsafe(WRITE_GAME, [json([game])]);
  for (const table of ROW_TABLES) {
    await tx`delete from ${tx(table)} where game_id = ${gameId}`;
    await tx.unsafe(insertRows(table, '$1::jsonb'), [json(rows[table])]);
  }
};
