import { expect, vi } from 'vitest';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import { atBat } from '@paper-dynasty/engine/model/situation';
import { checkOf } from '@paper-dynasty/engine/rules/possible';
import type { TestBot, Who } from './support.ts';

/** Printed cards: Ann's Herons visit Ben's Lamplighters. */
export const SBA = { league: 'sba', team: 'sba-herons', opponent: 'sba-lamplighters' };
/** Digital cards: Ann's Cartographers visit Ben's Foxes. */
export const PD = { league: 'pd', team: 'pd-cartographers', opponent: 'pd-foxes' };

/** Two people's game under way in #games, settled in its thread, or in the channel where it gets none; a private one in its thread. Returns where. */
export const twoPeople = async (bot: TestBot, options: Record<string, string> = SBA): Promise<string> => {
  await bot.use('ann', 'game start', options);
  const where = options.visibility === 'private' ? bot.home().id : bot.channelId;
  await bot.use('ben', 'game accept', {}, where);
  await bot.use('ann', 'lineup auto', {}, where);
  await bot.use('ben', 'lineup auto', {}, where);
  const gameId = (await bot.process.channelFeeds.gameOfChannel(where)) ?? '';
  const feeds = () => bot.process.channelFeeds.feedsOf(gameId);
  await vi.waitFor(async () => expect((await feeds()).map(({ kind }) => kind)).toContain('home'), {
    interval: 10,
  });
  return where;
};

/** Who manages the side at bat. */
export const batting = async (bot: TestBot): Promise<Who> =>
  atBat((await bot.state()).situation) === 'away' ? 'ann' : 'ben';
/** Who manages the side in the field. */
export const fielding = async (bot: TestBot): Promise<Who> =>
  (await batting(bot)) === 'ann' ? 'ben' : 'ann';

/** Rolls until the dice are those of a plate appearance; answers the last answer. */
export const rollClean = async (bot: TestBot, where?: string) => {
  for (;;) {
    const who = await batting(bot);
    const dice = await bot.use(who, 'roll', {}, where);
    const { roll } = await bot.state();
    if (!roll || roll.kind !== 'ab' || !checkOf(roll)) return dice;
    await bot.use(who, 'outcome', { outcome: 'no_advance' }, where);
  }
};

/** One plate appearance reported: a man on first with a walk, for example. */
export const report = async (bot: TestBot, outcome: Outcome, location?: string, where?: string) => {
  await rollClean(bot, where);
  const options = { outcome, ...(location ? { location } : {}) };
  return bot.use(await batting(bot), 'outcome', options, where);
};
