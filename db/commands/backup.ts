import { DateTime } from 'luxon';
import { BackupError } from '../backup/backup-format.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { writeBackup } from '../backup/write-backup.ts';
import type { Sql } from '../connection.ts';
import { fileProblem } from './file-problem.ts';
import { failed, misused, type Output } from './run.ts';

const BACKUP_USAGE = 'npm run backup [-- FILE]';
const RESTORE_USAGE = 'npm run restore -- FILE';

const isOfSystem = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && 'code' in error && 'path' in error;

/** Says what is wrong with the backup, its file or the database, and returns the exit code; other errors are thrown. */
const refused =
  (output: Output, file: string) =>
  (error: unknown): 1 => {
    if (error instanceof BackupError) output.err(`${error.message}\n`);
    else if (isOfSystem(error)) output.err(`${fileProblem(file, error).message}\n`);
    else return failed(output)(error);
    return 1;
  };

/** The name of a backup that is given none: it sorts by time. */
const defaultName = (): string =>
  `paper-dynasty-${DateTime.utc().toFormat("yyyy-MM-dd-HHmmss'Z'")}.backup.gz`;

const KEY_NOTE =
  'The dice of games that are not over are sealed under SECRET_KEY, which is not in the backup: keep it, too (without that setting it is the file secret-key in DATA_DIR).\n';

/** Writes a backup of everything that a database holds. Returns the exit code. */
export const runBackup = async (argv: readonly string[], sql: Sql, output: Output): Promise<number> => {
  const [file = defaultName(), ...more] = argv;
  if (more.length > 0 || file.startsWith('-'))
    return misused(output, 'It takes one file name.', BACKUP_USAGE);
  const written = await writeBackup(sql, file).catch(refused(output, file));
  if (written === 1) return 1;
  output.out(`${file} holds ${written.games} games, ${written.rows} rows in all.\n${KEY_NOTE}`);
  return 0;
};

/** Restores a backup to an empty database. Returns the exit code. */
export const runRestore = async (argv: readonly string[], url: string, output: Output): Promise<number> => {
  const [file, ...more] = argv;
  if (file === undefined || more.length > 0)
    return misused(output, 'It takes the file of a backup.', RESTORE_USAGE);
  const restored = await restoreBackup(url, file).catch(refused(output, file));
  if (restored === 1) return 1;
  output.out(
    `${restored.rows} rows of the backup of ${restored.made_at} are in the database. It needs the SECRET_KEY of then: set it, or copy the file secret-key to the new DATA_DIR.\n`,
  );
  return 0;
};
