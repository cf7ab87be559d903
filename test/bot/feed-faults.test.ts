import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startBot, type Bot } from '@paper-dynasty/bot/client';
import { tellPlay } from '@paper-dynasty/engine/notation/tell-play';
import { ANN, playOne, practiceGame } from '../db/games.ts';
import { startTestProcess } from '../process.ts';
import { startTestBot, type TestBot } from './support.ts';

let bot: TestBot;
let gameId: string;
const CHANNELS = ['games', 'lobby'];

beforeEach(async () => {
  bot = await startTestBot();
  gameId = await practiceGame(bot.process.services, 'sba');
  for (const name of CHANNELS) await bot.use('ann', 'follow', { game: gameId }, bot.discord.channel(name).id);
  await play(1);
  await allTold();
});
afterEach(async () => {
  bot.discord.clearFaults();
  await bot.close();
});

const play = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) await playOne(bot.process.services, ANN, gameId);
};
const state = async () => (await bot.process.services.live.state(gameId))!;

/** The plays that a channel has been told, in order. */
const toldIn = (name: string): string[] =>
  bot.discord
    .channel(name)
    .messages.filter((m) => /^[▲▼] \d/.test(m.content))
    .map((m) => m.content.split('\n')[0] ?? '');

/** Waits until every channel has the last play, and some more for what should not come; then each play is there once, in order. */
const allTold = async (): Promise<void> => {
  const { plays, setup } = await state();
  for (const name of CHANNELS)
    await vi.waitFor(() => expect(toldIn(name).length).toBeGreaterThanOrEqual(plays.length));
  await new Promise((resolve) => setTimeout(resolve, 150));
  for (const name of CHANNELS) {
    const told = toldIn(name);
    expect(told).toHaveLength(plays.length);
    plays.forEach((made, i) => {
      expect(told[i]).toMatch(
        new RegExp(
          `^${made.before.half === 'top' ? '▲' : '▼'} ${made.before.inning}, ${made.before.outs} out`,
        ),
      );
      expect(told[i]).toContain(tellPlay(setup, made).description);
    });
  }
};

const isPost = (method: string, path: string): boolean =>
  method === 'POST' && /\/channels\/\d+\/messages$/.test(path);
const isEdit = (method: string, path: string): boolean =>
  method === 'PATCH' && /\/channels\/\d+\/messages\/\d+$/.test(path);

test.each([
  ['a rate limit', { status: 429, retryAfter: 0.3, times: 3 }],
  ['errors of Discord’s', { status: 503, times: 6 }],
  ['errors after the message was posted', { status: 502, times: 2, afterEffect: true }],
  ['connections that break off', { dropConnection: true, times: 2 }],
  [
    'connections that break off after the message was posted',
    { dropConnection: true, afterEffect: true, times: 2 },
  ],
  ['slow answers', { delayMs: 300, times: 4 }],
])('%s', async (_name, fault) => {
  bot.discord.inject({ match: isPost, ...fault });
  await play(4);
  await allTold();
});

test('a rate limit on the scorebug holds no play back', async () => {
  bot.discord.inject({ match: isEdit, status: 429, retryAfter: 3600 });
  await play(1);
  await vi.waitFor(() => expect(bot.discord.requests.some(({ status }) => status === 429)).toBe(true));
  await play(1);
  await allTold();
});

test('an empty bucket in the headers is waited for', async () => {
  const headers = {
    'x-ratelimit-limit': '1',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset-after': '0.4',
    'x-ratelimit-bucket': 'posts',
  };
  bot.discord.inject({ match: isPost, headers, times: 4 });
  await play(4);
  await allTold();
  const posts = bot.discord.requests.filter(({ method, path }) => isPost(method, path));
  expect(posts.every(({ status }) => status === 200)).toBe(true);
});

test.each([true, false])('a gateway session that is dropped (resumable: %s)', async (resumable) => {
  bot.discord.dropGateway({ resumable });
  await play(3);
  await allTold();
  if (resumable) await bot.discord.waitForResume(1, 60_000);
  else await bot.discord.waitForIdentify(2, 60_000);
  const handle = bot.discord.user('ann').command({
    channelId: bot.channelId,
    name: 'roll',
    options: { game: gameId },
    duplicate: true,
  });
  await handle.reply();
  expect((await state()).roll_count).toBe((await state()).plays.length + 1);
});

test('a restart in the middle', async () => {
  bot.discord.inject({ match: isPost, delayMs: 200, times: 3 });
  await play(3);
  await bot.restart();
  await play(2);
  await allTold();
});

test('an outage longer than Discord remembers nonces, begun between a post and the move of the cursor', async () => {
  bot.discord.inject({ match: isPost, status: 500, times: 100, afterEffect: true });
  await play(1);
  for (const name of CHANNELS) await vi.waitFor(() => expect(toldIn(name)).toHaveLength(2));
  await vi.waitFor(() =>
    expect(bot.discord.requests.filter((r) => r.status === 500).length).toBeGreaterThan(7),
  );
  const closing = bot.restart();
  bot.passTime({ minutes: 30 });
  bot.discord.clearFaults();
  await closing;
  await play(2);
  await allTold();
});

test('a database that loses the cursor of a posted message', async () => {
  const cursors = await bot.process.channelFeeds.feedsOf(gameId);
  await play(2);
  await allTold();
  await bot.restart();
  for (const { channel_id, last_seq_posted, last_message_id } of cursors)
    await bot.process.sql`
      update channel_feeds set last_seq_posted = ${last_seq_posted}, last_message_id = ${last_message_id}
      where channel_id = ${channel_id} and game_id = ${gameId}`;
  bot.passTime({ minutes: 30 });
  await bot.restart();
  await play(1);
  await allTold();
});

test('two processes: one posts at a time; when it is gone, the other goes on', async () => {
  const second = startTestProcess(bot.process.databaseUrl);
  const other: Bot = await startBot({
    ...second,
    config: {
      token: bot.discord.token,
      guildId: bot.discord.guild().id,
      apiUrl: bot.discord.apiUrl,
      publicUrl: 'http://scorecard.test',
      shards: null,
    },
  });
  await play(4);
  await allTold();
  await bot.restart();
  await play(3);
  await allTold();
  await other.close();
  await second.close();
  await play(1);
  await allTold();
});

test('a process that died holding a channel is waited for, then relieved', async () => {
  const name = `feed:${bot.discord.channel('lobby').id}`;
  await play(1);
  await allTold();
  await bot.restart(async () => {
    await play(2);
    await bot.process.sql`
      insert into leases (name, holder, until) values (${name}, 'gone', now() + interval '1 hour')`;
  });
  const { plays } = await state();
  await vi.waitFor(() => expect(toldIn('games')).toHaveLength(plays.length));
  expect(toldIn('lobby')).toHaveLength(plays.length - 2);
  await bot.process.sql`update leases set until = now() where name = ${name}`;
  await allTold();
});

test('a channel closed to the bot holds no other back', async () => {
  bot.discord.denyBot('lobby', PermissionFlagsBits.SendMessages);
  await play(2);
  const { plays } = await state();
  await vi.waitFor(() => expect(toldIn('games')).toHaveLength(plays.length));
  expect(toldIn('lobby')).toHaveLength(1);
});
