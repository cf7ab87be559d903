import postgres from 'postgres';
import type { z } from 'zod';
import { connect, type Queries, type Sql } from '../connection.ts';
import { knownMigrations, withMigrationsUpTo } from '../migration-files.ts';
import { migrate } from '../migrate.ts';
import {
  BACKUP_VERSION,
  BackupError,
  backupEndSchema,
  backupHeadSchema,
  backupTableSchema,
  isMark,
  markOf,
  quoted,
  type BackupHead,
  type BackupTable,
} from './backup-format.ts';
import { advanceCounters, keptTables } from './catalogue.ts';
import { withLines } from './read-lines.ts';

/** About how many characters of rows go into one statement. */
const STATEMENT_LENGTH = 1_000_000;

/** What was restored. */
export interface Restored {
  readonly made_at: string;
  readonly rows: number;
}

const cutOff = (): BackupError => new BackupError('The file is cut off: its last lines are missing.');

const isOfZlib = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');

/** An error of reading a backup, in words where it is the file's fault. */
const wordedError = (error: unknown): unknown => {
  if (!isOfZlib(error)) return error;
  if (error.code === 'Z_BUF_ERROR') return cutOff();
  return new BackupError('The file is no backup of Paper Dynasty, or it is damaged.');
};

const readMark = <T>(schema: z.ZodType<T>, line: string | undefined): T | null => {
  if (line === undefined || !isMark(line)) return null;
  try {
    const mark = schema.safeParse(markOf(line));
    return mark.success ? mark.data : null;
  } catch {
    return null;
  }
};

const readHead = (line: string | undefined): BackupHead => {
  const head = readMark(backupHeadSchema, line);
  if (!head) throw new BackupError('The file is no backup of Paper Dynasty.');
  if (head.backup === BACKUP_VERSION) return head;
  throw new BackupError('The backup was made by a newer version of Paper Dynasty: restore it with that one.');
};

const checkMigration = async ({ migration }: BackupHead): Promise<void> => {
  if ((await knownMigrations()).some(({ tag }) => tag === migration)) return;
  throw new BackupError(
    `The backup was made by a newer version of Paper Dynasty (its tables are those of ${migration}): restore it with that one.`,
  );
};

/** Takes away tables of ours that hold nothing, so that they can be made as the backup's version had them. Throws a BackupError where one holds something. */
const clearEmptyTables = async (sql: Sql): Promise<void> => {
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public'`;
  for (const { name } of tables) {
    const [row] = await sql.unsafe(`select 1 from ${quoted(name)} limit 1`);
    if (row)
      throw new BackupError(
        `The database is not empty (${name} holds rows): a backup is restored to a new one. Set DATA_DIR to a new folder, or DATABASE_URL to an empty database.`,
      );
  }
  for (const { name } of tables) await sql.unsafe(`drop table ${quoted(name)}`);
  await sql`drop schema if exists drizzle cascade`;
};

const insertRows = async (
  tx: Queries,
  { table, columns }: BackupTable,
  lines: readonly string[],
): Promise<void> => {
  if (lines.length === 0) return;
  const names = columns.map(quoted).join(', ');
  await tx
    .unsafe(
      `insert into ${quoted(table)} (${names})
       select ${names} from json_populate_recordset(null::${quoted(table)}, $1::text::json)`,
      [`[${lines.join(',')}]`],
    )
    .catch((error: unknown) => {
      if (!(error instanceof postgres.PostgresError)) throw error;
      throw new BackupError(`Rows of the table ${table} are damaged: ${error.message}.`);
    });
};

const checkTable = (mark: BackupTable, known: readonly BackupTable[]): void => {
  const table = known.find(({ table }) => table === mark.table);
  const strange = mark.columns.filter((column) => !table?.columns.includes(column));
  if (table && strange.length === 0) return;
  const what = table
    ? `the columns ${strange.join(', ')} of the table ${mark.table}`
    : `the table ${mark.table}`;
  throw new BackupError(`The backup names ${what}, which its version does not have: the file is damaged.`);
};

/** Writes the rows of a backup, the lines behind its head, to tables that are there. Returns how many. */
const insertLines = async (tx: Queries, lines: AsyncIterator<string>): Promise<number> => {
  const known = await keptTables(tx);
  let table: BackupTable | null = null;
  let waiting: string[] = [];
  let length = 0;
  let count = 0;
  const flush = async (): Promise<void> => {
    if (table) await insertRows(tx, table, waiting);
    waiting = [];
    length = 0;
  };
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const line = next.value;
    if (!isMark(line)) {
      if (!table)
        throw new BackupError('The backup has rows before it names their table: the file is damaged.');
      waiting.push(line);
      count += 1;
      length += line.length;
      if (length > STATEMENT_LENGTH) await flush();
      continue;
    }
    await flush();
    const end = readMark(backupEndSchema, line);
    if (end?.rows === count) return count;
    if (end)
      throw new BackupError(`The backup speaks of ${end.rows} rows and has ${count}: the file is damaged.`);
    table = readMark(backupTableSchema, line);
    if (!table) throw new BackupError('The backup has a line that says nothing known: the file is damaged.');
    checkTable(table, known);
  }
  throw cutOff();
};

/**
 * Restores a backup to an empty database and brings its tables up to date: all of it, or nothing. Throws a BackupError
 * where the file or the database is not what it has to be.
 */
export const restoreBackup = async (url: string, file: string): Promise<Restored> => {
  const sql = connect(url, 1);
  try {
    return await withLines(file, async (lines) => {
      const head = readHead((await lines.next()).value);
      await checkMigration(head);
      await clearEmptyTables(sql);
      await withMigrationsUpTo(head.migration, (folder) => migrate(url, folder));
      const rows = await sql.begin(async (tx) => {
        const count = await insertLines(tx, lines);
        await advanceCounters(tx);
        return count;
      });
      await migrate(url);
      return { made_at: head.made_at, rows };
    });
  } catch (error) {
    throw wordedError(error);
  } finally {
    await sql.end({ timeout: 3 });
  }
};
