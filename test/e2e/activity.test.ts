import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createChannelFeeds } from '@paper-dynasty/db/stores/channel-feeds';
import { buildApp } from '@paper-dynasty/web/server/app';
import { practiceGame } from '../db/games.ts';
import { PATIENCE } from '../patience.ts';
import { openTestProcess, type TestProcess } from '../process.ts';
import { startActivityStandIn, type ActivityStandIn } from '../stand-ins/discord-activity/index.ts';
import { startDiscordStandIn, type DiscordStandIn } from '../stand-ins/discord/index.ts';
import { CLIENT_SECRET } from '../stand-ins/discord/routes-oauth.ts';
import { webDeps } from '../web/support.ts';
import { CLIENT_DIR, openBrowser, SCREENS, type TestBrowser } from './browser.ts';

const VOICE = '800000000000000001';
let process: TestProcess;
let app: Awaited<ReturnType<typeof buildApp>>;
let discord: DiscordStandIn;
let client: ActivityStandIn;
let browser: TestBrowser;

beforeAll(async () => {
  process = await openTestProcess();
  discord = await startDiscordStandIn();
  const deps = webDeps(process);
  const { applicationId, apiUrl } = discord;
  app = await buildApp({
    ...deps,
    clientDir: CLIENT_DIR,
    config: {
      ...deps.config,
      publicUrl: 'https://scorecard.example.org',
      demoSignIn: false,
      discord: { clientId: applicationId, clientSecret: CLIENT_SECRET, apiUrl, activity: true },
    },
  });
  const target = await app.listen({ host: '127.0.0.1', port: 0 });
  client = await startActivityStandIn({ applicationId, channelId: VOICE, target });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await client.close();
  await app.close();
  await discord.close();
  await process.close();
});

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly activity: FrameLocator;
  /** What was opened beside Discord. */
  readonly outside: string[];
  /** What the console was told. */
  readonly told: string[];
}

/** Opens the Activity in somebody's Discord; `consent` gives a code, or null where they do not agree. */
const openAs = async (consent: () => string | null): Promise<Opened> => {
  const context = await browser.newContext({
    viewport: SCREENS.phone,
    locale: 'en-US',
    proxy: { server: client.proxy },
    ignoreHTTPSErrors: true,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const outside: string[] = [];
  const told: string[] = [];
  page.on('console', (message) => message.type() === 'error' && told.push(message.text()));
  page.on('pageerror', (error) => told.push(error.message));
  await page.exposeFunction('consent', consent);
  await page.exposeFunction('opened', (url: string) => void outside.push(url));
  await page.goto('https://discord.com/channels/1/2');
  return { context, page, activity: page.frameLocator('iframe'), outside, told };
};

test('a game is played in a voice channel, and everybody who has it open there sees it at once', async () => {
  const game_id = await practiceGame(process.services, 'pd', discord.user('ann').id);
  await createChannelFeeds(process.sql).follow({
    channel_id: VOICE,
    game_id,
    kind: 'home',
    verbosity: 'final',
    delay_seconds: 0,
  });
  const ann = await openAs(() => discord.activityCode('ann'));
  const bob = await openAs(() => discord.activityCode('bob'));
  for (const { activity } of [ann, bob]) await activity.getByText('Live', { exact: true }).waitFor();
  const plays = async (): Promise<number> => (await process.services.live.state(game_id))?.seq ?? 0;
  const before = await plays();
  await ann.activity
    .getByRole('button', { name: /^Play the at-bat|^Roll the dice|^Roll/ })
    .first()
    .click();
  await vi.waitFor(async () => expect(await plays()).toBeGreaterThan(before));
  // The dice lie on the card that they point at, or have already made a play.
  const shown = bob.activity.locator('#app');
  await expect
    .poll(async () => {
      const text = await shown.innerText();
      return text.includes('the dice are here') || !text.includes('Waiting for the first pitch');
    })
    .toBe(true);

  await bob.activity.getByRole('tab', { name: 'More' }).click();
  await bob.activity.getByRole('link', { name: 'For programs (API)' }).click();
  await vi.waitFor(() => expect(bob.outside).toEqual(['https://scorecard.example.org/docs']));
  expect(new URL(bob.page.frames()[1]?.url() ?? '').searchParams.get('frame_id')).toBe('frame-1');
  expect(client.strayed).toEqual([]);
  expect([...ann.told, ...bob.told]).toEqual([]);
  discord.expectNoViolations();
  await ann.context.close();
  await bob.context.close();
});

test('who does not agree is told why nothing can be played, may watch, and may agree after all', async () => {
  let agrees = false;
  const { context, activity } = await openAs(() => (agrees ? discord.activityCode('bob') : null));
  await activity.getByRole('alert').getByText('You did not let Discord tell').waitFor();
  agrees = true;
  await activity.getByRole('button', { name: 'Try again' }).click();
  await activity.getByText('Live', { exact: true }).waitFor();
  await context.close();

  const other = await openAs(() => null);
  await other.activity.getByRole('button', { name: 'Just watch' }).click();
  await other.activity.getByText('Live', { exact: true }).waitFor();
  await other.context.close();
});

test('a code that Discord does not know is refused in words', async () => {
  const { context, activity } = await openAs(() => 'made-up');
  await activity.getByRole('alert').getByText('Signing in with Discord did not work').waitFor();
  discord.takeViolations();
  await context.close();
});
