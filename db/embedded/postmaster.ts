import { execFile } from 'node:child_process';
import { link, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Installation } from './binaries.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';
import type { Place } from './locate.ts';
import { isAlive, run } from './system-calls.ts';

/** A server process that runs on a cluster, as its pid file tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** What a process of a pid file turns out to be; `unknown` where the system does not tell. */
type Verdict = 'ours' | 'other' | 'gone' | 'unknown';

const PATIENCE_STEPS = 1200;
const STEP_MILLISECONDS = 25;

const pidFile = (dir: string): string => path.join(dir, 'postmaster.pid');

const readPidFile = (dir: string): Promise<string | null> => readFile(pidFile(dir), 'utf8').catch(() => null);

const pidIn = (text: string): number => Number.parseInt(text, 10);

const output = (program: string, ...args: readonly string[]): Promise<string | null> =>
  promisify(execFile)(program, args).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );

/** A process's command line; '' for a process that ended and waits for its parent, null where there is no telling. */
const commandLine = async (pid: number): Promise<string | null> => {
  if (process.platform === 'linux') {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
    return words && words.replaceAll('\0', ' ').trim();
  }
  if (process.platform !== 'win32') return output('ps', '-ww', '-o', 'args=', '-p', String(pid));
  const listed = await output('tasklist', '/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH');
  return listed && (/^"postgres\.exe"/i.test(listed) ? 'postgres' : listed);
};

const isSameFolder = async (one: string, other: string): Promise<boolean> => {
  const [a, b] = await Promise.all([one, other].map((folder) => stat(folder).catch(() => null)));
  return Boolean(a && b && a.ino === b.ino && a.dev === b.dev);
};

/** Judges by command line, not by cwd or owner: those are hidden from a container's root. */
const judge = async (pid: number, dir: string): Promise<Verdict> => {
  if (!(pid > 0) || !isAlive(pid)) return 'gone';
  const line = await commandLine(pid);
  if (line === null) return isAlive(pid) ? 'unknown' : 'gone';
  // A server that was killed under an init that buries no dead still has its pid: the line is empty then.
  if (!/^(\S.*\/)?postgres( |$)/.test(line)) return 'other';
  const folder = / -D (.+?)(?= -|$)/.exec(line)?.[1];
  if (folder === undefined) return 'unknown';
  return (await isSameFolder(folder, dir)) ? 'ours' : 'other';
};

/** The live server of a cluster; null when its pid file is missing, or stale and its process gone or another program's. */
export const findPostmaster = async (dir: string): Promise<Postmaster | null> => {
  const lines = ((await readPidFile(dir)) ?? '').split('\n');
  const pid = pidIn(lines[0] ?? '');
  const verdict = await judge(pid, dir);
  if (verdict === 'gone' || verdict === 'other') return null;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
};

/** Takes a pid file away whose process is another program's, which Postgres would take for its own. A new server's file that came between is put back. */
export const clearStalePidFile = async (dir: string, isRetry: boolean): Promise<void> => {
  const text = await readPidFile(dir);
  if (text === null) return;
  // An empty file is one that a server is about to fill, or, still empty later, one of a crash.
  const isStale = text.trim() === '' ? isRetry : (await judge(pidIn(text), dir)) === 'other';
  if (!isStale) return;
  const aside = `${pidFile(dir)}.stale-${process.pid}`;
  await rename(pidFile(dir), aside).catch(() => undefined);
  if ((await readFile(aside, 'utf8').catch(() => text)) !== text)
    await link(aside, pidFile(dir)).catch(() => undefined);
  await rm(aside, { force: true });
};

const waitForEnd = async (pid: number, dir: string): Promise<boolean> => {
  for (let step = 0; step < PATIENCE_STEPS; step++) {
    const verdict = await judge(pid, dir);
    if (verdict === 'gone' || verdict === 'other') return true;
    await sleep(STEP_MILLISECONDS);
  }
  return false;
};

/** Stops a server fast: sessions end, what is committed is on disk; at once when it hangs, which loses nothing either. */
export const stopPostmaster = async ({ dir, account }: Place, { pgCtl }: Installation): Promise<void> => {
  const pid = (await findPostmaster(dir))?.pid;
  if (pid === undefined) return;
  if (process.platform === 'win32') return run(account, pgCtl, ['stop', '-D', dir, '-m', 'fast']);
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(pid, signal);
    if (await waitForEnd(pid, dir)) return;
  }
  throw new EmbeddedPostgresError(`the embedded Postgres (process ${pid}) does not stop`);
};
