import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import { reportOutcome } from '@paper-dynasty/engine/service/report-outcome';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame, type StartGame } from '@paper-dynasty/engine/service/start-game';
import { buildApp } from '@paper-dynasty/web/server/app';
import type { WebConfig } from '@paper-dynasty/web/server/deps';
import { ANN, BEN, by, demoStart, good } from '../db/games.ts';
import { freePort } from '../free-port.ts';
import { openTestProcess } from '../process.ts';
import { PATIENCE } from '../patience.ts';
import { signIn, webDeps } from '../web/support.ts';
import { whileTesting } from '../while-testing.ts';
import { CLIENT_DIR, openBrowser } from './browser.ts';

const WIDE = { width: 1200, height: 900 };

/** The built page served by a real web service, with a real browser before it. */
export const startTestPage = async () => {
  const process = await openTestProcess();
  let app = await buildApp({ ...webDeps(process), clientDir: CLIENT_DIR });
  const port = await freePort();
  const url = await app.listen({ host: '127.0.0.1', port });
  const browser = await openBrowser();
  const visitor = async (
    user: string | null,
    options: BrowserContextOptions = {},
  ): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport: WIDE, ...options });
    if (!user) return context;
    const cookie = await signIn({ app } as Parameters<typeof signIn>[0], user);
    await context.addCookies(
      cookie.split('; ').map((pair) => {
        const at = pair.indexOf('=');
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
      }),
    );
    return context;
  };
  const openIn = async (context: BrowserContext, gameId: string): Promise<Page> => {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${url}/games/${gameId}`);
    await page.getByText('Live', { exact: true }).waitFor();
    return page;
  };
  const { services } = process;
  const state = async (gameId: string): Promise<GameState> => {
    const now = await services.live.state(gameId);
    if (!now) throw new Error(`there is no game ${gameId}`);
    return now;
  };
  return {
    url,
    services,
    state,
    process,
    /** A browser of somebody's own, signed in; without a person a spectator's. */
    visitor,
    /** A page of a game in a browser. */
    openIn,
    /** A person's page of a game in a browser of his own. */
    open: async (gameId: string, user: string | null, options: BrowserContextOptions = {}): Promise<Page> =>
      openIn(await visitor(user, options), gameId),
    /** The web service goes down; what it answers brings it up again at the same address, with other settings if need be. */
    stop: async (): Promise<(changes?: Partial<WebConfig>) => Promise<void>> => {
      await app.close();
      return async (changes = {}) => {
        const deps = webDeps(process);
        app = await buildApp({ ...deps, clientDir: CLIENT_DIR, config: { ...deps.config, ...changes } });
        await app.listen({ host: '127.0.0.1', port });
      };
    },
    /** A game of Ben's to which Ann is invited. */
    invited: async (): Promise<string> => {
      const away = { team_id: 'sba-lamplighters', user_id: BEN };
      const home = { team_id: 'sba-herons', user_id: ANN };
      return good(await startGame(services, demoStart('sba', { user_id: BEN, away, home }))).game_id;
    },
    /** A game between Ann, who bats first, and Ben, active, in the league with printed cards. */
    friendly: async (changes: Partial<StartGame> = {}): Promise<string> => {
      const home = { team_id: 'sba-lamplighters', user_id: BEN };
      const { game_id } = good(await startGame(services, demoStart('sba', { home, ...changes })));
      good(await acceptGame(services, by(BEN, game_id)));
      good(await setLineup(services, by(ANN, game_id)));
      good(await setLineup(services, by(BEN, game_id)));
      return game_id;
    },
    /** Rolls and reports until the outcome has been played: wild-pitch and passed-ball checks in between fail. */
    play: async (user: string, gameId: string, outcome: Outcome, hit_location?: Position): Promise<void> => {
      for (;;) {
        const { state: rolled } = good(await rollDice(services, by(user, gameId)));
        const { roll } = rolled;
        const check = roll?.kind === 'ab' && (roll.check_wild_pitch || roll.check_passed_ball);
        const report = check ? { outcome: 'no_advance' as const } : { outcome };
        good(
          await reportOutcome(services, by(user, gameId), {
            ...report,
            ...(hit_location && !check ? { hit_location } : {}),
          }),
        );
        if (!check) return;
      }
    },
    close: async () => {
      await browser.close();
      await app.close();
      await process.close();
    },
  };
};
/** The built page with a browser before it. */
export type TestPage = Awaited<ReturnType<typeof startTestPage>>;

/** The built page while the tests of a file run. */
export const withTestPage = (): TestPage => whileTesting(startTestPage, (web) => web.close());

/** Presses a button by its whole name, or by a part of it. */
export const tap = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

/** The button of an outcome by its whole name; where there is little room its short form comes before it. */
export const outcomeButton = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`(^| )${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) });

/** Rolls on the page until the dice are those of a plate appearance and no wild-pitch or passed-ball check. */
export const rollForReport = async (page: Page, outcome: string): Promise<void> => {
  const wanted = outcomeButton(page, outcome);
  const noAdvance = page.getByRole('button', { name: 'Check failed: no advance' });
  for (;;) {
    await page.getByRole('button', { name: 'Roll the dice' }).click();
    await wanted.or(noAdvance).first().waitFor();
    if ((await noAdvance.count()) === 0) return;
    await noAdvance.click();
  }
};
