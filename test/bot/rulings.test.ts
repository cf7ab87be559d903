import { expect, test, vi } from 'vitest';
import { decisions } from '@paper-dynasty/engine/stats/pitching-decisions';
import { playOut } from '../db/games.ts';
import { withTestBot } from './support.ts';
import { twoPeople } from './table.ts';

const bot = withTestBot();
const lastPost = () => bot.posted().at(-1)?.content ?? '';

test('a ruling on a finished game is asked for, agreed to by a button, and told in the thread', async () => {
  await twoPeople(bot);
  const pitchers = await playOut(bot.process.services, await bot.gameId());
  const { setup } = await bot.state();
  const [starter = '', , last = ''] = pitchers.map((id) => setup.home.roster[id]?.name ?? id);
  const reason = 'two perfect innings';

  const offered = await bot.suggestions('ben', 'ruling', 'winner', { reason });
  expect(offered.map((o) => o.name)).toEqual(expect.arrayContaining([starter, last]));
  const impossible = await bot.use('ben', 'ruling', { reason, winner: pitchers[0]! });
  expect(impossible.content).toContain(`${starter} has not pitched the innings that a starter needs`);

  const asked = await bot.use('ben', 'ruling', { reason, winner: pitchers[2]! });
  expect(asked.content).toContain(`asks for a scorer's ruling: W: **${last}** (${reason})`);
  const declined = await bot.press('ann', asked, 'turn_down');
  expect(declined.content).toContain('winner, loser and save stand as they were');

  const again = await bot.use('ben', 'ruling', { reason, winner: pitchers[2]! });
  const done = await bot.press('ann', again, 'agree');
  expect(done.content).toContain(`The scorer's ruling: W: **${last}** (${reason}).`);
  await vi.waitFor(() => expect(lastPost()).toContain(`⚖️ The scorer's ruling: W: **${last}**`));
  expect(decisions(await bot.state()).winner).toBe(pitchers[2]);
});
