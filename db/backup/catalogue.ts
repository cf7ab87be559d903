import type { Queries } from '../connection.ts';
import { LEFT_OUT, type BackupTable } from './backup-format.ts';

/** The tables of a database that are ours, with their columns; without those that a backup leaves out. */
export const keptTables = async (sql: Queries): Promise<readonly BackupTable[]> => {
  const rows = await sql<BackupTable[]>`
    select c.table_name as "table", array_agg(c.column_name::text order by c.ordinal_position) as columns
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
    group by c.table_name order by c.table_name`;
  return rows.filter(({ table }) => !LEFT_OUT.includes(table));
};

/** When the last migration of a database was written, as its journal says; null where there was none. */
export const lastMigration = async (sql: Queries): Promise<number | null> => {
  const [journal] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!journal?.['name']) return null;
  const [row] = await sql<{ created_at: string }[]>`
    select created_at from drizzle.__drizzle_migrations order by created_at desc limit 1`;
  return row ? Number(row.created_at) : null;
};

/** Lets every counter of the tables go on behind the highest number that its column has. The tables are named with their schema, for the planner may ask for counters of other schemas' tables before it leaves them out. */
export const advanceCounters = async (sql: Queries): Promise<void> => {
  const counters = await sql<{ table: string; column: string; counter: string }[]>`
    select * from (
      select table_name as "table", column_name as "column",
        pg_get_serial_sequence(format('%I.%I', table_schema, table_name), column_name) as counter
      from information_schema.columns where table_schema = 'public') c
    where counter is not null`;
  for (const { table, column, counter } of counters)
    await sql`
      select setval(${counter}, max(${sql(column)})) from ${sql(table)} having max(${sql(column)}) is not null`;
};
