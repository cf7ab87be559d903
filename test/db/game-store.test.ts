import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import type { GameState } from '@paper-dynasty/engine/model/state';
import type { Append, FeedBatch } from '@paper-dynasty/engine/service/ports';
import { announce } from '@paper-dynasty/engine/service/announce';
import { pauseGame } from '@paper-dynasty/engine/service/pause';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import { resolvePlay } from '@paper-dynasty/engine/service/resolve-play';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { gameRow, projectEvents } from '@paper-dynasty/db/records/projector';
import { ROW_TABLES } from '@paper-dynasty/db/records/rows';
import { startTestProcess, type TestProcess } from '../process.ts';
import { withSecondProcess, withTestProcess } from '../with-process.ts';
import { ANN, BEN, by, demoStart, good, playOne, practiceGame, seqs } from './games.ts';

const one = withTestProcess();
const two = withSecondProcess(one);

describe('one command', () => {
  test('adds its events and its answer to the log, which folds to the state in memory; the read tables follow', async () => {
    const gameId = await practiceGame(one.services);
    for (let i = 0; i < 12; i += 1) good(await playOne(one.services, ANN, gameId));
    await one.services.store.settled();
    const events = await one.services.store.eventsAfter(gameId, 0);
    const folded = events.reduce<GameState | null>(evolve, null)!;
    expect(folded).toEqual(await one.services.live.state(gameId));
    expect(seqs(events)).toEqual(events.map((_, i) => i + 1));
    const [game] = await one.sql`select * from games where game_id = ${gameId}`;
    expect(game).toMatchObject({
      seq: folded.seq,
      status: 'active',
      inning: folded.situation.inning,
      outs: folded.situation.outs,
    });
    const changes = projectEvents(events, folded);
    for (const table of ROW_TABLES) {
      const [count] =
        await one.sql`select count(*)::int as n from ${one.sql(table)} where game_id = ${gameId}`;
      expect(count!['n'], table).toBe(changes[table]?.length ?? 0);
    }
    const plays = await one.sql`select * from plays where game_id = ${gameId} order by seq`;
    expect(plays.map((p) => ({ ...p }))).toEqual(changes.plays);
    expect(gameRow(folded, '')).toMatchObject({ away_score: folded.situation.score.away });
  });

  test('the same key again gives the first answer again, from whichever process, and writes nothing', async () => {
    const gameId = await practiceGame(one.services);
    const request = by(ANN, gameId);
    const first = good(await rollDice(one.services, request));
    const again = good(await rollDice(one.services, request));
    const elsewhere = good(await rollDice(two.services, request));
    expect(again.events).toEqual(first.events);
    expect(elsewhere.events).toEqual(first.events);
    expect((await one.services.store.heads([gameId])).get(gameId)).toBe(first.events.at(-1)!.seq);
  });

  test('making the same game twice makes one', async () => {
    const request = demoStart('pd');
    const [a, b] = await Promise.all([startGame(one.services, request), startGame(two.services, request)]);
    expect(good(a).game_id).toBe(good(b).game_id);
    expect(good(a).events).toEqual(good(b).events);
  });

  test('a write on an older seq is a conflict and writes nothing', async () => {
    const gameId = await practiceGame(one.services);
    const state = (await one.services.live.state(gameId))!;
    const events = [{ ...(await one.services.store.eventsAfter(gameId, state.seq - 1))[0]!, seq: state.seq }];
    const result = await one.services.store.append({
      game_id: gameId,
      expected_seq: state.seq - 1,
      events,
      idempotency_key: 'late',
      state,
    });
    expect(result).toEqual({ kind: 'conflict' });
    expect(await one.services.store.findCommand(gameId, 'late')).toBeNull();
  });

  test('a refusal leaves nothing behind', async () => {
    const gameId = await practiceGame(one.services);
    const request = by(BEN, gameId);
    expect(await rollDice(one.services, request)).toMatchObject({
      ok: false,
      error: { code: 'not_allowed' },
    });
    expect(await one.services.store.findCommand(gameId, request.idempotency_key)).toBeNull();
  });

  test('a game that is none, or whose id is none, is not found', async () => {
    for (const id of ['nonsense', '123e4567-e89b-82d3-8456-426614174000']) {
      expect(await rollDice(one.services, by(ANN, id))).toMatchObject({
        ok: false,
        error: { code: 'game_not_found' },
      });
    }
  });

  test('a choice made on an older situation is stale, and comes back with what was missed', async () => {
    const gameId = await practiceGame(one.services);
    const before = (await one.services.live.state(gameId))!.seq;
    good(await playOne(one.services, ANN, gameId));
    const answer = await rollDice(one.services, by(ANN, gameId, { seq: before }));
    expect(answer).toMatchObject({ ok: false, error: { code: 'stale' } });
    expect(!answer.ok && answer.missed?.length).toBeGreaterThan(0);
  });
});

describe('two processes', () => {
  test('that write one game at the same time make every event once and in order', async () => {
    const gameId = await practiceGame(one.services);
    const hammer = async (process: TestProcess): Promise<number> => {
      let taken = 0;
      for (let i = 0; i < 25; i += 1) {
        if ((await rollDice(process.services, by(ANN, gameId))).ok) taken += 1;
        if ((await resolvePlay(process.services, by(ANN, gameId))).ok) taken += 1;
      }
      return taken;
    };
    const [a, b] = await Promise.all([hammer(one), hammer(two)]);
    expect(a + b).toBeGreaterThan(20);
    const events = await one.services.store.eventsAfter(gameId, 0);
    expect(seqs(events)).toEqual(events.map((_, i) => i + 1));
    const state = events.reduce<GameState | null>(evolve, null);
    expect(await one.services.live.catchUp(gameId)).toEqual(state);
    expect(await two.services.live.catchUp(gameId)).toEqual(state);
    const commands =
      await one.sql`select first_seq, last_seq from commands where game_id = ${gameId} order by first_seq`;
    let next = 1;
    for (const command of commands) {
      expect(command['first_seq']).toBe(next);
      next = Number(command['last_seq']) + 1;
    }
    expect(next).toBe(events.length + 1);
  });

  test.each([
    ['NOTIFY alone (the poll off)', { notify: true, listen: true, pollMilliseconds: 0 }],
    ['the poll alone (NOTIFY off)', { notify: false, listen: false, pollMilliseconds: 50 }],
  ])('hear of each other by %s', async (_name, options) => {
    const writer = startTestProcess(one.databaseUrl, options);
    const reader = startTestProcess(one.databaseUrl, options);
    try {
      const gameId = await practiceGame(writer.services);
      const heard: number[] = [];
      reader.services.feed.subscribe({
        wants: (id) => id === gameId,
        receive: (batch: FeedBatch) =>
          heard.push(...batch.steps.map((s) => s.event.seq).filter((seq) => seq > (heard.at(-1) ?? 0))),
      });
      await reader.services.live.state(gameId);
      const from = (await writer.services.live.state(gameId))!.seq;
      for (let i = 0; i < 5; i += 1) good(await playOne(writer.services, ANN, gameId));
      const head = (await writer.services.live.state(gameId))!.seq;
      await vi.waitFor(() => expect(heard.at(-1)).toBe(head));
      expect(heard.filter((seq) => seq > from)).toEqual(
        Array.from({ length: head - from }, (_, i) => from + 1 + i),
      );
    } finally {
      await writer.close();
      await reader.close();
    }
  });

  describe('of what one appends', () => {
    /**
     * What goes out over NOTIFY while `work` runs, up to what holds `last`, and what came in before a word sent after
     * that. An append does not wait for its NOTIFY, so only hearing it says that it is out.
     */
    const toldWhile = async (work: () => Promise<unknown>, last: string): Promise<readonly string[]> => {
      const told: string[] = [];
      const { unlisten } = await one.sql.listen('paper_dynasty_games', (payload) => told.push(payload));
      await work();
      await vi.waitFor(() => expect(told.some((payload) => payload.includes(last))).toBe(true));
      await one.sql.notify('paper_dynasty_games', 'end;');
      await vi.waitFor(() => expect(told.at(-1)).toBe('end;'));
      await unlisten();
      return told.slice(0, -1);
    };

    test('the other takes in what comes along without reading the log, and reads it where something is missing', async () => {
      const gameId = await practiceGame(one.services);
      const listeners = async () =>
        (
          await one.sql`select 1 from pg_stat_activity where datname = current_database() and query ilike 'listen%'`
        ).length;
      const before = await listeners();
      const reader = startTestProcess(one.databaseUrl);
      // What is told before it listens is not heard, and here nobody looks for it.
      await vi.waitFor(async () => expect(await listeners()).toBe(before + 1));
      const { store, live } = reader.services;
      const read = vi.spyOn(store, 'eventsAfter');
      const follows = async () => {
        const head = (await one.services.live.state(gameId))!;
        await vi.waitFor(() => expect(live.peek(gameId)?.seq).toBe(head.seq));
        expect(live.peek(gameId)).toEqual(head);
      };
      try {
        await live.state(gameId);
        read.mockClear();
        good(await rollDice(one.services, by(ANN, gameId)));
        await follows();
        expect(read).not.toHaveBeenCalled();
        const silent = startTestProcess(one.databaseUrl, { notify: false });
        good(await resolvePlay(silent.services, by(ANN, gameId)));
        await silent.close();
        await one.services.live.catchUp(gameId);
        good(await rollDice(one.services, by(ANN, gameId)));
        await follows();
        expect(read).toHaveBeenCalledTimes(1);
      } finally {
        await reader.close();
      }
    });

    test('nothing is told where it comes to nothing, and events that are too long are told by their number', async () => {
      const gameId = await practiceGame(one.services);
      const { store, live } = one.services;
      const state = (await live.state(gameId))!;
      const words = (seq: number, text: string): Append => ({
        game_id: gameId,
        expected_seq: seq - 1,
        idempotency_key: `words ${seq}`,
        state: { ...state, seq },
        events: [
          {
            type: 'announcement_made',
            payload: { text },
            game_id: gameId,
            seq,
            version: 1,
            actor: ANN,
            surface: 'web',
            at: '2026-04-01T12:00:00.000Z',
          },
        ],
      });
      const { seq } = state;
      const told = await toldWhile(
        async () => {
          expect(await store.append(words(seq, 'too late'))).toEqual({ kind: 'conflict' });
          expect(await store.append(words(seq + 1, 'Rain; "soon"'))).toEqual({ kind: 'appended' });
          expect(await store.append(words(seq + 1, 'Rain; "soon"'))).toMatchObject({ kind: 'duplicate' });
          expect(await store.append(words(seq + 2, 'é'.repeat(5000)))).toEqual({ kind: 'appended' });
        },
        `${gameId}:${seq + 2},`,
      );
      const [short, long, ...more] = told
        .map((payload) => payload.slice(payload.indexOf(';') + 1))
        .filter((payload) => !payload.startsWith(`${gameId}:${seq},`));
      expect(more).toEqual([]);
      expect(short).toMatch(new RegExp(`^${gameId}:${seq + 1},;\\[.*Rain; `));
      expect(long).toBe(`${gameId}:${seq + 2},;`);
    });

    test('a version before, which tells numbers of several games, is heard still', async () => {
      const gameId = await practiceGame(one.services);
      const seq = (await two.services.live.state(gameId))!.seq;
      const silent = startTestProcess(one.databaseUrl, { notify: false });
      good(await rollDice(silent.services, by(ANN, gameId)));
      await silent.close();
      await one.sql.notify('paper_dynasty_games', `before;${gameId}:${seq + 1},${randomUUID()}:4,`);
      await vi.waitFor(() => expect(two.services.live.peek(gameId)?.seq).toBe(seq + 1));
    });
  });

  test('what is made ready during a commit leaves behind it, and another process that was faster takes its place', async () => {
    const gameId = await practiceGame(one.services);
    const steps: string[] = [];
    const stop = one.services.feed.subscribe({
      wants: () => false,
      prepare: (batch) => steps.push(...batch.steps.map((s) => `ready ${s.event.surface} ${s.event.seq}`)),
      receive: (batch) => steps.push(...batch.steps.map((s) => `told ${s.event.surface} ${s.event.seq}`)),
    });
    const silent = startTestProcess(one.databaseUrl, { notify: false });
    const seq = (await one.services.live.state(gameId))!.seq;
    good(await pauseGame(silent.services, by(ANN, gameId, { surface: 'terminal' })));
    good(await announce(one.services, by(DEMO_COMMISSIONER.user_id, gameId), 'Rain'));
    stop();
    await silent.close();
    expect(steps).toEqual([
      `ready web ${seq + 1}`,
      `told terminal ${seq + 1}`,
      `ready web ${seq + 2}`,
      `told web ${seq + 2}`,
    ]);
  });

  test('two that both drive the computer play each of its turns once', async () => {
    const a = startTestProcess(one.databaseUrl, { computerDelay: 0 });
    const b = startTestProcess(one.databaseUrl, { computerDelay: 0 });
    try {
      const both = {
        away: { team_id: 'pd-bells', computer: 'yolo' },
        home: { team_id: 'pd-otters', computer: 'safe' },
      } as const;
      const { game_id } = good(await startGame(a.services, demoStart('pd', both)));
      await b.services.live.state(game_id);
      await b.driver!.resume();
      await vi.waitFor(
        async () => expect((await a.services.live.catchUp(game_id))!.status).toBe('completed'),
        { interval: 100 },
      );
      const events = await a.services.store.eventsAfter(game_id, 0);
      const rolls = events.filter((e) => e.type === 'dice_rolled').map((e) => e.payload.roll.n);
      expect(rolls).toEqual(rolls.map((_, i) => i + 1));
    } finally {
      await a.close();
      await b.close();
    }
  });
});

describe('recovery', () => {
  test('from events alone, and from a snapshot and the events after it, gives the identical state', async () => {
    const gameId = await practiceGame(one.services);
    for (let i = 0; i < 6; i += 1) good(await playOne(one.services, ANN, gameId));
    await one.services.store.saveSnapshot(gameId, (await one.services.live.state(gameId))!);
    for (let i = 0; i < 6; i += 1) good(await playOne(one.services, ANN, gameId));
    const known = (await one.services.live.state(gameId))!;
    const fresh = startTestProcess(one.databaseUrl);
    try {
      expect(await fresh.services.live.state(gameId)).toEqual(known);
      await one.sql`delete from snapshots where game_id = ${gameId}`;
      expect(
        (await fresh.services.store.eventsAfter(gameId, 0)).reduce<GameState | null>(evolve, null),
      ).toEqual(known);
    } finally {
      await fresh.close();
    }
  });

  test('an idle game leaves memory and comes back on demand', async () => {
    const process = startTestProcess(one.databaseUrl);
    try {
      const gameId = await practiceGame(process.services);
      good(await playOne(process.services, ANN, gameId));
      const known = await process.services.live.state(gameId);
      expect(await process.services.live.evictIdle(60_000_000)).toBe(0);
      expect(await process.services.live.evictIdle(0)).toBe(1);
      expect(process.services.live.size()).toBe(0);
      expect(await process.services.live.state(gameId)).toEqual(known);
      good(await playOne(process.services, ANN, gameId));
    } finally {
      await process.close();
    }
  });

  test('games of the same teams hold one roster, whether they were made here, or came from a snapshot or the log', async () => {
    const process = startTestProcess(one.databaseUrl);
    const { live } = process.services;
    try {
      const ids = [await practiceGame(process.services), await practiceGame(process.services)];
      const rosters = async () =>
        (await Promise.all(ids.map((id) => live.state(id)))).map((state) => state!.setup.home.roster);
      const [made, other] = await rosters();
      expect(other).toBe(made);
      await live.evictIdle(0);
      for (const roster of await rosters()) expect(roster).toBe(made);
      await live.evictIdle(0);
      await one.sql`delete from snapshots where game_id = any(${ids})`;
      for (const roster of await rosters()) expect(roster).toBe(made);
    } finally {
      await process.close();
    }
  });

  test('no more games are in memory than have room, and each of them goes on', async () => {
    const process = startTestProcess(one.databaseUrl, { gamesInMemory: 2 });
    try {
      const games = [];
      for (let game = 0; game < 4; game++) games.push(await practiceGame(process.services));
      await vi.waitFor(() => expect(process.services.live.size()).toBe(2));
      for (const gameId of games) good(await playOne(process.services, ANN, gameId));
      await vi.waitFor(() => expect(process.services.live.size()).toBe(2));
    } finally {
      await process.close();
    }
  });

  test('a game whose log does not fold is quarantined and harms no other', async () => {
    const [bad, fine] = [await practiceGame(one.services), await practiceGame(one.services)];
    await one.sql`delete from game_events where game_id = ${bad} and seq = 2`;
    const fresh = startTestProcess(one.databaseUrl);
    try {
      expect(await rollDice(fresh.services, by(ANN, bad))).toMatchObject({
        ok: false,
        error: { code: 'game_broken' },
      });
      good(await rollDice(fresh.services, by(ANN, fine)));
    } finally {
      await fresh.close();
    }
  });
});

test('lists: public games for everybody, a private one for its people only', async () => {
  const open = good(await startGame(one.services, demoStart('sba'))).game_id;
  const closed = good(await startGame(one.services, demoStart('sba', { visibility: 'private' }))).game_id;
  const ids = async (filter: Parameters<typeof one.services.store.listGames>[0]) =>
    (await one.services.store.listGames({ limit: 500, ...filter })).map((g) => g.game_id);
  expect(await ids({})).toContain(open);
  expect(await ids({})).not.toContain(closed);
  expect(await ids({ user_id: ANN })).toEqual(expect.arrayContaining([open, closed]));
  expect(await ids({ user_id: BEN })).not.toContain(closed);
});

test('lists are searched by teams, abbreviations and the beginning of an id, in any letters; every word counts', async () => {
  const id = good(await startGame(one.services, demoStart('sba'))).game_id;
  const found = async (matching: string) =>
    (await one.services.store.listGames({ limit: 500, matching })).map((g) => g.game_id);
  for (const text of ['herons lamp', 'HÉRONS at lamplighters', id, id.slice(0, 8), `lamp ${id.slice(0, 4)}`])
    expect(await found(text), text).toContain(id);
  for (const text of ['herons foxes', '%', '_', `herons ${id.slice(2, 10)}`, "'"])
    expect(await found(text), text).not.toContain(id);
});
