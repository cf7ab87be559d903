import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LEAGUE_CHANGED } from '@paper-dynasty/db/stores/signals';
import { ANN, BEN } from '../db/games.ts';
import { controls, startTestBot, type TestBot } from './support.ts';
import { SBA, twoPeople } from './table.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot();
});
afterEach(async () => {
  bot.discord.expectNoViolations();
  await bot.close();
});

const PRIVATE = { ...SBA, visibility: 'private' };
const PRIVATE_THREAD = 12;
const games = () => bot.discord.channel('games');
const allGames = () => bot.process.services.store.listGames({ limit: 9, user_id: ANN });

test('a private game is played in a private thread with its people; its channel reads nothing of it', async () => {
  const started = await bot.use('ann', 'game start', PRIVATE);
  expect(started).toMatchObject({ ephemeral: true });
  expect(started.content).toContain(`is played in <#${bot.home().id}>`);
  expect(bot.home().type).toBe(PRIVATE_THREAD);
  expect([...bot.home().members].sort()).toEqual([ANN, BEN, bot.discord.applicationId].sort());
  const [invitation] = bot.home().messages;
  expect(invitation?.content).toContain('Only the managers may watch');
  expect(invitation?.mentions.map((u) => u.username)).toEqual(['ben']);
  await bot.press('ben', invitation!, 'accept');
  const where = bot.home().id;
  await bot.use('ann', 'lineup auto', {}, where);
  await bot.use('ben', 'lineup auto', {}, where);
  await vi.waitFor(() => expect(bot.lines().join()).toContain('Play ball!'));
  await bot.use('ann', 'roll', {}, where);
  await bot.use('ann', 'outcome', { outcome: 'strikeout' }, where);
  await vi.waitFor(() => expect(bot.lines().join()).toContain('`K`'));
  expect(controls(bot.home().messages.find((m) => m.id === invitation!.id)!)).toEqual([]);
  expect(games().messages).toEqual([]);
  expect(games().threads).toHaveLength(1);
});

test('elsewhere in the server its people are answered for their eyes alone', async () => {
  const where = await twoPeople(bot, PRIVATE);
  const game = (await bot.process.channelFeeds.gameOfChannel(where))!;
  for (const name of ['game show', 'scorebug', 'lineup show', 'plays', 'roll'])
    expect(await bot.use('ann', name, { game })).toMatchObject({ ephemeral: true });
  expect(await bot.use('ann', 'game show', {}, where)).toMatchObject({ ephemeral: false });
  expect(games().messages).toEqual([]);
});

test.each([
  ['CreatePrivateThreads', 'Create Private Threads'],
  ['SendMessagesInThreads', 'Send Messages in Threads'],
] as const)('without %s it is refused, and none is started', async (permission, name) => {
  bot.discord.denyBot('games', PermissionFlagsBits[permission]);
  const refused = await bot.use('ann', 'game start', PRIVATE);
  expect(refused).toMatchObject({ ephemeral: true });
  expect(refused.content).toContain(`For that I need *${name}* in this channel`);
  expect(await allGames()).toEqual([]);
});

test('started in a thread it gets a thread of its own beside it', async () => {
  await twoPeople(bot);
  await vi.waitFor(() => expect(games().threads).toHaveLength(1));
  await bot.use('ann', 'game start', PRIVATE, games().threads[0]!.id);
  expect(games().threads.map(({ type }) => type)).toEqual([11, PRIVATE_THREAD]);
});

test('a private thread that Discord refuses: the game is on the page, and whoever started it is told so alone', async () => {
  const match = (method: string, path: string) => method === 'POST' && path.endsWith('/threads');
  bot.discord.inject({ match, status: 400, code: 160006 });
  const started = await bot.use('ann', 'game start', PRIVATE);
  expect(started).toMatchObject({ ephemeral: true });
  const [game] = await allGames();
  expect(started.content).toContain('as many active threads');
  expect(started.content).toContain(`http://scorecard.test/games/${game?.game_id}`);
  expect(games().messages).toEqual([]);
});

test('a private thread that is deleted is replaced by another, for the same people', async () => {
  const where = await twoPeople(bot, PRIVATE);
  const game = (await bot.process.channelFeeds.gameOfChannel(where))!;
  await vi.waitFor(() => expect(bot.lines().join()).toContain('Play ball!'));
  bot.discord.deleteChannel(where);
  await bot.use('ann', 'roll', { game });
  await bot.use('ann', 'outcome', { game, outcome: 'strikeout' });
  await vi.waitFor(() => expect(bot.home().id).not.toBe(where));
  await vi.waitFor(() => expect(bot.lines().join()).toContain('`K`'));
  expect(bot.home().type).toBe(PRIVATE_THREAD);
  expect(bot.home().members).toContain(BEN);
  expect(games().messages).toEqual([]);
});

test('a stranger who names it, sound or damaged, is answered as if there were none: alone, in the same words', async () => {
  const where = await twoPeople(bot, PRIVATE);
  const game = (await bot.process.channelFeeds.gameOfChannel(where))!;
  const none = '00000000-0000-8000-8000-000000000000';
  const asked = async (id: string) => {
    const told = [];
    for (const name of ['game show', 'roll', 'undo', 'game accept', 'game abandon', 'link', 'verify']) {
      const { content, ephemeral } = await bot.use('eve', name, { game: id });
      told.push({ name, content, ephemeral });
    }
    return told;
  };
  const ofNone = await asked(none);
  for (const { ephemeral } of ofNone) expect(ephemeral).toBe(true);
  expect(await asked(game)).toEqual(ofNone);
  await bot.process.sql`update game_events set payload = '{}' where game_id = ${game} and seq = 2`;
  // The play-by-play may just take it from what is kept.
  await vi.waitFor(async () => {
    await bot.process.services.live.evictIdle(0);
    await bot.process.sql`delete from snapshots`;
    expect((await bot.use('ann', 'game show', { game })).content).toContain('damaged');
  });
  expect(await asked(game)).toEqual(ofNone);
  expect(await bot.suggestions('eve', 'roll', 'game', { game })).toEqual([]);
});

test('a league admin follows it in a direct message until they are one no longer', async () => {
  const where = await twoPeople(bot, PRIVATE);
  const game = (await bot.process.channelFeeds.gameOfChannel(where))!;
  const { id: channel_id } = bot.discord.dm('chief');
  const plays = () => bot.discord.dm('chief').messages.filter(({ content }) => content.includes('`K`'));
  const strikeOut = async () => {
    await bot.use('ann', 'roll', {}, where);
    await bot.use('ann', 'outcome', { outcome: 'strikeout' }, where);
  };
  const { seq } = (await bot.process.services.live.state(game))!;
  const following = { channel_id, game_id: game, verbosity: 'every_play', delay_seconds: 0 } as const;
  await bot.process.channelFeeds.follow({ ...following, follower_id: bot.discord.user('chief').id }, seq);
  await strikeOut();
  await vi.waitFor(() => expect(plays()).toHaveLength(1));
  await bot.process.sql`delete from owners`;
  await bot.process.sql`update leagues set admin_ids = '{}'`;
  bot.process.signals.send(LEAGUE_CHANGED, 'sba');
  await strikeOut();
  await vi.waitFor(async () =>
    expect(await bot.process.channelFeeds.find({ channel_id, game_id: game })).toBeNull(),
  );
  expect(plays()).toHaveLength(1);
});
