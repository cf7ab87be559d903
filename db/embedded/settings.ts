import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { EmbeddedPostgresError } from './embedded-error.ts';
import type { Place } from './locate.ts';
import { give, hasCode } from './system-calls.ts';

const settingsSchema = z.object({ port: z.int(), password: z.string().min(1) });
/** How to reach a cluster's server: the port it had last, and its password. */
export type Settings = z.infer<typeof settingsSchema>;

const settingsFile = (dir: string): string => path.join(dir, 'paper-dynasty.json');

/** The connection string of a server's `postgres` database. */
export const urlOf = (port: number, password: string): string =>
  `postgres://paper_dynasty:${password}@127.0.0.1:${port}/postgres`;

/** The settings of an existing cluster; null when there is none. */
export const readSettings = async (dir: string): Promise<Settings | null> => {
  try {
    return settingsSchema.parse(JSON.parse(await readFile(settingsFile(dir), 'utf8')));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw new EmbeddedPostgresError(
      hasCode(error, 'EACCES', 'EPERM')
        ? `the database in ${dir} belongs to another user: start as the user who made it, or set DATA_DIR`
        : `${settingsFile(dir)} cannot be read`,
      { cause: error },
    );
  }
};

/** Writes a cluster's settings at once, readable by nobody else. */
export const writeSettings = async ({ dir, account }: Place, settings: Settings): Promise<void> => {
  const draft = `${settingsFile(dir)}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, JSON.stringify(settings), { mode: 0o600 });
  await give(account, draft);
  await rename(draft, settingsFile(dir));
};
