import { beforeAll, expect, test } from 'vitest';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { ANN, BEN } from '../db/games.ts';
import { bringIn, filledIn, VERA, WIM } from '../db/leagues.ts';
import { withTestBot, type Who } from './support.ts';

const bot = withTestBot();
const LEAGUE = 'season-of-one';

beforeAll(async () => {
  const data = filledIn('manual', LEAGUE, [ANN, WIM, VERA, BEN]);
  await bringIn(bot.process.services.office, { ...data, config: { ...data.config, innings: 1 } });
});

/** Whose turn it is. */
const next = async (): Promise<Who | null> => {
  const state = await bot.state();
  const [turn] = turns(state);
  if (!turn || state.status === 'completed') return null;
  const { manager } = state.setup[turn.side];
  return manager.kind === 'user' && manager.user_ids.includes(ANN) ? 'ann' : 'ben';
};

test('a game of a league of its own is started from the schedule and played to its end, and counts', async () => {
  const offered = await bot.suggestions('ann', 'game next', 'scheduled', { league: LEAGUE });
  expect(offered[0]).toMatchObject({ value: 'w01s1g1' });
  expect((await bot.use('eve', 'game next', { league: LEAGUE })).content).toContain('None of your games');
  const made = await bot.use('ann', 'game next', { league: LEAGUE });
  const invited = await bot.state();
  expect(invited.setup).toMatchObject({
    schedule_id: 'w01s1g1',
    season: '1',
    week: 1,
    game_number: 1,
    mode: 'ranked',
  });
  expect((await bot.use('ben', 'schedule', { league: LEAGUE })).content).toContain(
    'week 1, game 1: about to begin',
  );
  await bot.press('ben', made, 'accept');
  await bot.use('ann', 'lineup auto');
  await bot.use('ben', 'lineup auto');
  let homers = 1;
  for (let who = await next(); who; who = await next()) {
    const rolled = (await bot.state()).roll !== null;
    if (!rolled) await bot.use(who, 'roll');
    else {
      await bot.use(who, 'outcome', { outcome: homers > 0 ? 'homerun' : 'strikeout' });
      homers = 0;
    }
  }
  const over = await bot.state();
  expect(over).toMatchObject({ status: 'completed', winner: 'away' });
  const week = await bot.use('zoe', 'schedule', { league: LEAGUE, week: 1 });
  expect(week.content).toContain('week 1, game 1: 1-0');
  expect(week.content.split('\n').length).toBe(9);
  const winner = over.setup.away.team.name;
  expect((await bot.use('zoe', 'standings', { league: LEAGUE })).content).toMatch(
    new RegExp(`${winner.slice(0, 10)}.* 1 +0 `),
  );
  expect((await bot.use('zoe', 'league status', { league: LEAGUE })).content).toContain(
    '1 of 144 games played',
  );
  expect((await bot.suggestions('ann', 'game next', 'scheduled', { league: LEAGUE }))[0]).toMatchObject({
    value: 'w01s1g2',
  });
});

test('admins name admins; nobody else does; a wrong setup code makes nobody an owner', async () => {
  const services = bot.process.services;
  expect((await bot.use('eve', 'league admins', { league: LEAGUE, add: 'eve' })).content).toContain(
    'Only an admin',
  );
  await bot.use('chief', 'league admins', { league: LEAGUE, add: 'ben' });
  expect(await services.leagues.admins(LEAGUE)).toContain(BEN);
  expect((await bot.use('eve', 'league setup', { code: 'AAAA-BBBB' })).content).toContain(
    'not the setup code',
  );
  await bot.process.sql`delete from owners`;
  const code = await services.office.newSetupCode();
  expect((await bot.use('zoe', 'league setup', { code: code ?? '' })).content).toContain(
    'This server is yours',
  );
});
