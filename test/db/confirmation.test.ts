import { describe, expect, test } from 'vitest';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { actFor } from '@paper-dynasty/engine/service/act-for';
import { announce } from '@paper-dynasty/engine/service/announce';
import { pauseGame } from '@paper-dynasty/engine/service/pause';
import { answerRequest, askAbandon, askCorrection, askUndo } from '@paper-dynasty/engine/service/requests';
import type { Answer, GameRequest, Services } from '@paper-dynasty/engine/service/services';
import { withTestProcess } from '../with-process.ts';
import { ANN, by, good, playOne, practiceGame } from './games.ts';

const process = withTestProcess();
const CHIEF = DEMO_COMMISSIONER.user_id;

const game = async (): Promise<string> => {
  const gameId = await practiceGame(process.services, 'sba');
  good(await playOne(process.services, ANN, gameId));
  good(await actFor(process.services, by(CHIEF, gameId), 'away'));
  return gameId;
};

type Act = (services: Services, request: GameRequest) => Promise<Answer>;
const SENSITIVE: readonly (readonly [string, Act])[] = [
  ['an undo', (services, request) => askUndo(services, request, 1)],
  ['a correction', (services, request) => askCorrection(services, request, 1, { outcome: 'walk' })],
  ['an end', askAbandon],
  ['an answer to a request', (services, request) => answerRequest(services, request, true)],
];

describe('a league admin in other people’s game confirms', () => {
  test.each(SENSITIVE)('%s: refused without, whatever key is used; taken with', async (what, act) => {
    const gameId = await game();
    const before = (await process.services.live.state(gameId))!.seq;
    for (const confirmed of [async () => false, undefined]) {
      const { confirmed: _, ...bare } = by(CHIEF, gameId);
      const request = confirmed ? { ...bare, confirmed } : bare;
      expect(await act(process.services, request)).toMatchObject({
        ok: false,
        error: { code: 'confirmation_needed' },
      });
    }
    expect((await process.services.live.state(gameId))!.seq).toBe(before);
    const answer = await act(process.services, by(CHIEF, gameId));
    // Nothing was asked for, so an answer is refused: for that alone.
    if (what === 'an answer to a request') expect(answer).toMatchObject({ error: { code: 'no_request' } });
    else good(answer);
  });

  test('nothing that ends and changes nothing; and managers never', async () => {
    const gameId = await game();
    const unasked = async (): Promise<boolean> => {
      throw new Error('nobody has to confirm this');
    };
    good(await announce(process.services, by(CHIEF, gameId, { confirmed: unasked }), 'Rain'));
    good(await pauseGame(process.services, by(CHIEF, gameId, { confirmed: unasked })));
    good(await askUndo(process.services, by(ANN, gameId, { confirmed: unasked }), 1));
  });
});

test('a session is fresh for so many minutes after its sign-in, however it is renewed', async () => {
  const family_id = '7d1f0a52-6c39-4b0e-8a57-0b5b1f0e2c11';
  const device = { agent: null, address: null };
  const ends_at = '2099-01-01T00:00:00.000Z';
  const { refreshTokens, sql } = process;
  await refreshTokens.begin({ family_id, user_id: CHIEF, device, ends_at });
  expect(await refreshTokens.isFresh(family_id, 10)).toBe(true);
  await sql`update sessions set started_at = now() - interval '11 minutes', seen_at = now()`;
  expect(await refreshTokens.isFresh(family_id, 10)).toBe(false);
  expect(await refreshTokens.isFresh('0d1f0a52-6c39-4b0e-8a57-0b5b1f0e2c11', 10)).toBe(false);
});
