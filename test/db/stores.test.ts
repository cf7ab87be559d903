import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { connect } from '@paper-dynasty/db/connection';
import { seedDemo } from '@paper-dynasty/db/league/demo/seed';
import { migrate } from '@paper-dynasty/db/migrate';
import { createSecrets } from '@paper-dynasty/db/system';
import { autoLineup } from '@paper-dynasty/engine/manager/auto-lineup';
import { POSITIONS } from '@paper-dynasty/engine/model/positions';
import { playerSchema } from '@paper-dynasty/engine/model/players';
import { lineupProblem } from '@paper-dynasty/engine/rules/lineup-rules';
import { makeSetup } from '../engine/fixtures.ts';
import { withTestProcess } from '../with-process.ts';

const process = withTestProcess();

test('migrating and seeding again, twice at once, changes nothing', async () => {
  await Promise.all([migrate(process.databaseUrl), migrate(process.databaseUrl)]);
  const sql = connect(process.databaseUrl, 1);
  await seedDemo(sql);
  await sql.end();
  expect((await process.services.leagues.leagues()).map((l) => l.id)).toEqual(['sba', 'pd']);
});

describe.each(['sba', 'pd'] as const)('the demo league %s', (league) => {
  test('has four teams of 26 with complete cards, every position covered, a legal lineup', async () => {
    const teams = await process.services.leagues.teams(league);
    expect(teams.length).toBe(4);
    const ids = new Set<string>();
    for (const { team, manager_ids } of teams) {
      expect(manager_ids.length).toBe(1);
      const roster = await process.services.leagues.roster(league, team.id);
      expect(roster.length).toBe(26);
      for (const player of roster) {
        ids.add(player.id);
        expect(playerSchema.parse(player)).toEqual(player);
        expect(player.pitching ? player.pitching_card : player.batting_card).not.toBeNull();
      }
      for (const position of POSITIONS) {
        expect(
          roster.filter((p) => p.fielding.some((f) => f.position === position)).length,
          position,
        ).toBeGreaterThanOrEqual(2);
      }
      const setup = makeSetup();
      const own = {
        ...setup,
        away: { ...setup.away, roster: Object.fromEntries(roster.map((p) => [p.id, p])) },
      };
      expect(lineupProblem(own, 'away', autoLineup(own, 'away'))).toBeNull();
    }
    expect(ids.size).toBe(104);
  });
});

test('players are looked up by parts of their names, however they are written, and by their team', async () => {
  const { leagues } = process.services;
  const [first] = await leagues.findPlayers('pd', '', 1);
  const { id, name, team } = first!;
  const typed = `${team.toLowerCase()} ${name.toUpperCase().split(' ').reverse().join(' ')}`;
  expect(await leagues.findPlayers('pd', typed, 9)).toContainEqual({ id, name, team });
  expect((await leagues.findPlayers('pd', '', 7)).length).toBe(7);
  expect(await leagues.findPlayers('pd', `${name} %`, 9)).toEqual([]);
  expect(await leagues.findPlayers('nowhere', name, 9)).toEqual([]);
});

test('every digital card adds up to 108 chances a side, every printed row ends at 20', async () => {
  for (const league of ['sba', 'pd'] as const) {
    for (const { team } of await process.services.leagues.teams(league)) {
      for (const player of await process.services.leagues.roster(league, team.id)) {
        const card = player.batting_card ?? player.pitching_card!;
        expect(card.kind).toBe(league === 'pd' ? 'digital' : 'printed');
        if (card.kind === 'digital') {
          for (const side of [card.vs_left, card.vs_right]) {
            expect(Math.round(side.reduce((n, [, c]) => n + c * 20, 0))).toBe(2160);
          }
        } else {
          for (const column of [...card.vs_left, ...card.vs_right]) {
            for (const row of column) expect(row.at(-1)!.up_to).toBe(20);
          }
        }
      }
    }
  }
});

test('people are made and renamed', async () => {
  await process.services.users.save({ user_id: '77', name: 'Old', avatar_url: null });
  await process.services.users.save({ user_id: '77', name: 'New', avatar_url: 'https://example.org/a.png' });
  expect(await process.services.users.find(['77', 'nobody'])).toEqual([
    { user_id: '77', name: 'New', avatar_url: 'https://example.org/a.png' },
  ]);
});

describe('a session', () => {
  const DEVICE = { agent: 'Mozilla/5.0', address: '192.0.2.7' };
  const expires_at = DateTime.utc().plus({ days: 1 }).toISO();
  const begun = async (token_hash: string, user_id = '77'): Promise<string> => {
    const family_id = randomUUID();
    await process.refreshTokens.begin({ family_id, user_id, device: DEVICE, ends_at: expires_at });
    await process.refreshTokens.saveRefresh({ token_hash, family_id, user_id, expires_at });
    return family_id;
  };
  const longAgo = (token_hash: string) =>
    process.sql`update refresh_tokens set used_at = now() - interval '1 minute' where token_hash = ${token_hash}`;

  test('has a refresh token that works once; used again later it revokes its family', async () => {
    const { refreshTokens } = process;
    const family_id = await begun('a');
    expect(await refreshTokens.useRefresh('a', DEVICE)).toEqual({
      kind: 'used',
      user_id: '77',
      family_id,
      ends_at: expires_at,
    });
    await refreshTokens.saveRefresh({ token_hash: 'b', family_id, user_id: '77', expires_at });
    await longAgo('a');
    expect(await refreshTokens.useRefresh('a', DEVICE)).toEqual({ kind: 'reused', family_id });
    expect(await refreshTokens.useRefresh('b', DEVICE)).toMatchObject({ kind: 'reused' });
    expect(await refreshTokens.isLive(family_id)).toBe(false);
    expect(await refreshTokens.useRefresh('c', DEVICE)).toMatchObject({ kind: 'unknown' });
  });

  test('whose answer was lost goes on with the same token, for some seconds', async () => {
    const { refreshTokens } = process;
    const family_id = await begun('lost');
    await refreshTokens.useRefresh('lost', DEVICE);
    expect(await refreshTokens.useRefresh('lost', DEVICE)).toMatchObject({ kind: 'used', family_id });
    await refreshTokens.revokeFamily(family_id);
    expect(await refreshTokens.useRefresh('lost', DEVICE)).toMatchObject({ kind: 'reused' });
  });

  test('that was not used for too long has expired, and is taken away', async () => {
    const { refreshTokens } = process;
    const family_id = randomUUID();
    const over = DateTime.utc().minus({ minutes: 1 }).toISO();
    await refreshTokens.begin({ family_id, user_id: '77', device: DEVICE, ends_at: expires_at });
    await refreshTokens.saveRefresh({ token_hash: 'd', family_id, user_id: '77', expires_at: over });
    expect(await refreshTokens.useRefresh('d', DEVICE)).toEqual({ kind: 'expired' });
    expect(await refreshTokens.isLive(family_id)).toBe(false);
    expect(await refreshTokens.cleanAway()).toBe(1);
    expect(await refreshTokens.useRefresh('d', DEVICE)).toEqual({ kind: 'unknown' });
    const left = async () => process.sql`select 1 from sessions where family_id = ${family_id}`;
    // As if it had just begun, and its first token were on its way.
    expect(await left()).toHaveLength(1);
    await process.sql`update sessions set seen_at = now() - interval '2 hours' where family_id = ${family_id}`;
    await refreshTokens.cleanAway();
    expect(await left()).toHaveLength(0);
  });

  test('is listed with its device until it ends', async () => {
    const { refreshTokens } = process;
    const [one, two] = [await begun('one', '78'), await begun('two', '78')];
    await refreshTokens.useRefresh('one', { agent: 'Opera', address: '192.0.2.8' });
    await refreshTokens.saveRefresh({ token_hash: 'one again', family_id: one, user_id: '78', expires_at });
    expect(await refreshTokens.sessionsOf('78')).toMatchObject([
      { family_id: one, agent: 'Opera', address: '192.0.2.8' },
      { family_id: two, agent: 'Mozilla/5.0', address: '192.0.2.7' },
    ]);
    await refreshTokens.revokeFamily(one);
    expect(await refreshTokens.sessionsOf('78')).toMatchObject([{ family_id: two }]);
  });
});

test('a channel remembers its game and moves its cursor once', async () => {
  const { channelFeeds } = process;
  const game_id = randomUUID();
  await channelFeeds.follow({ channel_id: 'c', game_id, verbosity: 'every_play', delay_seconds: 0 }, 3);
  expect(await channelFeeds.gameOfChannel('c')).toBe(game_id);
  expect(await channelFeeds.advance('c', game_id, 3, 5)).toBe(true);
  expect(await channelFeeds.advance('c', game_id, 3, 6)).toBe(false);
  expect((await channelFeeds.feedsOf(game_id))[0]).toMatchObject({
    last_seq_posted: 5,
    verbosity: 'every_play',
  });
  await channelFeeds.unfollow('c');
  expect(await channelFeeds.gameOfChannel('c')).toBeNull();
});

test('a sealed secret opens under its key only, and not when it was changed', () => {
  const secrets = createSecrets('one key of thirty-two characters, or more');
  const sealed = secrets.seal('seed');
  expect(sealed).not.toContain('seed');
  expect(secrets.open(sealed)).toBe('seed');
  expect(() => createSecrets('another key of thirty-two characters').open(sealed)).toThrow();
  const [head, tail] = [sealed.slice(0, -4), sealed.slice(-4, -3)];
  expect(() => secrets.open(`${head}${tail === 'A' ? 'B' : 'A'}${sealed.slice(-3)}`)).toThrow();
  expect(secrets.newSeed()).toMatch(/^[0-9a-f]{64}$/);
});
