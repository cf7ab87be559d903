import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { tellPlay } from '@paper-dynasty/engine/notation/tell-play';
import { ANN, BEN, practiceGame } from '../db/games.ts';
import { withTestPage } from './page-support.ts';

const web = withTestPage();
beforeAll(async () => {
  await web.process.sql`update leagues set config = jsonb_set(config, '{turn_clock_seconds}', '25'::jsonb)`;
});

const live = (page: Page) => page.getByText('Live', { exact: true }).waitFor();
const plays = (page: Page, n: number) => expect.poll(() => page.locator('.play').count()).toBe(n);
/** Marks the page, so that a load would be noticed. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(globalThis, { marked: true }));
const isMarked = (page: Page) => page.evaluate(() => 'marked' in globalThis);

test('the server restarts: the page says so, comes back by itself and has what it missed', async () => {
  const gameId = await web.friendly();
  const [ann, ben] = [await web.open(gameId, ANN), await web.open(gameId, BEN)];
  await Promise.all([mark(ann), mark(ben)]);
  const start = await web.stop();
  await ann.getByText(/The server restarts|Reconnecting/).waitFor();
  await web.play(ANN, gameId, 'single_1');
  await web.play(ANN, gameId, 'homerun');
  await start();
  const made = (await web.state(gameId)).plays.length;
  for (const page of [ann, ben]) {
    await live(page);
    await plays(page, made);
    expect(await page.locator('.team-score').allTextContents()).toEqual(['2', '0']);
    expect(await isMarked(page)).toBe(true);
  }
  await ann.getByRole('button', { name: 'Roll the dice' }).click();
  await ben
    .getByText(/card, column|check/)
    .first()
    .waitFor();
});

test('aeroplane mode: offline at once, live again with the missed plays, a press in between is told', async () => {
  const gameId = await practiceGame(web.services, 'sba');
  const page = await web.open(gameId, ANN);
  await mark(page);
  await page.context().setOffline(true);
  await page.getByText('Offline', { exact: true }).waitFor();
  await web.play(ANN, gameId, 'walk');
  await page.context().setOffline(false);
  await live(page);
  await plays(page, 1);
  expect(await isMarked(page)).toBe(true);
});

test('a page that wakes from sleep on a dead connection makes a new one', async () => {
  const gameId = await practiceGame(web.services, 'sba');
  const context = await web.visitor(ANN);
  let connections = 0;
  let asleep = false;
  await context.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    const first = (connections += 1) === 1;
    const passes = (): boolean => !(first && asleep);
    socket.onMessage((message) => passes() && server.send(message));
    server.onMessage((message) => passes() && socket.send(message));
  });
  const page = await web.openIn(context, gameId);
  await mark(page);
  asleep = true;
  await web.play(ANN, gameId, 'walk');
  expect(await page.locator('.play').count()).toBe(0);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await plays(page, 1);
  await live(page);
  expect(connections).toBe(2);
  expect(await isMarked(page)).toBe(true);
});

test('two tabs of one person: what one does the other shows, and both go on after a restart', async () => {
  const gameId = await practiceGame(web.services, 'sba');
  const context = await web.visitor(ANN);
  const [one, two] = [await web.openIn(context, gameId), await web.openIn(context, gameId)];
  await one.getByRole('button', { name: 'Roll the dice' }).click();
  const pad = two.getByRole('group', { name: 'What does the card say?' });
  await pad.getByRole('button', { name: 'HR Home run', exact: true }).click();
  await plays(one, 1);
  await plays(two, 1);
  const start = await web.stop();
  await start();
  for (const page of [one, two]) await live(page);
  await two.getByRole('button', { name: 'Roll the dice' }).click();
  await one.getByRole('group', { name: 'What does the card say?' }).waitFor();
});

test('an expired session is renewed when the connection is refused for it', async () => {
  const gameId = await practiceGame(web.services, 'sba');
  const page = await web.open(gameId, ANN);
  await mark(page);
  const { name, value, ...rest } = (await page.context().cookies()).find((c) => c.path === '/')!;
  await page.context().addCookies([{ ...rest, name, value: `${value.slice(0, -8)}outdated` }]);
  await page.context().setOffline(true);
  await page.getByText('Offline', { exact: true }).waitFor();
  await page.context().setOffline(false);
  await live(page);
  await page.getByRole('button', { name: 'Roll the dice' }).click();
  await page.getByRole('group', { name: 'What does the card say?' }).waitFor();
  expect(await isMarked(page)).toBe(true);
});

test('the turn clock counts down where the league has one, and warns near the end', async () => {
  const gameId = await practiceGame(web.services, 'sba');
  const page = await web.open(gameId, ANN);
  const clock = page.getByRole('timer', { name: 'Time left' });
  await clock.waitFor();
  expect(await clock.getAttribute('class')).toMatch(/soon|now/);
  const shown = async () => Number(/0:(\d\d)/.exec((await clock.textContent()) ?? '')?.[1]);
  const first = await shown();
  expect(first).toBeLessThanOrEqual(25);
  await expect.poll(shown).toBeLessThan(first);
});

test('both managers and a spectator see every play in order through a restart', async () => {
  const gameId = await web.friendly();
  const pages = [await web.open(gameId, ANN), await web.open(gameId, BEN), await web.open(gameId, null)];
  const outcomes = [
    'single_1',
    'walk',
    'strikeout',
    'homerun',
    'strikeout',
    'double_3',
    'walk',
    'strikeout',
  ] as const;
  let start: (() => Promise<void>) | null = null;
  for (const [i, outcome] of outcomes.entries()) {
    if (i === 3) start = await web.stop();
    if (i === 5) await start?.();
    await web.play(ANN, gameId, outcome);
  }
  const { plays: made, setup } = await web.state(gameId);
  const sentences = made.map((play) => tellPlay(setup, play).description);
  for (const page of pages) {
    await live(page);
    await plays(page, made.length);
    const shown = await page.locator('.play').allInnerTexts();
    shown
      .reverse()
      .forEach((text, i) =>
        expect(text.replace(/\s+/g, ' ')).toContain(sentences[i]!.split(';')[0]!.replace(/\.$/, '')),
      );
  }
});
