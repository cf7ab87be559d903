import type { Sql } from '../connection.ts';

/** Work that one process at a time does: whoever holds its lease. */
export interface Leases {
  /** Takes a lease, or renews one's own, for so many seconds. False while another process holds it. */
  take(name: string, seconds: number): Promise<boolean>;
  /** Gives a lease up, if one holds it. */
  release(name: string): Promise<void>;
}

/** Leases on Postgres, by the database's clock; `holder` is this process. */
export const createLeases = (sql: Sql, holder: string): Leases => ({
  take: async (name, seconds) => {
    const rows = await sql`
      insert into leases (name, holder, until) values (${name}, ${holder}, now() + make_interval(secs => ${seconds}))
      on conflict (name) do update set holder = excluded.holder, until = excluded.until
      where leases.until < now() or leases.holder = excluded.holder returning name`;
    return rows.length > 0;
  },
  release: async (name) => {
    await sql`delete from leases where name = ${name} and holder = ${holder}`;
  },
});
