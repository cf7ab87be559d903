import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { beforeEach, expect, test, vi } from 'vitest';
import { buildApp } from '@paper-dynasty/web/server/app';
import { ANN, practiceGame } from '../db/games.ts';
import { whileTesting } from '../while-testing.ts';
import { withTestProcess } from '../with-process.ts';
import { connectClient, webDeps } from './support.ts';

const own = withTestProcess();
const lines: string[] = [];
const web = whileTesting(
  async () => {
    const log = pino({ level: 'info' }, { write: (line) => void lines.push(line) });
    const app = await buildApp({ ...webDeps(own), log });
    return { app, url: await app.listen({ host: '127.0.0.1', port: 0 }) };
  },
  ({ app }) => app.close(),
);
beforeEach(() => void (lines.length = 0));

/** The security events of the log, each without what every line has. */
const events = () =>
  lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ security }) => security)
    .map(({ event, user_id, address, what }) => ({ event, user_id, address, what }));

const signIn = async (user_id: string) => {
  const answer = await web.app.inject({ method: 'POST', url: '/auth/demo', payload: { user_id } });
  return answer.cookies.map((c) => `${c.name}=${c.value}`).join('; ');
};
const address = '127.0.0.1';

test('a sign-in and its end, with the person and the address, and no token', async () => {
  const cookie = await signIn(ANN);
  await web.app.inject({ method: 'POST', url: '/auth/logout', headers: { cookie } });
  expect(events()).toEqual([
    { event: 'sign_in', user_id: ANN, address, what: 'POST /auth/demo' },
    { event: 'sign_out', user_id: ANN, address, what: 'POST /auth/logout' },
  ]);
  for (const [, token = ''] of cookie.matchAll(/=([^;]+)/g)) expect(lines.join('')).not.toContain(token);
});

test('a token that is refused, but not who brings none', async () => {
  await web.app.inject({ url: '/api/me/sessions' });
  await web.app.inject({ url: '/api/me', headers: { authorization: 'Bearer forged' } });
  expect(events()).toEqual([{ event: 'token_refused', user_id: null, address, what: 'GET /api/me' }]);
  await expect(connectClient(web.url, 'pd_access=forged')).rejects.toThrow();
  expect(events().at(-1)).toMatchObject({ event: 'token_refused', what: 'socket' });
});

test('a right that is refused, over HTTP and by socket', async () => {
  const gameId = await practiceGame(own.services);
  const cookie = await signIn(ANN);
  await web.app.inject({
    method: 'POST',
    url: '/auth/logout',
    headers: { cookie, origin: 'https://elsewhere.example' },
  });
  expect(events().at(-1)).toMatchObject({ event: 'right_refused', what: 'POST /auth/logout' });
  const ann = await connectClient(web.url, cookie);
  const answer = await ann.send('announce', {
    game_id: gameId,
    idempotency_key: randomUUID(),
    text: 'hello',
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
  await vi.waitFor(() =>
    expect(events().at(-1)).toEqual({
      event: 'right_refused',
      user_id: ANN,
      address,
      what: 'socket announce',
    }),
  );
  ann.close();
});

test('a limit that was hit', async () => {
  const one = await connectClient(web.url);
  const answers = Promise.all(Array.from({ length: 101 }, () => one.send('heartbeat', {}).catch(() => null)));
  await vi.waitFor(() =>
    expect(events()).toContainEqual({ event: 'limited', user_id: null, address, what: 'socket heartbeat' }),
  );
  one.close();
  await answers;
});
