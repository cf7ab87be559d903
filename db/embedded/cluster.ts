import { spawn, type SpawnOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import type { Account } from './account.ts';
import type { Installation } from './binaries.ts';

/** Where a cluster lives, and who runs it. */
export interface Cluster {
  readonly dir: string;
  readonly account: Account | null;
  readonly installation: Installation;
}

const settingsSchema = z.object({ port: z.int(), password: z.string().min(1) });
/** How to reach a cluster's server. */
export type Settings = z.infer<typeof settingsSchema>;

/** What a server process is spawned with: as its user, from a folder that he can enter. */
export const spawnOptions = (cluster: Cluster, stdio: SpawnOptions['stdio']): SpawnOptions => ({
  stdio,
  cwd: cluster.account ? '/' : cluster.dir,
  ...(cluster.account ?? {}),
  env: { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C', LC_MESSAGES: 'C' },
});

const run = (command: string, args: readonly string[], options: SpawnOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    let said = '';
    child.stderr?.on('data', (data: Buffer) => (said += data.toString()));
    child.stdout?.on('data', (data: Buffer) => (said += data.toString()));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${path.basename(command)} failed (${code}):\n${said}`)),
    );
  });

const give = async (account: Account | null, file: string): Promise<void> => {
  if (account) await chown(file, account.uid, account.gid);
};

/** A port of the loopback that is free just now. */
export const freePort = (wanted = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });

const settingsFile = (dir: string): string => path.join(dir, 'paper-dynasty.json');

/** The settings of an existing cluster; null when there is none. */
export const readSettings = async (dir: string): Promise<Settings | null> => {
  const text = await readFile(settingsFile(dir), 'utf8').catch(() => null);
  return text === null ? null : settingsSchema.parse(JSON.parse(text));
};

/** Writes a cluster's settings, readable by nobody else. */
export const writeSettings = async (
  cluster: Pick<Cluster, 'dir' | 'account'>,
  settings: Settings,
): Promise<void> => {
  const file = settingsFile(cluster.dir);
  await writeFile(file, JSON.stringify(settings), { mode: 0o600 });
  await give(cluster.account, file);
};

/** Makes a cluster beside its place and moves it there whole, so that of two makers one wins and none sees half of it. */
export const makeCluster = async (cluster: Cluster): Promise<void> => {
  const { dir, account, installation } = cluster;
  await mkdir(path.dirname(dir), { recursive: true });
  const temporary = `${dir}.${process.pid}-${randomBytes(3).toString('hex')}`;
  const password = randomBytes(24).toString('base64url');
  await mkdir(temporary, { mode: 0o700 });
  await give(account, temporary);
  const passwordFile = `${temporary}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  await give(account, passwordFile);
  try {
    await run(
      installation.initdb,
      [
        '-D',
        temporary,
        '-U',
        'paper_dynasty',
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '-E',
        'UTF8',
        '--locale=C',
        '--no-sync',
        '--no-instructions',
      ],
      spawnOptions({ ...cluster, dir: path.dirname(dir) }, ['ignore', 'pipe', 'pipe']),
    );
    await writeSettings({ dir: temporary, account }, { port: await freePort(), password });
    await rename(temporary, dir);
  } catch (error) {
    const made = await stat(settingsFile(dir)).then(
      () => true,
      () => false,
    );
    await rm(temporary, { recursive: true, force: true });
    if (!made) throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
  await chmod(dir, 0o700);
};
