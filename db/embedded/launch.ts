import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Installation } from './binaries.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';
import type { Place } from './locate.ts';
import { clearStalePidFile, findPostmaster } from './postmaster.ts';
import { give, spawnOptions } from './system-calls.ts';

const STEP_MILLISECONDS = 20;
const TAIL_LINES = 12;

const SERVER_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  fsync: 'on',
  synchronous_commit: 'on',
  jit: 'off',
  log_min_messages: 'warning',
  log_timezone: 'UTC',
  lc_messages: 'C',
};

/** The file that a cluster's server logs to. */
export const logFile = (dir: string): string => path.join(dir, 'server.log');

/** The size of the log, in bytes; 0 when there is none. */
export const logSize = async (dir: string): Promise<number> =>
  (await stat(logFile(dir)).catch(() => null))?.size ?? 0;

/** The last lines of the log, of those after its first `from` bytes. */
export const logTail = async (dir: string, from: number): Promise<string> => {
  const bytes = await readFile(logFile(dir)).catch(() => Buffer.alloc(0));
  return bytes.subarray(from).toString().trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
};

/** The port itself, or any that is free for 0. Throws when another program listens on it. */
export const tryPort = async (port: number): Promise<number> => {
  const probe = createServer().listen(port, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : port;
};

/** The port of before when it is free just now, else any that is. */
export const freePort = (before: number): Promise<number> => tryPort(before).catch(() => tryPort(0));

/** Whether a spawned process has ended, and the error when it could not begin. */
interface Ending {
  hasEnded: boolean;
  failure?: Error;
}

const endingOf = (child: ChildProcess): Ending => {
  const ending: Ending = { hasEnded: false };
  child.once('exit', () => (ending.hasEnded = true));
  child.once('error', (failure) => Object.assign(ending, { hasEnded: true, failure }));
  child.unref();
  return ending;
};

const spawnServer = async (place: Place, { postgres }: Installation, port: number): Promise<Ending> => {
  const { dir, account } = place;
  const flags = Object.entries(SERVER_SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile(dir), 'a', 0o600);
  try {
    await give(account, logFile(dir));
    // Detached: a Ctrl+C in the terminal is for us, who then stop the server in order.
    const options = { ...spawnOptions(account, ['ignore', log, log]), detached: true };
    return endingOf(spawn(postgres, ['-D', dir, '-p', String(port), ...flags], options));
  } finally {
    closeSync(log);
  }
};

/** Starts a server on a cluster and returns when one runs there, be it another starter's, or ours has ended. Throws when the program cannot be executed. */
export const launch = async (
  place: Place,
  installation: Installation,
  port: number,
  isRetry: boolean,
): Promise<void> => {
  await clearStalePidFile(place.dir, isRetry);
  const ending = await spawnServer(place, installation, port);
  while (!ending.hasEnded && !(await findPostmaster(place.dir))) await sleep(STEP_MILLISECONDS);
  if (ending.failure) {
    throw new EmbeddedPostgresError(
      `${installation.postgres} cannot be executed: set DATABASE_URL to a Postgres of your own`,
      {
        cause: ending.failure,
      },
    );
  }
};
