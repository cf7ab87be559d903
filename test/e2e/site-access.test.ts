import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { ANN } from '../db/games.ts';
import { makePages, PAGES, type PageName } from './site-pages.ts';
import { SCREENS, type Screen } from './browser.ts';
import { visit, withTestSite } from './site-support.ts';

const site = withTestSite();
let address: Readonly<Record<PageName, string>>;
beforeAll(async () => {
  address = await makePages(site.services);
});

const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    return (await here.run(document, { resultTypes: ['violations'] })).violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map((node) => `${node.html.slice(0, 120)} ${node.failureSummary?.slice(0, 240) ?? ''}`),
    }));
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).join(' | ')}`);
};

describe.each(PAGES)('%s', (name) => {
  test.each([
    ['signed out', null],
    ['signed in', ANN],
  ] as const)('has nothing that axe objects to, on both screens, light and dark, %s', async (_who, user) => {
    const context = await site.visitor('phone', user, { reducedMotion: 'reduce' });
    const page = await visit(context, `${site.url}${address[name]}`);
    await page.waitForLoadState('networkidle');
    for (const screen of Object.keys(SCREENS) as Screen[]) {
      await page.setViewportSize(SCREENS[screen]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${screen}, ${colorScheme}`).toEqual([]);
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
