import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { connect as connectSql } from '@paper-dynasty/db/connection';
import { startEmbeddedServer } from '@paper-dynasty/db/embedded/server';
import { seedDemo } from '@paper-dynasty/db/league/demo/seed';
import { migrate } from '@paper-dynasty/db/migrate';
import { buildApp } from '@paper-dynasty/web/server/app';
import { CLIENT_DIR, FLAGS, SCREENS } from '../e2e/browser.ts';
import { findChromium } from '../e2e/chromium.ts';
import { makePages } from '../e2e/site-pages.ts';
import { startTestProcess } from '../process.ts';
import { webDeps } from '../web/support.ts';
import { quantile } from './measure.ts';

/** A phone on a slow line: 1.6 Mbit/s down, 0.75 up, 150 ms there and back, a processor four times slower. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const SLOWER = 4;
const ROUNDS = 3;
/** Within this time each page has its content, in milliseconds. */
const CEILING = 2000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Notes when the page first has its content, its head or the score. It is a text: what runs here has been through a compiler whose helpers no page has. */
const WATCH_CONTENT = `
  const look = () => {
    if (document.querySelector('main h1:not(.sr), .team-score')) globalThis.content = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);`;

const folder = await mkdtemp(path.join(tmpdir(), 'paper-dynasty-pages-'));
await chmod(folder, 0o755);
const server = await startEmbeddedServer({ dataDir: path.join(folder, 'postgres') });
await migrate(server.url);
const sql = connectSql(server.url, 1);
await seedDemo(sql);
await sql.end();
const base = startTestProcess(server.url);
const app = await buildApp({ ...webDeps(base), checkAnswers: false, clientDir: CLIENT_DIR });
const url = await app.listen({ host: '127.0.0.1', port: 0 });
const { executablePath, env } = await findChromium();
const browser = await chromium.launch({ executablePath, env, args: [...FLAGS] });
let over = 0;
try {
  for (const [name, address] of Object.entries(await makePages(base.services))) {
    const times: number[] = [];
    let bytes = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const context = await browser.newContext({ viewport: SCREENS.phone, locale: 'en-US', bypassCSP: true });
      const page = await context.newPage();
      const line = await context.newCDPSession(page);
      await line.send('Network.enable');
      await line.send('Network.emulateNetworkConditions', LINE);
      await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      bytes = 0;
      line.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
      await page.addInitScript({ content: WATCH_CONTENT });
      await page.goto(`${url}${address}`);
      await page.waitForFunction('globalThis.content');
      times.push(await page.evaluate<number>('globalThis.content'));
      await context.close();
    }
    const [median, best] = [quantile(times, 0.5), Math.min(...times)];
    if (median > CEILING) over += 1;
    say(
      `${name}: content after ${median.toFixed(0)} ms of ${CEILING}, at best ${best.toFixed(0)} (${(bytes / 1024).toFixed(0)} kB)${median > CEILING ? '  PASSED' : ''}`,
    );
  }
} finally {
  await browser.close();
  await app.close();
  await base.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit(over === 0 ? 0 : 1);
