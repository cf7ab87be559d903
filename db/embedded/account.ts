import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The user that runs the server, where it may not be ours. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const CANDIDATES = ['postgres', 'nobody'];

/** The unprivileged user that runs the server when we are root (Postgres refuses to run as root); null = ourselves. */
export const serverAccount = (): Account | null => {
  if (process.getuid?.() !== 0) return null;
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of CANDIDATES) {
    const row = rows.find(([user]) => user === name);
    if (row) return { uid: Number(row[2]), gid: Number(row[3]) };
  }
  throw new Error(
    'started by root, and /etc/passwd knows neither postgres nor nobody to run the database as',
  );
};

/** Whether every folder from the root down to `file` lets other users pass. */
export const isReachable = (file: string): boolean => {
  for (let folder = path.resolve(file); ; folder = path.dirname(folder)) {
    const mode = statSync(folder, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined && (mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
};

/** A folder of the system's for a data folder that another user could not reach, such as one under /root. */
export const systemFolder = (dataDir: string): string => {
  const hash = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 16);
  return path.join('/var/lib/paper-dynasty', hash);
};
