import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { CLIENT_EVENTS, type ClientEventName } from '@paper-dynasty/engine/wire/client-events';
import { CLIENT_EVENT_DOCS } from '@paper-dynasty/engine/wire/event-docs';
import { buildApp } from '@paper-dynasty/web/server/app';
import { ANN, BEN, practiceGame } from '../db/games.ts';
import { connectClient, signIn, type TestClient, webDeps, withTestWeb } from './support.ts';

const web = withTestWeb();
let ann: string;
let ben: string;
let gameId: string;
beforeAll(async () => {
  ann = await signIn(web, ANN);
  ben = await signIn(web, BEN);
  gameId = await practiceGame(web.process.services);
});

const HOSTILE: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 42],
  ['a list', [1, 2, 3]],
  ['text', '<script>alert(1)</script>'],
  ['an empty object', {}],
  ['wrong types', { game_id: 7, idempotency_key: [], seq: 'x', outcome: {}, play: 'one' }],
  ['a prototype', JSON.parse('{"__proto__": {"admin": true}, "game_id": "x"}') as unknown],
  ['a very long id', { game_id: 'x'.repeat(10_000), idempotency_key: 'y'.repeat(10_000) }],
  ['SQL', { game_id: "'; drop table games; --", idempotency_key: "'; drop table games; --" }],
  ...['\0', '\ud800', '\u202e', '\u0007', '\u2028'].map(
    (odd) =>
      [
        `the character ${JSON.stringify(odd)}`,
        { game_id: `x${odd}`, idempotency_key: `${randomUUID()}${odd}`, text: `x${odd}`, out: odd, in: odd },
      ] as const,
  ),
  ['negative numbers', { game_id: randomUUID(), idempotency_key: randomUUID(), seq: -1, play: -1 }],
];

const head = async () => (await web.process.services.live.state(gameId))!.seq;

/** An answer that gives nothing of the inside away. */
const expectPlain = (text: string): void => {
  expect(text).not.toMatch(/node_modules|\.ts:\d|at .*\(|select |postgres|stack/i);
};

/** Nobody is hurt by a heartbeat, or by leaving a room that he is not in. */
const HARMLESS: readonly ClientEventName[] = ['heartbeat', 'leave_game'];

describe.each(Object.keys(CLIENT_EVENTS) as ClientEventName[])('the event %s', (name) => {
  test('is documented', () => expect(CLIENT_EVENT_DOCS[name]).toMatch(/\w.*\.$/));
  test('answers hostile input in words, and changes nothing', async () => {
    const client = await connectClient(web.url, ann);
    const before = await head();
    for (const [what, input] of HOSTILE) {
      const answer = await client.send(name, input);
      if (!HARMLESS.includes(name)) expect(answer, what).toMatchObject({ ok: false });
      expectPlain(JSON.stringify(answer));
    }
    expect(await head()).toBe(before);
    expect(client.socket.connected).toBe(true);
    client.close();
  });
  test('takes no action of a stranger or of somebody who is not signed in', async () => {
    if (
      [
        'join_game',
        'leave_game',
        'heartbeat',
        'request_game_state',
        'get_lineup',
        'get_box_score',
        'get_chances',
      ].includes(name)
    )
      return;
    const before = await head();
    const valid = {
      ...{ game_id: gameId, idempotency_key: randomUUID(), outcome: 'walk', play: 1, agree: true, text: 'x' },
      ...{ out: 'a', in: 'b', answer: { kind: 'send', go: true }, open: true },
      ...(name === 'hold_computer' && { hold: true }),
      ...(name === 'act_for' && { side: 'away' }),
      ...(name === 'request_ruling' && { reason: 'x' }),
      ...(name === 'submit_offensive_decision' && { play: 'swing_away' }),
    };
    const stranger = await connectClient(web.url, ben);
    const nobody = await connectClient(web.url);
    expect(await stranger.send(name, valid)).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
    expect(await nobody.send(name, valid)).toMatchObject({ ok: false, error: { code: 'not_signed_in' } });
    expect(await head()).toBe(before);
    stranger.close();
    nobody.close();
  });
});

const ODD = 'x\0\ud800\u202ey';
const BODIES = [
  ...['{', '[]', '{"__proto__":{}}', '"x"'],
  JSON.stringify({
    ...{ league_id: ODD, user_id: ODD, idempotency_key: `${ODD}12345678`, nonce: ODD, id: ODD },
    ...{ away: { team_id: ODD, user_id: ODD }, home: { team_id: ODD } },
  }),
];

describe('every route', () => {
  test('names the field whose text nobody can have meant', async () => {
    const asked = async (payload: object) =>
      (
        await web.app.inject({ method: 'POST', url: '/api/games', payload, headers: { cookie: ann } })
      ).json<object>();
    const game = { league_id: 'pd', away: { team_id: 'pd-cartographers' }, home: { team_id: 'pd-foxes' } };
    expect(await asked({ ...game, league_id: 'p\0d' })).toMatchObject({ status: 400, field: 'league_id' });
    expect(await asked({ ...game, home: { team_id: ODD } })).toMatchObject({
      status: 400,
      field: 'home.team_id',
    });
    const keyed = await web.app.inject({
      method: 'POST',
      url: `/api/games/${gameId}/pause`,
      payload: {},
      headers: { cookie: ann, 'idempotency-key': 'short' },
    });
    expect(keyed.json()).toMatchObject({ status: 400, field: 'idempotency-key' });
  });

  test('lets nobody keep what is one person’s, or use the parts of a device', async () => {
    const answer = await web.app.inject({ method: 'GET', url: '/api/me', headers: { cookie: ann } });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['permissions-policy']).toContain('camera=()');
  });

  test('answers hostile input with a problem in words', async () => {
    const docs = (await web.app.inject({ method: 'GET', url: '/docs/json' })).json<{
      paths: Record<string, Record<string, unknown>>;
    }>();
    const before = await head();
    const access = ann.split('; ').find((c) => c.startsWith('pd_access'))!;
    for (const [path, methods] of Object.entries(docs.paths)) {
      for (const method of Object.keys(methods)) {
        if (path.startsWith('/auth/logout')) continue;
        for (const id of ['nope', "';--", '%00', '../../etc/passwd', 'x'.repeat(300)]) {
          const url = path.replace(/\{\w+\}/g, encodeURIComponent(id));
          for (const payload of method === 'post' ? BODIES : [undefined]) {
            const answer = await web.app.inject({
              method: method.toUpperCase() as 'GET',
              url,
              headers: { cookie: access, ...(payload ? { 'content-type': 'application/json' } : {}) },
              ...(payload ? { payload } : {}),
            });
            expect(answer.statusCode, `${method} ${url} ${payload ?? ''}`).toBeLessThan(500);
            expectPlain(answer.body.slice(0, 2000));
          }
        }
      }
    }
    expect(await head()).toBe(before);
  });

  test('takes no more than it can hold, and answers a flood with 429', async () => {
    const app = await buildApp(webDeps(web.process));
    const statuses = new Map<number, number>();
    for (let i = 0; i < 640; i += 1) {
      const { statusCode } = await app.inject({ method: 'GET', url: '/api/leagues' });
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
    }
    expect(statuses.get(429)).toBe(40);
    const refused = await app.inject({ method: 'GET', url: '/api/leagues' });
    expect(refused.json()).toMatchObject({ code: 'rate_limited', status: 429 });
    expect(refused.headers['retry-after']).toBeDefined();
    await app.close();
  });

  test('a failure inside is logged and answered plainly', async () => {
    const deps = webDeps(web.process);
    const broken = {
      ...deps,
      services: {
        ...deps.services,
        leagues: {
          ...deps.services.leagues,
          leagues: () => Promise.reject(new Error('secret detail of the inside')),
        },
      },
    };
    const app = await buildApp(broken);
    const answer = await app.inject({ method: 'GET', url: '/api/leagues' });
    expect(answer.json()).toMatchObject({ status: 500, code: 'internal' });
    expect(answer.body).not.toContain('secret');
    await app.close();
  });

  test('pages of other origins may read only where the commissioner allows it', async () => {
    const deps = webDeps(web.process);
    const app = await buildApp({
      ...deps,
      config: { ...deps.config, corsOrigins: ['https://league.example'] },
    });
    const from = (origin: string) => app.inject({ method: 'GET', url: '/api/leagues', headers: { origin } });
    expect((await from('https://league.example')).headers['access-control-allow-origin']).toBe(
      'https://league.example',
    );
    expect((await from('https://evil.example')).headers['access-control-allow-origin']).toBeUndefined();
    await app.close();
  });
});

describe('sockets', () => {
  test('a message that is too large closes the connection of its sender only', async () => {
    const [big, other] = [await connectClient(web.url, ann), await connectClient(web.url, ann)];
    const gone = new Promise((resolve) => big.socket.once('disconnect', resolve));
    big.socket.emit('join_game', { game_id: 'x'.repeat(100_000) });
    await gone;
    expect(other.socket.connected).toBe(true);
    other.close();
  });

  test('an action that is replayed is done once', async () => {
    const client = await connectClient(web.url, ann);
    const action = { game_id: gameId, idempotency_key: randomUUID() };
    const first = await client.send('roll_dice', action);
    const again = await client.send('roll_dice', action);
    expect(again).toEqual(first);
    client.close();
  });

  test('another site’s page gets no socket', async () => {
    const { io } = await import('socket.io-client');
    const evil = io(web.url, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { origin: 'https://evil.example', cookie: ann },
    });
    await expect(new Promise((_resolve, reject) => evil.once('connect_error', reject))).rejects.toThrow();
    evil.close();
  });
});

describe('who is here', () => {
  const here = (client: TestClient) =>
    (client.told.findLast((t) => 'here' in t.data)?.data['here'] ?? null) as {
      people: { user_id: string; role: string }[];
      guests: number;
    } | null;

  test('everybody is told who comes and goes, each person once however many pages he has open', async () => {
    const id = await practiceGame(web.process.services);
    const watcher = await connectClient(web.url);
    await watcher.send('join_game', { game_id: id });
    const pages = [await connectClient(web.url, ann), await connectClient(web.url, ann)];
    for (const page of pages) await page.send('join_game', { game_id: id });
    const guest = await connectClient(web.url, ben);
    await guest.send('join_game', { game_id: id });
    await vi.waitFor(() =>
      expect(here(watcher)).toEqual({
        guests: 1,
        people: [
          expect.objectContaining({ user_id: ANN, role: 'manager', name: 'Ada Marsh' }),
          expect.objectContaining({ user_id: BEN, role: 'spectator' }),
        ],
      }),
    );
    expect(watcher.told.filter((t) => t.name === 'user_connected' && t.data['user_id'] === ANN)).toHaveLength(
      1,
    );
    pages[0]!.close();
    guest.close();
    await vi.waitFor(() => expect(here(watcher)!.people.map((p) => p.user_id)).toEqual([ANN]));
    pages[1]!.close();
    await vi.waitFor(() => expect(here(watcher)).toEqual({ guests: 1, people: [] }));
    watcher.close();
  });

  test('over all processes, and a process that was killed is forgotten when its lease is over', async () => {
    const id = await practiceGame(web.process.services);
    const second = await buildApp(webDeps(web.process));
    const url = await second.listen({ host: '127.0.0.1', port: 0 });
    const watcher = await connectClient(web.url);
    await watcher.send('join_game', { game_id: id });
    const there = await connectClient(url, ann);
    await there.send('join_game', { game_id: id });
    await vi.waitFor(() => expect(here(watcher)!.people.map((p) => p.user_id)).toEqual([ANN]));
    // The process lives on and may renew it in between.
    await vi.waitFor(async () => {
      await web.process
        .sql`update game_sessions set lease_until = now() - interval '1 second' where user_id = ${ANN}`;
      expect((await web.process.presence.here(id)).people).toEqual([]);
    });
    there.close();
    watcher.close();
    await second.close();
  });
});

test('the figures for Prometheus, and the page of socket events', async () => {
  // The hostile ones have used up what their address may ask.
  const asked = { method: 'GET', remoteAddress: '192.0.2.9' } as const;
  const figures = (await web.app.inject({ ...asked, url: '/metrics' })).body;
  for (const name of [
    'paper_dynasty_action_seconds_bucket',
    'paper_dynasty_open_sockets',
    'paper_dynasty_games_in_memory',
    'nodejs_eventloop_lag_seconds',
  ])
    expect(figures).toContain(name);
  const page = (await web.app.inject({ ...asked, url: '/docs/sockets' })).body;
  for (const name of Object.keys(CLIENT_EVENTS)) expect(page).toContain(`<code>${name}</code>`);
  expect(page).not.toMatch(/<script/);
});
