import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-error.ts';

/** The user that runs the server, where it may not be ours. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const CANDIDATES = ['postgres', 'nobody'];

const passwordRows = (): string[][] =>
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));

const accountOf = (row: readonly string[]): Account => ({ uid: Number(row[2]), gid: Number(row[3]) });

/** Whether we are root, as whom Postgres refuses to run. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/** The unprivileged user that runs a new server for root. */
export const unprivilegedAccount = (): Account => {
  const rows = passwordRows();
  for (const name of CANDIDATES) {
    const row = rows.find(([user]) => user === name);
    if (row) return accountOf(row);
  }
  throw new EmbeddedPostgresError(
    'started by root, and /etc/passwd has neither postgres nor nobody to run the database as: start as another user, or set DATABASE_URL',
  );
};

/** The user that an existing data folder belongs to; null for root or one that the system does not know. */
export const ownerOf = (folder: string): Account | null => {
  const { uid } = statSync(folder);
  const row = uid === 0 ? undefined : passwordRows().find((columns) => columns[2] === String(uid));
  return row ? accountOf(row) : null;
};

const mayEnter = (account: Account, folder: string): boolean => {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return false;
  if (found.uid === account.uid) return (found.mode & 0o100) !== 0;
  return (found.mode & (found.gid === account.gid ? 0o010 : 0o001)) !== 0;
};

/** Whether a user may pass through an existing folder (or execute a file) and through all above it. */
export const isReachable = (account: Account, file: string): boolean => {
  const above = path.dirname(file);
  return mayEnter(account, file) && (above === file || isReachable(account, above));
};
