import { beforeAll, expect, test, vi } from 'vitest';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import { withTestBot } from './support.ts';
import { report, SBA } from './table.ts';
import { transcript } from './transcript.ts';

const bot = withTestBot();
beforeAll(async () => {
  await bot.process.sql`update leagues set config = jsonb_set(config, '{innings}', '1')`;
});

const told = (text: string) => vi.waitFor(() => expect(bot.posted().at(-1)?.content).toContain(text));
const shown = (text: string) => vi.waitFor(() => expect(bot.gameMessage().content).toContain(text));

/** A plate appearance, and its place in the play-by-play. */
const appearance = async (outcome: Outcome, location?: string): Promise<void> => {
  const before = bot.posted().length;
  await report(bot, outcome, location, bot.home().id);
  await vi.waitFor(() => expect(bot.posted().length).toBeGreaterThan(before));
};

test('a short game as the channel and its thread show it', async () => {
  const start = await bot.use('ann', 'game start', SBA);
  await bot.press('ben', start, 'accept');
  await told('to set the lineup');
  await bot.press('ann', () => bot.posted().at(-1)!, 'lineup');
  await bot.press('ben', bot.gameMessage, 'lineup');
  await told('Play ball!');
  const thread = bot.home().id;
  await appearance('walk');
  await appearance('homerun', 'CF');
  const [arm] = await bot.suggestions('ben', 'sub pitcher', 'player');
  await bot.use('ben', 'sub pitcher', { player: arm?.value ?? '' }, thread);
  await told('Pitching change');
  for (let i = 0; i < 3; i += 1) await appearance('strikeout');
  await appearance('groundball_c', 'SS');
  await bot.use('ben', 'undo', {}, thread);
  await told('do you agree?');
  await bot.press('ann', () => bot.posted().at(-1)!, 'turn_down');
  await told('declined');
  await shown('▼ 1, 1 out');
  const live = transcript(bot.home());
  await appearance('single_1', 'RF');
  await appearance('homerun', 'LF');
  await appearance('homerun', 'CF');
  await told('**Final**');
  await vi.waitFor(() => expect(bot.home().archived).toBe(true));
  const shots = [transcript(bot.discord.channel('games')), live, transcript(bot.home())];
  await expect(shots.join('\n\n────────\n\n')).toMatchFileSnapshot('transcript.txt');
});
