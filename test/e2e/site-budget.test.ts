import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { ANN } from '../db/games.ts';
import { makePages, PAGES, type PageName } from './site-pages.ts';
import { withTestSite } from './site-support.ts';

const site = withTestSite();
let address: Readonly<Record<PageName, string>>;
beforeAll(async () => {
  address = await makePages(site.services);
});

const BUDGET = { scripts: 100_000, styles: 20_000, nodes: 1500, shift: 0.05 };

test.each(PAGES)(
  '%s keeps to its budget of bytes, nodes and shifts, asks no other host and nothing twice, and tells the console nothing',
  async (name) => {
    const context = await site.visitor('phone', ANN);
    const page = await context.newPage();
    const bytes = { script: 0, stylesheet: 0 };
    const told: string[] = [];
    const hosts = new Set<string>();
    const reading: Promise<void>[] = [];
    page.on('console', (message) => message.type() === 'error' && told.push(message.text()));
    page.on('pageerror', (error) => told.push(error.message));
    const asked: string[] = [];
    page.on('request', (request) => {
      hosts.add(new URL(request.url()).host);
      asked.push(`${request.method()} ${request.url()}`);
    });
    page.on('response', (response) => {
      const kind = response.request().resourceType();
      if (kind !== 'script' && kind !== 'stylesheet') return;
      reading.push(response.body().then((body) => void (bytes[kind] += gzipSync(body).length)));
    });
    await page.addInitScript(() => {
      const shifts = { sum: 0 };
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.sum += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${site.url}${address[name]}`);
    await page.locator('h1, .team-score').first().waitFor();
    await page.waitForLoadState('networkidle');
    await Promise.all(reading);
    const nodes = await page.locator('*').count();
    const shift = await page.evaluate(
      () => (globalThis as unknown as { shifts: { sum: number } }).shifts.sum,
    );
    const wide = await page.evaluate(() => {
      const isWide = () => document.documentElement.scrollWidth > innerWidth;
      const own = isWide();
      // Other systems' fonts are wider: WCAG 1.4.12 asks for this much.
      Object.assign(document.documentElement.style, { letterSpacing: '0.12em', wordSpacing: '0.16em' });
      return { own, spaced: isWide() };
    });
    expect(bytes.script).toBeGreaterThan(5000);
    expect(bytes.script).toBeLessThan(BUDGET.scripts);
    expect(bytes.stylesheet).toBeLessThan(BUDGET.styles);
    expect(nodes).toBeLessThan(BUDGET.nodes);
    expect(shift).toBeLessThan(BUDGET.shift);
    expect([...hosts]).toEqual([new URL(site.url).host]);
    expect(asked.filter((request, i) => asked.indexOf(request) !== i)).toEqual([]);
    expect(told).toEqual([]);
    expect(wide).toEqual({ own: false, spaced: false });
    await context.close();
  },
);
