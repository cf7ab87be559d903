import { beforeAll, describe, expect, test } from 'vitest';
import { tellPlay } from '@paper-dynasty/engine/notation/tell-play';
import { boxScoreText } from '@paper-dynasty/bot/render/tables';
import { cut } from '@paper-dynasty/bot/render/words';
import type { Result } from '@paper-dynasty/engine/service/league-records';
import { decisions } from '@paper-dynasty/engine/stats/pitching-decisions';
import { withTestBot } from './support.ts';
import { report, SBA, twoPeople } from './table.ts';

const bot = withTestBot({ computerDelay: 0 });

/** A whole game of computers, over when this resolves; answers its id. */
const wholeGame = async (): Promise<string> => {
  await bot.use('chief', 'game start', {
    team: 'pd-cartographers',
    opponent: 'pd-foxes',
    computer: 'balanced',
    mode: 'practice',
  });
  await bot.use('chief', 'lineup auto');
  for (let now = await bot.state(); now.status !== 'completed'; now = await bot.state()) {
    if (now.situation.half === 'bottom') await new Promise((resolve) => setTimeout(resolve, 5));
    else await bot.use('chief', now.roll ? 'resolve' : 'roll');
  }
  return bot.gameId();
};

describe('a league before its first game', () => {
  test.each([
    ['standings', /\*\*Standings\*\*, Paper Dynasty \(demo\)[^]*Ember Valley.* 0 +0 +\.000 +-/],
    ['results', /No game has been completed yet/],
    ['leaders', /Nobody has a record yet/],
  ])('/%s', async (name, expected) => {
    expect((await bot.use('zoe', name, { league: 'pd' })).content).toMatch(expected);
  });

  test('a team, its roster, a player and his card', async () => {
    const own = await bot.use('ann', 'team', { league: 'pd' });
    expect(own.content).toMatch(/\*\*.*Cartographers\*\*[^]*Manager: [^]*0-0, \.000, place \d/);
    expect(own.content).toContain('<http://scorecard.test/leagues/pd/teams/pd-cartographers>');
    expect((await bot.use('eve', 'team')).content).toContain('You manage no team here');
    const roster = await bot.use('zoe', 'roster', { league: 'pd', team: 'foxes' });
    expect(roster.content).toMatch(/Position players[^]*Pitchers/);
    for (const line of roster.content.split('```')[1]!.split('\n'))
      expect(line.length).toBeLessThanOrEqual(34);
    const [man] = await bot.process.services.leagues.roster('pd', 'pd-foxes');
    const shown = await bot.use('zoe', 'player', { league: 'pd', player: man!.id });
    expect(shown.content).toContain('has no record yet');
    const card = await bot.use('zoe', 'card', { league: 'pd', player: man!.name });
    for (const { attachments } of [shown, card])
      expect(attachments.map(({ filename, description }) => [filename, description])).toEqual([
        [`${man!.id}.png`, expect.stringContaining(`The card of ${man!.name}`)],
      ]);
    expect((await bot.use('zoe', 'card', { league: 'pd', player: 'nobody' })).content).toContain(
      'Nobody who',
    );
  });

  test('what is named and is not there is refused with what to do', async () => {
    expect((await bot.use('zoe', 'standings', { league: 'nowhere' })).content).toContain(
      'There is no league “nowhere”',
    );
    expect((await bot.use('zoe', 'results', { league: 'pd', team: 'nobody' })).content).toContain(
      'There is no team “nobody”',
    );
    expect((await bot.use('zoe', 'stats', { player: 'nobody at all', league: 'sba' })).content).toContain(
      'Nobody who can be chosen here is called',
    );
    expect((await bot.use('zoe', 'leaders', { category: 'luck', league: 'sba' })).content).toContain(
      'is one of avg, homerun',
    );
  });
});

test('a command that can mean several leagues asks which', async () => {
  for (const name of ['standings', 'results', 'leaders']) {
    const asked = await bot.use('zoe', name, {}, bot.discord.channel('bullpen').id);
    expect(asked).toMatchObject({ ephemeral: true });
    expect(asked.content).toContain('Give `league`: `sba` (Super Baseball Alliance');
  }
});

describe('a league with a game', () => {
  let gameId = '';
  beforeAll(async () => {
    gameId = await wholeGame();
  });

  test('the box says who won, lost and saved behind the names', async () => {
    const state = await bot.state();
    const { winner, loser, save } = decisions(state);
    const box = boxScoreText(state, 'away') + boxScoreText(state, 'home');
    const marked = (mark: string): readonly string[] =>
      box
        .split('\n')
        .flatMap((line) => (line.slice(13, 15).trim() === mark ? [line.slice(0, 12).trim()] : []));
    const named = (id: string | null): readonly string[] => {
      const name = id && (state.setup.away.roster[id] ?? state.setup.home.roster[id])?.name;
      return name ? [cut(name, 12).trim()] : [];
    };
    expect(marked('W')).toEqual(named(winner));
    expect(marked('L')).toEqual(named(loser));
    expect(marked('S')).toEqual(named(save));
    expect(named(winner).length).toBe(1);
  });

  test('standings, results, leaders and a player', async () => {
    const league = { league: 'pd', mode: 'practice' };
    const state = await bot.state();
    const { away, home } = state.situation.score;
    const winner = away > home ? 'Northfold' : 'Ember';
    expect((await bot.use('zoe', 'standings', league)).content).toMatch(
      new RegExp(`${winner}.* 1 +0 +1\\.000 +- +W1`),
    );
    const results = (await bot.use('zoe', 'results', { ...league, team: 'pd-foxes' })).content;
    expect(results).toContain(`Northfold Cartographers ${away}, Ember Valley Foxes ${home}`);
    expect(results).toContain(`http://scorecard.test/games/${gameId}`);
    const [{ day }] = (await bot.process.services.records.results({ league_id: 'pd', limit: 1 })) as [Result];
    const ofDays = async (days: object) => (await bot.use('zoe', 'results', { ...league, ...days })).content;
    expect(await ofDays({ from: day, to: day })).toContain(`/games/${gameId}`);
    expect(await ofDays({ to: '2020-04-01' })).toContain('No completed game is among those asked for');
    expect(await ofDays({ from: 'Tuesday' })).toContain('from: “Tuesday” is no day. Like this: 2026-04-01.');
    expect((await bot.use('zoe', 'leaders', league)).content).toMatch(/Strikeouts\n +\d+ .* (NFD|EMB)\n/);
    const average = (await bot.use('zoe', 'leaders', { ...league, category: 'avg' })).content;
    expect(average.split('\n').filter((line) => /^ +(1\.000|\.\d{3}) /.test(line)).length).toBeGreaterThan(3);
    const [starter] = await bot.suggestions('zoe', 'stats', 'player', league);
    expect(starter?.name).toMatch(/\((NFD|EMB|OLD|RIV)\)$/);
    const lastName = starter!.name
      .replace(/ \(.*$/, '')
      .split(' ')
      .at(-1)!;
    const typed = await bot.suggestions('zoe', 'stats', 'player', { ...league, player: lastName });
    expect(typed).toContainEqual(starter);
    expect(typed.every(({ name }) => name.toLowerCase().includes(lastName.toLowerCase()))).toBe(true);
    const lineup = state.lineups.away;
    const batter = lineup?.batting_order[0]?.player_id ?? '';
    const told = (await bot.use('zoe', 'stats', { ...league, player: batter })).content;
    expect(told).toMatch(/Northfold Cartographers[^]*Batting\n +G +PA[^]*AVG +OBP +SLG +OPS/);
    const pitcher = (await bot.use('zoe', 'stats', { ...league, player: lineup?.pitcher_id ?? '' })).content;
    expect(pitcher).toMatch(/Pitching\n +G +GS[^]*IP[^]*ERA +WHIP/);
    expect(told).toMatch(/Fielding\n *Pos +G +PO +A +E +DP +FPCT\n/);
    const shown = async (show: string) =>
      (await bot.use('zoe', 'stats', { ...league, player: batter, show })).content;
    expect(await shown('splits')).toMatch(/Batting\n +PA +H +HR +AVG +OPS\n[^]*Away +\d[^]*No outs/);
    expect(await shown('games')).toMatch(/Batting\n +AB +R +H +HR +RBI\n\w+ \d+ +@EMB/);
    const records = (await bot.use('zoe', 'leaders', { ...league, category: 'records' })).content;
    expect(records).toMatch(/\*\*Records\*\*[^]*Most hits in a game\n +\d/);
    const fielders = (await bot.use('zoe', 'leaders', { ...league, category: 'fielding' })).content;
    expect(fielders).toMatch(/Fielding percentage\n +1\.000 .*(NFD|EMB) (P|C|[123]B|SS|[LCR]F)\n/);
    for (const content of [await shown('splits'), await shown('games'), records])
      for (const line of content.split('```')[1]!.split('\n')) expect(line.length).toBeLessThanOrEqual(34);
    const unasked = { league: 'pd' };
    expect((await bot.use('zoe', 'standings', unasked)).content).not.toContain('1.000');
    expect((await bot.use('zoe', 'leaders', unasked)).content).toContain('Nobody has a record yet');
    expect((await bot.use('zoe', 'results', unasked)).content).toContain('Northfold Cartographers');
  });

  test.each([
    ['csv', /^play_number,/],
    ['json', /^\s*\{/],
    ['eva', /^id,/],
  ])('/game export gives a %s file', async (format, start) => {
    const reply = await bot.use('zoe', 'game export', { format, game: gameId });
    const [file] = reply.attachments;
    expect(reply.ephemeral).toBe(true);
    expect(file).toMatchObject({ filename: `${gameId}.${format}` });
    expect(file?.description).toContain('Northfold Cartographers at Ember Valley Foxes');
    const text = bot.discord.file(file?.id ?? '').toString();
    expect(text).toMatch(start);
    const [play] = (await bot.state()).plays;
    if (format === 'csv' && play)
      expect(text).toContain(tellPlay((await bot.state()).setup, play).description.split(' ')[0]);
  });
});

describe('charts', () => {
  test.each([
    ['groundballs', undefined, 1],
    ['range', undefined, 4],
    ['range', 'SS', 1],
    ['errors', 'SS', 3],
    ['outcomes', undefined, 2],
  ])('/charts %s %s: pictures with what they say', async (chart, position, count) => {
    const reply = await bot.use('zoe', 'charts', { chart, ...(position ? { position } : {}) });
    expect(reply.attachments).toHaveLength(count);
    for (const { id, filename, description = '' } of reply.attachments) {
      expect(filename).toMatch(/\.png$/);
      expect(description.length).toBeGreaterThan(50);
      const data = bot.discord.file(id);
      expect(data.subarray(1, 4).toString()).toBe('PNG');
      expect(data.readUInt32BE(16)).toBe(720);
    }
  });

  test('an error chart needs a position', async () => {
    const reply = await bot.use('zoe', 'charts', { chart: 'errors' });
    expect(reply).toMatchObject({ ephemeral: true, attachments: [] });
    expect(reply.content).toContain('`position`');
  });
});

describe('announcements', () => {
  test('a league admin speaks to everybody at a game; nobody else may', async () => {
    await twoPeople(bot);
    const refused = await bot.use('ann', 'announce', { text: 'Hear me' });
    expect(refused).toMatchObject({ ephemeral: true });
    expect(refused.content).toContain('league admin');
    const said = await bot.use('chief', 'announce', { text: 'Rain *delay*' });
    expect(said.content).toContain('Told everybody at the game: Rain \\*delay\\*');
    await expect.poll(() => bot.lines()).toContainEqual(expect.stringContaining('📣 Rain \\*delay\\*'));
  });
});

describe('settings', () => {
  test('/settings me: mentions off and on', async () => {
    expect((await bot.use('ann', 'settings me')).content).toContain('You are mentioned');
    expect((await bot.use('ann', 'settings me', { mentions: false })).content).toContain('not mentioned');
    const { id } = bot.discord.user('ann');
    expect(await bot.process.settings.user(id)).toMatchObject({ mentions: false });
    await bot.use('ann', 'settings me', { mentions: true });
    expect(await bot.process.settings.user(id)).toMatchObject({ mentions: true });
  });

  test('/settings data is a file for oneself; /settings forget tells two codes, and forgets whoever gives both', async () => {
    const { id } = bot.discord.user('eve');
    await bot.use('eve', 'settings me', { mentions: false });
    const data = await bot.use('eve', 'settings data');
    expect(data).toMatchObject({ ephemeral: true });
    expect(data.attachments.map(({ filename }) => filename)).toEqual(['paper-dynasty.json']);
    const code = ({ content }: { content: string }) => /code:([0-9a-f]{6})/.exec(content)?.[1] ?? '';
    const first = await bot.use('eve', 'settings forget');
    const last = await bot.use('eve', 'settings forget', { code: code(first) });
    expect(last.content).toContain('For the last time');
    expect((await bot.use('ann', 'settings forget', { code: code(last) })).content).toContain(
      'To be forgotten here',
    );
    expect(await bot.process.settings.user(id)).toMatchObject({ mentions: false });
    expect((await bot.use('eve', 'settings forget', { code: code(last) })).content).toContain(
      'You are forgotten',
    );
    expect(await bot.process.settings.user(id)).toMatchObject({ mentions: true });
  });

  test('/settings server takes the permission Manage Server, and a channel that the bot may post in', async () => {
    const refused = await bot.use('ann', 'settings server', { league: 'sba' });
    expect(refused).toMatchObject({ ephemeral: true });
    expect(refused.content).toContain('*Manage Server*');
    bot.discord.denyBot('lobby', 1n << 11n);
    expect((await bot.use('ben', 'settings server', { scores_channel: 'lobby' })).content).toContain(
      'I may not post in that channel',
    );
    bot.discord.denyBot('lobby', 0n);
  });

  test("the server's league and verbosity stand where none is named", async () => {
    const chosen = { league: 'pd', verbosity: 'scoring', scores_channel: 'lobby', language: 'es' };
    const told = (await bot.use('ben', 'settings server', chosen)).content;
    expect(told).toContain(`<#${bot.discord.channel('lobby').id}>`);
    expect(told).toMatch(/Verbosity: scoring plays\nLeague: Paper Dynasty \(demo\)\nLanguage: Español/);
    expect((await bot.use('zoe', 'standings')).content).toContain('Paper Dynasty (demo)');
    expect((await bot.use('zoe', 'follow')).content).toContain('scoring plays');
    const teams = await bot.suggestions('zoe', 'game start', 'team');
    expect(teams[0]?.value).toMatch(/^pd\/pd-/);
    expect(
      (await bot.suggestions('zoe', 'results', 'team')).every(({ value }) => String(value).startsWith('pd-')),
    ).toBe(true);
    const opponents = await bot.suggestions('zoe', 'game start', 'opponent', { team: SBA.team });
    expect(opponents.map(({ value }) => value)).not.toContain(SBA.team);
    expect(opponents.every(({ value }) => String(value).startsWith('sba-'))).toBe(true);
    for (const remove of ['league', 'verbosity', 'scores_channel', 'language'])
      await bot.use('ben', 'settings server', { remove });
    expect((await bot.use('ben', 'settings server')).content).toMatch(
      /Scores channel: none\nNews channel: none\nVerbosity: every play \(the default/,
    );
  });

  test('a game needs no league where its team says which', async () => {
    const { team, opponent } = SBA;
    expect((await bot.use('ann', 'game start', { team, opponent })).content).toContain(
      'Super Baseball Alliance',
    );
  });
});

test('free dice know the game: no check with the bases empty', async () => {
  await twoPeople(bot);
  for (let i = 0; i < 60; i += 1)
    expect((await bot.use('zoe', 'ab')).content).not.toMatch(/check: d20|runner on/);
  await report(bot, 'walk');
  const one = (await bot.use('zoe', 'fielding', { position: 'SS' })).content;
  expect(one).toMatch(/By range: \*\*\S+\*\* \d[^]*By error rating: /);
});

test('help tells of one command with its options', async () => {
  const told = (await bot.use('zoe', 'help', { command: 'game start' })).content;
  expect(told).toContain('`/game start team opponent [league]');
  expect(told).toContain('- `opponent` The other team');
  expect((await bot.use('zoe', 'help', { command: 'dance' })).content).toContain(
    'There is no command /dance',
  );
});
