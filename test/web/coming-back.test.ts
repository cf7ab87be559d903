import { beforeAll, describe, expect, test } from 'vitest';
import type { CatchUp } from '@paper-dynasty/engine/wire/catch-up';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame, type StartGame } from '@paper-dynasty/engine/service/start-game';
import { ANN, appear, BEN, by, demoStart, good } from '../db/games.ts';
import { signIn, withTestWeb } from './support.ts';

const web = withTestWeb();
let ann: string;
let ben: string;
beforeAll(async () => {
  ann = await signIn(web, ANN);
  ben = await signIn(web, BEN);
});

const post = (url: string, cookie: string | null, payload: object = {}, language = 'en') =>
  web.app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'accept-language': language, ...(cookie ? { cookie } : {}) },
  });

const told = async (gameId: string, cookie: string, language?: string): Promise<CatchUp | null> =>
  (await post(`/api/games/${gameId}/catch-up`, cookie, {}, language)).json<{ catch_up: CatchUp | null }>()
    .catch_up;

const between = async (changes: Partial<StartGame> = {}): Promise<string> => {
  const { services } = web.process;
  const home = { team_id: 'sba-lamplighters', user_id: BEN };
  const { game_id } = good(await startGame(services, demoStart('sba', { home, ...changes })));
  good(await acceptGame(services, by(BEN, game_id)));
  for (const user of [ANN, BEN]) good(await setLineup(services, by(user, game_id)));
  return game_id;
};

/** As though every look at a game, and all that was done in it, had been an hour ago. */
const passAnHour = async (gameId: string): Promise<void> => {
  await web.process
    .sql`update game_looks set looked_at = looked_at - interval '1 hour' where game_id = ${gameId}`;
  await web.process.sql`update game_events set at = at - interval '1 hour' where game_id = ${gameId}`;
};

describe('coming back to a game', () => {
  test('who has been away is told what happened since, until they have seen it', async () => {
    const gameId = await between();
    for (let outs = 0; outs < 3; outs += 1) await appear(web.process.services, gameId, 'strikeout');
    await appear(web.process.services, gameId, 'homerun');
    // Ann has looked last as she rolled.
    expect(await told(gameId, ann)).toBeNull();
    await appear(web.process.services, gameId, 'homerun');
    await passAnHour(gameId);
    const first = (await told(gameId, ann))!;
    expect(first.sentences[0]).toMatch(/^1 play since you last looked: Saltmarsh Herons did not score, /);
    expect(first.plays).toHaveLength(1);
    expect(await told(gameId, ann), 'it has not been seen yet').toEqual(first);
    expect((await told(gameId, ann, 'es'))!.sentences[0]).toMatch(/^1 jugada desde/);

    const { seq } = (await web.process.services.live.state(gameId))!;
    const looked = await post(`/api/games/${gameId}/looked`, ann, { seq: seq + 1000 });
    expect(looked.json(), 'nobody has seen what is to come').toEqual({ seq });
    expect(await told(gameId, ann)).toBeNull();
  });

  test('what a person has done they have seen; a look of before takes nothing back', async () => {
    const gameId = await between();
    await appear(web.process.services, gameId, 'homerun');
    await passAnHour(gameId);
    expect(await told(gameId, ann)).toBeNull();
    const ends = (await web.process.services.live.state(gameId))!.seq;
    await post(`/api/games/${gameId}/looked`, ann, { seq: 3 });
    const look = await web.process.services.looks.last(ANN, gameId);
    expect(look!.seq).toBe(ends);
    await passAnHour(gameId);
    expect((await told(gameId, ben))!.sentences[0], 'Ben has only set his lineup').toMatch(/^1 play/);
  });

  test('who comes back within two minutes, or has never been there, is told nothing', async () => {
    const gameId = await between();
    await appear(web.process.services, gameId, 'homerun');
    expect(await told(gameId, ben)).toBeNull();
    await passAnHour(gameId);
    const chief = await signIn(web, (await web.process.services.leagues.admins('sba'))[0]!);
    expect(await told(gameId, chief)).toBeNull();
    expect(await web.process.services.looks.last(ANN, crypto.randomUUID())).toBeNull();
  });

  test('nobody learns of a private game, and who is not signed in is asked to', async () => {
    const gameId = await between({ visibility: 'private' });
    const stranger = await signIn(web, '900000000000000003');
    for (const verb of ['catch-up', 'looked']) {
      const answer = await post(`/api/games/${gameId}/${verb}`, stranger, { seq: 1 });
      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toMatchObject({ code: 'game_not_found' });
      expect((await post(`/api/games/${gameId}/${verb}`, null, { seq: 1 })).statusCode).toBe(401);
    }
    expect((await post(`/api/games/${gameId}/looked`, ann, { seq: -1 })).statusCode).toBe(400);
  });
});
