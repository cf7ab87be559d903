import { randomUUID } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freePort } from '../free-port.ts';
import { compiledStart } from '../compiled.ts';
import { ANN, demoStart } from '../db/games.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');

let folder: string;
let url: string;
let child: ChildProcess;
let said: string;

const isReady = async (): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'paper-dynasty-start-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  said = '';
  child = spawn(process.execPath, [await compiledStart(), 'web'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr!.on('data', (data: Buffer) => (said += data.toString()));
  await vi.waitFor(async () => expect(await isReady()).toBe(true));
});

afterEach(async () => {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGINT');
    await once(child, 'exit');
  }
  const data = path.join(folder, 'postgres');
  await rm(await realpath(data).catch(() => data), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

const postmaster = async (): Promise<number> =>
  Number.parseInt(await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);

const post = (where: string, body: unknown, cookie = '') =>
  fetch(url + where, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie },
    body: JSON.stringify(body),
  });

const signIn = async (): Promise<string> =>
  (await post('/auth/demo', { user_id: ANN })).headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

test('a database that is killed is started again, and the game goes on', async () => {
  const cookie = await signIn();
  const { league_id, away, home } = demoStart('pd');
  const request = {
    league_id,
    mode: 'practice',
    away: { ...away, user_id: ANN },
    home: { team_id: home.team_id, user_id: ANN },
  };
  const made = await post('/api/games', request, cookie);
  expect(made.status).toBeLessThan(300);
  const { game_id } = (await made.json()) as { game_id: string };
  const idempotency_key = randomUUID();
  const before = await postmaster();
  process.kill(before, 'SIGKILL');
  const answer = await vi.waitFor(async () => {
    const started = await post(`/api/games/${game_id}/start`, { idempotency_key }, cookie);
    expect(started.status).toBe(200);
    expect(await postmaster()).not.toBe(before);
    return started;
  });
  const { game } = (await answer.json()) as { game: { status: string } };
  expect(game.status).toBe('active');
  child.kill('SIGINT');
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(code).toBe(0);
  await expect(postmaster()).rejects.toThrow('ENOENT');
  expect(said).not.toContain('Paper Dynasty ends');
});
