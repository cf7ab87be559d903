import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { actFor } from '@paper-dynasty/engine/service/act-for';
import { ANN, by, good, playOne, practiceGame } from '../db/games.ts';
import { connectClient, signIn, withTestWeb } from './support.ts';

const web = withTestWeb();
const CHIEF = DEMO_COMMISSIONER.user_id;

test('a league admin whose sign-in is ten minutes old signs in again before other people’s game is changed', async () => {
  const { services, sql } = web.process;
  const gameId = await practiceGame(services, 'sba');
  good(await playOne(services, ANN, gameId));
  good(await actFor(services, by(CHIEF, gameId), 'away'));
  const undo = () => ({ game_id: gameId, idempotency_key: randomUUID(), play: 1 });
  const old = await connectClient(web.url, await signIn(web, CHIEF));
  await sql`update sessions set started_at = now() - interval '11 minutes' where user_id = ${CHIEF}`;
  expect(await old.send('request_undo', undo())).toMatchObject({
    ok: false,
    error: { code: 'confirmation_needed', message: expect.stringContaining('Sign in again') },
  });
  const fresh = await connectClient(web.url, await signIn(web, CHIEF));
  expect(await old.send('request_undo', undo())).toMatchObject({ error: { code: 'confirmation_needed' } });
  expect(await fresh.send('request_undo', undo())).toMatchObject({ ok: true });
  expect((await services.live.state(gameId))?.plays).toHaveLength(0);
  old.close();
  fresh.close();
});
