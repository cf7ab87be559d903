import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
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

const launch = (): Promise<Browser> => {
  const { executablePath, env } = inject('chromium');
  return chromium.launch({ executablePath, env, args: [...FLAGS] });
};

let running: Promise<Browser> | null = null;

/** The browser of this process: its files share one, which ends with it. */
const sharedBrowser = async (): Promise<Browser> => {
  const found = await running;
  if (!found?.isConnected()) running = launch();
  return running ?? sharedBrowser();
};

/** Windows of a file's own in a real Chromium. What moves for the eye alone stays still, and no service worker stands before the server, unless a window asks for it. */
export interface TestBrowser {
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Closes the windows that are still open. */
  close(): Promise<void>;
}

/** Opens the browser for a file; its windows share nothing with those of other files. */
export const openBrowser = async (): Promise<TestBrowser> => {
  const browser = await sharedBrowser();
  const opened: BrowserContext[] = [];
  return {
    newContext: async (options = {}) => {
      const context = await browser.newContext({
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
        ...options,
      });
      opened.push(context);
      return context;
    },
    close: async () => void (await Promise.all(opened.map((context) => context.close()))),
  };
};
