import type { Queries, Sql } from '../connection.ts';
import { rebuildGame } from './rebuild.ts';

/** How far the read tables have come with a game. */
interface Place {
  readonly seq: number;
  readonly projected_seq: number;
}

/** How far the read tables have come with a game, which nobody else changes there until the transaction is over; null where they have it not. */
const lockPlace = async (tx: Queries, gameId: string): Promise<Place | null> => {
  const [row] = await tx<Place[]>`
    select seq, projected_seq from games where game_id = ${gameId} for update`;
  return row ?? null;
};

/** Makes the read tables of a game anew within a transaction, unless they have come to the end of its log. Throws a BrokenGameError where the log cannot be read. */
export const catchUpWithin = async (tx: Queries, gameId: string): Promise<void> => {
  const place = await lockPlace(tx, gameId);
  if (!place) return;
  const [head] = await tx<{ seq: number | null }[]>`
    select max(seq) as seq from game_events where game_id = ${gameId}`;
  if (place.seq === head?.seq && place.projected_seq === head.seq) return;
  await rebuildGame(tx, gameId);
};

/** Makes the read tables of a game anew, unless they have come to the end of its log. */
export const catchUpGame = async (sql: Sql, gameId: string): Promise<void> => {
  await sql.begin((tx) => catchUpWithin(tx, gameId));
};

/** A game whose read tables are behind its log, and how far they have come. */
export interface Behind {
  readonly game_id: string;
  readonly projected_seq: number;
}

/** Returns the games whose read tables are behind their logs. Only games under way can be, but for those that versions without a checkpoint wrote: `all` looks at them too. */
export const gamesBehind = async (sql: Sql, all: boolean): Promise<readonly Behind[]> =>
  sql<Behind[]>`
    select g.game_id, g.projected_seq from games g
    where (g.status = 'active' ${all ? sql`or g.projected_seq < g.seq` : sql``})
      and g.projected_seq < (select max(e.seq) from game_events e where e.game_id = g.game_id)`;
