import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANN, practiceGame } from '../db/games.ts';
import { startPushService } from '../stand-ins/push-service/index.ts';
import { buildApp } from '@paper-dynasty/web/server/app';
import { webDeps } from '../web/support.ts';
import { openTestProcess, type OwnProcess } from '../process.ts';
import { CLIENT_DIR, openBrowser, SCREENS, type TestBrowser } from './browser.ts';

let process: OwnProcess;
let browser: TestBrowser;
let app: Awaited<ReturnType<typeof buildApp>>;
let site: string;
const service = await startPushService();

beforeAll(async () => {
  process = await openTestProcess({ pushLocalHosts: [service.host] });
  browser = await openBrowser();
  app = await buildApp({ ...webDeps(process), clientDir: CLIENT_DIR });
  site = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await process.close();
  await service.close();
});

/** A window of Ann's whose browser is reached at the push service of the tests: this one has none of its own. */
const window = async () => {
  const context = await browser.newContext({
    viewport: SCREENS.phone,
    hasTouch: true,
    serviceWorkers: 'allow',
  });
  await context.grantPermissions(['notifications'], { origin: site });
  const { endpoint, p256dh, auth } = service.browser();
  await context.addInitScript(
    ([address, keys]) => {
      let given: object | null = null;
      const toJSON = () => ({ endpoint: address, keys });
      const made = { endpoint: address, toJSON, unsubscribe: async () => ((given = null), true) };
      PushManager.prototype.getSubscription = async () => given as PushSubscription | null;
      PushManager.prototype.subscribe = async () => (given = made) as unknown as PushSubscription;
    },
    [endpoint, { p256dh, auth }] as const,
  );
  const answer = await context.request.post(`${site}/auth/demo`, { data: { user_id: ANN } });
  expect(answer.ok()).toBe(true);
  return { page: await context.newPage(), endpoint };
};

test('a game offers to tell of one’s turns; the browser then shows where it is one’s turn', async () => {
  const gameId = await practiceGame(process.services);
  const { page, endpoint } = await window();
  await page.goto(`${site}/games/${gameId}`);
  await page.getByRole('tab', { name: 'More' }).tap();
  const offer = page.getByRole('button', { name: 'Tell me when it is my turn' });
  await offer.waitFor();
  await offer.click();
  await page.getByText('This browser tells you when it is your turn').waitFor();
  expect((await process.push.browsers(ANN)).map((one) => one.endpoint)).toEqual([endpoint]);

  // This browser has no place for notifications: what the worker would show and open is written down instead.
  const [worker] = page.context().serviceWorkers();
  await worker!.evaluate(() => {
    const noted: string[] = [];
    Object.assign(self, { noted });
    ServiceWorkerRegistration.prototype.showNotification = async (title, options) =>
      void noted.push([title, options?.body, options?.tag].join('|'));
    type Page = { url: string; focus: () => Promise<void> };
    const { WindowClient: windows } = self as unknown as { WindowClient: { prototype: Page } };
    windows.prototype.focus = async function focus() {
      noted.push(`focus ${this.url}`);
    };
  });
  const noted = () => worker!.evaluate(() => (self as unknown as { noted: string[] }).noted);
  const url = `/games/${gameId}`;
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) resolve(registrations[0].registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const data = JSON.stringify({ title: 'It is your turn', body: 'HER 0, LAM 0', tag: gameId, url });
  const registrationId = await registered;
  await session.send('ServiceWorker.deliverPushMessage', { origin: site, registrationId, data });
  await expect.poll(noted).toEqual([`It is your turn|HER 0, LAM 0|${gameId}`]);
  await worker!.evaluate((address) => {
    const notification = { data: address, close: () => undefined };
    const click = new Event('notificationclick');
    self.dispatchEvent(Object.assign(click, { notification, waitUntil: () => undefined }));
  }, url);
  await expect.poll(async () => (await noted()).at(-1)).toBe(`focus ${site}${url}`);

  await page.locator('details.account > summary').filter({ visible: true }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect.poll(() => process.push.browsers(ANN)).toEqual([]);
});
