import type { Sql } from '../../connection.ts';
import { removeLeagueTables } from '../write-league.ts';
import { DEMO_COMMISSIONER } from './teams.ts';

/** What becomes of the demo where a league of one's own comes in: there is none, it went, or it stays, for games were played in it. */
export type DemoAnswer = 'none' | 'removed' | 'played';

/** Takes the demo away, with its commissioner's right to this server, inside the caller's transaction, unless games were started in it. A demo league is one without a season. */
export const removeDemo = async (sql: Sql): Promise<DemoAnswer> => {
  const demo = await sql<
    { id: string }[]
  >`select id from leagues where season is null order by id for update`;
  if (demo.length === 0) return 'none';
  const ids = demo.map(({ id }) => id);
  const [game] = await sql`select 1 from games where league_id = any(${ids}) limit 1`;
  if (game) return 'played';
  await sql`delete from parks where id in (select park_id from teams where league_id = any(${ids}))`;
  for (const id of ids) await removeLeagueTables(sql, id);
  await sql`delete from owners where user_id = ${DEMO_COMMISSIONER.user_id}`;
  return 'removed';
};
