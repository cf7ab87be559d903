import { connect } from 'node:net';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { buildApp } from '@paper-dynasty/web/server/app';
import type { WebConfig, WebDeps } from '@paper-dynasty/web/server/deps';
import { ANN } from '../db/games.ts';
import { signIn, webDeps, withTestWeb } from './support.ts';

const web = withTestWeb();

const appWith = async (config: Partial<WebConfig>, more: Partial<WebDeps> = {}) => {
  const deps = webDeps(web.process);
  return buildApp({ ...deps, ...more, config: { ...deps.config, ...config } });
};

describe("the operator's pages", () => {
  const KEY = 'a key for operators';
  const basic = (password: string) => `Basic ${Buffer.from(`me:${password}`).toString('base64')}`;

  test('are open without a key', async () => {
    for (const url of ['/metrics', '/docs/json'])
      expect((await web.app.inject({ url })).statusCode, url).toBe(200);
  });

  test('ask for the key where there is one, and everything else does not', async () => {
    const app = await appWith({ operatorKey: KEY });
    for (const url of ['/metrics', '/docs', '/docs/json', '/docs/sockets']) {
      expect((await app.inject({ url })).statusCode, url).toBe(401);
      for (const authorization of [basic('wrong'), 'Bearer wrong', 'Digest x'])
        expect((await app.inject({ url, headers: { authorization } })).statusCode).toBe(401);
      for (const authorization of [basic(KEY), `Bearer ${KEY}`])
        expect((await app.inject({ url, headers: { authorization } })).statusCode, url).toBeLessThan(400);
    }
    expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200);
    expect((await app.inject({ url: '/api/leagues' })).statusCode).toBe(200);
    await app.close();
  });
});

describe('the address of a caller', () => {
  const left = async (app: Awaited<ReturnType<typeof buildApp>>, from: string) => {
    const answer = await app.inject({ url: '/api/leagues', headers: { 'x-forwarded-for': from } });
    return Number(answer.headers['x-ratelimit-remaining']);
  };

  test('is not what the caller says, even behind https', async () => {
    const app = await appWith({ publicUrl: 'https://scorecard.example' });
    const first = await left(app, '203.0.113.1');
    expect(await left(app, '203.0.113.2')).toBe(first - 1);
    await app.close();
  });

  test('is what a trusted proxy says', async () => {
    const app = await appWith({ trustProxy: 1 });
    const first = await left(app, '203.0.113.1');
    expect(await left(app, '203.0.113.2')).toBe(first);
    expect(await left(app, '198.51.100.9, 203.0.113.2')).toBe(first - 1);
    await app.close();
  });
});

test('an authorization of another scheme does not make a page of another site welcome', async () => {
  const cookie = await signIn(web, ANN);
  const headers = { cookie, origin: 'https://elsewhere.example', authorization: 'Basic eDp5' };
  const answer = await web.app.inject({ method: 'POST', url: '/api/games', headers, payload: {} });
  expect(answer.statusCode).toBe(403);
});

test('a database that does not answer makes the service unready within two seconds', async () => {
  const app = await appWith({}, { ready: () => new Promise(() => undefined) });
  const answer = await app.inject({ url: '/readyz' });
  expect(answer.statusCode).toBe(503);
  await app.close();
});

test('a body that trickles in is cut off', async () => {
  const socket = connect(Number(new URL(web.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    'POST /api/games HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
  );
  const trickle = setInterval(() => socket.writable && socket.write(' '), 1000);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  clearInterval(trickle);
  socket.destroy();
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 408/);
});
