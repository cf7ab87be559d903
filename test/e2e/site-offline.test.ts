import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp } from '@paper-dynasty/web/server/app';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProcess, type OwnProcess } from '../process.ts';
import { webDeps } from '../web/support.ts';
import { CLIENT_DIR, openBrowser, SCREENS, type TestBrowser } from './browser.ts';

let process: OwnProcess;
let browser: TestBrowser;
let port = 0;
let clientDir = CLIENT_DIR;
let app: Awaited<ReturnType<typeof buildApp>> | null = null;

/** Starts the site, at the same address as before. */
const open = async (): Promise<void> => {
  app = await buildApp({ ...webDeps(process), clientDir });
  await app.listen({ host: '127.0.0.1', port });
  port = Number(new URL(app.listeningOrigin).port);
};
const close = async (): Promise<void> => {
  await app?.close();
  app = null;
};
const site = () => `http://127.0.0.1:${port}`;

beforeAll(async () => {
  process = await openTestProcess();
  browser = await openBrowser();
  await open();
});
afterAll(async () => {
  await browser.close();
  await close();
  await process.close();
});

const visitor = async (locale: string) => {
  const context = await browser.newContext({ viewport: SCREENS.phone, locale, serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto(site());
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated')
      await new Promise<void>((resolve) => {
        active?.addEventListener('statechange', () => active.state === 'activated' && resolve());
      });
  });
  return page;
};

const SAID = {
  'en-US': { title: 'You are offline', again: 'Try again' },
  'es-MX': { title: 'No tienes conexión', again: 'Intentar de nuevo' },
} as const;

test.each(['en-US', 'es-MX'] as const)(
  'without a connection every page says so (%s), and is there again when it is tried again',
  async (locale) => {
    const page = await visitor(locale);
    await close();
    await page.goto(`${site()}/leagues/pd`);
    await page.getByRole('heading', { name: SAID[locale].title }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
    await open();
    await page.getByRole('button', { name: SAID[locale].again }).click();
    await page.getByRole('heading', { level: 1, name: 'Paper Dynasty' }).waitFor();
    expect(page.url()).toBe(`${site()}/leagues/pd`);
  },
);

test('the browser finds what it needs to install the site', async () => {
  const page = await visitor('en-US');
  const session = await page.context().newCDPSession(page);
  const { errors, data, url } = await session.send('Page.getAppManifest');
  expect(url).toBe(`${site()}/manifest.webmanifest`);
  expect(errors).toEqual([]);
  const { icons } = JSON.parse(data!) as {
    icons: readonly { src: string; sizes: string; purpose: string }[];
  };
  const drawn = icons.filter(({ src }) => src.endsWith('.png'));
  const sizes = await page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(async (src) => {
          const image = Object.assign(new Image(), { src });
          await image.decode();
          return `${image.naturalWidth}x${image.naturalHeight}`;
        }),
      ),
    drawn.map(({ src }) => src),
  );
  expect(sizes).toEqual(drawn.map((icon) => icon.sizes));
  expect(drawn.map(({ sizes: size, purpose }) => `${purpose} ${size}`)).toEqual(
    expect.arrayContaining(['any 192x192', 'any 512x512', 'maskable 512x512']),
  );
});

test('a new edition of the site takes over, and what the former kept is forgotten', async () => {
  const page = await visitor('en-US');
  const [former] = await page.evaluate(() => caches.keys());
  await close();
  clientDir = await mkdtemp(path.join(tmpdir(), 'paper-dynasty-edition-'));
  await cp(CLIENT_DIR, clientDir, { recursive: true });
  const worker = path.join(clientDir, 'service-worker.js');
  await writeFile(worker, (await readFile(worker, 'utf8')).replace(former!, 'offline-of-a-newer-edition'));
  for (const compressed of ['br', 'gz']) await rm(`${worker}.${compressed}`);
  await open();
  await page.reload();
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['offline-of-a-newer-edition']);
  await close();
  await rm(clientDir, { recursive: true });
  clientDir = CLIENT_DIR;
  await open();
});

test('inside another page no worker is kept', async () => {
  const context = await browser.newContext({ viewport: SCREENS.phone, serviceWorkers: 'allow' });
  await context.addInitScript(() => {
    const kept = { workers: 0 };
    Object.assign(globalThis, { kept });
    Object.assign(navigator.serviceWorker, {
      register: () => {
        kept.workers += 1;
        return Promise.resolve();
      },
    });
  });
  await context.route(
    (url) => url.pathname === '/',
    async (route) => {
      const { status, headers, ...response } = await route.fetch().then(async (answer) => ({
        status: answer.status(),
        headers: answer.headers(),
        body: await answer.body(),
      }));
      const { 'content-security-policy': _policy, 'x-frame-options': _frames, ...others } = headers;
      await route.fulfill({ ...response, status, headers: others });
    },
  );
  await context.route('**/around', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${site()}/" width="360" height="600"></iframe>`,
    }),
  );
  const workers = () => (globalThis as unknown as { kept: { workers: number } }).kept.workers;
  const page = await context.newPage();
  await page.goto(`${site()}/around`);
  const inside = page.frames()[1] ?? (await page.waitForEvent('frameattached'));
  await inside.getByRole('heading', { level: 1 }).waitFor();
  expect(await inside.evaluate(workers)).toBe(0);
  await page.goto(site());
  await expect.poll(() => page.evaluate(workers)).toBe(1);
});
