import type { Queries, Sql } from '@paper-dynasty/db/connection';

/** What boardgame.io keeps of a match beside its state. */
type Kept = 'state' | 'initialState' | 'metadata';

/** What it asks for. */
type Wanted = Partial<Record<Kept | 'log', boolean>>;

/** What its stores are told apart by. */
const ASYNC = 1;

const json = (sql: Sql, value: unknown) => sql.json(value as Parameters<Queries['json']>[0]);

/** A store of boardgame.io in Postgres, as thrifty as its interface lets it be: one statement a call. `stored` hears which state of a match is safe. */
export const createMatchStore = (sql: Sql, stored: (matchId: string, stateId: number) => void) => ({
  type: () => ASYNC,
  connect: async () => {
    await sql`create table if not exists bench_matches (id text primary key, "state" jsonb not null, "initialState" jsonb not null, "metadata" jsonb not null)`;
    await sql`create table if not exists bench_match_log (n bigserial primary key, id text not null, entries jsonb not null)`;
  },
  createMatch: async (id: string, made: { initialState: unknown; metadata: unknown }) => {
    const { initialState, metadata } = made;
    await sql`insert into bench_matches values (${id}, ${json(sql, initialState)}, ${json(sql, initialState)}, ${json(sql, metadata)}) on conflict do nothing`;
  },
  setState: async (id: string, state: { _stateID: number }, entries: unknown) => {
    await sql`with s as (update bench_matches set "state" = ${json(sql, state)} where id = ${id})
      insert into bench_match_log (id, entries) values (${id}, ${json(sql, entries)})`;
    stored(id, state._stateID);
  },
  setMetadata: async (id: string, metadata: unknown) => {
    await sql`update bench_matches set "metadata" = ${json(sql, metadata)} where id = ${id}`;
  },
  fetch: async (id: string, { log, ...wanted }: Wanted) => {
    const columns = (Object.keys(wanted) as Kept[]).filter((column) => wanted[column]);
    const [row] = await sql`select ${sql(columns)} from bench_matches where id = ${id}`;
    if (!log) return row ?? {};
    const told = await sql`select entries from bench_match_log where id = ${id} order by n`;
    return { ...row, log: told.flatMap(({ entries }) => entries as unknown[]) };
  },
  wipe: async (id: string) => void (await sql`delete from bench_matches where id = ${id}`),
  listMatches: async () => (await sql`select id from bench_matches`).map(({ id }) => String(id)),
});
