import { beforeAll, expect, test } from 'vitest';
import type { Player } from '@paper-dynasty/engine/model/players';
import type { LeagueTeam } from '@paper-dynasty/engine/service/ports';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { ANN, BEN } from '../db/games.ts';
import { bringIn, filledIn, VERA, WIM } from '../db/leagues.ts';
import { controls, withTestBot, type Who } from './support.ts';

const bot = withTestBot();
const LEAGUE = 'season-of-one';
/** The numbers of every park; one of them only its printed card has. */
const NUMBERS = { homerun: { L: 9, R: 19 }, single: { L: 0, R: null } };

beforeAll(async () => {
  const data = filledIn('manual', LEAGUE, [ANN, WIM, VERA, BEN]);
  await bringIn(bot.process.services.office, {
    ...data,
    config: { ...data.config, innings: 1 },
    parks: data.parks.map((one) => ({ ...one, park: { ...one.park, ...NUMBERS } })),
    rules: {
      ...data.rules,
      weather: {
        chart: [{ weeks: [1, 9], time: null, d20: [1, 20], name: 'Wind out', homerun: 2, single: -1 }],
      },
    },
  });
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
  expect((await bot.use('ann', 'weather')).content).toBe(
    [
      'The weather is rolled before the first pitch.',
      `Ballpark: ${invited.setup.park.name}`,
      'Home runs: left-handed batters 9, right-handed batters 19',
      'Singles: left-handed batters 0, right-handed batters as the printed park says',
    ].join('\n'),
  );
  await bot.press('ben', made, 'accept');
  await bot.use('ann', 'lineup auto');
  await bot.use('ben', 'lineup auto');
  expect((await bot.use('zoe', 'weather')).content).toBe(
    [
      '🌤️ Weather: Wind out (home runs +2, singles −1).',
      `Ballpark: ${invited.setup.park.name}`,
      'Home runs: left-handed batters 9 → 11, right-handed batters 19 → 20',
      'Singles: left-handed batters 0, right-handed batters as the printed park says, −1',
    ].join('\n'),
  );
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

test('the message of a game that is over leads to the next of its series, once', async () => {
  const offered = () => controls(bot.gameMessage()).map((one) => one.custom_id.split(':')[1]);
  await expect.poll(offered).toEqual(['next_game', 'rematch', 'rematch']);
  const over = bot.gameMessage();
  expect(JSON.stringify(over.components)).toContain('Start game 2 of the series');
  const before = await bot.gameId();
  expect((await bot.press('zoe', over, 'next_game')).content).toContain('Choose a team that you manage');
  const invitation = await bot.press('ben', over, 'next_game');
  const made = controls(invitation)[0]!.custom_id.split(':')[2]!;
  expect(made).not.toBe(before);
  const { services } = bot.process;
  expect((await services.live.state(made))!.setup).toMatchObject({ schedule_id: 'w01s1g2', game_number: 2 });
  const shown = await bot.press('ann', over, 'next_game');
  expect(JSON.stringify(shown.components)).toContain(`/games/${made}`);
  await bot.press('ann', invitation, 'decline');
});

test('a league’s admins write injuries down, change and clear them, each by a button; others read the list', async () => {
  const { services } = bot.process;
  const [{ team }] = (await services.leagues.teams(LEAGUE)) as [LeagueTeam];
  const [man] = (await services.leagues.roster(LEAGUE, team.id)) as [Player];
  const list = async (given: Record<string, string> = {}): Promise<string> =>
    (await bot.use('eve', 'injury list', { league: LEAGUE, ...given })).content;
  const hurt = { league: LEAGUE, player: man.name };
  for (const [name, given] of [
    ['injury set', { ...hurt, games: 3 }],
    ['injury clear', hurt],
  ] as const)
    expect((await bot.use('eve', name, given)).content).toContain('Only an admin of this league');
  expect(await list()).toBe('**The injured of My League**\nNobody is hurt.');

  const asked = await bot.use('chief', 'injury set', { ...hurt, games: 3, note: 'sore *elbow*: rest' });
  expect(asked).toMatchObject({ ephemeral: true });
  expect(asked.content).toContain(
    `as a league admin, that ${man.name} (${team.abbreviation}) misses 3 games`,
  );
  expect(await list()).toContain('Nobody is hurt.');
  await bot.press('chief', asked, 'sure');
  const line = `${man.name} (${team.abbreviation}): misses 3 more games (3 in all) · returns in week 1, game`;
  expect(await list()).toContain(line);
  expect(await list({ team: team.name })).toContain('sore \\*elbow\\*: rest');
  const [, other] = await services.leagues.teams(LEAGUE);
  expect(await list({ team: other!.team.name })).toContain('Nobody is hurt.');

  const again = await bot.use('chief', 'injury set', { ...hurt, games: 5 });
  await bot.press('chief', again, 'sure');
  expect(await list()).toContain('misses 5 more games (5 in all)');
  const note = 'far too many words about what happened to him on that day';
  expect((await bot.use('chief', 'injury set', { ...hurt, games: 5, note })).content).toContain(
    'fewer words',
  );

  const offered = await bot.suggestions('chief', 'injury clear', 'player', { league: LEAGUE });
  expect(offered).toMatchObject([{ name: man.name, value: man.id }]);
  const clearing = await bot.use('chief', 'injury clear', hurt);
  expect(clearing.content).toContain(`You would take ${man.name}`);
  const cleared = await bot.press('chief', clearing, 'sure');
  expect(cleared.content).toBe(`${man.name} (${team.abbreviation}) is fit again.`);
  expect(await list()).toContain('Nobody is hurt.');
  const twice = await bot.press('chief', await bot.use('chief', 'injury clear', hurt), 'sure');
  expect(twice.content).toContain('not on the list of the injured');
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
  const names = (await services.leagues.leagues()).map(({ name }) => name);
  const own = (await bot.use('zoe', 'league setup', { code: code ?? '' })).content;
  expect(own).toMatch(/^This server is yours, and with it .* The office: <http/);
  for (const name of names) expect(own).toContain(name.split(' (')[0]);
});
