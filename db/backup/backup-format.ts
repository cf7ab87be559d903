import { z } from 'zod';

/*
 * A backup is a gzipped text of lines. A line that begins with `#` says what follows; every other one is a row, as
 * Postgres writes it as JSON, of the table that was named last:
 *
 *   # {"backup":1,"made_at":"2026-11-29T08:00:00.000Z","migration":"0009_complete_games"}
 *   # {"table":"games","columns":["game_id","status"]}
 *   {"game_id":"…","status":"completed"}
 *   # {"rows":1}
 */

/** The version of the format; a reader refuses another. */
export const BACKUP_VERSION = 1;

/** Tables whose rows are worth nothing in another database: what is worked out again, runs out, or belongs to a running process. */
export const LEFT_OUT: readonly string[] = [
  'snapshots',
  'game_sessions',
  'open_forms',
  'rate_limits',
  'leases',
];

/** The first line: when the backup was made, and the last migration of the database that it was made of. */
export const backupHeadSchema = z.object({
  backup: z.int(),
  made_at: z.iso.datetime(),
  migration: z.string(),
});
/** The first line of a backup. */
export type BackupHead = z.infer<typeof backupHeadSchema>;

/** The line before the rows of a table: its name, and the columns that each row has. */
export const backupTableSchema = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
/** The line before the rows of a table. */
export type BackupTable = z.infer<typeof backupTableSchema>;

/** The last line: how many rows stand before it. Without it the file is cut off. */
export const backupEndSchema = z.object({ rows: z.int().min(0) });
/** The last line of a backup. */
export type BackupEnd = z.infer<typeof backupEndSchema>;

const MARK = '# ';

/** Whether a line says what follows, and is no row. */
export const isMark = (line: string): boolean => line.startsWith(MARK);

/** A line that says what follows. */
export const markLine = (mark: BackupHead | BackupTable | BackupEnd): string =>
  `${MARK}${JSON.stringify(mark)}\n`;

/** What a line that begins with a mark says, as the JSON value it holds. Throws a SyntaxError when it holds none. */
export const markOf = (line: string): unknown => JSON.parse(line.slice(MARK.length));

/** An identifier of the database's own catalogue, quoted for a statement. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Why a backup could not be made or restored, in words for whoever runs the product. */
export class BackupError extends Error {}
