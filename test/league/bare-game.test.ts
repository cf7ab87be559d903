import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '@paper-dynasty/web/server/app';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Position } from '@paper-dynasty/engine/model/positions';
import { checkOf } from '@paper-dynasty/engine/rules/possible';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { ANN, good } from '../db/games.ts';
import { withTestBot } from '../bot/support.ts';
import { startLeagueStandIn, type LeagueStandIn } from '../stand-ins/league-api/index.ts';
import { connectClient, signIn, webDeps, type TestClient } from '../web/support.ts';
import { bringAlliance } from './bring-league.ts';

const bot = withTestBot();
let app: Awaited<ReturnType<typeof buildApp>>;
let server: LeagueStandIn;
let page: TestClient;

beforeAll(async () => {
  server = await startLeagueStandIn();
  await bringAlliance(bot.process, server);
  app = await buildApp(webDeps(bot.process));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const cookie = await signIn({ app, url, process: bot.process } as Parameters<typeof signIn>[0], ANN);
  page = await connectClient(url, cookie);
});
afterAll(async () => {
  page.close();
  await app.close();
  await server.close();
});

/** What the managers read on their printed cards, over and over: the home side wins by it. */
const CARDS: Readonly<Record<'away' | 'home', readonly (readonly [Outcome, Position?])[]>> = {
  away: [
    ['strikeout'],
    ['groundball_c', 'SS'],
    ['single_1'],
    ['flyout_b', 'CF'],
    ['walk'],
    ['lineout', '2B'],
  ],
  home: [
    ['homerun'],
    ['strikeout'],
    ['double_2'],
    ['groundball_c', '2B'],
    ['flyout_b', 'LF'],
    ['popout', '3B'],
  ],
};

test('a scheduled game of men without hands or ratings is played to its end, one manager on the page and one in Discord', async () => {
  const { game_id } = good(
    await startGame(bot.process.services, {
      user_id: ANN,
      surface: 'web',
      idempotency_key: randomUUID(),
      league_id: 'alliance',
      schedule_id: '13000',
      away: { team_id: '520' },
      home: { team_id: '523' },
    }),
  );
  expect((await bot.use('ben', 'game accept', { game: game_id })).content).toContain('The game is on');
  const state = async () => (await bot.process.services.live.state(game_id))!;
  expect(Object.values((await state()).setup.home.roster)[0]).toMatchObject({ bats: null, throws: null });

  const send = async (name: Parameters<TestClient['send']>[0], more: object = {}) => {
    const answer = await page.send(name, { game_id, idempotency_key: randomUUID(), ...more });
    expect(answer).toMatchObject({ ok: true });
  };
  const said = async (name: string, options: Record<string, string> = {}) =>
    expect((await bot.use('ben', name, { game: game_id, ...options })).content).not.toContain('⚠️');
  await page.send('join_game', { game_id, role: 'player' });
  const cookie = await signIn({ app } as Parameters<typeof signIn>[0], ANN);
  const lineup = await app.inject({
    method: 'POST',
    url: `/api/games/${game_id}/lineup`,
    headers: { cookie },
    payload: { idempotency_key: randomUUID() },
  });
  expect(lineup.statusCode).toBe(200);
  await said('lineup auto');

  const read = { away: 0, home: 0 };
  for (let now = await state(); now.status === 'active'; now = await state()) {
    const side = now.situation.half === 'top' ? 'away' : 'home';
    const { roll } = now;
    if (!roll) {
      await (side === 'away' ? send('roll_dice') : said('roll'));
      continue;
    }
    const check = roll.kind === 'ab' && checkOf(roll) !== null;
    const [outcome, location] = check
      ? (['no_advance'] as const)
      : CARDS[side][read[side]++ % CARDS[side].length]!;
    if (side === 'away')
      await send('submit_manual_outcome', { outcome, ...(location ? { hit_location: location } : {}) });
    else await said('outcome', { outcome, ...(location ? { location } : {}) });
  }

  const end = await state();
  expect([end.status, end.winner]).toEqual(['completed', 'home']);
  expect(end.setup).toMatchObject({
    season: '13',
    week: 1,
    game_number: 1,
    schedule_id: '13000',
    mode: 'ranked',
  });
  const rows = await bot.process.sql<{ hand_batting: string | null; surface: string }[]>`
    select distinct hand_batting, e.surface from plays p join game_events e using (game_id, seq) where p.game_id = ${game_id}`;
  expect(new Set(rows.map(({ hand_batting }) => hand_batting))).toEqual(new Set([null]));
  expect(new Set(rows.map(({ surface }) => surface))).toEqual(new Set(['web', 'discord']));
});
