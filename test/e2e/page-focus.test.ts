import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ANN, practiceGame } from '../db/games.ts';
import { SCREENS, type Screen } from './browser.ts';
import { finishedGame, visit, withTestSite } from './site-support.ts';

const site = withTestSite();

/** What has the focus: its kind, and what it holds. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return { tag: at?.tagName, text: at?.textContent ?? '' };
  });
const expectMain = async (page: Page, holds: string): Promise<void> => {
  await expect.poll(async () => (await focused(page)).tag).toBe('MAIN');
  expect((await focused(page)).text).toContain(holds);
};

describe.each(Object.keys(SCREENS) as Screen[])('on a %s', (screen) => {
  test('after sign-in on the front page, and after the start of a game, the focus is at the new content', async () => {
    const context = await site.visitor(screen);
    const page = await visit(context, `${site.url}/`);
    await page.getByRole('button', { name: 'Ada Marsh' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Hello, Ada Marsh.' }).waitFor();
    await expectMain(page, 'Hello, Ada Marsh.');
    await page.getByRole('button', { name: 'Start the game' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/games/*');
    await page.getByRole('button', { name: 'Set the lineup myself' }).waitFor();
    await expectMain(page, 'Set the lineup myself');
    await page.getByRole('button', { name: 'Set the lineup myself' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Use this lineup/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('.diamond').waitFor();
    await expect.poll(async () => (await focused(page)).tag).not.toBe('BODY');
    await context.close();
  });

  test('sign-in stands at the top of a game, and leads back into it', async () => {
    const gameId = await practiceGame(site.services, 'pd', ANN);
    const context = await site.visitor(screen);
    const page = await visit(context, `${site.url}/games/${gameId}`);
    const button = page.getByText('Sign in', { exact: true });
    expect((await button.boundingBox())!.y).toBeLessThan(100);
    await button.click();
    await page.getByRole('button', { name: 'Ada Marsh' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Roll the dice' }).waitFor();
    await expectMain(page, 'Roll the dice');
    await context.close();
  });

  test('a finished game says Final at the top, and shows the field with the last play', async () => {
    const gameId = await finishedGame(site.services);
    const context = await site.visitor(screen);
    const page = await visit(context, `${site.url}/games/${gameId}`);
    const final = page.locator('.board').getByText('Final', { exact: true });
    expect((await final.boundingBox())!.y).toBeLessThan(200);
    const diamond = (await page.locator('.diamond').boundingBox())!;
    expect(diamond.y + diamond.height).toBeLessThan(SCREENS[screen].height);
    expect(await page.locator('.last-play').textContent()).toMatch(/\w+ .*\./);
    expect(await page.getByRole('button', { name: /Roll/ }).count()).toBe(0);
    await context.close();
  });

  test('a finished game opens with the plays that decided it, and is stepped through by slider, keys and address', async () => {
    const gameId = await finishedGame(site.services);
    const { plays } = (await site.services.live.state(gameId))!;
    const context = await site.visitor(screen, null, { reducedMotion: 'reduce' });
    const page = await visit(context, `${site.url}/games/${gameId}#play-2`);
    const slider = page.getByRole('slider', { name: 'Replay' });
    const at = () => slider.getAttribute('aria-valuetext');
    await expect.poll(at).toBe(`Play 2 of ${plays.length}`);
    await expect.poll(() => page.locator('.deciding li').count()).toBe(3);
    await page.getByRole('button', { name: 'Next play' }).press('Enter');
    await expect.poll(at).toBe(`Play 3 of ${plays.length}`);
    await slider.press('ArrowRight');
    await expect.poll(at).toBe(`Play 4 of ${plays.length}`);
    await slider.evaluate((input: HTMLElement) => input.blur());
    await page.keyboard.press('ArrowLeft');
    await expect.poll(at).toBe(`Play 3 of ${plays.length}`);
    expect(page.url()).toMatch(/#play-3$/);
    const [first] = await page.locator('.deciding a').all();
    const hash = await first!.getAttribute('href');
    await first!.click();
    await expect.poll(() => page.url().endsWith(hash!)).toBe(true);
    await page.getByRole('button', { name: 'Play it through' }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await context.close();
  });
});
