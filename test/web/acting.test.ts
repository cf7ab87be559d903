import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test, vi } from 'vitest';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import { actFor } from '@paper-dynasty/engine/service/act-for';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { ANN, BEN, by, demoStart, good } from '../db/games.ts';
import { connectClient, signIn, withTestWeb, type TestClient } from './support.ts';

const CHIEF = DEMO_COMMISSIONER.user_id;
const web = withTestWeb();
let gameId: string;
let ben: TestClient;
let chief: TestClient;
let watcher: TestClient;
const action = () => ({ game_id: gameId, idempotency_key: randomUUID() });
const told = (client: TestClient, name: string) =>
  client.told.filter((t) => t.name === name).map((t) => t.data);

beforeAll(async () => {
  const { services } = web.process;
  const home = { team_id: 'sba-lamplighters', user_id: BEN };
  gameId = good(await startGame(services, demoStart('sba', { home, pace: 'full' }))).game_id;
  good(await acceptGame(services, by(BEN, gameId)));
  for (const user of [ANN, BEN]) good(await setLineup(services, by(user, gameId)));
  ben = await connectClient(web.url, await signIn(web, BEN));
  chief = await connectClient(web.url, await signIn(web, CHIEF));
  watcher = await connectClient(web.url);
  for (const client of [ben, chief, watcher]) await client.send('join_game', { game_id: gameId });
});

test('a league admin who opens a game watches it', async () => {
  expect(told(chief, 'game_joined')).toEqual([{ game_id: gameId, your_sides: [], may_act: true }]);
  expect(told(ben, 'game_joined')).toEqual([{ game_id: gameId, your_sides: ['home'], may_act: false }]);
  expect(told(watcher, 'game_joined')).toEqual([{ game_id: gameId, your_sides: [], may_act: false }]);
  expect(await chief.send('roll_dice', action())).toMatchObject({
    error: { code: 'not_allowed', message: expect.stringContaining('You watch this game') as string },
  });
  expect(await ben.send('act_for', { ...action(), side: 'away' })).toMatchObject({
    error: { code: 'not_allowed' },
  });
});

test('acting for a side they hear what that side has decided, and nothing of the other', async () => {
  const decision = { infield: 'normal', outfield: 'shallow', hold: [] };
  const secrets = (client: TestClient) => told(client, 'decision_submitted').filter((d) => 'decision' in d);
  expect(await ben.send('submit_defensive_decision', { ...action(), ...decision })).toMatchObject({
    ok: true,
  });
  await vi.waitFor(() => expect(secrets(ben)).toHaveLength(1));
  expect(secrets(chief)).toEqual([]);
  expect(await chief.send('act_for', { ...action(), side: 'home' })).toMatchObject({ ok: true });
  await vi.waitFor(() =>
    expect(told(chief, 'game_joined').at(-1)).toEqual({
      game_id: gameId,
      your_sides: ['home'],
      may_act: true,
    }),
  );
  await chief.send('request_game_state', { game_id: gameId });
  expect(told(chief, 'game_state_sync').at(-1)).toMatchObject({
    state: {
      defense: { outfield: 'shallow' },
      your_sides: ['home'],
      acting: [{ user_id: CHIEF, side: 'home' }],
    },
  });
  expect(await ben.send('submit_defensive_decision', { ...action(), ...decision })).toMatchObject({
    ok: true,
  });
  await vi.waitFor(() => expect(secrets(chief)).toHaveLength(1));
});

test('every event of theirs says on whose behalf, and the feed keeps it', async () => {
  expect(await chief.send('pause_game', action())).toMatchObject({ ok: true });
  await vi.waitFor(() =>
    expect(told(watcher, 'state_update').at(-1)).toMatchObject({
      on_behalf: { user_id: CHIEF, side: 'home' },
      asides: expect.arrayContaining([
        expect.objectContaining({ kind: 'acted', by: { user_id: CHIEF, side: 'home', act: 'game_paused' } }),
      ]) as unknown,
    }),
  );
  expect(await ben.send('resume_game', action())).toMatchObject({ ok: true });
  await vi.waitFor(() =>
    expect(told(watcher, 'state_update').at(-1)).toMatchObject({ change: { status: 'active' } }),
  );
  expect(told(watcher, 'state_update').at(-1)).not.toHaveProperty('on_behalf');
});

test('ended from elsewhere, they hear of no side any longer', async () => {
  const before = told(chief, 'decision_submitted').filter((d) => 'decision' in d).length;
  good(await actFor(web.process.services, by(CHIEF, gameId, { surface: 'discord' }), null));
  await vi.waitFor(() => expect(told(chief, 'game_joined').at(-1)).toMatchObject({ your_sides: [] }));
  const decision = { infield: 'corners_in', outfield: 'normal', hold: [] };
  const count = told(watcher, 'decision_submitted').length;
  expect(await ben.send('submit_defensive_decision', { ...action(), ...decision })).toMatchObject({
    ok: true,
  });
  await vi.waitFor(() => expect(told(watcher, 'decision_submitted').length).toBeGreaterThan(count));
  await vi.waitFor(() =>
    expect(told(chief, 'decision_submitted').at(-1)).toEqual(told(watcher, 'decision_submitted').at(-1)),
  );
  expect(told(chief, 'decision_submitted').filter((d) => 'decision' in d)).toHaveLength(before);
});
