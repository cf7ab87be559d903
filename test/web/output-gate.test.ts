import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Acknowledgement } from '@paper-dynasty/engine/wire/client-events';
import { ANN, practiceGame } from '../db/games.ts';
import { connectClient, signIn, withTestWeb, type TestClient } from './support.ts';

const web = withTestWeb();
let cookie: string;
beforeAll(async () => {
  cookie = await signIn(web, ANN);
});

const clients: TestClient[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const client of clients.splice(0)) client.close();
});

const atGame = async (gameId: string): Promise<readonly [ann: TestClient, watcher: TestClient]> => {
  const both = [await connectClient(web.url, cookie), await connectClient(web.url)] as const;
  clients.push(...both);
  for (const client of both)
    expect(await client.send('join_game', { game_id: gameId })).toMatchObject({ ok: true });
  return both;
};

const toldOfGame = ({ told }: TestClient): readonly string[] =>
  told
    .filter(({ data }) => 'seq' in data && 'index' in data)
    .map(({ name, data }) => `${String(data['seq'])} ${name}`);

/** Rolls the dice while somebody else is about to write the same event, so that the commit waits for them; `end` is how that ends. Returns the seq of the event and the answer. */
const rollWhileHeld = async (end: 'commit' | 'rollback') => {
  const { services, sql } = web.process;
  const gameId = await practiceGame(services);
  const [ann, watcher] = await atGame(gameId);
  const seq = (await services.live.state(gameId))!.seq + 1;
  const other = await sql.reserve();
  await other`begin`;
  await other`insert into game_events (game_id, seq, type, version, payload, actor, surface, at)
    values (${gameId}, ${seq}, 'announcement_made', 1, '{"text": "rain"}', 'system', 'system', now())`;
  const prepared = vi.spyOn(services.live, 'prepare');
  const told = vi.spyOn(services.feed, 'publish');
  let answered: Acknowledgement | null = null;
  const rolled = ann
    .send('roll_dice', { game_id: gameId, idempotency_key: randomUUID() })
    .then((answer) => (answered = answer));
  await vi.waitFor(async () => {
    expect(prepared).toHaveBeenCalledTimes(1);
    expect(
      await other`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    ).toHaveLength(1);
  });
  // Whoever asks now is answered behind all that was sent before.
  for (const client of [ann, watcher]) await client.send('heartbeat', {});
  expect([answered, told.mock.calls, toldOfGame(ann), toldOfGame(watcher)]).toEqual([null, [], [], []]);
  await other.unsafe(end);
  other.release();
  expect(await rolled).toMatchObject({ ok: true });
  return { seq, both: [ann, watcher] };
};

test('nothing leaves before the commit, and what was made ready leaves once behind it', async () => {
  const { seq, both } = await rollWhileHeld('rollback');
  for (const client of both)
    await vi.waitFor(() => expect(toldOfGame(client)).toEqual([`${seq} dice_rolled`]));
});

test('what was made ready is dropped where another process was faster, and the command decides again', async () => {
  const { seq, both } = await rollWhileHeld('commit');
  for (const client of both)
    await vi.waitFor(() =>
      expect(toldOfGame(client)).toEqual([`${seq} announcement`, `${seq + 1} dice_rolled`]),
    );
});
