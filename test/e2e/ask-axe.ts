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
