import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, chmod, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { startEmbeddedServer, type EmbeddedServer } from '@paper-dynasty/db/embedded/server';

const PROCESS = fileURLToPath(new URL('./embedded-process.ts', import.meta.url));
const startedSchema = z.object({ url: z.string(), pid: z.int() });

let template: string;
let folder: string;
let dataDir: string;
let servers: EmbeddedServer[];
let children: ChildProcess[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'paper-dynasty-embedded-'));
  await chmod(folder, 0o755);
  dataDir = path.join(folder, 'postgres');
  servers = [];
  children = [];
});

afterEach(async () => {
  await Promise.all(children.map(kill));
  await Promise.all(servers.map((server) => server.stop()));
  if (await stat(path.join(dataDir, 'postmaster.pid')).catch(() => null)) await (await start()).stop();
  const made = await realpath(dataDir).catch(() => dataDir);
  await rm(made, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

/** A data folder that a server has made and left. */
const whole = (): string => path.join(template, 'postgres');
beforeAll(async () => {
  template = await mkdtemp(path.join(tmpdir(), 'paper-dynasty-made-'));
  await chmod(template, 0o755);
  await (await startEmbeddedServer({ dataDir: whole() })).stop();
});
afterAll(() => rm(template, { recursive: true, force: true }));

const start = async (): Promise<EmbeddedServer> => {
  const server = await startEmbeddedServer({ dataDir });
  servers.push(server);
  return server;
};

const startInProcess = async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', PROCESS, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout }))
    return { child, ...startedSchema.parse(JSON.parse(line)) };
  throw new Error('the process ended without a server');
};

const kill = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
};

const withSql = async <T>({ url }: { url: string }, use: (sql: postgres.Sql) => Promise<T>): Promise<T> => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await use(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
};

const writeGame = (server: { url: string }, name: string): Promise<void> =>
  withSql(server, async (sql) => {
    await sql`create table if not exists games (name text not null)`;
    await sql`insert into games values (${name})`;
  });

const gamesOf = (server: { url: string }): Promise<string[]> =>
  withSql(server, async (sql) =>
    (await sql<{ name: string }[]>`select name from games`).map((row) => row.name),
  );

const setting = (server: { url: string }, name: string): Promise<string> =>
  withSql(server, async (sql) => {
    const [row] = await sql<{ value: string }[]>`select current_setting(${name}) as value`;
    return row?.value ?? '';
  });

const expectStopped = (server: { url: string }): Promise<void> =>
  expect(setting(server, 'fsync')).rejects.toThrow('ECONNREFUSED');

describe('a new data folder', () => {
  test('a new database syncs to disk, hears only this machine, and knows the case of every letter', async () => {
    const server = await start();
    expect(await setting(server, 'fsync')).toBe('on');
    expect(await setting(server, 'synchronous_commit')).toBe('on');
    expect(await setting(server, 'listen_addresses')).toBe('127.0.0.1');
    expect(await setting(server, 'server_encoding')).toBe('UTF8');
    const [row] = await withSql(server, (sql) => sql`select 'PEÑA' ilike 'peña' as same`);
    expect(row?.['same']).toBe(true);
  });

  test('only the password lets in, and only its owner reads it', async () => {
    const server = await start();
    const url = new URL(server.url);
    url.password = 'another';
    await expect(setting({ url: url.toString() }, 'fsync')).rejects.toThrow('password authentication failed');
    const file = path.join(dataDir, 'paper-dynasty.json');
    expect(await readFile(file, 'utf8')).toContain(new URL(server.url).password);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
  });

  test('two processes that start at once make one database and share its server', async () => {
    const [one, two] = await Promise.all([startInProcess(), startInProcess()]);
    expect(one.url).toBe(two.url);
    expect(one.pid).toBe(two.pid);
    await writeGame(one, 'shared');
    expect(await gamesOf(two)).toEqual(['shared']);
  });

  test('a data folder where nobody else may enter works, and keeps its data', async () => {
    await chmod(folder, 0o700);
    const first = await start();
    await writeGame(first, 'private');
    await first.stop();
    expect(await readFile(path.join(dataDir, 'PG_VERSION'), 'utf8')).toBe('18\n');
    expect(await gamesOf(await start())).toEqual(['private']);
  });

  test('a folder with other files in it is left alone', async () => {
    await mkdir(dataDir);
    await writeFile(path.join(dataDir, 'letter.txt'), 'dear commissioner');
    await expect(start()).rejects.toThrow(dataDir);
    expect(await readFile(path.join(dataDir, 'letter.txt'), 'utf8')).toBe('dear commissioner');
  });
});

describe('a data folder that is there', () => {
  // With its owner and its permissions.
  beforeEach(async () => void (await promisify(execFile)('cp', ['-a', whole(), dataDir])));

  test('data, port and password survive a restart', async () => {
    const first = await start();
    await writeGame(first, 'opening day');
    await first.stop();
    await expectStopped(first);
    const second = await start();
    expect(second.pid).not.toBe(first.pid);
    expect(second.url).toBe(first.url);
    expect(await gamesOf(second)).toEqual(['opening day']);
  });

  test('a port that another program took meanwhile is changed', async () => {
    const first = await start();
    await writeGame(first, 'opening day');
    await first.stop();
    const other = createServer().listen(first.port, '127.0.0.1');
    await once(other, 'listening');
    const second = await start();
    expect(second.port).not.toBe(first.port);
    expect(await gamesOf(second)).toEqual(['opening day']);
    await second.stop();
    other.close();
    expect((await start()).port).toBe(second.port);
  });

  test('a server whose process was killed is taken over, and then stopped', async () => {
    const killed = await startInProcess();
    await writeGame(killed, 'before');
    await kill(killed.child);
    const server = await start();
    expect(server.pid).toBe(killed.pid);
    await writeGame(server, 'after');
    expect(await gamesOf(server)).toEqual(['before', 'after']);
    await server.stop();
    await expectStopped(server);
  });

  test('what was committed is there when the server was killed too', async () => {
    const killed = await startInProcess();
    await writeGame(killed, 'before');
    await kill(killed.child);
    process.kill(killed.pid, 'SIGKILL');
    const server = await start();
    expect(server.pid).not.toBe(killed.pid);
    expect(await gamesOf(server)).toEqual(['before']);
  });

  test('of two users of a server, the first to leave leaves it to the other', async () => {
    const first = await startInProcess();
    const second = await start();
    expect(second.pid).toBe(first.pid);
    await writeGame(first, 'shared');
    first.child.stdin?.end();
    await once(first.child, 'exit');
    expect(await gamesOf(second)).toEqual(['shared']);
    await second.stop();
    await expectStopped(second);
  });

  test('starting while the last user leaves gives a server that works', async () => {
    const first = await start();
    await writeGame(first, 'kept');
    const [, second] = await Promise.all([first.stop(), start()]);
    expect(await gamesOf(second)).toEqual(['kept']);
  });

  test('a share is taken again when the server loses its connections in a crash', async () => {
    const first = await startInProcess();
    const second = await start();
    await writeGame(first, 'before');
    await withSql(first, async (sql) => {
      const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
      if (row) process.kill(row.pid, 'SIGKILL');
      await sql`select 1`.catch(() => undefined);
    });
    const shares = () =>
      withSql(second, (sql) => sql`select 1 from pg_locks where locktype = 'advisory' and granted`);
    await vi.waitFor(async () => expect((await shares()).length).toBe(2), { interval: 100 });
    await second.stop();
    expect(await gamesOf(first)).toEqual(['before']);
  });

  test('a pid file left by a crash, with a pid that is now another program, is no hindrance', async () => {
    const first = await start();
    await writeGame(first, 'kept');
    const pidFile = path.join(dataDir, 'postmaster.pid');
    const lines = (await readFile(pidFile, 'utf8')).split('\n');
    await first.stop();
    const { uid, gid } = await stat(dataDir);
    const other = spawn('sleep', ['600'], { uid, gid, cwd: '/' });
    children.push(other);
    await writeFile(pidFile, [other.pid, ...lines.slice(1)].join('\n'), { mode: 0o600 });
    const second = await start();
    expect(second.pid).not.toBe(other.pid);
    expect(await gamesOf(second)).toEqual(['kept']);
    await second.stop();
    expect([other.exitCode, other.signalCode]).toEqual([null, null]);
  });

  test('a pid file that a crash left empty is no hindrance', async () => {
    const first = await start();
    await writeGame(first, 'kept');
    await first.stop();
    await writeFile(path.join(dataDir, 'postmaster.pid'), '');
    expect(await gamesOf(await start())).toEqual(['kept']);
  });

  test('a start that fails shows the end of the log', async () => {
    const first = await start();
    await first.stop();
    await appendFile(path.join(dataDir, 'postgresql.conf'), 'innings = 9\n');
    await expect(start()).rejects.toThrow(/did not start; its log .*server\.log ends:[^]*"innings"/);
  });

  test('a server that is killed is started again, for all who use it, and stopped by the last', async () => {
    const first = await startInProcess();
    const second = await start();
    await writeGame(second, 'before');
    process.kill(second.pid, 'SIGKILL');
    await vi.waitFor(async () => expect(await gamesOf(second)).toEqual(['before']));
    expect(await gamesOf(first)).toEqual(['before']);
    const shares = () =>
      withSql(second, (sql) => sql`select 1 from pg_locks where locktype = 'advisory' and granted`);
    await vi.waitFor(async () => expect((await shares()).length).toBe(2));
    first.child.stdin?.end();
    await once(first.child, 'exit');
    expect(await gamesOf(second)).toEqual(['before']);
    await second.stop();
    await expectStopped(second);
  });

  test('a server that does not start again is said to be lost, with the end of its log', async () => {
    const lost = vi.fn();
    const server = await startEmbeddedServer({ dataDir, lost });
    servers.push(server);
    await writeGame(server, 'before');
    await appendFile(path.join(dataDir, 'postgresql.conf'), 'innings = 9\n');
    process.kill(server.pid, 'SIGKILL');
    await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce());
    expect(String(lost.mock.calls[0])).toMatch(/did not start; its log .*server\.log ends:[^]*"innings"/);
    const conf = path.join(dataDir, 'postgresql.conf');
    await writeFile(conf, (await readFile(conf, 'utf8')).replace('innings = 9\n', ''));
  });

  test('data of another major version of Postgres is left as it is, and the way to bring it over is said', async () => {
    await (await start()).stop();
    const file = path.join(dataDir, 'PG_VERSION');
    const ours = await readFile(file, 'utf8');
    await writeFile(file, '17\n');
    await expect(startEmbeddedServer({ dataDir })).rejects.toThrow(
      /is of Postgres 17, .* brings Postgres \d+, .*npm run backup.*npm run restore/,
    );
    for (const damaged of ['', '\0\0\n']) {
      await writeFile(file, damaged);
      await expect(startEmbeddedServer({ dataDir })).rejects.toThrow(/is damaged: .*npm run restore/);
    }
    await writeFile(file, ours);
    await (await start()).stop();
  });
});
