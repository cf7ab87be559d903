import { tellPlay } from '@paper-dynasty/engine/notation/tell-play';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildApp } from '@paper-dynasty/web/server/app';
import { withTestBot } from '../bot/support.ts';
import { PATIENCE } from '../patience.ts';
import { webDeps } from '../web/support.ts';
import { CLIENT_DIR, openBrowser, type TestBrowser } from './browser.ts';

const bot = withTestBot();
let app: Awaited<ReturnType<typeof buildApp>>;
let url: string;
let browser: TestBrowser;
beforeAll(async () => {
  app = await buildApp({ ...webDeps(bot.process), clientDir: CLIENT_DIR });
  url = await app.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const openPage = async (): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(PATIENCE);
  return page;
};

/** The sentences of the page's play-by-play, oldest first. */
const feedOf = (page: Page): Promise<string[]> =>
  page
    .locator('.play .sentence')
    .evaluateAll((nodes) => nodes.map((n) => n.firstChild?.textContent ?? '').reverse());

test('a game played to the end with the page and the bot taking turns: what one scores, the other shows', async () => {
  const ann = await openPage();
  await ann.goto(url);
  await ann.getByRole('button', { name: 'Ada Marsh' }).click();
  await ann.getByRole('group', { name: 'Home: manager' }).getByRole('button', { name: 'Ben Okoro' }).click();
  await ann.getByRole('button', { name: 'Start the game' }).click();
  await ann.waitForURL(/\/games\//);
  const gameId = ann.url().split('/').at(-1)!;
  expect((await bot.use('ben', 'game accept', { game: gameId })).content).toContain('The game is on');
  await bot.process.channelFeeds.follow({
    channel_id: bot.channelId,
    game_id: gameId,
    verbosity: 'every_play',
    delay_seconds: 0,
  });
  await bot.restart();
  await ann.getByRole('button', { name: /sensible lineup/ }).click();
  await bot.use('ben', 'lineup auto');

  const watcher = await openPage();
  await watcher.goto(`${url}/games/${gameId}`);
  await watcher.getByText('Live').waitFor();

  const state = async () => (await bot.process.services.live.state(gameId))!;
  for (let now = await state(); now.status === 'active'; now = await state()) {
    if (now.situation.half === 'top')
      await ann.getByRole('button', { name: now.roll ? 'Read the card' : 'Roll the dice' }).click();
    else expect((await bot.use('ben', now.roll ? 'resolve' : 'roll')).content).not.toContain('⚠️');
    await vi.waitFor(async () => expect((await state()).seq).toBeGreaterThan(now.seq), { interval: 5 });
  }

  const end = await state();
  const sentences = end.plays.map((play) => tellPlay(end.setup, play).description);
  for (const page of [ann, watcher]) {
    await page.getByText('Final', { exact: true }).waitFor();
    expect(await feedOf(page)).toEqual(sentences);
    expect(await page.locator('.team-score').allTextContents()).toEqual([
      String(end.situation.score.away),
      String(end.situation.score.home),
    ]);
  }
  const posted = () =>
    bot.discord
      .channel('games')
      .messages.filter((m) => m.nonce !== undefined && m.attachments.length === 0)
      .map((m) => m.content);
  await vi.waitFor(() => expect(posted().at(-1)).toContain('Final'));
  const told = posted().filter((line) => /^[▲▼] \d/.test(line));
  expect(told.length).toBe(sentences.length);
  told.forEach((line, i) => expect(line).toContain(sentences[i]));
  bot.discord.expectNoViolations();
}, 240_000);

test('printed cards on the page: the report in two taps; refusals in words; nothing for a spectator to press', async () => {
  const ann = await openPage();
  await ann.goto(url);
  await ann.getByRole('button', { name: 'Ada Marsh' }).click();
  await ann.getByRole('button', { name: /Super Baseball/ }).click();
  await ann
    .getByRole('group', { name: 'Visitors: manager' })
    .getByRole('button', { name: 'I manage' })
    .click();
  await ann.getByRole('button', { name: 'Start the game' }).click();
  await ann.getByRole('button', { name: /sensible lineup/ }).click();
  await ann.getByRole('button', { name: 'Roll the dice' }).click();
  await ann
    .getByText(/card, column \d, row \d+/)
    .first()
    .waitFor();
  await ann.getByRole('button', { name: 'Groundball A' }).click();
  await ann.getByRole('button', { name: 'SS', exact: true }).click();
  await ann.locator('.play .notation', { hasText: '6-3' }).waitFor();
  const watcher = await openPage();
  await watcher.goto(ann.url());
  await watcher.getByText('grounds out to shortstop').first().waitFor();
  expect(await watcher.getByRole('button', { name: 'Roll the dice' }).count()).toBe(0);
});
