import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startTestBot, type TestBot } from './support.ts';
import { report, twoPeople } from './table.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot();
});
afterEach(async () => {
  bot.discord.expectNoViolations();
  await bot.close();
});

const isThreadOpened = (method: string, path: string): boolean =>
  method === 'POST' && /\/threads$/.test(path);
const games = () => bot.discord.channel('games');
const saying = (text: string) =>
  games().messages.filter(
    ({ content, nonce, attachments }) =>
      nonce !== undefined && attachments.length === 0 && content.includes(text),
  );
const notes = () => saying('is played in this channel');
const half = async (): Promise<void> => {
  for (let i = 0; i < 3; i += 1) await report(bot, 'strikeout');
};
/** A game under way in its thread, one play old. */
const inThread = async () => {
  await twoPeople(bot);
  await report(bot, 'walk');
  await vi.waitFor(() => expect(bot.lines().join()).toContain('`BB`'));
  return bot.home();
};

describe('a thread that Discord refuses', () => {
  test.each([
    [400, 160006, 'as many active threads as Discord allows'],
    [403, 50013, 'I may not open threads here'],
    [400, 30033, 'Discord refused a thread (“It is full”)'],
  ])(
    '%i, %i: the game goes on in the channel, and both managers are told once',
    async (status, code, why) => {
      const refusal = { match: isThreadOpened, status, code, text: 'It is full', times: 100 };
      bot.discord.inject(refusal);
      await twoPeople(bot);
      await report(bot, 'walk');
      await vi.waitFor(() => expect(saying('`BB`')).toHaveLength(1));
      expect(notes()).toHaveLength(1);
      expect(notes()[0]?.content).toContain(why);
      expect(notes()[0]?.mentions.map((u) => u.username)).toEqual(['ann', 'ben']);
      expect(saying('is played in this thread')).toEqual([]);
      await half();
      await vi.waitFor(() => expect(saying('▲ 1, 2 out')).toHaveLength(1));
      await report(bot, 'walk');
      await vi.waitFor(() => expect(saying('▼ 1, 0 out')).toHaveLength(1));
      expect(notes()).toHaveLength(1);
      expect(games().threads).toEqual([]);
    },
  );

  test('is tried again with the next half; what stood in the channel says where the game goes on', async () => {
    bot.discord.inject({ match: isThreadOpened, status: 400, code: 160006 });
    await twoPeople(bot);
    await vi.waitFor(() => expect(games().messages.some((m) => m.attachments.length > 0)).toBe(true));
    const bug = games().messages.find((m) => m.attachments.length > 0)!;
    await half();
    await vi.waitFor(() => expect(games().threads).toHaveLength(1));
    await report(bot, 'walk');
    await vi.waitFor(() => expect(bot.lines().join()).toContain('▼ 1, 0 out  `BB`'));
    const left = () => games().messages.find(({ id }) => id === bug.id);
    await vi.waitFor(() => expect(left()?.content).toContain(`goes on in <#${bot.home().id}>`));
    expect(games().messages.flatMap((m) => (m.nonce === undefined ? [] : (m.components ?? [])))).toEqual([]);
  });
});

describe('a thread', () => {
  test.each([
    ['locked', () => bot.discord.closeThread(bot.home().id, true), 'its thread was locked'],
    ['deleted', () => bot.discord.deleteChannel(bot.home().id), 'its thread was deleted'],
    [
      'closed to the bot',
      () => bot.discord.denyBot('games', PermissionFlagsBits.SendMessagesInThreads),
      '“Send Messages in Threads”',
    ],
  ])('that is %s: the game goes on in the channel, which knows it', async (_how, close, why) => {
    await inThread();
    close();
    await report(bot, 'strikeout');
    await vi.waitFor(() => expect(saying('`K`')).toHaveLength(1));
    expect(notes()).toHaveLength(1);
    expect(notes()[0]?.content).toContain(why);
    expect(notes()[0]?.mentions.map((u) => u.username)).toEqual(['ann', 'ben']);
    expect((await bot.use('ann', 'game show')).content).toContain('Herons');
    await report(bot, 'walk');
    await vi.waitFor(() => expect(saying('`BB`')).toHaveLength(1));
    expect(notes()).toHaveLength(1);
  });

  test('that was locked: another is opened with the next half', async () => {
    await inThread();
    bot.discord.closeThread(bot.home().id, true);
    await half();
    await vi.waitFor(() => expect(games().threads).toHaveLength(2));
    await report(bot, 'walk');
    await vi.waitFor(() => expect(bot.lines().join()).toContain('▼ 1, 0 out  `BB`'));
  });

  test('that somebody archives goes on', async () => {
    const thread = await inThread();
    bot.discord.closeThread(thread.id, false);
    await report(bot, 'strikeout');
    await vi.waitFor(() => expect(bot.lines().join()).toContain('`K`'));
    expect(bot.home()).toMatchObject({ id: thread.id, archived: false });
    expect(notes()).toEqual([]);
  });

  test('that is gone with its channel: both managers are told in person, once', async () => {
    await inThread();
    const gameId = await bot.gameId();
    bot.discord.deleteChannel(bot.home().id);
    bot.discord.deleteChannel('games');
    const lobby = bot.discord.channel('lobby').id;
    await bot.use('ann', 'roll', { game: gameId }, lobby);
    await bot.use('ann', 'outcome', { game: gameId, outcome: 'strikeout' }, lobby);
    for (const who of ['ann', 'ben'] as const)
      await vi.waitFor(() =>
        expect(bot.discord.dm(who).messages.map((m) => m.content)).toEqual([
          expect.stringContaining(`http://scorecard.test/games/${gameId}`),
        ]),
      );
  });
});

describe('a channel that may not be posted in', () => {
  const lobby = () => bot.discord.channel('lobby');
  const following = async () => {
    await twoPeople(bot);
    await bot.use('zoe', 'follow', { game: await bot.gameId(), verbosity: 'scoring' }, lobby().id);
    bot.discord.denyBot('lobby', PermissionFlagsBits.SendMessages);
    await report(bot, 'homerun');
    const key = { channel_id: lobby().id, game_id: await bot.gameId() };
    const feed = () => bot.process.channelFeeds.find(key);
    await vi.waitFor(async () => expect((await feed())?.failing_since).toBeInstanceOf(Date));
    return feed;
  };
  const homers = () => lobby().messages.filter(({ content }) => content.includes('homers'));

  test('is told everything once it may be again, and nobody is bothered', async () => {
    const feed = await following();
    bot.discord.denyBot('lobby', 0n);
    await vi.waitFor(() => expect(homers()).toHaveLength(1));
    await vi.waitFor(async () => expect((await feed())?.failing_since).toBeNull());
    expect(bot.discord.dm('zoe').messages).toEqual([]);
  });

  test('for a day: whoever made it follow is told, once; it is told everything when it may be again', async () => {
    const feed = await following();
    await bot.process.sql`update channel_feeds set failing_since = now() - interval '25 hours'
      where channel_id = ${lobby().id}`;
    await bot.restart();
    const dm = () => bot.discord.dm('zoe').messages.map((m) => m.content);
    await vi.waitFor(() => expect(dm()).toEqual([expect.stringContaining('For a day I have not been able')]));
    await bot.restart();
    await report(bot, 'walk');
    await vi.waitFor(() => expect(bot.lines().join()).toContain('`BB`'));
    expect((await feed())?.failure_noted).toBe(true);
    expect(dm()).toHaveLength(1);
    bot.discord.denyBot('lobby', 0n);
    await vi.waitFor(() => expect(homers()).toHaveLength(1));
  });

  test('until after the game: it follows no longer', async () => {
    await bot.process.sql`update leagues set config = jsonb_set(config, '{innings}', '1')`;
    const feed = await following();
    await bot.use('ann', 'game abandon', {});
    await bot.use('ben', 'game agree', {});
    await bot.process.sql`update channel_feeds set failing_since = now() - interval '25 hours'
      where channel_id = ${lobby().id}`;
    await bot.restart();
    await vi.waitFor(async () => expect(await feed()).toBeNull());
    await vi.waitFor(() => expect(bot.discord.dm('zoe').messages).toHaveLength(1));
  });
});
