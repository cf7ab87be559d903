import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import type { GameStore } from '@paper-dynasty/engine/service/ports';
import { buildApp } from '@paper-dynasty/web/server/app';
import { createExports } from '@paper-dynasty/web/server/cached-exports';
import { settle } from '@paper-dynasty/web/server/sockets/comings';
import { createCrowd } from '@paper-dynasty/web/server/sockets/crowd';
import { createToldLog } from '@paper-dynasty/web/server/told-log';
import { ANN, good, playOne, practiceGame } from '../db/games.ts';
import { connectClient, signIn, webDeps, withTestWeb } from './support.ts';

const web = withTestWeb();

const counted = (store: GameStore) => {
  const eventsAfter = vi.fn(store.eventsAfter);
  return { store: { eventsAfter }, reads: () => eventsAfter.mock.calls.length };
};

const played = async (plays: number): Promise<string> => {
  const gameId = await practiceGame(web.process.services);
  for (let play = 0; play < plays; play++) good(await playOne(web.process.services, ANN, gameId));
  return gameId;
};
const seqOf = async (gameId: string) => (await web.process.services.live.state(gameId))!.seq;

describe('who was away', () => {
  test('for a moment gets what they missed without a read of the log', async () => {
    const gameId = await played(2);
    const { seq } = (await web.process.services.live.state(gameId))!;
    good(await playOne(web.process.services, ANN, gameId));
    const reads = vi.spyOn(web.process.services.store, 'eventsAfter');
    const back = await connectClient(web.url);
    await back.send('join_game', { game_id: gameId, last_seq: seq });
    expect(reads).not.toHaveBeenCalled();
    reads.mockRestore();
    const names = back.told.map(({ name }) => name);
    expect(names).toContain('play_resolved');
    expect(names).not.toContain('game_state');
    back.close();
  });

  test('for long gets the game as it stands', async () => {
    const gameId = await played(30);
    const back = await connectClient(web.url);
    expect(await back.send('join_game', { game_id: gameId, last_seq: 1 })).toEqual({
      ok: true,
      seq: await seqOf(gameId),
    });
    const names = back.told.map(({ name }) => name);
    expect(names).toContain('game_state');
    expect(names).not.toContain('play_resolved');
    back.close();
  });

  test('for long, and acts on what they saw, is refused and gets the game as it stands', async () => {
    const gameId = await played(30);
    const ann = await connectClient(web.url, await signIn(web, ANN));
    const answer = await ann.send('roll_dice', { game_id: gameId, idempotency_key: randomUUID(), seq: 5 });
    expect(answer).toMatchObject({ ok: false, error: { code: 'stale' } });
    expect(answer).not.toHaveProperty('missed');
    await vi.waitFor(() => expect(ann.told.map(({ name }) => name)).toContain('game_state_sync'));
    ann.close();
  });

  test('reads all of a log in pieces, once for all who ask the same', async () => {
    const gameId = await played(60);
    const { store, reads } = counted(web.process.services.store);
    const told = createToldLog(store);
    const seq = await seqOf(gameId);
    const stretch = { gameId, after: 1, seq, sides: [] } as const;
    const [first, second] = await Promise.all([told(stretch), told(stretch)]);
    expect(await told(stretch)).toBe(first);
    expect(second).toBe(first);
    expect(reads()).toBe(Math.ceil(seq / 100));
    const answer = await web.app.inject({ url: `/api/games/${gameId}/events?after=1` });
    expect(answer.json<{ events: unknown[] }>().events).toEqual(JSON.parse(JSON.stringify(first)));
    expect(first[0]?.data.seq).toBe(2);
    expect(first.at(-1)?.data.seq).toBe(seq);
  });
});

test('an export is made once until the game goes on', async () => {
  const gameId = await played(3);
  const { store, reads } = counted(web.process.services.store);
  const exports = createExports(store);
  const wanted = { gameId, seq: await seqOf(gameId), format: 'json' } as const;
  const [first, second] = await Promise.all([exports(wanted), exports(wanted)]);
  expect(second).toBe(first);
  expect(reads()).toBe(1);
  good(await playOne(web.process.services, ANN, gameId));
  expect(await exports({ ...wanted, seq: await seqOf(gameId) })).not.toBe(first);
});

describe('a crowd', () => {
  test('that comes and goes is told to the room in few words, and is right in the end', async () => {
    const gameId = await played(1);
    const first = await connectClient(web.url);
    await first.send('join_game', { game_id: gameId });
    const others = await Promise.all(Array.from({ length: 60 }, () => connectClient(web.url)));
    const told = () => first.told.filter(({ name }) => name.endsWith('connected') && name !== 'connected');
    const guests = () => (told().at(-1)?.data['here'] as { guests: number } | undefined)?.guests;
    await Promise.all(others.map((other) => other.send('join_game', { game_id: gameId })));
    await vi.waitFor(() => expect(guests()).toBe(61));
    expect(told().length).toBeLessThan(30);
    for (const other of others) other.close();
    await vi.waitFor(() => expect(guests()).toBe(1));
    first.close();
  });

  test('whose presence a crash of the database has lost is there again when the leases are renewed', async () => {
    const { services, sql } = web.process;
    const renewals: (() => void)[] = [];
    const after = (milliseconds: number, task: () => void) => {
      if (milliseconds !== 10_000) return services.clock.after(milliseconds, task);
      renewals.push(task);
      return () => undefined;
    };
    const deps = webDeps(web.process);
    const app = await buildApp({ ...deps, services: { ...services, clock: { ...services.clock, after } } });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const gameId = await played(1);
    const watcher = await connectClient(url);
    await watcher.send('join_game', { game_id: gameId });
    const there = async () => (await deps.presence.here(gameId)).guests;
    expect(await there()).toBe(1);
    await sql`truncate game_sessions`;
    renewals.shift()!();
    await vi.waitFor(async () => expect(await there()).toBe(1));
    await app.close();
  });

  test('of one address that is too large is told so, and others come in when some have gone', async () => {
    const deps = webDeps(web.process);
    const app = await buildApp({ ...deps, config: { ...deps.config, socketsPerAddress: 2 } });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    try {
      const [one] = await Promise.all([connectClient(url), connectClient(url)]);
      await expect(connectClient(url)).rejects.toMatchObject({ data: { code: 'too_many_connections' } });
      one.close();
      await vi.waitFor(() => connectClient(url));
    } finally {
      await app.close();
    }
  });

  test('is counted by address, and a flood is not even told', () => {
    const crowd = createCrowd(2);
    const leave = [crowd.enter('a'), crowd.enter('a')];
    expect(crowd.isTooMany('a')).toBe(false);
    leave.push(...Array.from({ length: 20 }, () => crowd.enter('a')));
    expect([crowd.isTooMany('a'), crowd.isFlood('a')]).toEqual([true, true]);
    expect([crowd.isTooMany('b'), crowd.isFlood('b')]).toEqual([false, false]);
    for (const one of leave) one();
    expect([crowd.isTooMany('a'), crowd.isFlood('a')]).toEqual([false, false]);
  });
});

test('the last word on a connection and a game counts', () => {
  const session = (session_id: string, game_id: string) =>
    ({ session_id, game_id, user_id: null, role: 'spectator' }) as const;
  const enter = (id: string, game: string) => ({ kind: 'enter', session: session(id, game) }) as const;
  const leave = (session_id: string, game_id: string) => ({ kind: 'leave', session_id, game_id }) as const;
  expect(
    settle([
      enter('a', 'g'),
      leave('a', 'g'),
      enter('b', 'g'),
      leave('c', 'g'),
      enter('c', 'g'),
      enter('d', 'g'),
      { kind: 'gone', session_id: 'd' },
    ]),
  ).toEqual({
    entered: [session('b', 'g'), session('c', 'g')],
    left: [{ session_id: 'a', game_id: 'g' }],
    gone: ['d'],
  });
});
