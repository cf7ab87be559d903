import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { ANN } from '../db/games.ts';
import { COLOR_SCHEMES } from './ask-axe.ts';
import { SCREENS, type Screen } from './browser.ts';
import { makePages, type PageName } from './site-pages.ts';
import { visit, withTestSite } from './site-support.ts';

const site = withTestSite();
let address: Readonly<Record<PageName, string>>;
beforeAll(async () => {
  address = await makePages(site.services);
});

/** How far around a control its ring is looked for, and how many stops of a page are looked at. */
const AROUND = 8;
const STOPS = 60;
/** WCAG 2.4.13: the ring differs at 3:1 over an area of at least two pixels around the control; round corners have a little less. */
const CONTRAST = 3;
const LEAST = 2 * 0.75;

/** Counts the pixels of two pictures that differ at a contrast or more. */
const countContrasting = async ([one, two, least]: readonly [string, string, number]): Promise<number> => {
  const pixels = async (png: string): Promise<Uint8ClampedArray> => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    pen.drawImage(bitmap, 0, 0);
    return pen.getImageData(0, 0, bitmap.width, bitmap.height).data;
  };
  const channel = (value: number): number =>
    value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const luminance = (data: Uint8ClampedArray, i: number): number =>
    0.2126 * channel(data[i]!) + 0.7152 * channel(data[i + 1]!) + 0.0722 * channel(data[i + 2]!);
  const [a, b] = [await pixels(one), await pixels(two)];
  let count = 0;
  for (let i = 0; i < a.length; i += 4) {
    const [x, y] = [luminance(a, i) + 0.05, luminance(b, i) + 0.05];
    if (Math.max(x, y) / Math.min(x, y) >= least) count += 1;
  }
  return count;
};

/** What has the focus: what kind of thing it is, and where; null when the tour of the page is over. */
const stopOf = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const { x, y, width, height } = at.getBoundingClientRect();
    const kind = `${at.tagName.toLowerCase()}.${at.className} in ${at.parentElement?.className ?? ''}`;
    return { kind, x, y, width, height };
  });

const shot = async (page: Page, clip: { x: number; y: number; width: number; height: number }) =>
  (await page.screenshot({ clip, animations: 'disabled' })).toString('base64');

/** Goes through a page by Tab, and answers the kinds of controls, of those not seen before, whose ring is hard to see. */
const faintRings = async (page: Page, counter: Page, seen: Set<string>): Promise<readonly string[]> => {
  const faint: string[] = [];
  for (let i = 0; i < STOPS; i += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (!stop) break;
    if (seen.has(stop.kind)) continue;
    seen.add(stop.kind);
    const { width: wide, height: high } = page.viewportSize()!;
    const [x, y] = [Math.max(0, stop.x - AROUND), Math.max(0, stop.y - AROUND)];
    const width = Math.min(wide, stop.x + stop.width + AROUND) - x;
    const height = Math.min(high, stop.y + stop.height + AROUND) - y;
    const clip = { x, y, width, height };
    const focused = await shot(page, clip);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const plain = await shot(page, clip);
    const found = await counter.evaluate(countContrasting, [focused, plain, CONTRAST] as const);
    const perimeter = 2 * (Math.min(stop.width, width) + Math.min(stop.height, height));
    if (found < LEAST * perimeter)
      faint.push(`${stop.kind}: ${found} pixels of ${perimeter} around ${JSON.stringify(clip)}`);
  }
  expect(seen.size).toBeGreaterThan(4);
  return faint;
};

const LOOKED_AT: readonly (readonly [PageName, Screen])[] = [
  ['home', 'desktop'],
  ['league', 'phone'],
  ['player with a digital card', 'desktop'],
  ['dice of a finished game', 'desktop'],
  ['game under way', 'phone'],
  ['game under way', 'desktop'],
  ['game that is over', 'phone'],
];

test.each(LOOKED_AT)(
  'what has the focus on the page "%s" is seen at 3:1 on its ground, on a %s, light and dark',
  async (name, screen) => {
    const counter = await (await site.visitor('phone')).newPage();
    for (const colorScheme of COLOR_SCHEMES) {
      // What a page shows to everybody has the same ring for who is signed in.
      const seen = new Set<string>();
      for (const user of [null, ANN]) {
        const context = await site.visitor(screen, user, { colorScheme });
        const page = await visit(context, `${site.url}${address[name]}`);
        await page.setViewportSize(SCREENS[screen]);
        await page.waitForLoadState('networkidle');
        expect(await faintRings(page, counter, seen), `${user ?? 'nobody'}, ${colorScheme}`).toEqual([]);
        await context.close();
      }
    }
    await counter.context().close();
  },
);
