import type { OpenForms } from '@paper-dynasty/engine/service/ports';
import type { Sql } from '../connection.ts';

/** Who has a form open at which game, over all processes, on Postgres: rows with a lease by the database's clock. */
export const createOpenForms = (sql: Sql): OpenForms => ({
  open: async (gameId, holder, seconds) => {
    await sql`
      insert into open_forms (game_id, holder, until)
      values (${gameId}, ${holder}, now() + make_interval(secs => ${seconds}))
      on conflict (game_id, holder) do update set until = excluded.until`;
  },
  close: async (gameId, holder) => {
    await sql`delete from open_forms where game_id = ${gameId} and (holder = ${holder} or until < now())`;
  },
  closeAll: async (holder) => {
    await sql`delete from open_forms where holder = ${holder}`;
  },
  anyOpen: async (gameId) => {
    const rows = await sql`select 1 from open_forms where game_id = ${gameId} and until >= now() limit 1`;
    return rows.length > 0;
  },
});
