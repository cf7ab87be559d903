import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { buildApp } from '@paper-dynasty/web/server/app';
import { CLIENT_DIR } from '../e2e/browser.ts';
import { ANN, demoStart, good, playOne, practiceGame } from '../db/games.ts';
import { openTestProcess } from '../process.ts';
import { whileTesting } from '../while-testing.ts';
import { webDeps } from './support.ts';

const start = async () => {
  const process = await openTestProcess();
  const app = await buildApp({ ...webDeps(process), clientDir: CLIENT_DIR });
  return { process, app };
};
const web = whileTesting(start, async ({ app, process }) => {
  await app.close();
  await process.close();
});

const get = (url: string, encoding?: string) =>
  web.app.inject({ url, headers: encoding ? { 'accept-encoding': encoding } : {} });

const ENCODINGS = [
  ['br', 'gzip, deflate, br', brotliDecompressSync],
  ['gzip', 'gzip, deflate', gunzipSync],
] as const;

const assets = readdirSync(path.join(CLIENT_DIR, 'assets')).filter((f) => /\.(js|css)$/.test(f));
const large = assets.filter((f) => readFileSync(path.join(CLIENT_DIR, 'assets', f)).length > 2000);

test('no script of the page has schemas: the server checks what it is sent', () => {
  const withSchemas = assets.filter((f) => readFileSync(path.join(CLIENT_DIR, 'assets', f)).includes('_zod'));
  expect(withSchemas).toEqual([]);
});

describe.each(ENCODINGS)('for who takes %s', (encoding, accepted, decode) => {
  test('every script and stylesheet of some size was compressed at the build, and is kept for ever', async () => {
    expect(large.length).toBeGreaterThan(10);
    for (const file of large) {
      const answer = await get(`/assets/${file}`, accepted);
      const { headers, rawPayload } = answer;
      expect(headers, file).toMatchObject({
        'content-encoding': encoding,
        'cache-control': 'public, max-age=31536000, immutable',
      });
      expect(headers['vary'], file).toMatch(/accept-encoding/i);
      expect(headers['content-type'], file).toMatch(file.endsWith('.js') ? /javascript/ : /css/);
      expect(decode(rawPayload)).toEqual(readFileSync(path.join(CLIENT_DIR, 'assets', file)));
    }
  });

  test('answers of the API are compressed', async () => {
    for (const url of ['/api/leagues/pd/teams/pd-foxes', '/docs/json']) {
      const [small, whole] = [await get(url, accepted), await get(url)];
      expect(small.headers, url).toMatchObject({ 'content-encoding': encoding });
      expect(decode(small.rawPayload).toString()).toBe(whole.payload);
      expect(whole.headers['content-encoding']).toBeUndefined();
    }
  });
});

test('a file that a later build adds is served, and one that is not there is not', async () => {
  const file = path.join(CLIENT_DIR, 'assets', `later-${process.pid}.js`);
  writeFileSync(file, 'export {};');
  try {
    const { statusCode, headers } = await get(`/assets/${path.basename(file)}`);
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toContain('immutable');
  } finally {
    rmSync(file);
  }
  expect((await get(`/assets/${path.basename(file)}`)).statusCode).toBe(404);
  expect((await get('/assets/..%2f..%2fpackage.json')).statusCode).toBeGreaterThanOrEqual(400);
});

test('pages are asked for again each time, icons once a day', async () => {
  for (const page of ['/', '/leagues/pd', '/games/none'])
    expect((await get(page)).headers['cache-control'], page).toBe('no-cache');
  for (const page of ['/service-worker.js', '/offline', '/manifest.webmanifest'])
    expect((await get(page)).headers['cache-control'], page).toBe('no-cache');
  for (const icon of ['/favicon.ico', '/favicon.svg', '/icons/square-180.png']) {
    const answer = await get(icon);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('public, max-age=86400');
  }
});

test('the site is installed by a manifest in the reader’s language', async () => {
  const { headers, payload } = await web.app.inject({
    url: '/manifest.webmanifest',
    headers: { 'accept-language': 'es' },
  });
  expect(headers['content-type']).toContain('application/manifest+json');
  expect(JSON.parse(payload)).toMatchObject({ lang: 'es', start_url: '/', display: 'standalone' });
});

/** The page of an address, with the values of its meta tags by their names. */
const pageOf = async (url: string, headers: Record<string, string> = {}) => {
  const { payload, statusCode } = await web.app.inject({ url, headers: { accept: 'text/html', ...headers } });
  const metas = payload.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g);
  const links = [...payload.matchAll(/<link rel="(?:modulepreload|stylesheet)" [^>]*href="([^"]+)"/g)];
  const asks = [...payload.matchAll(/<link rel="preload" as="fetch" [^>]*href="([^"]+)"/g)];
  return {
    statusCode,
    title: /<title>(.*)<\/title>/.exec(payload)?.[1],
    language: /<html lang="(\w+)">/.exec(payload)?.[1],
    tags: Object.fromEntries([...metas].map(([, name, content]) => [name, content])),
    links: links.map(([, href]) => href!),
    asks: asks.map(([, href]) => href!),
  };
};

test("a game's link tells the score and where the game is, with its scorebug", async () => {
  const { services } = web.process;
  const id = await practiceGame(services, 'pd');
  good(await playOne(services, ANN, id));
  const { seq } = (await services.live.state(id))!;
  const { title, tags } = await pageOf(`/games/${id}?from=discord`, { host: 'play.example' });
  expect(title).toMatch(/^\w+ \d+, \w+ \d+ · Top 1 · Paper Dynasty$/);
  expect(tags).toMatchObject({
    'og:title': title,
    'og:url': `http://play.example/games/${id}`,
    'og:image': `http://play.example/games/${id}/scorebug.png?seq=${seq}`,
    'og:image:width': '900',
    'twitter:card': 'summary_large_image',
    'twitter:image': tags['og:image'],
  });
  expect(tags['og:description']).toContain('Paper Dynasty (demo)');
  expect((await get(tags['og:image']!.replace('http://play.example', ''))).headers['content-type']).toBe(
    'image/png',
  );
  const spanish = await pageOf(`/games/${id}`, { 'accept-language': 'es-MX,en' });
  expect(spanish.title).toMatch(/Alta 1/);
});

test('an address of before leads to the league that has it', async () => {
  expect((await get('/teams/pd-foxes')).headers.location).toBe('/leagues/pd/teams/pd-foxes');
  expect((await get('/players/nobody')).statusCode).toBe(404);
});

test('of a private game a link tells nothing, and a page that is not there says so in the right language', async () => {
  const { game_id } = good(
    await startGame(web.process.services, demoStart('pd', { visibility: 'private', mode: 'practice' })),
  );
  for (const url of [
    `/games/${game_id}`,
    `/games/${game_id}/dice`,
    '/games/none',
    '/leagues/pd/teams/none',
  ]) {
    const { title, tags } = await pageOf(url);
    expect(title, url).toBe('Paper Dynasty');
    expect(tags['og:image'], url).toBeUndefined();
  }
  expect(await pageOf('/no/such/page', { cookie: 'language=es' })).toMatchObject({
    statusCode: 404,
    language: 'es',
  });
});

test('a page names the questions that its client asks first, escaped', async () => {
  expect((await pageOf('/')).asks).toEqual(['/api/me', '/api/leagues', '/api/games']);
  expect((await pageOf('/games/g-1/dice')).asks).toEqual([
    '/api/me',
    '/api/games/g-1/dice',
    '/api/games/g-1',
  ]);
  expect((await pageOf('/games/%22%3E%3Cb%3E')).asks).toEqual(['/api/me', '/api/games/%22%3E%3Cb%3E']);
});

test.each([
  ['/', 'Paper Dynasty'],
  ['/leagues/pd', 'Paper Dynasty (demo) · Paper Dynasty'],
  ['/leagues/pd/teams/pd-foxes', 'Ember Valley Foxes · Paper Dynasty'],
  ['/leagues/pd/players/nobody', 'Paper Dynasty'],
])('%s asks at once for all that it needs, and for the words of one language', async (url, title) => {
  const page = await pageOf(url, { 'accept-language': 'de, es;q=0.8, en;q=0.5', cookie: 'language=en' });
  expect(page).toMatchObject({ statusCode: 200, language: 'en', title });
  expect(page.links.length).toBeGreaterThan(5);
  expect(new Set(page.links).size).toBe(page.links.length);
  const statuses = await Promise.all(page.links.map(async (link) => (await get(link)).statusCode));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(page.links.filter((link) => /\/(en|es)-/.test(link))).toEqual([
    expect.stringContaining('/assets/en-'),
  ]);
});
