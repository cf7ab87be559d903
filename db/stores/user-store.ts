import type { User, UserStore } from '@paper-dynasty/engine/service/ports';
import type { Sql } from '../connection.ts';

/** The people, on Postgres. */
export const createUserStore = (sql: Sql): UserStore => ({
  save: async ({ user_id, name, avatar_url }) => {
    await sql`
      insert into users (user_id, name, avatar_url) values (${user_id}, ${name}, ${avatar_url})
      on conflict (user_id) do update set name = excluded.name, avatar_url = excluded.avatar_url
      where (users.name, users.avatar_url) is distinct from (excluded.name, excluded.avatar_url)`;
  },
  find: async (userIds) => {
    if (userIds.length === 0) return [];
    const rows = await sql<
      User[]
    >`select user_id, name, avatar_url from users where user_id = any(${[...userIds]})`;
    return rows.map(({ user_id, name, avatar_url }) => ({ user_id, name, avatar_url }));
  },
});
