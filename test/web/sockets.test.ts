import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { gameView, type GameView } from '@paper-dynasty/engine/wire/game-view';
import { withMen } from '@paper-dynasty/engine/wire/men';
import type { WholeGame } from '@paper-dynasty/engine/wire/server-events';
import { WIRE_VERSION } from '@paper-dynasty/engine/wire/wire-version';
import type { RoomEvent } from '@paper-dynasty/web/client/game-store';
import { mergedView } from '@paper-dynasty/web/client/logic/take-event';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { ANN, BEN, demoStart, good, practiceGame } from '../db/games.ts';
import { connectClient, signIn, startTestWeb, type TestClient, withTestWeb } from './support.ts';

const web = withTestWeb();
let annCookie: string;
beforeAll(async () => {
  annCookie = await signIn(web, ANN);
});

const action = (game_id: string) => ({ game_id, idempotency_key: randomUUID() });
const roomEvents = (client: TestClient) =>
  client.told.filter((t) => typeof t.data['seq'] === 'number' && typeof t.data['index'] === 'number');
const places = (client: TestClient) =>
  roomEvents(client).map((t) => `${String(t.data['seq'])}.${String(t.data['index'])}`);

const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The view of a client that takes all it was told in turn, with the page's own eyes. */
const followed = (client: TestClient): GameView => {
  const whole = client.told.find((t) => t.name === 'game_state')!.data as unknown as WholeGame;
  let { men } = whole;
  return roomEvents(client).reduce((view, { data }) => {
    const event = data as unknown as RoomEvent;
    men = event.men ? withMen(men, event.men) : men;
    return mergedView(view, event, men) ?? expect.fail(`event ${event.seq} does not follow`);
  }, whole.state);
};

test('a whole game by sockets: a watcher is told everything once and in order', async () => {
  const gameId = await practiceGame(web.process.services);
  const ann = await connectClient(web.url, annCookie);
  const watcher = await connectClient(web.url);
  expect(await ann.send('join_game', { game_id: gameId, role: 'player' })).toMatchObject({ ok: true });
  expect(await watcher.send('join_game', { game_id: gameId })).toMatchObject({ ok: true });
  const start = watcher.told.find((t) => t.name === 'game_state')!.data as { state: GameView; seq: number };
  expect(start.state.your_sides).toEqual([]);
  for (let over = false; !over;) {
    const rolled = await ann.send('roll_dice', action(gameId));
    expect(rolled).toMatchObject({ ok: true });
    expect(await ann.send('resolve_play', action(gameId))).toMatchObject({ ok: true });
    over = (await web.process.services.live.state(gameId))!.status === 'completed';
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  const head = (await web.process.services.live.state(gameId))!.seq;
  await vi.waitFor(() => expect(watcher.told.at(-1)?.data['seq']).toBe(head));
  const heard = places(watcher);
  expect(new Set(heard).size).toBe(heard.length);
  const seqs = roomEvents(watcher).map((t) => Number(t.data['seq']));
  expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
  expect(new Set(seqs)).toEqual(
    new Set(Array.from({ length: head - start.seq }, (_, i) => start.seq + 1 + i)),
  );
  expect(watcher.told.filter((t) => t.name === 'game_completed').length).toBe(1);
  expect(followed(watcher)).toEqual(sent(gameView((await web.process.services.live.state(gameId))!, [])));
  ann.close();
  watcher.close();
});

test('a client that comes back is told what it missed, once', async () => {
  const gameId = await practiceGame(web.process.services);
  const ann = await connectClient(web.url, annCookie);
  await ann.send('join_game', { game_id: gameId });
  const before = (await web.process.services.live.state(gameId))!.seq;
  await ann.send('roll_dice', action(gameId));
  await ann.send('resolve_play', action(gameId));
  await vi.waitFor(() => expect(ann.told.some((t) => t.name === 'play_resolved')).toBe(true));
  const late = await connectClient(web.url);
  await late.send('join_game', { game_id: gameId, last_seq: before });
  expect(places(late)).toEqual(places(ann));
  ann.close();
  late.close();
});

test("a side's hidden decision reaches its own managers only", async () => {
  const home = { team_id: 'pd-foxes', user_id: BEN };
  const { game_id } = good(
    await startGame(web.process.services, demoStart('pd', { home, mode: 'friendly' })),
  );
  const ben = await connectClient(web.url, await signIn(web, BEN));
  const ann = await connectClient(web.url, annCookie);
  for (const [user, part] of [
    [BEN, 'accept'],
    [ANN, 'lineup'],
    [BEN, 'lineup'],
  ] as const) {
    const cookie = user === ANN ? annCookie : await signIn(web, BEN);
    const answer = await web.app.inject({
      method: 'POST',
      url: `/api/games/${game_id}/${part}`,
      payload: {},
      headers: { cookie },
    });
    expect(answer.statusCode).toBe(200);
  }
  await ben.send('join_game', { game_id });
  await ann.send('join_game', { game_id });
  expect(
    await ben.send('submit_defensive_decision', { ...action(game_id), infield: 'infield_in' }),
  ).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(ben.told.filter((t) => t.name === 'decision_submitted').length).toBe(2));
  expect(ben.told.some((t) => JSON.stringify(t.data).includes('infield_in'))).toBe(true);
  await vi.waitFor(() => expect(ann.told.filter((t) => t.name === 'decision_submitted').length).toBe(1));
  expect(JSON.stringify(ann.told)).not.toContain('infield_in');
  expect(await ben.send('roll_dice', action(game_id))).toMatchObject({
    ok: false,
    error: { code: 'not_your_turn' },
  });
  ann.close();
  ben.close();
});

describe('what is not in order', () => {
  test.each([
    ['an unknown game', 'roll_dice', { game_id: 'nope' }, 'game_not_found'],
    ['an outcome without a roll', 'submit_manual_outcome', { outcome: 'walk' }, 'no_roll'],
    ['an outcome that is none', 'submit_manual_outcome', { outcome: 'moonshot' }, 'bad_input'],
    ['no key', 'roll_dice', { idempotency_key: undefined }, 'bad_input'],
    ['a resolve without a roll', 'resolve_play', {}, 'no_roll'],
  ] as const)('%s', async (_name, event, changes, code) => {
    const gameId = await practiceGame(web.process.services, 'sba');
    const ann = await connectClient(web.url, annCookie);
    const before = (await web.process.services.live.state(gameId))!.seq;
    expect(await ann.send(event, { ...action(gameId), ...changes })).toMatchObject({
      ok: false,
      error: { code },
    });
    expect((await web.process.services.live.state(gameId))!.seq).toBe(before);
    ann.close();
  });
  test('a second roll, a missing hit location, then a good report', async () => {
    const gameId = await practiceGame(web.process.services, 'sba');
    const ann = await connectClient(web.url, annCookie);
    await ann.send('roll_dice', action(gameId));
    expect(await ann.send('roll_dice', action(gameId))).toMatchObject({
      ok: false,
      error: { code: 'roll_pending' },
    });
    const missing = await ann.send('submit_manual_outcome', { ...action(gameId), outcome: 'groundball_a' });
    expect(missing).toMatchObject({
      ok: false,
      error: { code: 'hit_location_required', field: 'hit_location' },
    });
    expect(ann.told.some((t) => t.name === 'outcome_rejected')).toBe(true);
    expect(
      await ann.send('submit_manual_outcome', {
        ...action(gameId),
        outcome: 'groundball_a',
        hit_location: 'SS',
      }),
    ).toMatchObject({ ok: true });
    expect(ann.told.some((t) => t.name === 'outcome_accepted')).toBe(true);
    ann.close();
  });
  test('what only an import says of a play is not taken from a client, and puts nobody on base', async () => {
    const gameId = await practiceGame(web.process.services, 'sba');
    const ann = await connectClient(web.url, annCookie);
    await ann.send('roll_dice', action(gameId));
    const reported = await ann.send('submit_manual_outcome', {
      ...action(gameId),
      outcome: 'walk',
      advances: [{ from: 0, to: 1 }],
      adjust: { runners: [{ base: 3, slot: 4 }] },
      source: { event: 'HR', count: '00', pitches: '', before: [] },
    });
    expect(reported).toMatchObject({ ok: true });
    const [play] = (await web.process.services.live.state(gameId))!.plays;
    expect(play!.movements).toHaveLength(1);
    expect(play!.entry).not.toHaveProperty('adjust');
    expect(play!.entry).not.toHaveProperty('source');
    ann.close();
  });
  test('a spectator can do nothing; a bad token does not connect; a payload that is none is answered', async () => {
    const gameId = await practiceGame(web.process.services);
    const nobody = await connectClient(web.url);
    expect(await nobody.send('roll_dice', action(gameId))).toMatchObject({
      ok: false,
      error: { code: 'not_signed_in' },
    });
    expect(await nobody.send('join_game', 'nonsense')).toMatchObject({
      ok: false,
      error: { code: 'bad_input' },
    });
    const spanish = await connectClient(web.url, 'language=es');
    expect(await spanish.send('roll_dice', action(gameId))).toEqual({
      ok: false,
      error: { code: 'not_signed_in', message: 'Primero inicia sesión.' },
    });
    spanish.close();
    const { io } = await import('socket.io-client');
    const bad = io(web.url, {
      transports: ['websocket'],
      auth: { token: 'forged' },
      reconnection: false,
      forceNew: true,
    });
    await expect(new Promise((_resolve, reject) => bad.once('connect_error', reject))).rejects.toThrow(
      /not valid/,
    );
    bad.close();
    nobody.close();
  });
  test.each([undefined, WIRE_VERSION - 1])(
    'a client of another form of events (%s) is told to reload, in the refusal and in the game that it knows',
    async (wire) => {
      const gameId = await practiceGame(web.process.services);
      const { seq } = (await web.process.services.live.state(gameId))!;
      const old = await connectClient(web.url, annCookie, { wire });
      const refusal = {
        ok: false,
        error: { code: 'outdated_client', message: expect.stringMatching(/reload/) as string },
      };
      expect(await old.send('join_game', { game_id: gameId, last_seq: seq })).toMatchObject(refusal);
      expect(await old.send('roll_dice', action(gameId))).toMatchObject(refusal);
      expect(roomEvents(old).map(({ name, data }) => [name, data['seq']])).toEqual([
        ['announcement', seq + 1],
      ]);
      expect((await web.process.services.live.state(gameId))!.seq).toBe(seq);
      old.close();
    },
  );
  test('a flood is answered once and then dropped', async () => {
    const client = await connectClient(web.url);
    const answers: unknown[] = [];
    for (let i = 0; i < 150; i += 1) client.socket.emit('heartbeat', {}, (a: unknown) => answers.push(a));
    await vi.waitFor(() =>
      expect(answers.some((a) => JSON.stringify(a).includes('rate_limited'))).toBe(true),
    );
    expect(answers.filter((a) => JSON.stringify(a).includes('rate_limited')).length).toBe(1);
    client.close();
  });
  test('sockets are dropped when their session ends', async () => {
    const cookie = await signIn(web, BEN);
    const ben = await connectClient(web.url, cookie);
    const gone = new Promise((resolve) => ben.socket.once('disconnect', resolve));
    await web.app.inject({ method: 'POST', url: '/auth/logout', headers: { cookie } });
    expect(await gone).toBe('io server disconnect');
  });
});

test('a service that stops tells its clients, and does not wait for idle connections', async () => {
  const { app, url, process } = await startTestWeb();
  const client = await connectClient(url);
  const idle = connectTcp(Number(new URL(url).port), '127.0.0.1');
  await once(idle, 'connect');
  const gone = new Promise((resolve) => client.socket.once('disconnect', resolve));
  await app.close();
  await gone;
  expect(client.told.at(-1)?.name).toBe('server_restarting');
  idle.destroy();
  await process.close();
});

test('a form is open as long as a manager says so and is connected; a watcher opens none', async () => {
  const { services } = web.process;
  const game_id = good(await startGame(services, demoStart('pd'))).game_id;
  const ann = await connectClient(web.url, annCookie);
  const watcher = await connectClient(web.url);
  expect(await watcher.send('open_form', { game_id, open: true })).toMatchObject({
    error: { code: 'not_signed_in' },
  });
  expect(await services.forms.anyOpen(game_id)).toBe(false);
  for (const open of [true, false, true]) {
    expect(await ann.send('open_form', { game_id, open })).toEqual({ ok: true });
    expect(await services.forms.anyOpen(game_id)).toBe(open);
  }
  ann.close();
  await vi.waitFor(async () => expect(await services.forms.anyOpen(game_id)).toBe(false));
  watcher.close();
});

describe('a play that is being written', () => {
  const advances = [{ from: 0, to: 1 }];
  test('is told before it is sent, and nothing is recorded; a past one comes as the scorer would write it', async () => {
    const gameId = await practiceGame(web.process.services, 'sba');
    const ann = await connectClient(web.url, annCookie);
    await ann.send('roll_dice', action(gameId));
    const seq = async () => (await web.process.services.live.state(gameId))!.seq;
    const before = await seq();
    const walked = await ann.send('preview_play', { game_id: gameId, outcome: 'walk', advances });
    expect(walked).toMatchObject({ ok: true, runs_scored: 0, outs_recorded: 0 });
    expect(walked).toHaveProperty('description');
    expect(walked).toHaveProperty('description_es');
    const nobody = await ann.send('preview_play', { game_id: gameId, outcome: 'walk', advances: [] });
    expect(nobody).toMatchObject({ ok: false, error: { code: 'entry_invalid' } });
    expect(await seq()).toBe(before);
    await ann.send('submit_manual_outcome', { ...action(gameId), outcome: 'walk' });
    const after = await seq();
    expect(await ann.send('get_play', { game_id: gameId, play: 1 })).toMatchObject({
      ok: true,
      outcome: 'walk',
      entry: { movements: [{ from: 0, to: 1 }] },
    });
    expect(await ann.send('get_play', { game_id: gameId, play: 9 })).toMatchObject({
      ok: false,
      error: { code: 'play_not_found' },
    });
    expect(await seq()).toBe(after);
    ann.close();
  });
});
