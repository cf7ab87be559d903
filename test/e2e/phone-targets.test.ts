import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import { ANN, by, good, practiceGame } from '../db/games.ts';
import { makePages, PAGES, type PageName } from './site-pages.ts';
import { visit, withTestSite } from './site-support.ts';

const site = withTestSite();
let address: Readonly<Record<PageName, string>>;
beforeAll(async () => {
  address = await makePages(site.services);
});

/** What is lower than a thumb needs, in pixels. */
const LEAST = 40;

/** The links and controls that are too low; a link in a sentence is as high as its line, and a field may have its height from its label. */
const low = (page: Page): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const targets = [
      ...document.querySelectorAll<HTMLElement>('a, button, summary, select, input, [role=tab]'),
    ];
    return targets
      .filter(
        (target) => target.checkVisibility({ visibilityProperty: true }) && !target.closest('.sr, .skip'),
      )
      .filter((target) => !(target.matches('a') && target.closest('p')))
      .map((target) => (target.matches('input') ? (target.closest('label') ?? target) : target))
      .filter((target) => target.getBoundingClientRect().height < least - 0.5)
      .map((target) => `${target.parentElement?.className} > ${target.outerHTML.slice(0, 100)}`);
  }, LEAST);

test.each(PAGES)('what can be tapped on the page "%s" is high enough for a thumb', async (name) => {
  const context = await site.visitor('phone', ANN, { hasTouch: true, isMobile: true });
  const page = await visit(context, `${site.url}${address[name]}`);
  await page.waitForLoadState('networkidle');
  expect([...new Set(await low(page))]).toEqual([]);
  await context.close();
});

test('so are leaders, the tabs, the filters, the lineups and who is here; keys are not offered where there is touch', async () => {
  const context = await site.visitor('phone', ANN, { hasTouch: true, isMobile: true });
  const page = await visit(context, `${site.url}${address.league}`);
  await page.getByRole('button', { name: 'All games' }).tap();
  await page.locator('.boards ol a').first().waitFor();
  expect([...new Set(await low(page))], 'leaders').toEqual([]);
  await page.goto(`${site.url}${address['game under way']}`);
  for (const tab of ['Plays', 'Box score', 'Scorebook', 'Win chance', 'More']) {
    await page.getByRole('tab', { name: tab }).tap();
    await page.waitForLoadState('networkidle');
    expect([...new Set(await low(page))], tab).toEqual([]);
  }
  await page.getByRole('tab', { name: 'More' }).tap();
  expect(await page.getByRole('button', { name: 'Keys' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Lineups' }).tap();
  await page.getByRole('dialog').locator('.order a').first().waitFor();
  expect([...new Set(await low(page))]).toEqual([]);
  await page.getByRole('button', { name: 'Close' }).tap();
  await page.getByRole('tab', { name: 'Field' }).tap();
  await page.locator('.presence').tap();
  await page.getByRole('dialog').waitFor();
  expect([...new Set(await low(page))]).toEqual([]);
  await context.close();
  const desk = await visit(await site.visitor('desktop', ANN), `${site.url}${address['game under way']}`);
  await desk.getByRole('button', { name: 'Keys' }).waitFor();
  await desk.context().close();
});

test.each(['en-US', 'es-MX'])('every word on the pad stands within its button (%s)', async (locale) => {
  const gameId = await practiceGame(site.services, 'sba');
  good(await rollDice(site.services, by(ANN, gameId)));
  const context = await site.visitor('phone', ANN, { locale, hasTouch: true, isMobile: true });
  const page = await visit(context, `${site.url}/games/${gameId}`);
  const keys = page.locator('.pad button');
  await keys.first().waitFor();
  const wide = await keys.evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const words = document.createRange();
      words.selectNodeContents(button.querySelector('span:not(.sr)') ?? button);
      const [within, around] = [words.getBoundingClientRect(), button.getBoundingClientRect()];
      return within.width > around.width ? [button.textContent] : [];
    }),
  );
  expect(wide).toEqual([]);
  expect(await keys.count()).toBeGreaterThan(20);
  await context.close();
});
