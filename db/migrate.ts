import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { MIGRATIONS_FOLDER } from './migration-files.ts';

/** The advisory lock that migrations are made under, so that of many processes one makes them. */
const MIGRATION_LOCK = 770_001;

/** Brings the tables of a database up to date, or as far as another folder's migrations go; safe from many processes at once. */
export const migrate = async (url: string, migrationsFolder = MIGRATIONS_FOLDER): Promise<void> => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await runMigrations(drizzle(sql), { migrationsFolder });
    await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`;
  } finally {
    await sql.end();
  }
};
