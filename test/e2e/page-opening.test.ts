import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { ANN, BEN, by, demoStart, good } from '../db/games.ts';
import { SCREENS } from './browser.ts';
import { tap, withTestPage } from './page-support.ts';

const web = withTestPage();

/** Ann's game against Ben, whose lineup is set and who waits for hers. */
const awaited = async (): Promise<string> => {
  const home = { team_id: 'sba-lamplighters', user_id: BEN };
  const { game_id } = good(await startGame(web.services, demoStart('sba', { home })));
  good(await acceptGame(web.services, by(BEN, game_id)));
  good(await setLineup(web.services, by(BEN, game_id)));
  return game_id;
};

const man = (page: Page, slot: number) => page.getByLabel(`Slot ${slot}: player`);
const manIn = (page: Page, slot: number) => man(page, slot).inputValue();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

test('a manager sets his own batting order and pitcher, and the game begins with them', async () => {
  const gameId = await awaited();
  const page = await web.open(gameId, ANN, { viewport: SCREENS.phone });
  await tap(page, 'Set the lineup myself');
  const dialog = page.getByRole('dialog', { name: 'Opening lineup' });
  await man(page, 1).waitFor();
  const before = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9].map((slot) => manIn(page, slot)));
  const third = (await man(page, 3).locator('option:checked').textContent())!;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(SCREENS.phone.width);

  await page.getByRole('button', { name: `Move ${third} up in the order` }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => manIn(page, 2)).toBe(before[2]);
  expect(await focused(page)).toBe(`Move ${third} up in the order`);
  await page.keyboard.press('Enter');
  await expect.poll(() => manIn(page, 1)).toBe(before[2]);
  await page.keyboard.press('Enter');
  await dialog.getByText(`${third} now bats in slot 1.`).waitFor();

  const use = dialog.getByRole('button', { name: 'Use this lineup and play ball' });
  await man(page, 9).selectOption(before[0]!);
  await expect.poll(() => manIn(page, 2)).toBe(before[8]);
  expect(await use.isDisabled()).toBe(false);
  await man(page, 9).selectOption(before[8]!);
  await expect.poll(() => manIn(page, 2)).toBe(before[0]);
  const misplaced = man(page, 9).locator('optgroup[label="Others on the bench"] option').first();
  await man(page, 9).selectOption((await misplaced.getAttribute('value'))!);
  await dialog.locator('.problem li').first().waitFor();
  expect(await use.isDisabled()).toBe(true);
  expect(await man(page, 9).getAttribute('aria-invalid')).toBe('true');
  await man(page, 9).selectOption(before[8]!);
  const pitcher = page.getByLabel('Starting pitcher: player');
  await pitcher.selectOption({ index: 1 });
  const chosen = await pitcher.inputValue();

  await dialog.getByRole('button', { name: 'Close' }).click();
  await tap(page, 'Set the lineup myself');
  await expect.poll(() => manIn(page, 1)).toBe(before[2]);
  await use.click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Roll the dice' }).waitFor();
  const { status, lineups } = await web.state(gameId);
  expect(status).toBe('active');
  expect(lineups.away!.batting_order.map((s) => s.player_id)).toEqual([
    before[2],
    before[0],
    before[1],
    ...before.slice(3),
  ]);
  expect(lineups.away!.pitcher_id).toBe(chosen);
});

test('what the server refuses is said at the form, and what was chosen stays', async () => {
  const gameId = await awaited();
  const page = await web.open(gameId, ANN);
  await tap(page, 'Set the lineup myself');
  await man(page, 1).waitFor();
  const first = await manIn(page, 1);
  await page
    .getByRole('button', { name: /^Move .* down in the order$/ })
    .first()
    .click();
  await page.route(`**/api/games/${gameId}/lineup`, (route) => {
    const body = route.request().postDataJSON() as { lineup: { pitcher_id: string } };
    return route.continue({ postData: { ...body, lineup: { ...body.lineup, pitcher_id: first } } });
  });
  await tap(page, 'Use this lineup and play ball');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('alert').getByText('is not a pitcher').waitFor();
  expect(await manIn(page, 2)).toBe(first);
  expect((await web.state(gameId)).status).toBe('lineups');
  await page.unroute(`**/api/games/${gameId}/lineup`);
  await tap(page, 'Use this lineup and play ball');
  await page.getByRole('button', { name: 'Roll the dice' }).waitFor();
  expect((await web.state(gameId)).lineups.away!.batting_order[1]!.player_id).toBe(first);
});
