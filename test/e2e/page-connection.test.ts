import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { ANN, practiceGame } from '../db/games.ts';
import { SCREENS } from './browser.ts';
import { withTestPage } from './page-support.ts';

const web = withTestPage();
beforeAll(async () => {
  await web.process.sql`update leagues set config = jsonb_set(config, '{turn_clock_seconds}', '3600'::jsonb)`;
});

/** Where everything stands that somebody can see or press, but the word on the connection. */
const places = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('#app *')]
      .filter((part) => !part.closest('.connection-place') && !part.closest('.turn-clock'))
      .map((part) => {
        const { x, y, width, height } = part.getBoundingClientRect();
        return `${part.tagName}.${part.getAttribute('class') ?? ''} ${x} ${y} ${width} ${height}`;
      }),
  );

describe.each(Object.entries(SCREENS))('on a %s', (_screen, viewport) => {
  test.each([
    ['its manager', ANN],
    ['a spectator', null],
  ] as const)('a lost connection is told to %s without moving anything', async (_who, user) => {
    const gameId = await practiceGame(web.services, 'pd');
    const page = await web.open(gameId, user, { viewport, locale: 'en-US' });
    await page.getByRole('timer').waitFor();
    await page.waitForLoadState('networkidle');
    const before = await places(page);
    await page.context().setOffline(true);
    await page.getByText('Offline', { exact: true }).waitFor();
    expect(await places(page)).toEqual(before);
    const start = await web.stop();
    await page.context().setOffline(false);
    await page.getByText('Reconnecting…').waitFor();
    expect(await places(page)).toEqual(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    await start();
    await page.getByText('Live', { exact: true }).waitFor();
    await page.context().close();
  });
});

test('a connection that looks alive and answers nothing is not called live after three tries, and is made anew', async () => {
  const gameId = await practiceGame(web.services, 'pd');
  const context = await web.visitor(ANN);
  let connections = 0;
  let mute = false;
  await context.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    const first = (connections += 1) === 1;
    socket.onMessage((message) => !(first && mute) && server.send(message));
    server.onMessage((message) => socket.send(message));
  });
  await context.clock.install();
  const page = await web.openIn(context, gameId);
  mute = true;
  await page.getByRole('button', { name: 'Roll the dice' }).click();
  await context.clock.runFor(20_000);
  await page.getByRole('alert').filter({ hasText: 'No answer came' }).waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  expect(connections).toBe(2);
  expect((await web.state(gameId)).roll).toBeNull();
  await page.getByRole('button', { name: 'Roll the dice' }).click();
  await page.getByRole('button', { name: 'Read the card' }).waitFor();
  await context.close();
});

test('where an address has too many connections a page says so and what to do, whether it was open or opens; it comes back by itself', async () => {
  const gameId = await practiceGame(web.services, 'pd');
  const context = await web.visitor(ANN, { viewport: SCREENS.phone, locale: 'en-US' });
  const page = await web.openIn(context, gameId);
  await (
    await web.stop()
  )({ socketsPerAddress: 0 });
  const words = /^Too many pages are open from your network\. Close some of them/;
  await page.getByText(words).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(SCREENS.phone.width);
  const opening = await context.newPage();
  await opening.goto(`${web.url}/games/${gameId}`);
  await opening.getByText(words).waitFor();
  await (
    await web.stop()
  )();
  await page.getByText('Live', { exact: true }).waitFor();
  await opening.getByText('Live', { exact: true }).waitFor();
  await context.close();
});
