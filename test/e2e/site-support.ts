import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { turns } from '@paper-dynasty/engine/rules/turn';
import type { Services } from '@paper-dynasty/engine/service/services';
import { buildApp } from '@paper-dynasty/web/server/app';
import { ANN, playOne, practiceGame } from '../db/games.ts';
import { PATIENCE } from '../patience.ts';
import { openTestProcess } from '../process.ts';
import { startDiscordStandIn } from '../stand-ins/discord/index.ts';
import { startDiscordWeb, webDeps } from '../web/support.ts';
import { whileTesting } from '../while-testing.ts';
import { CLIENT_DIR, openBrowser, SCREENS, type Screen } from './browser.ts';

/** Plays a game of the digital league to its end, one person managing both sides. */
export const finishedGame = async (services: Services, user = ANN): Promise<string> => {
  const gameId = await practiceGame(services, 'pd', user);
  const goesOn = async () => {
    const state = await services.live.state(gameId);
    return state?.status === 'active' && turns(state).length > 0;
  };
  while (await goesOn()) await playOne(services, user, gameId);
  return gameId;
};

/** The built site before a browser: with the demo's sign-in, and once more with Discord's. */
export const startTestSite = async () => {
  const process = await openTestProcess();
  const discord = await startDiscordStandIn();
  const app = await buildApp({ ...webDeps(process), clientDir: CLIENT_DIR });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const { app: withDiscord, url: discordUrl } = await startDiscordWeb(process, discord, CLIENT_DIR);
  const browser = await openBrowser();
  return {
    url,
    discordUrl,
    discord,
    services: process.services,
    sql: process.sql,
    /** A browser window of its own, signed in as a demo manager where one is given. */
    visitor: async (
      screen: Screen,
      user: string | null = null,
      options: BrowserContextOptions = {},
    ): Promise<BrowserContext> => {
      const context = await browser.newContext({ viewport: SCREENS[screen], locale: 'en-US', ...options });
      context.setDefaultTimeout(PATIENCE);
      if (user) await context.request.post(`${url}/auth/demo`, { data: { user_id: user } });
      return context;
    },
    close: async () => {
      await browser.close();
      await app.close();
      await withDiscord.close();
      await discord.close();
      await process.close();
    },
  };
};
/** The built site before a browser. */
export type TestSite = Awaited<ReturnType<typeof startTestSite>>;

/** The built site while the tests of a file run. */
export const withTestSite = (): TestSite => whileTesting(startTestSite, (site) => site.close());

/** Opens an address of the site and waits until it shows its page. */
export const visit = async (context: BrowserContext, address: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('h1, .team-score').first().waitFor();
  return page;
};
