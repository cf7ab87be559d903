import { describe, expect, test, vi } from 'vitest';
import { examineGame } from '@paper-dynasty/db/records/examine';
import { changesOf, followedBy } from '@paper-dynasty/db/records/read-changes';
import { rebuildRows } from '@paper-dynasty/db/records/rebuild';
import { foldLog } from '@paper-dynasty/engine/service/broken-game';
import { askUndo } from '@paper-dynasty/engine/service/requests';
import { pauseGame } from '@paper-dynasty/engine/service/pause';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import type { Services } from '@paper-dynasty/engine/service/services';
import { withSecondProcess, withTestProcess } from '../with-process.ts';
import { ANN, by, good, playOne, playOut, practiceGame } from './games.ts';

const one = withTestProcess();
const two = withSecondProcess(one);

const placeOf = async (gameId: string) => {
  const [place] = await one.sql<{ projected: number; last: number }[]>`
    select projected_seq as projected, (select max(seq) from game_events where game_id = ${gameId}) as last
    from games where game_id = ${gameId}`;
  return place!;
};

/** Whether the tables have come to the end of the log, and are what it says. */
const expectWhole = async (gameId: string): Promise<void> => {
  const { projected, last } = await placeOf(gameId);
  expect(projected).toBe(last);
  expect(await examineGame({ ...one, ...one.services }, gameId)).toEqual([]);
};

/** Keeps everybody from writing the read tables of a game while `task` runs. */
const whileHeld = async <T>(gameId: string, task: () => Promise<T>): Promise<T> => {
  const holder = await one.sql.reserve();
  try {
    await holder`begin`;
    await holder`select 1 from games where game_id = ${gameId} for update`;
    return await task();
  } finally {
    await holder`rollback`;
    holder.release();
  }
};

/** Cuts the connections on which the read tables are being written, as a process that is killed does, until nobody tries any more. */
const cutWriters = async (): Promise<void> => {
  let over = false;
  void one.services.store.settled().then(() => (over = true));
  await vi.waitFor(async () => {
    await one.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    expect(over).toBe(true);
  });
};

/** A game with plays that stand in its log and not in the read tables: whoever committed them was cut off. */
const leftBehind = async (): Promise<string> => {
  const gameId = await practiceGame(one.services);
  good(await playOne(one.services, ANN, gameId));
  await one.services.store.settled();
  await whileHeld(gameId, async () => {
    good(await playOne(one.services, ANN, gameId));
    await cutWriters();
  });
  const { projected, last } = await placeOf(gameId);
  expect(projected).toBeLessThan(last);
  return gameId;
};

test('a play is acknowledged while the read tables cannot be written, and stands in them when they can', async () => {
  const gameId = await practiceGame(one.services);
  await whileHeld(gameId, async () => {
    for (let i = 0; i < 3; i += 1) good(await playOne(one.services, ANN, gameId));
    expect((await placeOf(gameId)).projected).toBeLessThan((await placeOf(gameId)).last);
  });
  await one.services.store.settled();
  await expectWhole(gameId);
});

test('a list has what its process has acknowledged', async () => {
  const gameId = await practiceGame(one.services);
  const { state } = good(await playOne(one.services, ANN, gameId));
  const [game] = await one.services.store.listGames({ matching: gameId });
  expect(game).toMatchObject({ outs: state.situation.outs, inning: state.situation.inning });
});

describe('a game whose plays a process left out of the read tables', () => {
  const ways: Readonly<Record<string, (gameId: string, services: Services) => Promise<unknown>>> = {
    'a process that starts': (_, { store }) => store.catchUpTables(true),
    'a process that sees it stand still': async (_, { store }) => {
      await store.catchUpTables(false);
      await store.catchUpTables(false);
    },
    'whoever plays it on': async (gameId, services) => {
      good(await playOne(services, ANN, gameId));
      await services.store.settled();
    },
    'whoever pauses it': async (gameId, services) => good(await pauseGame(services, by(ANN, gameId))),
    'whoever takes a play back': async (gameId, services) =>
      good(await askUndo(services, by(ANN, gameId), 1)),
  };

  test.each(Object.keys(ways))('is made whole by %s', async (way) => {
    const gameId = await leftBehind();
    expect(await examineGame({ ...one, ...one.services }, gameId)).toEqual([]);
    await ways[way]!(gameId, two.services);
    await expectWhole(gameId);
  });

  test('is left alone where whoever committed them is still about to write them', async () => {
    const gameId = await practiceGame(one.services);
    await whileHeld(gameId, async () => {
      good(await playOne(one.services, ANN, gameId));
      expect(await two.services.store.catchUpTables(false)).toBe(0);
    });
    await one.services.store.settled();
    expect(await two.services.store.catchUpTables(false)).toBe(0);
    await expectWhole(gameId);
  });
});

test('a finished game stands in every table when its end is acknowledged', async () => {
  const gameId = await practiceGame(one.services, 'sba');
  await playOut(one.services, gameId);
  expect((await one.services.live.state(gameId))!.status).toBe('completed');
  await expectWhole(gameId);
});

test('two processes that take turns at a game write its tables once', async () => {
  const gameId = await practiceGame(one.services);
  for (let i = 0; i < 6; i += 1) good(await playOne(i % 2 === 0 ? one.services : two.services, ANN, gameId));
  await Promise.all([one.services.store.settled(), two.services.store.settled()]);
  await expectWhole(gameId);
});

test('a version without the checkpoint writes a game too, and the tables come out whole', async () => {
  const gameId = await practiceGame(one.services);
  good(await playOne(one.services, ANN, gameId));
  await one.services.store.settled();
  // It brings the row to the end and says nothing of how far the tables have come.
  const { projected } = await placeOf(gameId);
  await one.sql`update games set projected_seq = ${projected - 2} where game_id = ${gameId}`;
  expect(await examineGame({ ...one, ...one.services }, gameId)).toEqual([]);
  good(await rollDice(one.services, by(ANN, gameId)));
  await one.services.store.settled();
  await expectWhole(gameId);
});

test('many plays written as one are what they are one by one', async () => {
  const gameId = await practiceGame(one.services);
  for (let i = 0; i < 30; i += 1) good(await playOne(one.services, ANN, gameId));
  const log = await one.services.store.eventsAfter(gameId, 0);
  const steps = foldLog(gameId, null, log);
  const start = steps.findIndex(({ event }) => event.type === 'game_started') + 1;
  const together = steps
    .slice(start)
    .map(({ event, state }) => changesOf({ game_id: gameId, events: [event], state }))
    .reduce(followedBy);
  const built = rebuildRows(log).rows;
  expect(together.rows.plays).toEqual(built.plays);
  expect(together.rows.rolls).toEqual(built.rolls);
  expect(together).toMatchObject({ from: start, to: log.length, undone: null, marks: [] });
});

test('what was left behind names nobody who is forgotten', async () => {
  const gameId = await leftBehind();
  await two.services.personal.forget(ANN);
  await expectWhole(gameId);
  expect(await one.sql`select 1 from rolls where roller = ${ANN}`).toHaveLength(0);
});
