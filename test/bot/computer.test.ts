import { beforeAll, expect, test } from 'vitest';
import { createComputerDriver } from '@paper-dynasty/engine/service/computer-driver';
import { offered, withTestBot } from './support.ts';

const bot = withTestBot();

beforeAll(async () => {
  await bot.use('ann', 'game start', {
    league: 'pd',
    team: 'pd-cartographers',
    opponent: 'pd-foxes',
    computer: 'balanced',
    at: 'home',
  });
  await bot.use('ann', 'lineup auto');
});

test('the computer is made to wait by command and button, told in the thread, and plays on', async () => {
  const waits = await bot.use('ann', 'game wait');
  expect(waits.content).toContain('The computer waits for you');
  expect((await bot.state()).held).toBe(true);
  await expect
    .poll(() => bot.lines())
    .toContainEqual(expect.stringContaining('The computer waits for Northfold'));
  expect((await bot.use('zoe', 'game wait')).content).toContain('Only the managers');
  const on = await bot.press('ann', waits, 'release');
  expect((await bot.state()).held).toBe(false);
  await bot.press('ann', on, 'hold');
  expect((await bot.state()).held).toBe(true);
  await bot.use('ann', 'game wait');
  expect((await bot.state()).held).toBe(false);
});

test('it waits while a form of its opponent is open, until a man is picked', async () => {
  const { forms } = bot.process.services;
  const menus = await bot.press('ann', bot.gameMessage, 'changes');
  expect(await forms.anyOpen(await bot.gameId())).toBe(true);
  const driver = createComputerDriver(bot.process.services, { delay: 0, wait: 0 });
  await driver.resume();
  expect((await bot.state()).roll_count).toBe(0);
  const [reliever] = offered(menus, 'sub');
  await bot.press('ann', menus, 'sub', reliever!);
  expect(await forms.anyOpen(await bot.gameId())).toBe(false);
  await expect.poll(async () => (await bot.state()).roll_count).toBeGreaterThan(0);
  driver.close();
  expect((await bot.state()).lineups.home?.pitcher_id).toBe(reliever);
});
