import { spawn } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { chown, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { isReachable, serverAccount, systemFolder } from './account.ts';
import { copyInstallation, findInstallation } from './binaries.ts';
import {
  freePort,
  makeCluster,
  readSettings,
  spawnOptions,
  writeSettings,
  type Cluster,
  type Settings,
} from './cluster.ts';

/** A running embedded Postgres. */
export interface EmbeddedServer {
  /** A connection string for its `postgres` database. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Stops the server, unless another living process started it. */
  stop(): Promise<void>;
}

/** Where the data is kept, and who hears what happens. */
export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log?: (message: string) => void;
}

const START_MILLISECONDS = 60_000;
const STEP_MILLISECONDS = 25;

const SERVER_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  fsync: 'on',
  log_min_messages: 'warning',
};

const urlOf = ({ port, password }: Settings): string =>
  `postgres://paper_dynasty:${password}@127.0.0.1:${port}/postgres`;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const isPostgres = (pid: number): boolean => {
  try {
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)])
      .toString()
      .includes('postgres');
  } catch {
    return isAlive(pid);
  }
};

const serverPid = async (dir: string): Promise<number | null> => {
  const text = await readFile(path.join(dir, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text.split('\n')[0] ?? '', 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
};

/** Whether the server of this very cluster answers. */
const answers = async (dir: string, settings: Settings): Promise<boolean> => {
  const sql = postgres(urlOf(settings), { max: 1, connect_timeout: 2, onnotice: () => undefined });
  try {
    const [row] = await sql<{ dir: string }[]>`select current_setting('data_directory') as dir`;
    return row?.dir === dir;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
};

const ownerFile = (dir: string): string => path.join(dir, 'owner.pid');

const livingOwner = async (dir: string): Promise<number | null> => {
  const pid = Number.parseInt(await readFile(ownerFile(dir), 'utf8').catch(() => ''), 10);
  return Number.isInteger(pid) && pid !== process.pid && isAlive(pid) ? pid : null;
};

const place = async (options: EmbeddedOptions): Promise<Cluster> => {
  const account = serverAccount();
  const installation = await findInstallation();
  const wanted = path.resolve(options.dataDir);
  if (!account) return { dir: wanted, account, installation };
  const dir = isReachable(path.dirname(wanted)) ? wanted : path.join(systemFolder(wanted), 'data');
  const reachable = isReachable(installation.postgres);
  return {
    dir,
    account,
    installation: reachable
      ? installation
      : await copyInstallation(installation, path.join(systemFolder(wanted), 'postgres-18')),
  };
};

const tail = async (file: string): Promise<string> =>
  (await readFile(file, 'utf8').catch(() => '')).split('\n').slice(-12).join('\n');

/** Starts the server process; answers when it answers, or has lost the cluster to another starter. */
const launch = async (cluster: Cluster, settings: Settings): Promise<Settings> => {
  const { dir, account, installation } = cluster;
  const stale = await serverPid(dir);
  if (stale !== null && !isPostgres(stale)) await rm(path.join(dir, 'postmaster.pid'), { force: true });
  const port = await freePort(settings.port).catch(() => freePort());
  const current = { ...settings, port };
  if (stale === null || !isPostgres(stale)) await writeSettings(cluster, current);
  const logFile = path.join(dir, 'server.log');
  const log = openSync(logFile, 'a');
  if (account) await chown(logFile, account.uid, account.gid);
  const flags = Object.entries(SERVER_SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(installation.postgres, ['-D', dir, '-p', String(port), ...flags], {
    ...spawnOptions(cluster, ['ignore', log, log]),
    detached: true,
  });
  closeSync(log);
  child.unref();
  let ended = false;
  child.on('exit', () => (ended = true));
  child.on('error', () => (ended = true));
  for (let waited = 0; waited < START_MILLISECONDS; waited += STEP_MILLISECONDS) {
    const known = (await readSettings(dir)) ?? current;
    if (await answers(dir, known)) return known;
    if (ended && (await serverPid(dir)) === null) break;
    await sleep(STEP_MILLISECONDS);
  }
  throw new Error(`the embedded Postgres did not start; its log ends:\n${await tail(logFile)}`);
};

const stopServer = async (dir: string, pid: number): Promise<void> => {
  if ((await serverPid(dir)) !== pid) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < START_MILLISECONDS && isAlive(pid); waited += STEP_MILLISECONDS)
    await sleep(STEP_MILLISECONDS);
  await rm(ownerFile(dir), { force: true });
};

/** Starts the embedded Postgres on a data folder, or takes over the one that already runs there: a server orphaned by a killed process is found by its cluster, and one that a living process started is shared and left to it. */
export const startEmbeddedServer = async (options: EmbeddedOptions): Promise<EmbeddedServer> => {
  const cluster = await place(options);
  const { dir } = cluster;
  if (!(await readSettings(dir))) {
    options.log?.('making a new database');
    await makeCluster(cluster);
  }
  const saved = await readSettings(dir);
  if (!saved) throw new Error(`the database folder ${dir} has no settings`);
  const running = await answers(dir, saved);
  const settings = running ? saved : await launch(cluster, saved);
  const pid = await serverPid(dir);
  if (pid === null) throw new Error(`the server of ${dir} has no process`);
  const shared = (await livingOwner(dir)) !== null;
  if (!shared) await writeFile(ownerFile(dir), String(process.pid));
  return {
    url: urlOf(settings),
    port: settings.port,
    pid,
    stop: () => (shared ? Promise.resolve() : stopServer(dir, pid)),
  };
};
