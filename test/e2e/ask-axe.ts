import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { RunOptions } from 'axe-core';

/** The grounds that pages are looked at on. */
export const COLOR_SCHEMES = ['light', 'dark'] as const;
/** A ground that pages are looked at on. */
export type ColorScheme = (typeof COLOR_SCHEMES)[number];

/** The rules of axe that colours can break: a page in the dark differs from the page by day in nothing else. */
const OF_COLORS = ['color-contrast', 'link-in-text-block'];

/** What axe looks for on a page that it sees on both grounds: everything by day, and in the dark what colours can break. */
export const askedOfAxe = (colorScheme: ColorScheme, rules?: readonly string[]): RunOptions => ({
  resultTypes: ['violations'],
  ...(colorScheme === 'dark'
    ? { runOnly: { type: 'rule', values: OF_COLORS } }
    : rules
      ? { runOnly: { type: 'tag', values: [...rules] } }
      : {}),
});

/** What axe objects to on a page as it stands: the rule, and what breaks it. */
export const violationsOn = async (
  page: Page,
  colorScheme: ColorScheme,
  rules?: readonly string[],
): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(
    async (options) => {
      const { axe: here } = globalThis as unknown as { axe: typeof axe };
      const found = await here.run(options);
      return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`);
    },
    askedOfAxe(colorScheme, rules),
  );
};
