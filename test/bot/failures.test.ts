import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestBot, type TestBot } from './support.ts';
import { SBA, twoPeople } from './table.ts';

let bot: TestBot;
beforeEach(async () => void (bot = await startTestBot()));
afterEach(async () => bot.close());

test('a game whose record is damaged is said to be, with the cause; the channel starts another', async () => {
  await twoPeople(bot);
  const game = await bot.gameId();
  const { sql, services } = bot.process;
  await bot.restart(async () => {
    await services.live.evictIdle(0);
    await sql`delete from snapshots`;
    await sql`update game_events set payload = '{"side": 3}' where game_id = ${game} and type = 'lineup_set'`;
  });
  const answer = await bot.use('ann', 'game show', { game });
  expect(answer.content).toMatch(
    /^⚠️ The record of this game is damaged.*\(lineup_set\) cannot be read: side: /,
  );
  expect((await bot.use('zoe', 'd20')).content).toMatch(/^🎲 d20/);
  expect((await bot.use('ann', 'game list')).content).toContain('Herons');
  expect((await bot.use('ann', 'game start', SBA)).content).toContain('**Saltmarsh Herons**');
});

test('a database that is away is said to be; no game is said not to exist', async () => {
  await twoPeople(bot);
  const game = await bot.gameId();
  await bot.process.services.live.evictIdle(0);
  await bot.process.sql.end({ timeout: 5 });
  const answer = await bot.use('ann', 'game show', { game });
  expect(answer.content).toBe('⚠️ The database cannot be reached just now; please try again in a moment.');
  expect(await bot.suggestions('ann', 'game show', 'game')).toEqual([]);
});
