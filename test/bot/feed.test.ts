import { DateTime } from 'luxon';
import { describe, expect, test, vi } from 'vitest';
import type { ChannelApi } from '@paper-dynasty/bot/feed/ports';
import { createPoster } from '@paper-dynasty/bot/feed/poster';
import { createStepReader } from '@paper-dynasty/bot/feed/steps';
import { told } from '@paper-dynasty/bot/feed/told';
import type { Clock } from '@paper-dynasty/engine/service/ports';
import { announce } from '@paper-dynasty/engine/service/announce';
import { askUndo } from '@paper-dynasty/engine/service/requests';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { ANN, by, good, playOne, practiceGame } from '../db/games.ts';
import { highlighted, withTestBot } from './support.ts';
import { PD, SBA, twoPeople } from './table.ts';

const bot = withTestBot();

const steps = async (gameId: string) => createStepReader(bot.process.services.store).stepsAfter(gameId, 0);

test('a play is told as it was when it was made, though it was taken back since', async () => {
  const gameId = await practiceGame(bot.process.services);
  good(await playOne(bot.process.services, ANN, gameId));
  good(await askUndo(bot.process.services, by(ANN, gameId)));
  const lines = (await steps(gameId))
    .map((step) => told(step, 'every_play')?.content ?? null)
    .filter(Boolean);
  expect(lines[0]).toContain('Play ball!');
  expect(lines.at(-1)).toContain('Play 1 was taken back');
  expect(lines).toHaveLength(3);
});

test('a reader that has come on reads no event twice, and one that is behind starts afresh', async () => {
  const gameId = await practiceGame(bot.process.services);
  const asked: number[] = [];
  const reader = createStepReader({
    eventsAfter: (id, seq) => {
      asked.push(seq);
      return bot.process.services.store.eventsAfter(id, seq);
    },
  });
  const all = await reader.stepsAfter(gameId, 0);
  const last = all.at(-1)!.event.seq;
  expect(await reader.stepsAfter(gameId, last)).toEqual([]);
  good(await playOne(bot.process.services, ANN, gameId));
  const next = await reader.stepsAfter(gameId, last);
  expect(next.map((s) => s.event.seq)[0]).toBe(last + 1);
  expect((await reader.stepsAfter(gameId, 2)).map((s) => s.event.seq)[0]).toBe(3);
  expect(asked).toEqual([0, last, last, next.at(-1)?.event.seq]);
});

describe('how much a channel gets', () => {
  test('scoring plays, half-innings and the final score only where that was asked for', async () => {
    const gameId = await practiceGame(bot.process.services);
    for (let i = 0; i < 12; i += 1) good(await playOne(bot.process.services, ANN, gameId));
    const all = await steps(gameId);
    const plays = all.flatMap(({ event }) => (event.type === 'play_resolved' ? [event.payload.play] : []));
    const lines = (verbosity: Parameters<typeof told>[1]) =>
      all.filter((step) => step.event.type === 'play_resolved' && told(step, verbosity));
    expect(lines('every_play')).toHaveLength(plays.length);
    expect(lines('scoring')).toHaveLength(plays.filter((p) => p.runs > 0).length);
    expect(lines('final')).toHaveLength(0);
    expect(lines('innings')).toHaveLength(plays.filter((p) => p.after.half !== p.before.half).length);
    const heads = (verbosity: Parameters<typeof told>[1]) =>
      all
        .flatMap((step) => told(step, verbosity)?.content.split('\n') ?? [])
        .filter((line) => / at bat · /.test(line))
        .map((line) => line.split(' · ')[0]);
    const halves = plays.filter((p) => p.after.half !== p.before.half).map((p) => p.after);
    expect(heads('every_play')).toEqual([
      '**▲ 1**',
      ...halves.map(({ half, inning }) => `**${half === 'top' ? '▲' : '▼'} ${inning}**`),
    ]);
    for (const verbosity of ['scoring', 'innings', 'final'] as const) expect(heads(verbosity)).toEqual([]);
  });

  test('a play’s line has the dice that opened it, in every feed that tells it', async () => {
    const gameId = await practiceGame(bot.process.services);
    for (let i = 0; i < 12; i += 1) good(await playOne(bot.process.services, ANN, gameId));
    for (const { event, state, before } of await steps(gameId)) {
      const roll = event.type === 'play_resolved' ? event.payload.play.roll : null;
      if (roll?.kind !== 'ab') continue;
      const mark = `\`[${roll.d6_one}-${roll.d6_two_total} · ${roll.chaos_d20} · ${roll.resolution_d20}]\``;
      for (const verbosity of ['every_play', 'scoring'] as const) {
        const line = told({ event, state, before }, verbosity)?.content;
        if (line) expect(line).toContain(mark);
      }
    }
  });

  test('/follow says how much and how late; /unfollow ends it', async () => {
    await twoPeople(bot);
    await vi.waitFor(() => bot.gameMessage());
    const answer = await bot.use('zoe', 'follow', { verbosity: 'scoring', delay: 30 });
    expect(answer.content).toContain(
      'Saltmarsh Herons at Gaslight Lamplighters: scoring plays, 30 seconds late',
    );
    const key = { channel_id: bot.channelId, game_id: await bot.gameId() };
    const feed = await bot.process.channelFeeds.find(key);
    expect(feed).toMatchObject({ kind: 'follow', verbosity: 'scoring', delay_seconds: 30 });
    expect(feed?.follower_id).toBe(bot.discord.user('zoe').id);
    await bot.use('zoe', 'unfollow');
    expect(await bot.process.channelFeeds.find(key)).toBeNull();
  });

  test('a delay holds the play-by-play back until it is over', async () => {
    const gameId = await practiceGame(bot.process.services);
    let now = DateTime.utc();
    const waits: { milliseconds: number; task: () => void }[] = [];
    // Quiet hours are looked up sooner, by the same clock.
    const held = () => waits.filter(({ milliseconds }) => milliseconds > 20_000);
    const posted: string[] = [];
    const clock: Clock = {
      now: () => now.toISO(),
      millis: () => now.toMillis(),
      after: (milliseconds, task) => {
        waits.push({ milliseconds, task });
        return () => undefined;
      },
    };
    const { channelFeeds, services, log, leases, settings } = bot.process;
    const api: ChannelApi = {
      post: async ({ content, picture }) => {
        if (!picture) posted.push(content);
        return '1';
      },
      edit: async () => undefined,
      messagesAfter: async () => [],
      mayPostIn: async () => true,
      threadsIn: async () => 'never',
      roomFrom: async () => null,
      openThread: async () => '2',
      openPrivateThread: async () => '3',
      archive: async () => undefined,
      rename: async () => undefined,
      clearRows: async () => undefined,
      remove: async () => undefined,
      pin: async () => undefined,
      guildOf: async () => null,
      tell: async () => undefined,
      isClosed: () => false,
      isGone: () => false,
      isMissing: () => false,
      isLocked: () => false,
      isWornOut: () => false,
      isUnfit: () => false,
      refusalOf: () => null,
    };
    const publicUrl = 'http://scorecard.test';
    const poster = createPoster({
      services: { ...services, clock },
      channelFeeds,
      leases,
      settings,
      log,
      api,
      publicUrl,
    });
    const feed = { channel_id: '4711', game_id: gameId, verbosity: 'every_play', delay_seconds: 60 } as const;
    await channelFeeds.follow(feed);
    poster.follow(gameId);
    await vi.waitFor(() => expect(held()).toHaveLength(1));
    expect(posted).toEqual([]);
    expect(held()[0]!.milliseconds).toBeGreaterThan(0);
    expect(held()[0]!.milliseconds).toBeLessThanOrEqual(60_000);
    now = now.plus({ seconds: 61 });
    held()[0]!.task();
    await vi.waitFor(() => expect(posted).toEqual([expect.stringContaining('Play ball!')]));
    await poster.close();
    await channelFeeds.unfollow('4711');
  });
});

test('announcements are posted; they cannot call anybody', async () => {
  await twoPeople(bot, PD);
  const admin = by(DEMO_COMMISSIONER.user_id, await bot.gameId());
  good(await announce(bot.process.services, admin, 'Rain at 8. @everyone **hurry**'));
  await vi.waitFor(() => expect(bot.posted().at(-1)?.content).toContain('📣 Rain at 8'));
  const post = bot.posted().at(-1)!;
  expect(post.mentions).toEqual([]);
  expect(post.content).toContain('\\*\\*hurry');
});

test('at full pace the manager whose decision is waited for is called, with his buttons', async () => {
  await twoPeople(bot, { ...PD, pace: 'full' });
  while (!(await bot.state()).situation.bases.some(Boolean)) {
    const side = (await bot.state()).situation.half === 'top' ? 'ann' : 'ben';
    await bot.use(side, 'roll');
    await bot.use(side, 'resolve');
  }
  const top = (await bot.state()).situation.half === 'top';
  const [attack, defend] = top ? (['ann', 'ben'] as const) : (['ben', 'ann'] as const);
  const id = bot.discord.user(defend).id;
  await vi.waitFor(() =>
    expect(
      bot
        .posted()
        .at(-1)
        ?.mentions.map((u) => u.id),
    ).toEqual([id]),
  );
  const call = bot.posted().at(-1)!;
  expect(call.content).toMatch(/\n<@\d+>, set the defense \(`\/defense`\)\.$/);
  expect(highlighted(call)).toEqual(['decisions']);
  const menus = await bot.press(defend, call, 'decisions');
  await bot.press(defend, menus, 'defense_set');
  await vi.waitFor(() => expect(bot.posted().at(-1)?.content).toContain('to choose the play'));
  const post = bot.posted().at(-1)!;
  expect(post.mentions.map((u) => u.id)).toEqual([bot.discord.user(attack).id]);
  expect(post.content).toMatch(/to choose the play \(`\/offense`\)\.\n<@\d+>$/);
  expect(highlighted(post)).toEqual(['decisions']);
  await bot.press(attack, await bot.press(attack, post, 'decisions'), 'offense_set');
  expect((await bot.press(attack, post, 'roll')).content).toContain('🎲');
});

describe('who says what a channel follows', () => {
  const follows = async (channel: string) =>
    (await bot.process.channelFeeds.feedsIn(bot.discord.channel(channel).id)).filter(
      ({ kind }) => kind === 'follow',
    );
  const lobby = () => bot.discord.channel('lobby').id;

  test('whoever manages the channel, or a side of the game; nobody else begins or ends it', async () => {
    const game = await practiceGame(bot.process.services, 'sba');
    const refused = await bot.use('eve', 'follow', { game }, lobby());
    expect(refused).toMatchObject({ ephemeral: true });
    expect(refused.content).toContain('*Manage Channels*');
    expect(await follows('lobby')).toEqual([]);
    for (const who of ['ann', 'zoe'] as const) {
      await bot.use(who, 'follow', { game }, lobby());
      expect(await follows('lobby')).toHaveLength(1);
      expect((await bot.use('eve', 'unfollow', {}, lobby())).content).toContain('*Manage Channels*');
      expect(await follows('lobby')).toHaveLength(1);
      await bot.use(who, 'unfollow', { game }, lobby());
      expect(await follows('lobby')).toEqual([]);
    }
  });

  test('in the game’s own thread neither changes anything', async () => {
    await twoPeople(bot);
    const game_id = await bot.gameId();
    const before = await vi.waitFor(async () => {
      const home = (await bot.process.channelFeeds.feedsOf(game_id)).find(({ kind }) => kind === 'home');
      expect(home).toBeDefined();
      return home;
    });
    const thread = before!.channel_id;
    const key = { channel_id: thread, game_id };
    const told = await bot.use('ann', 'follow', { verbosity: 'final', delay: 60 }, thread);
    expect(told).toMatchObject({ ephemeral: true });
    expect(told.content).toContain('is played here');
    expect((await bot.use('ann', 'unfollow', {}, thread)).content).toContain('stays');
    const { kind, verbosity, delay_seconds } = before!;
    expect(await bot.process.channelFeeds.find(key)).toMatchObject({ kind, verbosity, delay_seconds });
  });

  test('a private game is followed in no channel of a server', async () => {
    const where = await twoPeople(bot, { ...SBA, visibility: 'private' });
    const game = (await bot.process.channelFeeds.gameOfChannel(where))!;
    const refused = await bot.use('ann', 'follow', { game }, lobby());
    expect(refused.content).toContain('A private game is told in its own thread alone');
    expect(await follows('lobby')).toEqual([]);
  });
});
