import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runTerminal } from '@paper-dynasty/bot/terminal/terminal';
import { runExport } from '@paper-dynasty/db/commands/run';
import { failureOf } from '@paper-dynasty/db/stores/failures';
import { deriveKey } from '@paper-dynasty/db/system';
import { askAbandon, askUndo } from '@paper-dynasty/engine/service/requests';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import { buildApp } from '@paper-dynasty/web/server/app';
import { createTokens } from '@paper-dynasty/web/server/auth/tokens';
import { freePort } from '../free-port.ts';
import { startTestProcess, TEST_SECRET, type TestProcess } from '../process.ts';
import { DEVICE, webDeps } from '../web/support.ts';
import { withTestProcess } from '../with-process.ts';
import { ANN, BEN, by, good, playOne, practiceGame } from './games.ts';

const one = withTestProcess();
/** A process whose database is away. */
let lost: TestProcess;
beforeAll(
  async () => (lost = startTestProcess(`postgres://x@127.0.0.1:${await freePort()}/x`, { listen: false })),
);
afterAll(() => lost.close());

const damage = async (gameId: string, seq: number, payload: object): Promise<void> =>
  void (await one.sql`update game_events set payload = ${one.sql.json(payload as never)}
    where game_id = ${gameId} and seq = ${seq}`);

/** A game with an event that no version can read, and what is said of it. */
const damaged = async (): Promise<string> => {
  const gameId = await practiceGame(one.services);
  await damage(gameId, 2, { commitment: 5 });
  return gameId;
};
const CAUSE =
  'event 2 (dice_committed) cannot be read: commitment: Invalid input: expected string, received number';

const typed = async ({ services, settings }: TestProcess, ...lines: string[]): Promise<string> => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let said = '';
  output.on('data', (data: Buffer) => (said += data.toString()));
  const user = { id: ANN, name: 'Ada Marsh' };
  const run = runTerminal({ services, settings, language: 'en', input, output, user, publicUrl: 'http://x' });
  input.end([...lines, 'quit', ''].join('\n'));
  await run;
  return said;
};

const exported = async (process: TestProcess, gameId: string) => {
  let said = '';
  const output = { out: () => undefined, err: (text: string) => void (said += text) };
  return { code: await runExport([gameId], process.services, output), said };
};

const get = async (process: TestProcess, url: string, headers: Record<string, string> = {}) => {
  const app = await buildApp(webDeps(process));
  try {
    return await app.inject({ method: 'GET', url, headers });
  } finally {
    await app.close();
  }
};

test('a log that cannot be read puts its game aside with the cause on every surface, and harms no other', async () => {
  const [bad, fine] = [await damaged(), await practiceGame(one.services)];
  const fresh = startTestProcess(one.databaseUrl);
  try {
    const said = expect.stringContaining(CAUSE) as string;
    const refusal = { code: 'game_broken', why: { reason: 'record_damaged', said } };
    for (const verb of [rollDice, askAbandon, askUndo])
      expect(await verb(fresh.services, by(ANN, bad))).toMatchObject({ ok: false, error: refusal });
    const page = await get(fresh, `/api/games/${bad}`);
    expect([page.statusCode, page.json()]).toMatchObject([500, { code: 'game_broken' }]);
    expect(page.json()).toHaveProperty('detail', said);
    const { code, said: told } = await exported(fresh, bad);
    expect(code).toBe(1);
    expect(told).toContain(CAUSE);
    expect(told).not.toContain('"code"');
    const session = await typed(fresh, `game show ${bad}`, `game show ${fine}`);
    expect(session).toContain(CAUSE);
    expect(session).toContain('▲ 1, 0 out');
    expect((await fresh.services.store.listGames({ user_id: ANN })).map((g) => g.game_id)).toContain(bad);
    good(await playOne(fresh.services, ANN, fine));
  } finally {
    await fresh.close();
  }
});

test('a game that another process breaks is put aside in one that has it in memory', async () => {
  const gameId = await practiceGame(one.services);
  const other = startTestProcess(one.databaseUrl, { listen: false });
  try {
    const known = await other.services.live.state(gameId);
    good(await playOne(one.services, ANN, gameId));
    await damage(gameId, known!.seq + 1, { roll: null });
    await expect(other.services.live.catchUp(gameId)).rejects.toThrow(
      `event ${known!.seq + 1} (dice_rolled)`,
    );
    expect(await rollDice(other.services, by(ANN, gameId))).toMatchObject({
      ok: false,
      error: { code: 'game_broken' },
    });
    expect(other.services.live.peek(gameId)).toBeNull();
  } finally {
    await other.close();
  }
});

test('a database that is away is said to be: no game, no session and no list is said to be missing', async () => {
  const gameId = randomUUID();
  for (const url of [
    `/api/games/${gameId}`,
    '/api/games',
    `/api/games/${gameId}/export.eva`,
    '/api/leagues',
  ]) {
    const answer = await get(lost, url);
    expect([url, answer.statusCode, answer.json()]).toMatchObject([url, 503, { code: 'unavailable' }]);
  }
  const tokens = createTokens(deriveKey(TEST_SECRET, 'sessions'), one.refreshTokens);
  const cookie = `pd_access=${(await tokens.signIn(BEN, DEVICE)).access}`;
  expect((await get(lost, '/api/me', { cookie })).statusCode).toBe(503);
  expect((await get(lost, '/healthz', { cookie })).statusCode).toBe(200);
  const said = 'The database cannot be reached just now';
  expect(await typed(lost, `game show ${gameId}`, 'quick pd')).toMatch(new RegExp(`${said}.*\n.*${said}`));
  expect(await exported(lost, gameId)).toMatchObject({
    code: 1,
    said: expect.stringContaining(said) as string,
  });
});

test('a full disk is told in words, changes nothing, and the game goes on when there is room', async () => {
  const gameId = await practiceGame(one.services);
  const before = (await one.services.live.state(gameId))!.seq;
  await one.sql.unsafe(`
    create function no_room() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
    create trigger no_room before insert on game_events for each row execute function no_room()`);
  const tokens = createTokens(deriveKey(TEST_SECRET, 'sessions'), one.refreshTokens);
  const cookie = `pd_access=${(await tokens.signIn(ANN, DEVICE)).access}`;
  const app = await buildApp(webDeps(one));
  const key = randomUUID();
  const start = async () =>
    app.inject({
      method: 'POST',
      url: '/api/games',
      headers: { cookie, 'idempotency-key': key },
      payload: {
        league_id: 'pd',
        away: { team_id: 'pd-cartographers' },
        home: { team_id: 'pd-foxes', computer: 'safe' },
      },
    });
  const answer = await start();
  expect([answer.statusCode, answer.json()]).toMatchObject([503, { code: 'unavailable' }]);
  expect(answer.json<{ detail: string }>().detail).toContain(
    'no room to write just now: nothing was changed',
  );
  await expect(rollDice(one.services, by(ANN, gameId))).rejects.toSatisfy(
    (error) => failureOf(error)?.code === 'unavailable',
  );
  expect((await one.services.live.state(gameId))!.seq).toBe(before);
  await one.sql.unsafe('drop trigger no_room on game_events; drop function no_room');
  expect((await start()).statusCode).toBe(201);
  good(await rollDice(one.services, by(ANN, gameId)));
  await app.close();
});
