import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import type { GameStore } from '@paper-dynasty/engine/service/ports';
import { buildApp } from '@paper-dynasty/web/server/app';
import { createExports } from '@paper-dynasty/web/server/cached-exports';
import { settle } from '@paper-dynasty/web/server/sockets/comings';
import { createCrowd } from '@paper-dynasty/web/server/sockets/crowd';
import { createTurns } from '@paper-dynasty/web/server/sockets/turns';
import { createToldLog } from '@paper-dynasty/web/server/told-log';
import { ANN, good, playOne, practiceGame } from '../db/games.ts';
import { connectClient, signIn, webDeps, withTestWeb, type TestClient } from './support.ts';

const web = withTestWeb();

const counted = (store: GameStore) => {
  const eventsAfter = vi.fn(store.eventsAfter);
  return { store: { eventsAfter }, reads: () => eventsAfter.mock.calls.length };
};

const played = async (plays: number, league?: 'sba'): Promise<string> => {
  const gameId = await practiceGame(web.process.services, league);
  for (let play = 0; play < plays; play++) good(await playOne(web.process.services, ANN, gameId));
  return gameId;
};
const seqOf = async (gameId: string) => (await web.process.services.live.state(gameId))!.seq;

/** A handshake by hand; answers what comes back until the connection ends. `then` does something with it once the request is sent. */
const handshake = (url: string, then: (line: Socket) => unknown = () => undefined): Promise<string> =>
  new Promise((resolve) => {
    let answer = '';
    const line = connect(Number(new URL(url).port), '127.0.0.1', () => {
      const asked = [
        'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
        ...['Host: x', 'Connection: Upgrade', 'Upgrade: websocket'],
        ...['Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${randomUUID().slice(0, 22)}==`, '', ''],
      ];
      line.write(asked.join('\r\n'), () => then(line));
    });
    line.on('data', (data) => (answer += data.toString()));
    line.on('error', () => undefined);
    line.on('close', () => resolve(answer));
  });

describe('who was away', () => {
  test('for a moment gets what they missed without a read of the log', async () => {
    // A strikeout that is reported is a play at once; digital cards may ask for a decision first.
    const gameId = await played(2, 'sba');
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

  test('of one address that is too large is answered with when to come again, and comes in when some have gone', async () => {
    const deps = webDeps(web.process);
    const app = await buildApp({ ...deps, config: { ...deps.config, socketsPerAddress: 2 } });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    try {
      const [one] = await Promise.all([connectClient(url), connectClient(url)]);
      const all = await Promise.allSettled(Array.from({ length: 30 }, () => connectClient(url)));
      expect(all.filter(({ status }) => status === 'fulfilled')).toEqual([]);
      const refused = await handshake(url);
      expect(refused).toMatch(/^HTTP\/1\.1 429 /);
      expect(refused).toContain('Retry-After: 5');
      expect(refused).toContain('Too many connections come from your address');
      const asked = await fetch(`${url}/connectz`);
      expect([asked.status, asked.headers.get('retry-after')]).toEqual([429, '5']);
      expect(await asked.json()).toMatchObject({ code: 'rate_limited', status: 429 });
      await Promise.all(Array.from({ length: 60 }, () => handshake(url, (line) => line.resetAndDestroy())));
      one.close();
      await vi.waitFor(async () => (await connectClient(url)).close());
      await vi.waitFor(async () => expect((await fetch(`${url}/connectz`)).status).toBe(200));
    } finally {
      await app.close();
    }
  });

  test('that breaks off while it waits to come in hurts nobody, and is not counted any longer', async () => {
    const deps = webDeps(web.process);
    const app = await buildApp({ ...deps, config: { ...deps.config, socketsPerAddress: 40 } });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    try {
      for (let i = 0; i < 10; i += 1)
        await Promise.all(Array.from({ length: 30 }, () => handshake(url, (line) => line.resetAndDestroy())));
      const clients = await vi.waitFor(() =>
        Promise.all(Array.from({ length: 40 }, () => connectClient(url))),
      );
      for (const client of clients) client.close();
    } finally {
      await app.close();
    }
  });

  test('is counted by address', () => {
    const crowd = createCrowd(2);
    const leave = [crowd.enter('a'), crowd.enter('a')];
    expect([crowd.isFull('a'), crowd.isFull('b')]).toEqual([true, false]);
    leave.pop()!();
    expect(crowd.isFull('a')).toBe(false);
    leave.pop()!();
    leave.push(crowd.enter('a'));
    expect(crowd.isFull('a')).toBe(false);
  });

  test('takes turns: a few at a time, the same share for each, people who are signed in before guests', async () => {
    const turns = createTurns(2);
    const went: string[] = [];
    const ask = (who: string, first = false) => turns(who, first).then(() => went.push(who));
    const all = Promise.all([
      ...Array.from({ length: 6 }, () => ask('flood')),
      ask('guest'),
      ask('guest'),
      ask('member', true),
      ask('other', true),
    ]);
    await Promise.resolve();
    expect(went).toEqual(['flood', 'flood']);
    await all;
    expect(went).toEqual([
      ...['flood', 'flood'],
      ...['member', 'other'],
      ...['flood', 'guest', 'flood', 'guest', 'flood', 'flood'],
    ]);
  });

  test('is told a game that is worked out and encoded once for all who come together, each all of it', async () => {
    const gameId = await played(2, 'sba');
    const clients = await Promise.all(Array.from({ length: 40 }, () => connectClient(web.url)));
    const ann = await connectClient(web.url, await signIn(web, ANN));
    const answers = await Promise.all(
      [...clients, ann].map((client, i) =>
        client.send('join_game', { game_id: gameId, ...(i % 2 === 0 ? {} : { last_seq: 3 }) }),
      ),
    );
    const seq = await seqOf(gameId);
    expect(answers).toEqual(answers.map(() => ({ ok: true, seq })));
    const names = ({ told }: TestClient) =>
      told.map(({ name }) => name).filter((name) => !name.startsWith('user_'));
    for (const [i, client] of clients.entries()) {
      const [first, second, ...rest] = names(client);
      expect([first, second]).toEqual(['connected', 'game_joined']);
      if (i % 2 === 0) expect(rest).toEqual(['game_state']);
      else
        expect(
          client.told.filter(({ data }) => Number(data['seq']) > 3).map(({ data }) => data['seq']),
        ).toContain(seq);
    }
    expect(ann.told.find(({ name }) => name === 'game_joined')?.data['your_sides']).toEqual(['away', 'home']);
    expect(clients[0]!.told.find(({ name }) => name === 'game_joined')?.data['your_sides']).toEqual([]);
    good(await playOne(web.process.services, ANN, gameId));
    await vi.waitFor(() => {
      for (const client of clients)
        expect(client.told.filter(({ name }) => name === 'play_resolved').length).toBeGreaterThan(0);
    });
    for (const client of [...clients, ann]) client.close();
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
