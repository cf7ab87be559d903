import { expect, test } from 'vitest';
import { withTestBot } from './support.ts';
import { report, SBA, twoPeople } from './table.ts';

const bot = withTestBot();

test('/catchup tells its person alone what happened since they last looked, once', async () => {
  await twoPeople(bot);
  for (let outs = 0; outs < 3; outs += 1) await report(bot, 'strikeout');
  await report(bot, 'homerun');
  const told = await bot.use('ann', 'catchup');
  expect(told).toMatchObject({ ephemeral: true });
  const lines = told.content.split('\n');
  expect(lines[0]).toBe('**While you were away** · Saltmarsh Herons at Gaslight Lamplighters');
  expect(lines[1]).toBe(
    '1 play since you last looked: Saltmarsh Herons did not score, Gaslight Lamplighters scored 1 run.',
  );
  expect(lines[2]).toBe('Gaslight Lamplighters lead 1–0 in the bottom of inning 1 with nobody out.');
  expect(lines[3]).toBe('No changes in the lineups; Gaslight Lamplighters are to roll the dice.');
  expect(lines[4]).toMatch(/^- ▼ 1 · .* homers.* \*\*\w+ \+\d+%\*\*$/);
  expect(lines[5]).toMatch(/^<http:\/\/scorecard\.test\/games\/[0-9a-f-]{36}>$/);
  expect((await bot.use('ann', 'catchup')).content).toBe('Nothing has happened since you last looked.');
  expect((await bot.use('ben', 'catchup')).content, 'he has rolled the last dice himself').toBe(
    'Nothing has happened since you last looked.',
  );
  expect((await bot.use('zoe', 'catchup')).content).toContain('Nothing has happened');
});

test('a private game is nobody else’s', async () => {
  const where = await twoPeople(bot, { ...SBA, visibility: 'private' });
  const id = (await bot.process.channelFeeds.gameOfChannel(where))!;
  expect((await bot.use('zoe', 'catchup', { game: id })).content).toContain('There is no such game');
});
