import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { createLeagueServers, type LeagueServers } from '@paper-dynasty/db/league/league-servers';
import { keepFresh } from '@paper-dynasty/db/league/refresh/keep-fresh';
import { createLeagueRefresh, type LeagueRefresh } from '@paper-dynasty/db/league/refresh/league-refresh';
import { systemClock } from '@paper-dynasty/db/system';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { randomUUID } from 'node:crypto';
import { good } from '../db/games.ts';
import { openTestProcess, type OwnProcess } from '../process.ts';
import { startLeagueStandIn, type LeagueStandIn } from '../stand-ins/league-api/index.ts';

let process: OwnProcess;
let server: LeagueStandIn;
let servers: LeagueServers;
let refresh: LeagueRefresh;

beforeAll(async () => {
  server = await startLeagueStandIn();
  process = await openTestProcess({ computerDelay: 0 });
  const { sql, services, log } = process;
  servers = createLeagueServers({
    sql,
    secrets: services.secrets,
    localHosts: ['127.0.0.1'],
    limits: { retries: 0, failures: 1e9 },
  });
  refresh = createLeagueRefresh({ sql, servers, office: services.office, secrets: services.secrets, log });
});
afterEach(() => {
  server.clearFaults();
  server.setDown(false);
});
afterAll(async () => {
  await servers.close();
  await process.close();
  await server.close();
});

const rosterOf = async (league: string, team: string) => {
  const players = await process.services.leagues.roster(league, team);
  return players.map(({ name }) => name);
};
const status = async (id: string) => (await process.services.office.status(id))!;
const sourceRow = async (id: string) => {
  const [row] = await process.sql`select * from league_sources where league_id = ${id}`;
  return row!;
};

describe('a league at a server of the SBA’s kind', () => {
  test('is made by its first reading: clubs, men, schedule, and beside them injuries and standings', async () => {
    const source = { kind: 'sba', address: server.url, key: server.key, name: 'The Alliance' } as const;
    expect(await refresh.connect('sba13', source)).toEqual({ kind: 'taken', notices: [] });
    expect(await status('sba13')).toMatchObject({
      name: 'The Alliance',
      season: '13',
      source: 'sba',
      failure: null,
      teams: 4,
      players: 104,
      scheduled: 144,
      without_manager: [],
    });
    const { extra } = await sourceRow('sba13');
    expect(extra).toMatchObject({ week: 5, version: 'V35' });
    const told = (await refresh.told('sba13'))!;
    expect(told).toMatchObject({ read_at: (await status('sba13')).read_at, away: false });
    expect(told.injuries).toHaveLength(8);
    expect(told.standings.map(({ abbreviation }) => abbreviation).sort()).toEqual([
      'BHM',
      'POR',
      'SAL',
      'WV',
    ]);
    expect(await refresh.told('pd')).toBeNull();
  });

  test('its key is kept sealed, and is in nothing that can be seen', async () => {
    const { sealed_key } = await sourceRow('sba13');
    expect(sealed_key).not.toContain(server.key);
    expect(process.services.secrets.open(String(sealed_key))).toBe(server.key);
    const [{ dump }] = await process.sql<[{ dump: string }]>`
      select concat((select json_agg(a) from league_audit a), (select json_agg(s) from league_sources s),
        (select json_agg(i) from league_imports i)) as dump`;
    expect(dump).not.toContain(server.key);
    expect(JSON.stringify(await status('sba13'))).not.toContain(server.key);
  });

  test('a man who changes clubs does so at the next reading', async () => {
    const man = server.world.players.find(({ season, team }) => season === 13 && team === 520)!;
    man.team = 523;
    expect(await refresh.refresh('sba13')).toMatchObject({ kind: 'taken' });
    expect(await rosterOf('sba13', '520')).not.toContain(man.name);
    expect(await rosterOf('sba13', '523')).toContain(man.name);
    man.team = 520;
  });

  test('while the server is down the last good copy serves, and it is said why', async () => {
    server.setDown(true);
    const { read_at } = await status('sba13');
    expect(await refresh.refresh('sba13')).toEqual({
      kind: 'failed',
      why: 'the league’s server does not answer',
    });
    expect(await status('sba13')).toMatchObject({ read_at, failure: 'the league’s server does not answer' });
    expect(await rosterOf('sba13', '520')).toHaveLength(25);
    expect(await refresh.told('sba13')).toMatchObject({ read_at, away: true });
    expect((await refresh.told('sba13'))!.standings).toHaveLength(4);
    server.setDown(false);
    expect(await refresh.refresh('sba13')).toMatchObject({ kind: 'taken' });
    expect((await status('sba13')).failure).toBeNull();
  });

  test.each([
    ['no JSON', { malformed: true }, /no JSON/],
    ['too much', { bytes: 17_000_000 }, /more than a league can be/],
    ['somewhere private', { redirect: 'http://192.168.0.1/' }, /not public/],
    ['a refusal of the key', { status: 401 }, /does not take the key/],
  ])('an answer that is %s changes nothing, and is said', async (_name, fault, why) => {
    server.inject({ ...fault, match: (_method, path) => path === '/v3/teams' });
    const answer = await refresh.refresh('sba13');
    expect(answer).toMatchObject({ kind: 'failed', why: expect.stringMatching(why) as string });
    expect((await status('sba13')).players).toBe(104);
  });

  test('a reading that would empty a roster waits for an admin’s yes', async () => {
    const { players } = server.world;
    const moved = players.filter(({ season, team }) => season === 13 && team === 526);
    for (const man of moved) man.team = 529;
    expect(await refresh.refresh('sba13')).toEqual({ kind: 'held' });
    expect(await status('sba13')).toMatchObject({ held: true });
    expect(await rosterOf('sba13', '526')).toHaveLength(26);
    const stranger = { user_id: '900000000000000001' };
    expect(await refresh.acceptHeld('sba13', stranger)).toEqual({ kind: 'no_source' });
    expect(await refresh.acceptHeld('sba13', 'operator')).toMatchObject({ kind: 'taken' });
    expect(await rosterOf('sba13', '526')).toHaveLength(0);
    for (const man of moved) man.team = 526;
    await refresh.refresh('sba13');
    await refresh.acceptHeld('sba13', 'operator');
    expect(await rosterOf('sba13', '526')).toHaveLength(26);
  });

  test('who asks while it is read hears the same answer', async () => {
    const before = server.requests.filter(({ path }) => path === '/v3/current').length;
    const answers = await Promise.all([1, 2, 3].map(() => refresh.refresh('sba13')));
    expect(new Set(answers)).toHaveProperty('size', 1);
    expect(server.requests.filter(({ path }) => path === '/v3/current')).toHaveLength(before + 1);
  });

  test('a league that is old is read by itself, in one process', async () => {
    await process.sql`update league_sources set tried_at = now() - interval '1 hour' where league_id = 'sba13'`;
    const stop = keepFresh(
      { refresh, leases: process.leases, clock: systemClock, log: process.log },
      { age: 300_000, look: 5 },
    );
    await vi.waitFor(async () => expect(await refresh.due(300_000)).toEqual([]));
    await stop();
  });
});

describe('a league with digital cards at an address', () => {
  const address = () => `${server.url}/cards/league.json`;
  const fileRequests = () => server.requests.filter(({ path }) => path === '/cards/league.json').length;

  test('is read whole with its key, and again only when it has changed', async () => {
    const source = { kind: 'url', address: address(), key: server.key } as const;
    expect(await refresh.connect('cards', source)).toEqual({ kind: 'taken', notices: [] });
    expect(await status('cards')).toMatchObject({
      source: 'url',
      players: server.urlLeague.data.players.length,
    });
    const asked = fileRequests();
    expect(await refresh.refresh('cards')).toEqual({ kind: 'unchanged' });
    expect(fileRequests()).toBe(asked + 1);
  });

  test('a wrong key is said to be none', async () => {
    const source = { kind: 'url', address: address(), key: 'another key' } as const;
    expect(await refresh.connect('cards', source)).toMatchObject({ kind: 'failed' });
    expect((await status('cards')).failure).toBe('the league’s server does not take the key (Unauthorized)');
    await refresh.connect('cards', { kind: 'url', address: address(), key: server.key });
  });

  test('its games are played to the end by themselves, and keep their rosters when the league’s change', async () => {
    const [game] = await process.services.schedule.games({ league_id: 'cards', limit: 1 });
    const { game_id } = good(
      await startGame(process.services, {
        user_id: DEMO_COMMISSIONER.user_id,
        surface: 'web',
        idempotency_key: randomUUID(),
        league_id: 'cards',
        schedule_id: game!.id,
        away: { team_id: game!.away_id, computer: 'balanced' },
        home: { team_id: game!.home_id, computer: 'yolo' },
      }),
    );
    const { data } = server.urlLeague;
    const [gone] = data.players.filter(({ team_id }) => team_id === game!.home_id);
    server.urlLeague.data = { ...data, players: data.players.filter((line) => line !== gone) };
    expect(await refresh.refresh('cards')).toMatchObject({ kind: 'taken' });
    expect(await rosterOf('cards', game!.home_id)).not.toContain(gone!.player.name);
    await vi.waitFor(async () => {
      const state = await process.services.live.state(game_id);
      expect(state?.status).toBe('completed');
      expect(Object.keys(state?.setup.home.roster ?? {})).toContain(gone!.player.id);
    });
    const played = await process.services.schedule.game('cards', game!.id);
    expect(played?.played).toMatchObject({ game_id, status: 'completed' });
  });

  test('a card that does not add up is told with its place, and nothing of the file is taken', async () => {
    const before = await status('cards');
    server.urlLeague.spoil = (json) => {
      const cards = structuredClone(json['cards']) as Record<string, string>[];
      const [first] = cards;
      if (first) first['strikeout'] = '99';
      return { ...json, cards };
    };
    const answer = await refresh.refresh('cards');
    server.urlLeague.spoil = null;
    expect(answer).toMatchObject({ kind: 'failed', why: expect.stringMatching(/108/) as string });
    expect(await status('cards')).toMatchObject({ players: before.players, read_at: before.read_at });
  });
});
