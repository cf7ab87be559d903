import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { BEN, demoStart, good } from '../db/games.ts';
import { SCREENS, type Screen } from './browser.ts';
import { visit, withTestSite } from './site-support.ts';

const site = withTestSite();

const account = (page: Page, name: string) => page.locator('.account summary', { hasText: name });

/** The requests of a browser for new tokens, from now on. */
const renewals = (context: BrowserContext): string[] => {
  const seen: string[] = [];
  context.on('request', (request) => {
    if (request.url().endsWith('/auth/refresh')) seen.push(request.url());
  });
  return seen;
};

test('an address that is none: a person sees the page say so, a program is told in JSON', async () => {
  const context = await site.visitor('phone');
  const page = await context.newPage();
  const answer = await page.goto(`${site.url}/no/such/page`);
  expect(answer?.status()).toBe(404);
  await page.getByRole('heading', { name: 'Foul ball' }).waitFor();
  await page.getByRole('link', { name: 'To the games' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const told = await context.request.get(`${site.url}/no/such/page`, {
    headers: { accept: 'application/json' },
  });
  expect(await told.json()).toMatchObject({ status: 404, code: 'not_found' });
  await context.close();
});

describe.each(Object.keys(SCREENS) as Screen[])('on a %s', (screen) => {
  test('sign-in with Discord comes back to the page; name in the head of every page; sign-out', async () => {
    const context = await site.visitor(screen);
    const page = await visit(context, `${site.discordUrl}/leagues/pd`);
    await page.getByText('Sign in', { exact: true }).click();
    await page.getByRole('link', { name: 'Sign in with Discord' }).click();
    await page.getByRole('link', { name: /Authorize as ann/ }).click();
    await page.waitForURL('**/leagues/pd');
    const name = site.discord.user('ann').name;
    for (const address of ['/leagues/pd', '/leagues/pd/teams/pd-foxes', '/']) {
      await page.goto(`${site.discordUrl}${address}`);
      await account(page, name).waitFor();
    }
    await account(page, name).click();
    await page.getByRole('link', { name: 'Sign in again' }).click();
    await page.getByRole('link', { name: /Authorize as ann/ }).click();
    await account(page, name).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('link', { name: 'Sign in with Discord' }).first().waitFor();
    expect((await context.cookies()).filter((c) => c.name.startsWith('pd_'))).toEqual([]);
    site.discord.expectNoViolations();
    await context.close();
  });

  test('a private game opened while signed out appears after sign-in, without a reload', async () => {
    const { game_id } = good(
      await startGame(
        site.services,
        demoStart('pd', { visibility: 'private', home: { team_id: 'pd-foxes', user_id: BEN } }),
      ),
    );
    const context = await site.visitor(screen);
    for (const address of [`/games/${game_id}/dice`, `/games/${game_id}`]) {
      const page = await visit(context, `${site.url}${address}`);
      await page.getByText('If it is private to you, sign in').waitFor();
      await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
      await page.getByText('Sign in', { exact: true }).click();
      await page.getByRole('button', { name: 'Ada Marsh' }).click();
      await page.getByText('If it is private to you, sign in').waitFor({ state: 'detached' });
      await page
        .getByText(/Cartographers/)
        .first()
        .waitFor();
      expect(await page.evaluate(() => 'stayed' in globalThis)).toBe(true);
      await context.request.post(`${site.url}/auth/logout`, { data: {} });
      await page.close();
    }
    await context.close();
  });

  test('the language: the browser’s, else the one chosen, kept; only its words are loaded', async () => {
    const context = await site.visitor(screen, null, { locale: 'es-MX' });
    const page = await visit(context, `${site.url}/leagues/pd`);
    expect(await page.getAttribute('html', 'lang')).toBe('es');
    await page.getByRole('heading', { name: 'Posiciones' }).waitFor();
    const catalogues: string[] = [];
    page.on('request', (request) => {
      const found = /\/(en|es)-[\w-]+\.js$/.exec(request.url());
      if (found) catalogues.push(found[1]!);
    });
    await page.getByRole('button', { name: 'EN', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Standings' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.getByRole('link', { name: /Games/ }).first().click();
    await page.getByRole('heading', { name: 'Live now' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Live now' }).waitFor();
    expect([...new Set(catalogues)]).toEqual(['en']);
    await context.close();
  });
});

test('a demo manager signs in again: another session, the same page', async () => {
  const context = await site.visitor('desktop', BEN);
  const page = await visit(context, `${site.url}/leagues/sba`);
  const sessions = async (): Promise<number> => {
    const told = await context.request.get(`${site.url}/api/me/sessions`);
    return ((await told.json()) as { sessions: unknown[] }).sessions.length;
  };
  const before = await sessions();
  await account(page, 'Ben Okoro').click();
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await vi.waitFor(async () => expect(await sessions()).toBe(before + 1));
  await account(page, 'Ben Okoro').waitFor();
  expect(new URL(page.url()).pathname).toBe('/leagues/sba');
  await context.close();
});

test('sign-out everywhere ends it in another browser, and in another tab at once', async () => {
  const [here, there] = [await site.visitor('desktop', BEN), await site.visitor('phone', BEN)];
  const page = await visit(here, `${site.url}/`);
  const tab = await visit(here, `${site.url}/leagues/sba`);
  const far = await visit(there, `${site.url}/`);
  await account(page, 'Ben Okoro').click();
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('button', { name: 'Ada Marsh' }).waitFor();
  await tab.getByText('Sign in', { exact: true }).waitFor();
  await far.reload();
  await far.getByRole('button', { name: 'Ada Marsh' }).waitFor();
  await here.close();
  await there.close();
});

test('the session is renewed before its 15 minutes end, by one tab for all, and at once after a sleep', async () => {
  const context = await site.visitor('desktop');
  await context.clock.install();
  const page = await visit(context, `${site.url}/`);
  await page.getByRole('button', { name: 'Ada Marsh' }).click();
  await account(page, 'Ada Marsh').waitFor();
  const tab = await visit(context, `${site.url}/leagues/pd`);
  await account(tab, 'Ada Marsh').waitFor();
  const asked = renewals(context);
  const signedIn = async () =>
    ((await (await context.request.get(`${site.url}/api/me`)).json()) as { user: object | null }).user !==
    null;

  const renewed = context.waitForEvent('response', (r) => r.url().endsWith('/auth/refresh'));
  await context.clock.fastForward('11:30');
  expect((await renewed).status()).toBe(200);
  await page.waitForFunction(() => Date.now() - Number(localStorage.getItem('session-renewed')) < 60_000);
  expect(asked.length).toBe(1);
  expect(await signedIn()).toBe(true);

  await context.clock.pauseAt(await page.evaluate(() => Date.now() + 3_600_000));
  const woken = context.waitForEvent('response', (r) => r.url().endsWith('/auth/refresh'));
  await context.clearCookies({ name: 'pd_access' });
  await page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
  expect((await woken).status()).toBe(200);
  expect(await signedIn()).toBe(true);
  await account(tab, 'Ada Marsh').waitFor();
  await context.close();
});

test('who comes back after the access token has ended is still signed in; whose session has ended is not', async () => {
  const context = await site.visitor('desktop');
  const page = await visit(context, `${site.url}/`);
  await page.getByRole('button', { name: 'Ada Marsh' }).click();
  await account(page, 'Ada Marsh').waitFor();
  await context.clearCookies({ name: 'pd_access' });
  await page.reload();
  await account(page, 'Ada Marsh').waitFor();
  await context.clearCookies();
  await page.reload();
  await page.getByRole('button', { name: 'Ada Marsh' }).waitFor();
  await context.close();
});

test('one sees on the page where one is signed in, and signs another device out', async () => {
  const [phone, desktop] = [await site.visitor('phone'), await site.visitor('desktop')];
  const there = await visit(phone, `${site.url}/`);
  await there.getByRole('button', { name: 'Ada Marsh' }).click();
  await account(there, 'Ada Marsh').waitFor();
  const here = await visit(desktop, `${site.url}/`);
  await here.getByRole('button', { name: 'Ada Marsh' }).click();
  await account(here, 'Ada Marsh').click();
  await here.getByText('Where you are signed in').click();
  const devices = here.locator('.sessions li');
  await devices.filter({ hasText: 'here, now' }).waitFor();
  const others = await devices.filter({ hasNotText: 'here, now' }).count();
  expect(others).toBeGreaterThan(0);
  for (let left = others; left > 0; left -= 1) {
    await here
      .getByRole('button', { name: /^Sign out Chrome/ })
      .first()
      .click();
    await vi.waitFor(async () => expect(await devices.count()).toBe(left));
  }
  await there.reload();
  await there.getByRole('button', { name: 'Ada Marsh' }).waitFor();
  await phone.close();
  await desktop.close();
});

test('one has what is stored about oneself, and is forgotten after two yeses', async () => {
  const context = await site.visitor('phone');
  const page = await visit(context, `${site.url}/`);
  await page.getByRole('button', { name: 'Dev Rao' }).click();
  await account(page, 'Dev Rao').click();
  await page.getByText('Where you are signed in').click();
  const stored = page.getByRole('link', { name: 'What is stored about you' });
  const data = await context.request.get(new URL((await stored.getAttribute('href'))!, site.url).href);
  expect(await data.json()).toMatchObject({ users: [{ name: 'Dev Rao' }] });
  await page.getByRole('button', { name: 'Be forgotten here' }).click();
  await page.getByRole('button', { name: 'I mean it' }).click();
  await page.getByText('nobody can take this back').waitFor();
  await page.getByRole('button', { name: 'Forget me, for good' }).click();
  await page.getByRole('button', { name: 'Dev Rao' }).waitFor();
  const gone = await context.request.get(`${site.url}/api/me/data`);
  expect(gone.status()).toBe(401);
  await context.close();
});

test('without a connection the page says so, and goes on when it is back', async () => {
  const context = await site.visitor('phone');
  const page = await context.newPage();
  await page.route('**/api/me', (route) => route.abort());
  await page.goto(`${site.url}/`);
  await page.getByRole('alert').getByText('There is no connection to the server.').waitFor();
  await page.unroute('**/api/me');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Live now' }).waitFor();
  await context.close();
});
