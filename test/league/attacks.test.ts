import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createLeagueServers, type LeagueServers } from '@paper-dynasty/db/league/league-servers';
import { createLeagueRefresh, type LeagueRefresh } from '@paper-dynasty/db/league/refresh/league-refresh';
import { createRemote, localAllowed, withinTime } from '@paper-dynasty/db/league/remote/remote';
import { openTestProcess, type OwnProcess } from '../process.ts';
import { startLeagueStandIn, type LeagueStandIn } from '../stand-ins/league-api/index.ts';

/** A league's server that means harm: nothing of what it sends changes what is kept, crashes a process, or reaches anything else. */
let process: OwnProcess;
let server: LeagueStandIn;
let servers: LeagueServers;
let refresh: LeagueRefresh;
const logged: unknown[] = [];

beforeAll(async () => {
  server = await startLeagueStandIn();
  process = await openTestProcess();
  const { sql, services } = process;
  const noted = (...args: unknown[]): void => void logged.push(args);
  servers = createLeagueServers({
    sql,
    secrets: services.secrets,
    localHosts: ['127.0.0.1'],
    limits: { retries: 0, failures: 1e9 },
  });
  refresh = createLeagueRefresh({
    sql,
    servers,
    office: services.office,
    secrets: services.secrets,
    log: { ...process.log, warn: noted, error: noted },
  });
  const source = { kind: 'sba', address: server.url, key: server.key, name: 'The Alliance' } as const;
  expect(await refresh.connect('sba13', source)).toEqual({ kind: 'taken', notices: [] });
});
afterEach(() => {
  server.clearFaults();
  logged.length = 0;
});
afterAll(async () => {
  await servers.close();
  await process.close();
  await server.close();
});

/** What the next request of a path is answered in place of the truth. */
const answers = (path: string, text: string): void =>
  server.inject({ match: (_, asked) => asked === path, status: 200, text });

const get = async (path: string): Promise<Record<string, unknown>> => {
  const answer = await fetch(`${server.apiUrl}${path}`);
  return (await answer.json()) as Record<string, unknown>;
};

const kept = async () => {
  const { sql } = process;
  const [row] = await sql<[{ teams: number; players: number; games: number }]>`
    select (select count(*)::int from teams where league_id = 'sba13' and active) as teams,
      (select count(*)::int from players where league_id = 'sba13' and active) as players,
      (select count(*)::int from schedule where league_id = 'sba13') as games`;
  return row;
};

const WHOLE = { teams: 4, players: 104, games: 144 };
const deep = (open: string, close: string, times: number): string => open.repeat(times) + close.repeat(times);

describe('answers of the wrong shape', () => {
  test.each([
    ['nothing', ''],
    ['a text', '"a text"'],
    ['a number', '7'],
    ['null', 'null'],
    ['a list of nothing', '[]'],
    ['a list of lists', '[[],[[]]]'],
    ['an object without its list', '{"count": 4}'],
    ['its list as an object', '{"count": 4, "teams": {"0": {}}}'],
    ['its list of nulls', '{"count": 2, "teams": [null, null]}'],
    ['lists in lists in lists', deep('[', ']', 200_000)],
    ['objects in objects in objects', deep('{"teams":', '}', 200_000)],
    ['a prototype', '{"__proto__": {"teams": []}, "constructor": {"prototype": {"polluted": true}}}'],
    ['a number without end', `{"count": 1e999, "teams": [{"id": ${'9'.repeat(50_000)}, "abbrev": "WV"}]}`],
  ])('%s for teams changes nothing', async (_name, text) => {
    answers('/v3/teams', text);
    const answer = await refresh.refresh('sba13');
    expect(['failed', 'held']).toContain(answer.kind);
    expect(await kept()).toEqual(WHOLE);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test.each(['/v3/current', '/v3/games', '/v3/teams/520/roster/current'])(
    'no JSON, and junk in place of %s, changes nothing',
    async (path) => {
      for (const text of [
        '<html>',
        '{}',
        '[1,2,3]',
        '{"season": {"a": 1}, "week": [], "active": {"players": 7}}',
      ]) {
        answers(path, text);
        await refresh.refresh('sba13');
        expect((await kept())?.teams).toBe(4);
        expect((await kept())?.players).toBeGreaterThanOrEqual(78);
      }
      await refresh.refresh('sba13');
      expect(await kept()).toEqual(WHOLE);
    },
  );

  test('a team whose letters are too many is left out and told of, and the others are taken', async () => {
    const page = await get('/v3/teams?season=13');
    const teams = page['teams'] as Record<string, unknown>[];
    const long = { ...teams[0], id: 999, abbrev: 'TOOLONGBYFAR', sname: 'Long', lname: 'Long' };
    answers('/v3/teams', JSON.stringify({ ...page, teams: [...teams, long] }));
    expect(await refresh.refresh('sba13')).toEqual({
      kind: 'taken',
      notices: [expect.stringMatching(/^team 999 cannot be taken \(abbreviation: /)],
    });
    expect(await kept()).toEqual(WHOLE);
  });

  test('teams, men and games that are listed twice are there once', async () => {
    const page = await get('/v3/teams?season=13');
    const teams = page['teams'] as object[];
    const games = (await get('/v3/games?season=13'))['games'] as object[];
    const roster = (await get('/v3/teams/520/roster/current')) as { active: { players: object[] } };
    answers('/v3/teams', JSON.stringify({ teams: [...teams, ...teams] }));
    answers('/v3/games', JSON.stringify({ games: [...games, ...games] }));
    const players = [...roster.active.players, ...roster.active.players];
    answers('/v3/teams/523/roster/current', JSON.stringify({ active: { players } }));
    const answer = await refresh.refresh('sba13');
    expect(answer.kind).toBe('held');
    expect(await kept()).toEqual(WHOLE);
    await refresh.refresh('sba13');
  });

  test('a roster of a hundred thousand is one of a club', async () => {
    const roster = (await get('/v3/teams/520/roster/current')) as { active: { players: object[] } };
    const many = Array.from({ length: 30_000 }, (_, i) => ({
      id: 900_000 + i,
      name: `Man ${i}`,
      pos_1: 'C',
    }));
    const players = [...roster.active.players, ...many];
    answers('/v3/teams/520/roster/current', JSON.stringify({ active: { players } }));
    expect((await refresh.refresh('sba13')).kind).toBe('held');
    const held = (await refresh.held('sba13'))!;
    expect(held.changes.players.added).toHaveLength(200 - 26);
    expect(await refresh.refresh('sba13')).toMatchObject({ kind: 'taken' });
  });
});

test('names are one line of what can be seen, cut; addresses of pictures are of the web, or none', async () => {
  const roster = (await get('/v3/teams/520/roster/current')) as { active: { players: object[] } };
  const [first, second, third, ...others] = roster.active.players;
  const players = [
    { ...first, name: 'Bo\u0000\u202e\n\r Bell <script>alert(1)</script> @everyone <@&1>' },
    { ...second, name: 'x'.repeat(100_000), image: 'javascript:alert(1)' },
    {
      ...third,
      name: '\u200b\u202e',
      image: 'https://10.0.0.1/a.png',
      image2: 'https://cards.example/b.png',
    },
    ...others,
  ];
  answers('/v3/teams/520/roster/current', JSON.stringify({ active: { players } }));
  expect(await refresh.refresh('sba13')).toMatchObject({ kind: 'taken' });
  const men = await process.services.leagues.roster('sba13', '520');
  const of = (row: object | undefined) => men.find(({ id }) => id === String((row as { id: number }).id))!;
  expect(of(first).name).toBe('Bo Bell <script>alert(1)</script> @everyone <@&1>');
  // The picture that was known before stays in place of what is none.
  expect(of(second)).toMatchObject({
    name: 'x'.repeat(60),
    image: expect.stringMatching(/^https:\/\/cards\.example\//) as string,
  });
  expect(of(third)).toMatchObject({
    name: `player ${String((third as { id: number }).id)}`,
    image: expect.stringMatching(/^https:\/\/cards\.example\//) as string,
    image2: 'https://cards.example/b.png',
  });
  await refresh.refresh('sba13');
});

test('addresses of pictures that are none of a host of the web add nothing to the content policy', async () => {
  const images = [
    'https://cards.example;script-src *',
    "https://cards.example' 'unsafe-inline",
    'https://*/a.png',
    'https://*.example/a.png',
    'https://localhost/a.png',
    'https://[::1]/a.png',
    'https://127.0.0.1/a.png',
    'http://other.example/a.png',
    'data:image/svg+xml,<svg/>',
    '//other.example/a.png',
  ];
  const roster = (await get('/v3/teams/520/roster/current')) as { active: { players: object[] } };
  const players = roster.active.players.map((man, i) => ({ ...man, image2: images[i] ?? null }));
  answers('/v3/teams/520/roster/current', JSON.stringify({ active: { players } }));
  expect(await refresh.refresh('sba13')).toMatchObject({ kind: 'taken' });
  expect(await process.services.office.pictureHosts()).toEqual(['cards.example']);
});

test('what nobody foresaw of one league is said of it, and keeps no other from being read', async () => {
  const { office } = process.services;
  const broken = createLeagueRefresh({
    sql: process.sql,
    servers,
    office: { ...office, importLeague: () => Promise.reject(new TypeError('unforeseen')) },
    secrets: process.services.secrets,
    log: { ...process.log, warn: () => undefined, error: (...args: unknown[]) => void logged.push(args) },
  });
  expect(await broken.refresh('sba13')).toMatchObject({ kind: 'failed' });
  expect((await office.status('sba13'))!.failure).toMatch(/could not be taken/);
  expect(logged).toHaveLength(1);
  expect(await broken.due(60_000)).toEqual([]);
  expect(await refresh.refresh('sba13')).toMatchObject({ kind: 'taken' });
});

test('the key is in no log, whatever the server answers', async () => {
  server.inject({
    match: (_, path) => path === '/v3/teams',
    status: 500,
    text: `echo: Bearer ${server.key}`,
  });
  const answer = await refresh.refresh('sba13');
  expect(JSON.stringify([answer, logged, await process.services.office.status('sba13')])).not.toContain(
    server.key,
  );
});

/** A server that answers in its own way, closed when the test ends. */
const hostile = async (answer: RequestListener): Promise<string> => {
  const there = createServer(answer);
  await new Promise<void>((resolve) => there.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    there.closeAllConnections();
    there.close();
  });
  return `http://127.0.0.1:${(there.address() as AddressInfo).port}`;
};

const remoteTo = (base: string, limits: Parameters<typeof createRemote>[0]['limits'] = {}) => {
  const remote = createRemote({
    base,
    key: 'a key',
    localHosts: ['127.0.0.1'],
    limits: { retries: 0, failures: 1e9, ...limits },
  });
  onTestFinished(() => remote.close());
  return remote;
};
const ASKED = { method: 'GET', path: '/' } as const;

describe('slow answers', () => {
  test('one that comes drop by drop is given up', async () => {
    const base = await hostile((_asked, reply) => {
      reply.writeHead(200);
      const drops = setInterval(() => reply.write(' '), 5);
      reply.on('close', () => clearInterval(drops));
    });
    await expect(remoteTo(base, { total: 200 }).send(ASKED)).rejects.toMatchObject({ problem: 'slow' });
  });

  test('one without an end is given up at its limit, with a length or without', async () => {
    const base = await hostile((_asked, reply) => {
      reply.writeHead(200);
      const more = (): void => {
        while (reply.write('x'.repeat(10_000)));
        reply.once('drain', more);
      };
      more();
    });
    await expect(remoteTo(base, { bytes: 100_000 }).send(ASKED)).rejects.toMatchObject({
      problem: 'too_big',
    });
  });

  test('a season that dawdles with every answer is given up as a whole', async () => {
    let asked = 0;
    const base = await hostile((_asked, reply) => {
      asked += 1;
      reply.end('{}');
    });
    const hurried = withinTime(remoteTo(base), 0);
    await expect(hurried.send(ASKED)).rejects.toMatchObject({ problem: 'slow' });
    expect(asked).toBe(0);
    expect(await withinTime(remoteTo(base), 60_000).json(ASKED)).toEqual({});
  });
});

test('a public server leads into no local network, also where another league’s server is local', () => {
  expect(localAllowed({ base: 'https://league.example/', key: null, localHosts: ['127.0.0.1'] })).toEqual([]);
  expect(localAllowed({ base: 'http://127.0.0.1:1/', key: null, localHosts: ['127.0.0.1'] })).toEqual([
    '127.0.0.1',
  ]);
});

test.each([
  ['beyond ASCII', 'caf\u00e9'],
  ['without end', 'x'.repeat(5000)],
])('an ETag %s is not sent back', async (_name, etag) => {
  const base = await hostile((_asked, reply) => {
    reply.setHeader('etag', etag);
    reply.end('{}');
  });
  expect((await remoteTo(base).send(ASKED)).etag).toBeNull();
});
