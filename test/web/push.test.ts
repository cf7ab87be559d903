import { expect, test } from 'vitest';
import { ANN, BEN } from '../db/games.ts';
import { startPushService } from '../stand-ins/push-service/index.ts';
import { whileTesting } from '../while-testing.ts';
import { signIn, withTestWeb } from './support.ts';

const service = whileTesting(startPushService, (one) => one.close());
const web = withTestWeb({ pushLocalHosts: ['127.0.0.1'] });

const asked = async (cookie: string | null, path: string, body: object, language = 'es') => {
  const headers = {
    'content-type': 'application/json',
    'accept-language': language,
    ...(cookie === null ? {} : { cookie, origin: web.url }),
  };
  const answer = await fetch(`${web.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

test('a browser is added, looked for and taken away by its person alone', async () => {
  const { endpoint, p256dh, auth } = service.browser();
  const mine = { endpoint, keys: { p256dh, auth } };
  const ann = await signIn(web, ANN);
  const ben = await signIn(web, BEN);
  expect(await asked(null, '/api/me/push', mine)).toMatchObject({ status: 401 });
  expect((await asked(ann, '/api/me/push/look', { endpoint })).body).toEqual({ on: false });
  expect(await asked(ann, '/api/me/push', mine)).toMatchObject({ status: 200, body: { on: true } });
  expect(await web.process.push.browsers(ANN)).toEqual([{ endpoint, p256dh, auth, language: 'es' }]);
  expect((await asked(ben, '/api/me/push/look', { endpoint })).body).toEqual({ on: false });
  await asked(ben, '/api/me/push/off', { endpoint });
  expect((await asked(ann, '/api/me/push/look', { endpoint })).body).toEqual({ on: true });
  await asked(ann, '/api/me/push/off', { endpoint });
  expect((await asked(ann, '/api/me/push/look', { endpoint })).body).toEqual({ on: false });
});

test('what is no push service, or no key, is refused in words', async () => {
  const { p256dh, auth, endpoint } = service.browser();
  const ann = await signIn(web, ANN);
  const inside = { endpoint: 'https://10.0.0.8/push', keys: { p256dh, auth } };
  const refused = await asked(ann, '/api/me/push', inside, 'en');
  expect(refused).toMatchObject({ status: 400, body: { code: 'bad_input' } });
  expect(refused.body['detail']).toContain('That is not the address of a push service');
  const short = { endpoint, keys: { p256dh: 'AAAA', auth } };
  expect((await asked(ann, '/api/me/push', short, 'en')).status).toBe(400);
});
