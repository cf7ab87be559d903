import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { READ_VERSION } from '@paper-dynasty/db/records/projector';
import { keepRenewed, renewOne, type Renewal } from '@paper-dynasty/db/records/renew';
import { SNAPSHOT_VERSION } from '@paper-dynasty/db/stores/game-store';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { playComputer } from '@paper-dynasty/engine/service/computer-driver';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { withSecondProcess, withTestProcess } from '../with-process.ts';
import { ANN, demoStart, good, playOne, practiceGame } from './games.ts';

const process = withTestProcess();
const second = withSecondProcess(process);

const renewal = (of: Pick<typeof process, 'sql' | 'services' | 'log'> = process): Renewal => ({
  sql: of.sql,
  store: of.services.store,
  log: of.log,
  snapshotVersion: SNAPSHOT_VERSION,
});

const finished = async (): Promise<string> => {
  const computer = 'balanced' as const;
  const { game_id } = good(
    await startGame(
      process.services,
      demoStart('pd', {
        user_id: DEMO_COMMISSIONER.user_id,
        away: { team_id: 'pd-bells', computer },
        home: { team_id: 'pd-foxes', computer },
      }),
    ),
  );
  while ((await process.services.live.state(game_id))!.status !== 'completed')
    await playComputer(process.services, game_id);
  return game_id;
};

const linesOf = (gameId: string) =>
  process.sql`select * from fielding_lines where game_id = ${gameId} order by side, player_id, position`;
const versionOf = async (gameId: string) =>
  (
    await process.sql<{ read_version: number }[]>`select read_version from games where game_id = ${gameId}`
  )[0]!.read_version;

let over: string;
beforeAll(async () => {
  over = await finished();
});

/** A game as a version left it that knew no fielding lines. */
const asOfBefore = async (gameId: string): Promise<void> => {
  await process.services.store.settled();
  await process.sql`delete from fielding_lines where game_id = ${gameId}`;
  await process.sql`update plays set hand_pitching = null where game_id = ${gameId}`;
  await process.sql`update games set read_version = 0 where game_id = ${gameId}`;
};

test('games that an older version has written get what it did not write, one after the other, by themselves', async () => {
  const { sql } = process;
  const live = await practiceGame(process.services);
  good(await playOne(process.services, ANN, live));
  const lines = await linesOf(over);
  expect(lines.length).toBeGreaterThan(17);
  expect(await renewOne(renewal())).toBe('done');
  for (const game of [over, live]) await asOfBefore(game);
  await process.services.store.saveSnapshot(live, (await process.services.live.state(live))!);
  await sql`update snapshots set version = ${SNAPSHOT_VERSION - 1} where game_id = ${live}`;

  expect([await renewOne(renewal()), await renewOne(renewal()), await renewOne(renewal())]).toEqual([
    'renewed',
    'renewed',
    'done',
  ]);
  expect(await linesOf(over)).toEqual(lines);
  const [unknown] =
    await sql`select count(*)::int as n from plays where game_id in (${over}, ${live}) and hand_pitching is null`;
  expect(unknown).toEqual({ n: 0 });
  expect((await process.services.store.readSnapshot(live))?.plays).toHaveLength(1);
  const [all] = await sql`select version from read_versions where name = 'read_tables'`;
  expect(all).toEqual({ version: await versionOf(over) });
  good(await playOne(process.services, ANN, live));
});

test('a step that fails in the middle leaves the rows as they were, and the next goes on', async () => {
  const { sql } = process;
  await asOfBefore(over);
  const before = await sql`select * from plays where game_id = ${over} order by seq, number`;
  await sql`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`;
  await sql`create trigger refuse before insert on fielding_lines execute function refuse()`;
  await expect(renewOne(renewal())).rejects.toThrow('disk full');
  expect(await sql`select * from plays where game_id = ${over} order by seq, number`).toEqual(before);
  expect(await versionOf(over)).toBe(0);
  await sql`drop trigger refuse on fielding_lines`;
  expect([await renewOne(renewal()), await renewOne(renewal())]).toEqual(['renewed', 'done']);
  expect((await linesOf(over)).length).toBeGreaterThan(17);
});

test('one process is at it at a time; another goes on when that one dies', async () => {
  await asOfBefore(over);
  const dying = await second.sql.reserve();
  const [{ pid } = { pid: 0 }] = await dying<{ pid: number }[]>`select pg_backend_pid() as pid`;
  await dying`begin`;
  await dying`select pg_advisory_xact_lock(hashtext('paper-dynasty read tables'))`;
  await dying`delete from plays where game_id = ${over}`;
  expect(await renewOne(renewal())).toBe('elsewhere');
  await process.sql`select pg_terminate_backend(${pid}, 5000)`;
  expect([await renewOne(renewal()), await renewOne(renewal(second))]).toEqual(['renewed', 'done']);
  expect((await linesOf(over)).length).toBeGreaterThan(17);
});

test('a game that cannot be read is passed over, and keeps what there is of it', async () => {
  const { sql } = process;
  const damaged = await practiceGame(process.services);
  good(await playOne(process.services, ANN, damaged));
  for (const game of [damaged, over]) await asOfBefore(game);
  await sql`update game_events set payload = '{}' where game_id = ${damaged} and type = 'dice_committed'`;
  await sql`update games set updated_at = now() + interval '1 hour' where game_id = ${damaged}`;
  const came = [await renewOne(renewal()), await renewOne(renewal()), await renewOne(renewal())];
  expect(came).toEqual(['renewed', 'renewed', 'done']);
  expect((await linesOf(over)).length).toBeGreaterThan(17);
  expect((await sql`select hand_pitching from plays where game_id = ${damaged}`).map((row) => row)).toEqual([
    { hand_pitching: null },
  ]);
});

test('what an older version writes into a game that was made anew is made anew; a newer one’s plays do not pass for the whole game', async () => {
  const { sql, services } = process;
  const live = await practiceGame(services);
  const playedAt = async (version: number): Promise<number> => {
    await sql`update games set read_version = ${version} where game_id = ${live}`;
    good(await playOne(services, ANN, live));
    await services.store.settled();
    return versionOf(live);
  };
  expect(await playedAt(READ_VERSION + 1)).toBe(READ_VERSION);
  expect(await playedAt(READ_VERSION)).toBe(READ_VERSION);
  expect(await playedAt(READ_VERSION - 1)).toBe(READ_VERSION - 1);
  expect([await renewOne(renewal()), await renewOne(renewal())]).toEqual(['renewed', 'done']);
  expect(await versionOf(live)).toBe(READ_VERSION);
});

test('a game that a version played to its end which says not how far it wrote is made anew', async () => {
  const { sql } = process;
  await asOfBefore(over);
  await sql`update games set read_version = ${READ_VERSION}, projected_seq = 0 where game_id = ${over}`;
  expect([await renewOne(renewal()), await renewOne(renewal())]).toEqual(['renewed', 'done']);
  expect((await linesOf(over)).length).toBeGreaterThan(17);
  const [row] = await sql`select projected_seq = seq as whole from games where game_id = ${over}`;
  expect(row).toEqual({ whole: true });
});

test('it is looked again for what versions beside this one write, long after all was done', async () => {
  const stop = keepRenewed({ ...renewal(), look: 5 });
  onTestFinished(stop);
  for (let time = 0; time < 2; time += 1) {
    await asOfBefore(over);
    await vi.waitFor(async () => expect((await linesOf(over)).length).toBeGreaterThan(17));
    await vi.waitFor(async () => expect(await versionOf(over)).toBe(READ_VERSION));
  }
});
