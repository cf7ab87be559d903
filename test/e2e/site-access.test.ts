import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { ANN } from '../db/games.ts';
import { makePages, PAGES, type PageName } from './site-pages.ts';
import { askedOfAxe, COLOR_SCHEMES, type ColorScheme } from './ask-axe.ts';
import { SCREENS, type Screen } from './browser.ts';
import { visit, withTestSite } from './site-support.ts';

const site = withTestSite();
let address: Readonly<Record<PageName, string>>;
beforeAll(async () => {
  address = await makePages(site.services);
});

const violations = async (page: Page, colorScheme: ColorScheme): Promise<readonly string[]> => {
  const found = await page.evaluate(async (options) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    return (await here.run(document, options)).violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map((node) => `${node.html.slice(0, 120)} ${node.failureSummary?.slice(0, 240) ?? ''}`),
    }));
  }, askedOfAxe(colorScheme));
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).join(' | ')}`);
};

describe.each(PAGES)('%s', (name) => {
  test.each([
    ['signed out', null],
    ['signed in', ANN],
  ] as const)('has nothing that axe objects to, on both screens, light and dark, %s', async (_who, user) => {
    const context = await site.visitor('phone', user);
    const page = await visit(context, `${site.url}${address[name]}`);
    await page.waitForLoadState('networkidle');
    await page.evaluate(axe.source);
    for (const screen of Object.keys(SCREENS) as Screen[]) {
      await page.setViewportSize(SCREENS[screen]);
      for (const colorScheme of COLOR_SCHEMES) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page, colorScheme), `${screen}, ${colorScheme}`).toEqual([]);
      }
    }
    await context.close();
  });
});

test.each(Object.keys(SCREENS) as Screen[])(
  'from the front page to a player by the keyboard alone, on a %s',
  async (screen) => {
    const context = await site.visitor(screen);
    const page = await visit(context, `${site.url}/leagues/pd`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'All games' }).focus();
    await page.keyboard.press('Enter');
    const player = page.locator('.boards ol a').first();
    const name = (await player.textContent())!;
    await player.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    expect(await page.title()).toBe(`${name} · Paper Dynasty`);
    await context.close();
  },
);
