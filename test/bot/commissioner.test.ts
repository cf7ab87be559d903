import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { writeBundle, zipOf } from '@paper-dynasty/db/league/files/write-bundle';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { remind } from '@paper-dynasty/engine/service/remind';
import { askUndo } from '@paper-dynasty/engine/service/requests';
import { ANN, BEN, by, demoStart, good } from '../db/games.ts';
import { bringIn, filledIn } from '../db/leagues.ts';
import { controls, withTestBot } from './support.ts';
import { twoPeople } from './table.ts';

const bot = withTestBot();

const NOTHING_TOLD = { division: null, run_difference: 12, behind: 0, streak: null };

const fileOf = (data: ReturnType<typeof filledIn>) => ({
  name: 'league.zip',
  data: Buffer.from(zipOf(writeBundle(data))),
  contentType: 'application/zip',
});
const importing = (who: 'chief' | 'eve', data: ReturnType<typeof filledIn>) =>
  bot.discord
    .user(who)
    .command({ channelId: bot.channelId, name: 'league import', options: { file: fileOf(data) } })
    .reply();

test('a league comes in by an attachment: all errors, then what it changes, then the button', async () => {
  const data = filledIn('manual', 'attached', [ANN, BEN]);
  const wrong = { ...data, teams: data.teams.map((club) => ({ ...club, park_id: 'nowhere' })) };
  const few = await importing('chief', wrong);
  expect(few.content).toContain('4 things are wrong in that file; nothing was changed.');
  expect(few.content).toContain('teams.csv, row 2, column park');
  expect(few.attachments).toHaveLength(0);
  const worse = {
    ...data,
    players: data.players.map((one) => ({ ...one, player: { ...one.player, name: '' } })),
  };
  const many = await importing('chief', worse);
  expect(many.content).toContain('104 things are wrong');
  const [list] = many.attachments;
  expect(bot.discord.file(list!.id).toString().trim().split('\n')).toHaveLength(104);
  expect((await importing('eve', data)).content).toContain('Only an admin');
  const shown = await importing('chief', data);
  expect(shown.content).toContain('**My League** is a new league, season 1:');
  expect(shown.content).toContain('Players, added: 104');
  expect(shown.content).toContain('Pages will load pictures from cards.example.org');
  const done = await bot.press('chief', shown, 'league_apply');
  expect(done.content).toContain('http://scorecard.test/leagues/attached');
  expect(controls(done)).toEqual([]);
  expect((await bot.process.services.office.status('attached'))?.players).toBe(104);
  expect((await importing('chief', data)).content).toContain('Nothing changes.');
});

test('settings are seen by all and changed by admins; what has no chart is said', async () => {
  const league = 'attached';
  expect((await bot.use('eve', 'league settings', { league })).content).toContain('Turn clock: none');
  expect((await bot.use('eve', 'league settings', { league, turn_clock: 5 })).content).toContain(
    'Only an admin',
  );
  const changed = await bot.use('chief', 'league settings', { league, turn_clock: 5, submission: 'approve' });
  expect(changed.content).toContain('Turn clock: 5 min');
  expect(changed.content).toContain('Finished games: Sent after a yes');
  expect((await bot.process.services.leagues.rules(league)).submission).toBe('approve');
  expect((await bot.use('chief', 'league settings', { league, rest: 'forbid' })).content).toContain(
    'Pitchers’ rest: Forbidden',
  );
  expect((await bot.use('chief', 'league refresh', { league })).content).toContain('not read from a server');
  expect((await bot.use('chief', 'league submissions', { league })).content).toContain(
    'No game of this league',
  );
  expect((await bot.use('eve', 'league submissions', { league })).content).toContain('Only an admin');
});

test('what the league’s own server counts and lists stands beside it, with its time while it does not answer', async () => {
  const league = 'attached';
  const told = {
    standings: [{ ...NOTHING_TOLD, team_id: '1', name: 'Foundry', abbreviation: 'BHM', wins: 31, losses: 9 }],
    injuries: [
      { player_id: '9', name: '**Bo** @everyone', team: 'BHM', games: 6, returns: { week: 6, game: 2 } },
    ],
  };
  await bot.process.sql`
    update league_sources set kind = 'sba', read_at = '2026-04-01T14:05:00Z', away = true,
      extra = ${bot.process.sql.json(told)} where league_id = ${league}`;
  const standings = (await bot.use('eve', 'standings', { league })).content;
  expect(standings).toContain('The league’s own server counts (<t:1775052300:f>):');
  expect(standings).toMatch(/Foundry +31 +9/);
  expect(standings).toContain('League data of <t:1775052300:f>; the league’s server does not answer.');
  const injured = (await bot.use('eve', 'injury list', { league })).content;
  expect(injured).toContain('Nobody is hurt.');
  expect(injured).toContain('\\*\\*Bo\\*\\* @everyone (BHM): out for 6 games · returns in week 6, game 2');
  expect(injured).toContain('the league’s server does not answer.');
  await bot.process.sql`update league_sources set kind = 'file', away = false where league_id = ${league}`;
  expect((await bot.use('eve', 'standings', { league })).content).not.toContain('own server');
});

/** Whose turn it is. */
const next = async (): Promise<'ann' | 'ben' | null> => {
  const state = await bot.state();
  const [turn] = turns(state);
  if (!turn || state.status === 'completed') return null;
  const { manager } = state.setup[turn.side];
  return manager.kind === 'user' && manager.user_ids.includes(ANN) ? 'ann' : 'ben';
};

/** Ann and Ben play their next game of the schedule, of one inning: Ann's first man hits a home run, nobody else reaches. */
const playNext = async (league: string): Promise<string> => {
  await bot.press('ben', await bot.use('ann', 'game next', { league }), 'accept');
  await bot.use('ann', 'lineup auto');
  await bot.use('ben', 'lineup auto');
  let homers = 1;
  for (let who = await next(); who; who = await next()) {
    if ((await bot.state()).roll === null) await bot.use(who, 'roll');
    else await bot.use(who, 'outcome', { outcome: homers-- > 0 ? 'homerun' : 'strikeout' });
  }
  return bot.gameId();
};

const news = () => bot.discord.channel('lobby').messages;
const inThread = (text: string) => bot.home().messages.filter(({ content }) => content.includes(text));

test('a result is told in the news channel once, also after a restart, and its submission in its thread', async () => {
  const league = 'short';
  const data = filledIn('manual', league, [ANN, BEN]);
  const rules = { ...data.rules, submission: 'approve' as const };
  await bringIn(bot.process.services.office, {
    ...data,
    config: { ...data.config, innings: 1 },
    rules,
    schedule: data.schedule.map((game) => ({
      ...game,
      ...(game.id === 'w01s1g1' ? { away_id: data.teams[0]!.team.id, home_id: data.teams[1]!.team.id } : {}),
    })),
  });
  await bot.process.sql`update league_sources set kind = 'sba' where league_id = ${league}`;
  const lobby = bot.discord.channel('lobby').id;
  const chosen = await bot.use('ben', 'settings server', { news_channel: 'lobby' });
  expect(chosen.content).toContain(`News channel: <#${lobby}>`);
  const game_id = await playNext(league);
  await vi.waitFor(() => expect(news()).toHaveLength(1));
  expect(news()[0]!.content).toMatch(/Final[^]*1\s+1\s+0[^]*Top plays[^]*1\. /);
  expect(news()[0]!.attachments.map(({ filename }) => filename)).toEqual([`final-${game_id}.png`]);

  await vi.waitFor(() => expect(inThread('waits for the second manager')).toHaveLength(1));
  const [waiting] = inThread('waits for the second manager');
  expect(waiting!.content).toContain(`<@${ANN}>: is this result right?`);
  expect((await bot.press('ben', waiting!, 'send')).content).toContain('You ended this game');
  expect((await bot.press('eve', waiting!, 'send')).content).toContain('Only an admin');
  expect((await bot.press('ann', waiting!, 'send')).content).toContain('on its way');
  expect((await bot.press('ann', waiting!, 'send')).content).toContain('not waiting');
  await vi.waitFor(() => expect(inThread('is being sent')).toHaveLength(1));

  await bot.restart(async () => {
    await bot.process.sql`
      update submissions set state = 'failed', error = 'the league’s server does not take the key',
        external = '{"left":"nothing"}', updated_at = now() where game_id = ${game_id}`;
  });
  await vi.waitFor(() =>
    expect(inThread('was not sent: the league’s server does not take the key')).toHaveLength(1),
  );
  await vi.waitFor(() => expect(inThread('did not reach the league’s server')).toHaveLength(1));
  expect(inThread('did not reach')[0]!.content).toContain(`<@${DEMO_COMMISSIONER.user_id}>`);
  const listed = await bot.use('chief', 'league submissions', { league });
  expect(listed.content).toContain('The server holds nothing of it.');
  const one = await bot.press('chief', listed, 'league_pick', game_id);
  expect((await bot.press('chief', one, 'send')).content).toContain('on its way');
  expect(news()).toHaveLength(1);

  good(await askUndo(bot.process.services, by(DEMO_COMMISSIONER.user_id, game_id)));
  await vi.waitFor(() => expect(news()[0]!.content).toContain('has been reopened'));
  expect(news()).toHaveLength(1);
});

test('an announcement is told in the news channel, and kept', async () => {
  const league = 'short';
  expect((await bot.use('eve', 'league announce', { league, text: 'Hi' })).content).toContain(
    'Only an admin',
  );
  await bot.use('chief', 'league announce', { league, text: 'Trades close on *Friday*' });
  await vi.waitFor(() =>
    expect(news().map(({ content }) => content)).toContain('📣 **My League**: Trades close on \\*Friday\\*'),
  );
  const { office } = bot.process.services;
  expect(await office.announcements(league)).toMatchObject([{ text: 'Trades close on *Friday*' }]);
  expect(await office.audit(league, { limit: 5, action: 'announced' })).toHaveLength(1);
});

test('what was taken back in ranked games is told to admins, by person, act and gain, with all of it as a table', async () => {
  const league = 'short';
  const audit = (who: 'chief' | 'eve', options: Record<string, string> = {}) =>
    bot.use(who, 'league audit', { league, ...options });
  expect((await audit('eve')).content).toContain('Only an admin');
  expect(await bot.suggestions('eve', 'league audit', 'who', { league })).toEqual([]);
  const all = await audit('chief');
  expect(all.content).toContain('**Taken back in ranked games of My League**');
  expect(all.content).toMatch(
    /- <t:\d+:f> \[\w{8}\]\(<http:\/\/scorecard\.test\/games\/[^)]+>\) .*: finished game opened again: .*by a league admin/,
  );
  const [table] = all.attachments;
  expect(table!.filename).toBe('short-fair-play.csv');
  const [head, ...rows] = bot.discord.file(table!.id).toString().trim().split('\r\n');
  expect(head).toContain('game_id,seq,at,act,actor');
  expect(rows.length).toBeGreaterThan(0);
  const [who] = await bot.suggestions('chief', 'league audit', 'who', { league });
  expect(
    (await audit('chief', { who: String(who!.value), what: 'reopened', gain: 'by_admin' })).content,
  ).toContain('finished game opened again');
  for (const [option, other] of [
    ['who', ANN],
    ['what', 'clock'],
    ['gain', 'clock_often'],
  ] as const)
    expect(await audit('chief', { [option]: other })).toMatchObject({
      content: expect.stringContaining('Nothing of the kind.') as string,
      attachments: [],
    });
});

test('a reminder from the office calls whoever is awaited in the game’s thread, once', async () => {
  const { services } = bot.process;
  await twoPeople(bot);
  const game_id = await bot.gameId();
  const admin = DEMO_COMMISSIONER.user_id;
  const sent = await remind(services, 'sba', admin, game_id);
  expect(sent).toMatchObject({ ok: true });
  const [called] = sent.ok ? sent.user_ids : [];
  await vi.waitFor(() => expect(inThread('A reminder from the league’s office')).toHaveLength(1));
  expect(inThread('A reminder')[0]!.content).toContain(`<@${called!}>`);
  expect(await remind(services, 'sba', admin, game_id)).toMatchObject({
    ok: false,
    error: { code: 'rate_limited' },
  });
});

test('a reminder of a game that is played on the page alone is told in the league’s news, with the way there', async () => {
  const { services, settings } = bot.process;
  const { id } = bot.discord.guild();
  const lobby = bot.discord.channel('lobby').id;
  await settings.saveGuild(id, { league_id: 'sba', news_channel_id: lobby });
  const side = (team_id: string, user_id: string) => ({ team_id, user_id });
  const { game_id } = good(
    await startGame(
      services,
      demoStart('sba', {
        user_id: ANN,
        away: side('sba-herons', ANN),
        home: side('sba-lamplighters', BEN),
      }),
    ),
  );
  good(await acceptGame(services, by(BEN, game_id)));
  await services.store.settled();
  // Nobody has been reminded within the hour.
  await bot.process.sql`
    update league_audit set at = at - interval '2 hours' where action = 'reminded' and league_id = 'sba'`;
  const sent = await remind(services, 'sba', DEMO_COMMISSIONER.user_id, game_id);
  const called = sent.ok ? sent.user_ids : [];
  expect(called).toContain(BEN);
  const told = () =>
    bot.discord
      .channel('lobby')
      .messages.filter(({ content }) => content.includes('A reminder from the league’s office'));
  await vi.waitFor(() => expect(told()).toHaveLength(1));
  expect(told()[0]!.content).toContain(`<http://scorecard.test/games/${game_id}>`);
  expect(
    told()[0]!
      .mentions.map((one) => one.id)
      .sort(),
  ).toEqual([...called].sort());
  await settings.saveGuild(id, { league_id: null, news_channel_id: null });
});

test('who was passed over because they had been reminded elsewhere is called when their hour is over, in the same turn', async () => {
  const { services, settings, sql } = bot.process;
  const { id } = bot.discord.guild();
  await settings.saveGuild(id, { league_id: 'sba', news_channel_id: bot.discord.channel('lobby').id });
  const side = (team_id: string, user_id: string) => ({ team_id, user_id });
  const asked = { user_id: ANN, away: side('sba-herons', ANN), home: side('sba-lamplighters', BEN) };
  const { game_id } = good(await startGame(services, demoStart('sba', asked)));
  good(await acceptGame(services, by(BEN, game_id)));
  await services.store.settled();
  const longAgo = () => sql`
    update league_audit set at = at - interval '2 hours' where action = 'reminded' and league_id = 'sba'`;
  await longAgo();
  const admin = DEMO_COMMISSIONER.user_id;
  const elsewhere = { game_id: randomUUID(), seq: 1, user_ids: [ANN] };
  await services.office.note('sba', { user_id: admin }, 'reminded', elsewhere);
  const told = () =>
    bot.discord
      .channel('lobby')
      .messages.filter(({ content }) => content.includes('A reminder') && content.includes(game_id))
      .map(({ mentions }) => mentions.map((one) => one.id).sort());
  expect(await remind(services, 'sba', admin, game_id)).toEqual({ ok: true, user_ids: [BEN] });
  await vi.waitFor(() => expect(told()).toEqual([[BEN]]));
  await sql`
    update league_audit set at = at - interval '2 hours'
    where action = 'reminded' and detail->>'game_id' = ${elsewhere.game_id}`;
  expect(await remind(services, 'sba', admin, game_id)).toEqual({ ok: true, user_ids: [ANN] });
  await vi.waitFor(() => expect(told()).toEqual([[BEN], [ANN]]));
  await settings.saveGuild(id, { league_id: null, news_channel_id: null });
});

test('a server that does not answer is said in the status, with the time of the data', async () => {
  await bot.process.sql`
    update league_sources set away = true, failure = 'the league’s server does not answer' where league_id = 'short'`;
  expect((await bot.use('zoe', 'league status', { league: 'short' })).content).toMatch(
    /League data of <t:\d+:f>; the league’s server does not answer\./,
  );
});
