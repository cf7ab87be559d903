import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

/** The screens that the pages are looked at on. */
export const SCREENS = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
} as const;
/** A screen that the pages are looked at on. */
export type Screen = keyof typeof SCREENS;

/** Where the built pages are. */
export const CLIENT_DIR = path.join(import.meta.dirname, '..', '..', 'web', 'dist');

/** What every browser of the tests and the bench is started with. */
export const FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

/** A real Chromium: every one gets the same flags. */
export const launchBrowser = (): Promise<Browser> => {
  const { executablePath, env } = inject('chromium');
  return chromium.launch({ executablePath, env, args: [...FLAGS] });
};
