import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test, vi } from 'vitest';
import { DEMO_COMMISSIONER, DEMO_MANAGERS } from '@paper-dynasty/db/league/demo/teams';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import { actFor } from '@paper-dynasty/engine/service/act-for';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { ANN, BEN, by, demoStart, good } from '../db/games.ts';
import { bringIn, filledIn, imported } from '../db/leagues.ts';
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

test.each(['public', 'private'] as const)(
  'who is no admin any longer hears of no side from that moment on, and of a %s game what strangers hear',
  async (visibility) => {
    const { office } = web.process.services;
    const { services } = web.process;
    const LEA = DEMO_MANAGERS[2]!.user_id;
    const data = { ...filledIn('manual', `left-${visibility}`, [ANN, BEN]), admins: [LEA] };
    await bringIn(office, { ...data, config: { ...data.config, innings: 1 } });
    const [away, home] = data.teams.map(({ team }) => ({ team_id: team.id }));
    const request = {
      league_id: data.config.id,
      away: away!,
      home: home!,
      visibility,
      pace: 'full',
    } as const;
    const id = good(await startGame(services, demoStart('sba', request))).game_id;
    good(await acceptGame(services, by(BEN, id)));
    for (const user of [ANN, BEN]) good(await setLineup(services, by(user, id)));
    const lea = await connectClient(web.url, await signIn(web, LEA));
    await lea.send('join_game', { game_id: id });
    good(await actFor(services, by(LEA, id), 'home'));
    await vi.waitFor(() => expect(told(lea, 'game_joined').at(-1)).toMatchObject({ your_sides: ['home'] }));
    imported(await office.change(data.config.id, 'operator', (now) => ({ ...now, admins: [] })));
    if (visibility === 'private') {
      await vi.waitFor(() => expect(lea.socket.connected).toBe(false));
      expect(told(lea, 'error')).toMatchObject([{ code: 'game_not_found' }]);
      const again = await connectClient(web.url, await signIn(web, LEA));
      expect(await again.send('join_game', { game_id: id })).toMatchObject({
        error: { code: 'game_not_found' },
      });
      again.close();
      return;
    }
    await vi.waitFor(() =>
      expect(told(lea, 'game_joined').at(-1)).toEqual({ game_id: id, your_sides: [], may_act: false }),
    );
    const decision = { infield: 'normal', outfield: 'shallow', hold: [] };
    expect(
      await ben.send('submit_defensive_decision', { ...action(), game_id: id, ...decision }),
    ).toMatchObject({
      ok: true,
    });
    await vi.waitFor(() => expect(told(lea, 'decision_submitted')).toHaveLength(1));
    expect(told(lea, 'decision_submitted').filter((d) => 'decision' in d)).toEqual([]);
    lea.close();
  },
);
