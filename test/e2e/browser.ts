import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** The screens that the pages are looked at on. */
export const SCREENS = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
} as const;
/** A screen that the pages are looked at on. */
export type Screen = keyof typeof SCREENS;

/** Where the built pages are. */
export const CLIENT_DIR = path.join(import.meta.dirname, '..', '..', 'web', 'dist');

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Flags of the packed browser under which its contexts share their cookies. */
const SHARES_COOKIES = ['--single-process', '--no-zygote', '--incognito'];

/** A real Chromium: the system's where there is one, else the one from npm. */
export const launchBrowser = async (): Promise<Browser> => {
  const system = SYSTEM_BROWSERS.find((file) => existsSync(file));
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  if (system) return chromium.launch({ executablePath: system, args: quiet });
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const packed = (await import('@sparticuz/chromium')).default;
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: [...packed.args.filter((arg) => !SHARES_COOKIES.includes(arg)), ...quiet],
  });
};
