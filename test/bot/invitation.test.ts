import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { acceptGame, declineGame } from '@paper-dynasty/engine/service/answer-invitation';
import { invitationText } from '@paper-dynasty/bot/render/invitation';
import { speaking } from '@paper-dynasty/bot/words/index';
import { BEN, by, good } from '../db/games.ts';
import { controls, startTestBot, type TestBot } from './support.ts';
import { SBA } from './table.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot();
});
afterEach(async () => {
  bot.discord.expectNoViolations();
  await bot.close();
});

const games = () => bot.discord.channel('games');
/** The messages of the channel that name the game's page. */
const withLink = () =>
  games().messages.filter(({ content }) => content.includes('http://scorecard.test/games/'));

const WAYS = {
  'its button': async (answer: 'accept' | 'decline') => {
    await bot.press('ben', withLink()[0]!, answer);
  },
  'a command': async (answer: 'accept' | 'decline') => {
    await bot.use('ben', `game ${answer}`);
  },
  'the page': async (answer: 'accept' | 'decline') => {
    const request = by(BEN, await bot.gameId());
    const { services } = bot.process;
    good(await (answer === 'accept' ? acceptGame(services, request, '') : declineGame(services, request)));
  },
};

describe.each(['accept', 'decline'] as const)('an invitation after %s', (answer) => {
  test.each(Object.keys(WAYS))(
    'by %s: who plays whom and how, without buttons, the link once',
    async (way) => {
      await bot.use('ann', 'game start', { ...SBA, pace: 'full' });
      const [stands] = withLink();
      expect(controls(stands!)).toHaveLength(2);
      await WAYS[way as keyof typeof WAYS](answer);
      await vi.waitFor(() => expect(controls(withLink()[0]!)).toEqual([]));
      await vi.waitFor(() =>
        expect(withLink()[0]?.content).toContain(answer === 'accept' ? 'The game is on' : 'was declined'),
      );
      const { content, id } = withLink()[0]!;
      expect(content).toContain('**Saltmarsh Herons** at **Gaslight Lamplighters**');
      expect(content).toContain('Full pace · Friendly · Everybody may watch · 9 innings · No turn clock');
      if (answer === 'accept') await vi.waitFor(() => expect(games().threads.map((t) => t.id)).toEqual([id]));
      expect(withLink()).toHaveLength(1);
    },
  );
});

test('one that is withdrawn has no buttons either', async () => {
  await bot.use('ann', 'game start', SBA);
  await bot.use('ann', 'game abandon');
  await vi.waitFor(() => expect(controls(withLink()[0]!)).toEqual([]));
  expect(withLink()[0]?.content).toContain('abandoned before it began');
});

test('where there can be no thread it stays an invitation that was accepted', async () => {
  bot.discord.denyBot('games', PermissionFlagsBits.CreatePublicThreads);
  await bot.use('ann', 'game start', SBA);
  const { id } = withLink()[0]!;
  await bot.use('ben', 'game accept');
  const invitation = () => games().messages.find((m) => m.id === id);
  await vi.waitFor(() => expect(invitation()?.content).toContain('The game is on'));
  expect(controls(invitation()!)).toEqual([]);
});

test('against the computer there is nothing to accept: its one message carries the thread', async () => {
  await bot.use('ann', 'game start', { ...SBA, computer: 'balanced' });
  await vi.waitFor(() => expect(games().threads.map((t) => t.id)).toEqual([withLink()[0]?.id]));
  expect(withLink()).toHaveLength(1);
});

test('its terms are said in both languages, with the clock', async () => {
  await bot.use('ann', 'game start', SBA);
  const state = await bot.state();
  const league = { ...state.setup.league, turn_clock_seconds: 129_600, innings: 1 };
  const clocked = { ...state, setup: { ...state.setup, league, visibility: 'private' as const } };
  expect(invitationText(clocked, 'x')).toContain(
    'Quick pace · Friendly · Only the managers may watch · 1 inning · 1 day and 12 hours for each turn',
  );
  expect(speaking('es', () => invitationText(clocked, 'x'))).toMatch(
    /1 entrada · 1 día.* 12 horas por turno/,
  );
});

test('a person together with the computer is refused in words', async () => {
  const both = await bot.use('ann', 'game start', { ...SBA, user: BEN, computer: 'balanced' });
  expect(both.content).toBe('⚠️ Choose a person or the computer for a side, not both.');
  expect(both.ephemeral).toBe(true);
});
