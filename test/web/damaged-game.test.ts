import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { actFor } from '@paper-dynasty/engine/service/act-for';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import { pauseGame } from '@paper-dynasty/engine/service/pause';
import { answerRequest, askAbandon, askUndo } from '@paper-dynasty/engine/service/requests';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { buildApp } from '@paper-dynasty/web/server/app';
import { ANN, BEN, by, demoStart, good, playOne } from '../db/games.ts';
import { startTestProcess, type TestProcess } from '../process.ts';
import { connectClient, signIn, webDeps, withTestWeb } from './support.ts';

const web = withTestWeb();
let fresh: TestProcess;
let app: Awaited<ReturnType<typeof buildApp>>;
beforeAll(async () => {
  fresh = startTestProcess(web.process.databaseUrl, { listen: false });
  app = await buildApp(webDeps(fresh));
});
afterAll(async () => {
  await app.close();
  await fresh.close();
});

/** A private game of Ann's against the computer whose last event cannot be read. */
const damaged = async (): Promise<string> => {
  const { services, sql } = web.process;
  const { game_id } = good(await startGame(services, demoStart('pd', { visibility: 'private' })));
  good(await setLineup(services, by(ANN, game_id)));
  good(await playOne(services, ANN, game_id));
  await sql`update game_events set payload = '{}' where game_id = ${game_id}
    and seq = (select max(seq) from game_events where game_id = ${game_id})`;
  return game_id;
};

const get = async (user: string | null, url: string) => {
  const cookie = user ? await signIn({ app } as Parameters<typeof signIn>[0], user) : '';
  return app.inject({ method: 'GET', url, headers: cookie ? { cookie } : {} });
};

test('a damaged private game is damaged to its people and the commissioner, who can save what is readable; to nobody else it exists', async () => {
  const id = await damaged();
  for (const user of [ANN, DEMO_COMMISSIONER.user_id]) {
    expect((await get(user, `/api/games/${id}`)).json()).toMatchObject({ status: 500, code: 'game_broken' });
    expect((await get(user, `/api/games/${id}/export.json`)).statusCode).toBe(500);
    const part = await get(user, `/api/games/${id}/export.json?readable=true`);
    expect(part.statusCode).toBe(200);
    expect(part.headers['content-disposition']).toContain(`${id}.json`);
    expect(part.json()).toHaveProperty('plays');
  }
  for (const user of [BEN, null])
    for (const path of ['', '/export.json', '/export.json?readable=true', '/plays'])
      expect((await get(user, `/api/games/${id}${path}`)).json()).toMatchObject({
        status: 404,
        code: 'game_not_found',
      });
});

test('a game of which nothing can be read is damaged, also when what is readable is asked for', async () => {
  const id = await damaged();
  await web.process.sql`update game_events set payload = '{}' where game_id = ${id} and seq = 1`;
  const answer = await get(ANN, `/api/games/${id}/export.eva?readable=true`);
  expect(answer.json()).toMatchObject({ status: 500, code: 'game_broken' });
});

const NO_SUCH_GAME = { code: 'game_not_found', field: 'game_id' };

test('whoever acts on a damaged private game that is not theirs is told that there is none, whatever they do', async () => {
  const id = await damaged();
  const { services } = fresh;
  const acts = [
    (who: string) => acceptGame(services, by(who, id)),
    (who: string) => setLineup(services, by(who, id)),
    (who: string) => rollDice(services, by(who, id)),
    (who: string) => pauseGame(services, by(who, id)),
    (who: string) => askUndo(services, by(who, id)),
    (who: string) => askAbandon(services, by(who, id)),
    (who: string) => answerRequest(services, by(who, id), true),
    (who: string) => actFor(services, by(who, id), 'home'),
  ];
  for (const act of acts) {
    expect(await act(BEN)).toEqual({ ok: false, error: NO_SUCH_GAME });
    expect(await act(ANN)).toMatchObject({ ok: false, error: { code: 'game_broken' } });
  }
});

test('nor do requests and sockets tell a stranger of it', async () => {
  const id = await damaged();
  const cookie = await signIn({ app } as Parameters<typeof signIn>[0], BEN);
  for (const verb of ['accept', 'decline', 'lineup', 'start', 'pause', 'resume']) {
    const url = `/api/games/${id}/${verb}`;
    const answer = await app.inject({ method: 'POST', url, headers: { cookie }, payload: {} });
    expect(answer.json(), verb).toMatchObject({ status: 404, code: 'game_not_found' });
  }
  for (const url of [`/games/${id}/scorebug.png`, `/api/games/${id}/dice`, `/api/games/${id}/events`])
    expect((await get(BEN, url)).statusCode, url).toBe(404);
  const page = await get(BEN, `/api/games?mine=true`);
  expect(page.body).not.toContain(id);
  const client = await connectClient(await app.listen({ host: '127.0.0.1', port: 0 }), cookie);
  const common = { game_id: id, idempotency_key: 'once-only', seq: 1 };
  for (const [name, data] of [
    ['join_game', { game_id: id }],
    ['request_game_state', { game_id: id }],
    ['get_box_score', { game_id: id }],
    ['open_form', { game_id: id, open: true }],
    ['roll_dice', common],
    ['request_undo', common],
    ['answer_request', { ...common, agree: true }],
  ] as const)
    expect(await client.send(name, data), name).toEqual({
      ok: false,
      error: { ...NO_SUCH_GAME, message: 'There is no such game.' },
    });
  client.close();
});
