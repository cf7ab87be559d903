import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportOutcome } from '@paper-dynasty/engine/service/report-outcome';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { ANN, by, demoStart, good, playOne, practiceGame } from '../db/games.ts';
import { COLOR_SCHEMES, violationsOn } from './ask-axe.ts';
import { SCREENS } from './browser.ts';
import { withTestPage } from './page-support.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const web = withTestPage();
let browser: BrowserContext;
beforeAll(async () => {
  browser = await web.visitor(ANN);
});

/** A game with printed cards whose dice wait for a report; nobody is on base, so that they are no check. */
const rolled = async (): Promise<string> => {
  const gameId = await practiceGame(web.services, 'sba');
  good(await rollDice(web.services, by(ANN, gameId)));
  return gameId;
};

const checked = async (): Promise<string> => {
  const gameId = await rolled();
  good(await reportOutcome(web.services, by(ANN, gameId), { outcome: 'x_check', hit_location: 'SS' }));
  return gameId;
};

const unset = async (): Promise<string> =>
  good(await startGame(web.services, demoStart('sba', { mode: 'practice' }))).game_id;

const played = async (): Promise<string> => {
  const gameId = await practiceGame(web.services, 'pd');
  for (let i = 0; i < 14; i += 1) good(await playOne(web.services, ANN, gameId));
  return gameId;
};

const finished = async (): Promise<string> => {
  const gameId = await practiceGame(web.services, 'pd');
  while ((await web.state(gameId)).status === 'active') await playOne(web.services, ANN, gameId);
  return gameId;
};

const onBase = async (): Promise<string> => {
  const gameId = await practiceGame(web.services, 'sba');
  await web.play(ANN, gameId, 'single_1');
  return gameId;
};

const tab = (name: string, there: string) => async (page: Page) => {
  await page.getByRole('tab', { name }).click();
  await page.locator(there).first().waitFor();
};
const key = (k: string) => async (page: Page) => {
  await page.keyboard.press(k);
  await page.getByRole('dialog').waitFor();
};
const making = async (page: Page) => {
  await page.getByRole('button', { name: 'Set the lineup myself' }).click();
  await page.getByLabel('Slot 1: player').selectOption({ index: 4 });
  await page.locator('.opening .problem li').first().waitFor();
};
const asIs = () => Promise.resolve();

const STATES: readonly (readonly [string, () => Promise<string>, (page: Page) => Promise<unknown>])[] = [
  ['an invitation', () => web.invited(), (page) => page.getByText('Words for the dice').click()],
  ['the lineups to be set', unset, asIs],
  ['the opening lineup in the making', unset, making],
  ['a roll to be made, with decisions', onBase, asIs],
  ['a fielder told of', onBase, (page) => page.getByRole('button', { name: /^Fielders/ }).press('Enter')],
  ['the pad open', rolled, asIs],
  ['the place asked', rolled, (page) => page.getByRole('button', { name: 'Groundball A' }).click()],
  ['a question open', checked, asIs],
  ['the lineup dialog', onBase, key('l')],
  ["the scorer's dialog", onBase, key('e')],
  ['the dialog of a play', onBase, key('u')],
  ['the list of keys', played, key('?')],
  ['the cards', played, key('c')],
  ['who is here', played, (page) => page.locator('.presence').click()],
  ['the plays', played, tab('Plays', '.play')],
  ['a finished game with its replay', finished, asIs],
  ['the final box score', finished, tab('Box score', '.stats')],
  ['the scorebook', played, tab('Scorebook', '.scorebook:visible')],
  ['the chart', played, tab('Win chance', '.chart-place canvas')],
];

/** What lies under the dock, the scoreboard or a form's end can be scrolled from under it; for the count of targets they lie still. */
const unstick = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>('.board, .actions, .opening-end'))
      part.style.position = 'static';
  });

describe.each(STATES)('%s', (_name, game, act) => {
  test('has no violations of accessibility, on a phone and a desktop, in light and dark', async () => {
    const page = await web.openIn(browser, await game());
    await page.setViewportSize(SCREENS.phone);
    await act(page);
    await unstick(page);
    for (const [screen, size] of Object.entries(SCREENS)) {
      await page.setViewportSize(size);
      for (const colorScheme of COLOR_SCHEMES) {
        await page.emulateMedia({ colorScheme });
        expect(await violationsOn(page, colorScheme, RULES), `${screen}, ${colorScheme}`).toEqual([]);
      }
    }
    await page.close();
  });
});
