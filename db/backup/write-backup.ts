import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { DateTime } from 'luxon';
import type { Queries, Sql } from '../connection.ts';
import { exists } from '../embedded/system-calls.ts';
import { knownMigrations } from '../migration-files.ts';
import { BACKUP_VERSION, BackupError, markLine, quoted, type BackupTable } from './backup-format.ts';
import { keptTables, lastMigration } from './catalogue.ts';

/** How many rows are asked for at a time. */
const ROWS_AT_A_TIME = 500;

/** How much a backup holds. */
export interface BackedUp {
  readonly games: number;
  readonly rows: number;
}

const migrationOf = async (sql: Queries): Promise<string> => {
  const when = await lastMigration(sql);
  if (when === null) throw new BackupError('The database has no tables yet: there is nothing to back up.');
  const known = (await knownMigrations()).find((migration) => migration.when === when);
  if (known) return known.tag;
  throw new BackupError(
    'The database was last used by another version of Paper Dynasty: make the backup with that one.',
  );
};

async function* rowLines(sql: Queries, { table, columns }: BackupTable): AsyncGenerator<readonly string[]> {
  const from = `select ${columns.map(quoted).join(', ')} from ${quoted(table)}`;
  const cursor = sql.unsafe<{ line: string }[]>(`select row_to_json(t)::text as line from (${from}) t`);
  for await (const rows of cursor.cursor(ROWS_AT_A_TIME)) yield rows.map(({ line }) => `${line}\n`);
}

/** The lines of a backup of everything as it is at one moment; counts in `counted` what it has given. */
async function* backupLines(sql: Queries, counted: { games: number; rows: number }): AsyncGenerator<string> {
  const head = { backup: BACKUP_VERSION, made_at: DateTime.utc().toISO(), migration: await migrationOf(sql) };
  yield markLine(head);
  for (const table of await keptTables(sql)) {
    yield markLine(table);
    for await (const lines of rowLines(sql, table)) {
      counted.rows += lines.length;
      if (table.table === 'games') counted.games += lines.length;
      yield lines.join('');
    }
  }
  yield markLine({ rows: counted.rows });
}

/**
 * Writes everything that a database holds to a new file that only its owner may read. Games go on meanwhile: the backup
 * shows one moment. Throws a BackupError where there is nothing to back up, or the file is there already.
 */
export const writeBackup = async (sql: Sql, file: string): Promise<BackedUp> => {
  if (await exists(file)) throw new BackupError(`${file} is there already: give another name.`);
  const counted = { games: 0, rows: 0 };
  const half = `${file}.part`;
  try {
    await sql.begin('isolation level repeatable read read only', (tx) =>
      pipeline(
        Readable.from(backupLines(tx, counted)),
        createGzip(),
        createWriteStream(half, { mode: 0o600, flush: true }),
      ),
    );
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
  return counted;
};
