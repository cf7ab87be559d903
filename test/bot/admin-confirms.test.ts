import { beforeEach, expect, test } from 'vitest';
import { controls, withTestBot } from './support.ts';
import { report, twoPeople } from './table.ts';

const bot = withTestBot();
beforeEach(async () => {
  await twoPeople(bot);
  await report(bot, 'walk');
  await bot.use('chief', 'game act', { side: 'home', sure: true });
});

const plays = async () => (await bot.state()).plays.length;

test('a league admin’s command in other people’s game is done by a button, and not before', async () => {
  const asked = await bot.use('chief', 'undo', { play: 1 });
  expect(asked).toMatchObject({ ephemeral: true });
  expect(asked.content).toContain('as a league admin: `/undo`, Saltmarsh Herons at Gaslight Lamplighters');
  expect(await plays()).toBe(1);
  await bot.press('chief', asked, 'sure');
  expect(await plays()).toBe(0);
});

test('so is a button that is meant for a manager', async () => {
  const request = await bot.use('ann', 'undo');
  await bot.press('chief', request, 'agree');
  expect(await plays()).toBe(1);
  const handle = bot.discord
    .user('chief')
    .click({ message: request, customId: controls(request)[0]!.custom_id });
  const asked = await handle.waitForMessage(({ content }) => content.includes('as a league admin'));
  expect(asked.content).toContain('`/game agree`');
  await bot.press('chief', asked, 'sure');
  expect(await plays()).toBe(0);
});

test('what was asked whether it is meant is not asked again', async () => {
  const sure = await bot.press('chief', bot.gameMessage, 'undo');
  await bot.press('chief', sure, 'undo_sure');
  expect(await plays()).toBe(0);
});

test('what is too long for a button is done on the page', async () => {
  const play = `B-2${' '.repeat(60)}`;
  const said = await bot.use('chief', 'correct', { outcome: 'double_2', play });
  expect(said).toMatchObject({ ephemeral: true, components: [] });
  expect(said.content).toContain(
    `as a league admin. Say it in fewer words, or do it there: http://scorecard.test/games/`,
  );
  expect((await bot.state()).plays[0]?.outcome).toBe('walk');
});

test('managers are asked nothing of the kind', async () => {
  const asked = await bot.use('ann', 'undo');
  expect(asked.content).not.toContain('league admin');
  expect(controls(asked).some((c) => c.custom_id.includes(':agree:'))).toBe(true);
});
