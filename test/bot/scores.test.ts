import { beforeEach, expect, test, vi } from 'vitest';
import { scoresText } from '@paper-dynasty/bot/render/scores';
import type { GameSummary } from '@paper-dynasty/engine/service/ports';
import { controls, withTestBot } from './support.ts';
import { batting, report, SBA, twoPeople } from './table.ts';

const bot = withTestBot();
const scores = () => bot.discord.channel('lobby').messages;
const choose = (scores_channel_id: string | null) =>
  bot.process.settings.saveGuild(bot.discord.guild().id, { scores_channel_id });

/** Every game is over; nothing writes its row any more. */
const endAll = async (status: 'abandoned' | 'completed'): Promise<void> => {
  await bot.process.services.store.settled();
  await bot.process.sql`update games set status = ${status}`;
};

beforeEach(async () => {
  await endAll('abandoned');
  await vi.waitFor(() => expect(scores()).toEqual([]));
  await choose(bot.discord.channel('lobby').id);
});

const head = '**Under way**';

test('one message shows every public game under way, in place, and goes when there is none', async () => {
  await twoPeople(bot, { ...SBA, visibility: 'private' });
  await twoPeople(bot);
  await vi.waitFor(() => expect(scores()).toHaveLength(1));
  const [first] = scores();
  expect(first!.content).toMatch(
    /^\*\*Under way\*\*\n▲ 1, 0 out · \[Saltmarsh Herons 0, Gaslight Lamplighters 0\]\(<http.*\/games\/[0-9a-f-]+>\)$/,
  );
  expect(controls(first!)).toEqual([]);
  await report(bot, 'homerun');
  expect(await batting(bot)).toBe('ann');
  await vi.waitFor(() => expect(scores()[0]?.content).toContain('Herons 1'));
  expect(scores().map(({ id }) => id)).toEqual([first!.id]);
  expect((await bot.use('zoe', 'game show', {}, bot.discord.channel('lobby').id)).content).toContain(
    'No game is played',
  );
  await endAll('completed');
  await vi.waitFor(() => expect(scores()).toEqual([]));
});

test('before Discord lets it be edited only now and then, it is posted anew, and the old one goes', async () => {
  await twoPeople(bot);
  await vi.waitFor(() => expect(scores()).toHaveLength(1));
  const [old] = scores();
  await bot.process
    .sql`update standing_messages set posted_at = now() - interval '46 minutes' where kind = 'scores'`;
  await report(bot, 'homerun');
  // An update that was under way already still edits the old one.
  await vi.waitFor(() => {
    expect(scores()).toEqual([expect.objectContaining({ content: expect.stringContaining('Herons 1') })]);
    expect(scores()[0]!.id).not.toBe(old!.id);
  });
});

test('in a channel that is a scores channel no longer it is taken away', async () => {
  await twoPeople(bot);
  await vi.waitFor(() => expect(scores()).toHaveLength(1));
  await choose(null);
  await vi.waitFor(() => expect(scores()).toEqual([]));
});

const summary = (n: number): GameSummary => {
  const side = (name: string) => ({
    team_id: name,
    name,
    abbreviation: 'AAA',
    color: '#123456',
    score: n,
    user_ids: [],
  });
  return {
    game_id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    league_id: 'pd',
    status: n === 2 ? 'paused' : 'active',
    mode: 'ranked',
    visibility: 'public',
    inning: 7,
    half: 'bottom',
    outs: 2,
    away: side('Saltmarsh Herons'),
    home: side(`Home ${String(n).padStart(2, '0')}`),
    creator_id: '1',
    updated_at: '2026-04-01T00:00:00Z',
  };
};

test('as many games as a message holds are shown, and the others counted; a paused one says so', async () => {
  const leagues = await bot.process.services.leagues.leagues();
  const games = Array.from({ length: 40 }, (_, i) => summary(i));
  const text = scoresText(games, leagues, 'https://a.example');
  const lines = text.split('\n');
  expect(text.length).toBeLessThanOrEqual(2000);
  expect(lines[0]).toBe(head);
  expect(lines[3]).toBe(
    '▼ 7, 2 out · [Saltmarsh Herons 2, Home 02 2](<https://a.example/games/00000000-0000-4000-8000-000000000002>) · ⏸ paused',
  );
  expect(lines.at(-1)).toBe(`and ${40 - (lines.length - 2)} more games`);
  expect(scoresText(games.slice(0, 2), leagues, 'https://a.example').split('\n')).toHaveLength(3);
});

// The last: it takes the channel away.
test('a scores channel that is gone is forgotten, and the game goes on', async () => {
  bot.discord.deleteChannel('lobby');
  await twoPeople(bot);
  await vi.waitFor(async () =>
    expect((await bot.process.settings.guild(bot.discord.guild().id)).scores_channel_id).toBeNull(),
  );
  await report(bot, 'walk');
  await vi.waitFor(() => expect(bot.posted().at(-1)?.content).toContain('`BB`'));
});
