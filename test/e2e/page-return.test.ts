import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LEAGUE_CHANGED } from '@paper-dynasty/db/stores/signals';
import { ANN, BEN } from '../db/games.ts';
import { violationsOn } from './ask-axe.ts';
import { SCREENS } from './browser.ts';
import { withTestPage } from './page-support.ts';

const web = withTestPage();

/** A game that Ann has left, and in which Ben has batted since: a single and a home run. */
const whileAway = async (): Promise<string> => {
  const gameId = await web.friendly();
  for (let outs = 0; outs < 3; outs += 1) await web.play(ANN, gameId, 'strikeout');
  await web.play(BEN, gameId, 'strikeout');
  const context = await web.visitor(ANN);
  const page = await web.openIn(context, gameId);
  const isSeen = async (): Promise<void> => {
    const { seq } = await web.state(gameId);
    await expect.poll(async () => (await web.services.looks.last(ANN, gameId))?.seq).toBe(seq);
  };
  await isSeen();
  // What she has seen since she came is noted as she leaves.
  await web.play(BEN, gameId, 'strikeout');
  await page.locator(`.game[data-seq="${(await web.state(gameId)).seq}"]`).waitFor();
  await page.goto('about:blank');
  await isSeen();
  await context.close();
  await web.process
    .sql`update game_looks set looked_at = now() - interval '1 hour' where game_id = ${gameId}`;
  await web.play(BEN, gameId, 'single_1');
  await web.play(BEN, gameId, 'homerun');
  return gameId;
};

const shifts = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { shifts: { sum: number } }).shifts.sum);

test.each([
  ['phone', 'en-US', 'While you were away', 'To the game'],
  ['desktop', 'es-ES', 'Mientras no estabas', 'Al juego'],
] as const)(
  'who comes back is told in three sentences and two plays, on a %s (%s), and nothing moves',
  async (screen, locale, title, goOn) => {
    const gameId = await whileAway();
    const context = await web.visitor(ANN, { viewport: SCREENS[screen], locale });
    await context.addInitScript(() => {
      const shifts = { sum: 0 };
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.sum += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const page = await context.newPage();
    await page.goto(`${web.url}/games/${gameId}`);
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.waitFor();
    expect(await dialog.locator('p').count()).toBe(3);
    expect(await dialog.locator('li').allTextContents()).toEqual([
      expect.stringMatching(/^B\w+ 1.*GAS \+\d+%$/),
      expect.stringMatching(/^B\w+ 1.*GAS \+\d+%$/),
    ]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(SCREENS[screen].width);
    expect(await violationsOn(page, 'light')).toEqual([]);
    const before = await shifts(page);
    await dialog.getByRole('button', { name: goOn }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await shifts(page)).toBe(before);
    expect(before).toBeLessThan(0.05);
    const { seq } = await web.state(gameId);
    await expect.poll(async () => (await web.services.looks.last(ANN, gameId))?.seq).toBe(seq);

    await page.reload();
    await page.locator(`.game[data-seq="${seq}"]`).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('dialog').count(), 'it is told once').toBe(0);
    await context.close();
  },
);

test('a page that was in the background tells what happened there', async () => {
  const gameId = await whileAway();
  const context = await web.visitor(ANN, { locale: 'en-US' });
  const page = await web.openIn(context, gameId);
  await page.getByRole('button', { name: 'To the game' }).click();
  const { seq } = await web.state(gameId);
  await expect.poll(async () => (await web.services.looks.last(ANN, gameId))?.seq).toBe(seq);
  const hide = (state: 'hidden' | 'visible') =>
    page.evaluate((visibility) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await hide('hidden');
  await web.process
    .sql`update game_looks set looked_at = now() - interval '1 hour' where game_id = ${gameId}`;
  await web.play(BEN, gameId, 'walk');
  await hide('visible');
  await page
    .getByRole('dialog', { name: 'While you were away' })
    .getByText(/^1 play since/)
    .waitFor();
  await context.close();
});

test('a finished game offers a rematch to its managers; who is asked is led to it', async () => {
  await web.process.sql`update leagues set config = jsonb_set(config, '{innings}', '1') where id = 'sba'`;
  web.process.signals.send(LEAGUE_CHANGED, '');
  const gameId = await web.friendly();
  for (let outs = 0; outs < 3; outs += 1) await web.play(ANN, gameId, 'strikeout');
  await web.play(BEN, gameId, 'homerun');
  const page = await web.open(gameId, ANN, { viewport: SCREENS.phone, locale: 'en-US' });
  await page.getByRole('button', { name: 'Rematch, as before' }).waitFor();
  await page.getByRole('button', { name: 'Rematch, home and away swapped' }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/games/') && !url.pathname.endsWith(gameId));
  const rematch = await web.state(new URL(page.url()).pathname.split('/').at(-1)!);
  expect(rematch.setup).toMatchObject({ creator_id: ANN, home: { team: { id: 'sba-herons' } } });
  expect(rematch.status).toBe('pending');

  const bens = await web.open(gameId, BEN, { viewport: SCREENS.desktop, locale: 'en-US' });
  await bens.getByRole('link', { name: 'To the rematch' }).click();
  await bens.getByRole('button', { name: 'Accept' }).click();
  await expect.poll(async () => (await web.state(rematch.setup.game_id)).status).toBe('lineups');
  const guest = await web.open(gameId, null, { locale: 'en-US' });
  await guest.getByRole('heading', { name: 'How it was decided' }).waitFor();
  expect(await guest.getByRole('button', { name: /^Rematch/ }).count()).toBe(0);
});
