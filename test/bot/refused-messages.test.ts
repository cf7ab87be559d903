import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startTestBot, type TestBot, type TestBotOptions } from './support.ts';
import { report, SBA, twoPeople } from './table.ts';

let bot: TestBot;
const open = async (options: TestBotOptions = {}): Promise<TestBot> => {
  bot = await startTestBot(options);
  return bot;
};
afterEach(async () => {
  bot.discord.expectNoViolations();
  await bot.close();
});

const gamesId = () => bot.discord.channel('games').id;
/** A post in a thread of #games. */
const inThread = (method: string, path: string): boolean =>
  method === 'POST' && /^\/channels\/\d+\/messages$/.test(path) && !path.includes(gamesId());
const told = (text: string) => vi.waitFor(() => expect(bot.lines().join('\n')).toContain(text));
const feed = async () => {
  const [home] = await bot.process.channelFeeds.feedsOf(await bot.gameId());
  return home!;
};
/** The game is told to its last event, and nothing waits to be tried again. */
const upToDate = () =>
  vi.waitFor(async () => expect((await feed()).last_seq_posted).toBe((await bot.state()).seq));

describe('a message that Discord does not take as it is', () => {
  test.each([
    ['malformed', 400, 50035],
    ['too large', 413, 40005],
    ['blocked for its text', 400, 200000],
    ['blocked for its links', 403, 240000],
  ])('%s: where it is told is said instead, and the next plays are told', async (_how, status, code) => {
    await open();
    await twoPeople(bot);
    await told('Play ball!');
    bot.discord.inject({ match: inThread, status, code });
    await report(bot, 'walk');
    await told(
      `Discord takes no message that says what has just happened. It stands here: http://scorecard.test/games/`,
    );
    await report(bot, 'homerun');
    await told('homers');
    expect(bot.lines().join()).not.toContain('`BB`');
    await upToDate();
  });

  test('nor anything in its place: it is left out, and the next plays are told', async () => {
    await open();
    await twoPeople(bot);
    await told('Play ball!');
    bot.discord.inject({ match: inThread, status: 400, code: 50035, times: 2 });
    await report(bot, 'walk');
    await report(bot, 'homerun');
    await told('homers');
    await upToDate();
  });

  test('a scorebug that is taken neither as a picture nor in words holds no play back', async () => {
    await open();
    bot.discord.inject({ match: inThread, status: 413, code: 40005, times: 2 });
    await twoPeople(bot);
    await report(bot, 'walk');
    await told('`BB`');
    await upToDate();
  });

  test('an answer: its person is told in words', async () => {
    await open();
    const callback = (_: string, path: string) => path.endsWith('/callback');
    bot.discord.inject({ match: callback, status: 400, code: 50035 });
    const said = await bot.use('ann', 'standings');
    expect(said).toMatchObject({ ephemeral: true });
    expect(said.content).toContain('Something went wrong');
  });
});

describe('what Discord has no room for', () => {
  test('no more active threads: the game goes on in the channel, which says why', async () => {
    await open({ discordLimits: { most: { threads: 0 } } });
    await twoPeople(bot);
    await report(bot, 'walk');
    await told('`BB`');
    expect(bot.lines().join()).toContain('as many active threads as Discord allows');
  });

  test('no more people in a private thread: whoever starts the game is told so', async () => {
    await open({
      botPermissions: PermissionFlagsBits.CreatePrivateThreads,
      discordLimits: { most: { threadMembers: 2 } },
    });
    const said = await bot.use('ann', 'game start', { ...SBA, visibility: 'private' });
    expect(said).toMatchObject({ ephemeral: true });
    expect(said.content).toContain('Maximum number of thread participants');
  });

  test('more requests than a bot may make in all: everything is told, in order', async () => {
    await open({ discordLimits: { globalRate: { limit: 6, seconds: 1 } } });
    await twoPeople(bot);
    // On a slow machine the bot stays below that rate by itself.
    bot.discord.inject({ match: inThread, status: 429, retryAfter: 0.3, global: true, times: 2 });
    for (const outcome of ['walk', 'strikeout', 'homerun'] as const) await report(bot, outcome);
    await told('homers');
    const plays = bot.lines().filter((line) => /^▲ 1, \d out/.test(line));
    expect(plays.map((line) => line.split('`')[1])).toEqual(['BB', 'K', expect.stringMatching(/^HR/)]);
    expect(bot.discord.requests.some(({ status }) => status === 429)).toBe(true);
  });
});

describe('what is gone, or closed', () => {
  test('an invitation that somebody deletes: the thread hangs on a message of its own', async () => {
    await open();
    const invitation = await bot.use('ann', 'game start', SBA);
    const game = await bot.gameId();
    bot.discord.deleteMessage(invitation.id);
    await bot.use('ben', 'game accept', { game });
    await vi.waitFor(() => expect(bot.discord.channel('games').threads).toHaveLength(1));
    expect(bot.discord.channel('games').messages.at(-1)?.content).toContain('is played in this thread');
  });

  test('a thread that may not be put away at its end: the final is told, once', async () => {
    await open();
    await twoPeople(bot);
    await report(bot, 'walk');
    await told('`BB`');
    const put = (method: string, path: string) => method === 'PATCH' && /^\/channels\/\d+$/.test(path);
    bot.discord.inject({ match: put, status: 403, code: 50013, times: 10 });
    await bot.use('ann', 'game abandon');
    await bot.use('ben', 'game agree');
    await upToDate();
    expect(bot.lines().filter((line) => line.includes('abandoned'))).toHaveLength(1);
    expect(bot.home().archived).toBe(false);
  });

  test('a channel in which the bot may not post follows no game, and is told what is missing', async () => {
    await open();
    await twoPeople(bot);
    bot.discord.denyBot('lobby', PermissionFlagsBits.SendMessages);
    const lobby = bot.discord.channel('lobby').id;
    const said = await bot.use('zoe', 'follow', { game: await bot.gameId() }, lobby);
    expect(said).toMatchObject({ ephemeral: true });
    expect(said.content).toContain('*Send Messages*');
    expect(await bot.process.channelFeeds.feedsIn(lobby)).toEqual([]);
  });

  test('a late answer goes to its person where the channel is closed; one with files says that it came too late', async () => {
    await open({ patience: 0 });
    let free = (): void => undefined;
    const held = new Promise<void>((resolve) => (free = resolve));
    const { services } = bot.process;
    const png = services.pictures.png;
    Object.assign(services.pictures, {
      png: async (...args: Parameters<typeof png>) => (await held, png(...args)),
    });
    const handle = bot.discord
      .user('ann')
      .command({ channelId: gamesId(), name: 'charts', options: { chart: 'groundballs' } });
    await handle.response();
    bot.discord.denyBot('games', PermissionFlagsBits.SendMessages);
    bot.passTime({ minutes: 16 });
    free();
    await vi.waitFor(() =>
      expect(bot.discord.dm('ann').messages.at(-1)?.content).toContain('longer than Discord waits'),
    );
    bot.discord.takeViolations();
  });

  test('somebody who takes no direct messages costs nobody a play', async () => {
    await open();
    await twoPeople(bot);
    await told('Play ball!');
    for (const who of ['ann', 'ben']) bot.discord.closeDms(who);
    bot.discord.deleteChannel(bot.home().id);
    bot.discord.denyBot('games', PermissionFlagsBits.SendMessages);
    await report(bot, 'walk');
    bot.discord.denyBot('games', 0n);
    await vi.waitFor(() =>
      expect(
        bot.discord
          .channel('games')
          .messages.map((m) => m.content)
          .join(),
      ).toContain('`BB`'),
    );
  });
});
