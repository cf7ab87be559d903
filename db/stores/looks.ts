import type { Look, Looks } from '@paper-dynasty/engine/service/missed';
import type { Sql } from '../connection.ts';

/** How far everybody has seen each game, on Postgres. Who acts in a game has seen it until then. */
export const createLooks = (sql: Sql): Looks => ({
  last: async (userId, gameId) => {
    const [row] = await sql<{ seq: number; at: Date }[]>`
      select seq, at from (
        (select seq, looked_at as at from game_looks where user_id = ${userId} and game_id = ${gameId})
        union all
        (select seq, at from game_events where game_id = ${gameId} and actor = ${userId} order by seq desc limit 1)
      ) seen order by seq desc, at desc limit 1`;
    return row ? ({ seq: row.seq, at: row.at.toISOString() } satisfies Look) : null;
  },
  note: async (userId, gameId, seq) => {
    await sql`
      insert into game_looks (user_id, game_id, seq, looked_at) values (${userId}, ${gameId}, ${seq}, now())
      on conflict (user_id, game_id) do update
      set seq = greatest(game_looks.seq, excluded.seq), looked_at = excluded.looked_at`;
  },
});
