import { describe, expect, test } from 'vitest';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { rebuildReadTables, rebuildRows } from '@paper-dynasty/db/records/rebuild';
import { ROW_TABLES } from '@paper-dynasty/db/records/rows';
import { publishedDice, verifyDice } from '@paper-dynasty/engine/dice/verify';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { answerRequest, askCorrection, askUndo } from '@paper-dynasty/engine/service/requests';
import type { Services } from '@paper-dynasty/engine/service/services';
import { reportOutcome } from '@paper-dynasty/engine/service/report-outcome';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import { substitute } from '@paper-dynasty/engine/service/substitute';
import { withTestProcess } from '../with-process.ts';
import { ANN, by, good, playOne, practiceGame } from './games.ts';

const process = withTestProcess();

const written = async (gameId: string) => {
  const { sql } = process;
  const rows: Record<string, unknown[]> = {};
  for (const table of ROW_TABLES) {
    const found = await sql`select to_jsonb(t) as row from ${sql(table)} t where game_id = ${gameId}`;
    rows[table] = found.map(({ row }) => JSON.stringify(row)).sort();
  }
  const [game] = await sql`select to_jsonb(g) as row from games g where game_id = ${gameId}`;
  return { rows, game: game?.['row'] as object };
};

/** Rows as Postgres holds them, so that times and key order agree. */
const asStored = async (table: string, rows: readonly object[]) => {
  const { sql } = process;
  const found = await sql.unsafe(
    `select to_jsonb(t) as row from jsonb_populate_recordset(null::${table}, $1::jsonb) t`,
    [sql.json(rows as never)],
  );
  return found.map(({ row }) => JSON.stringify(row)).sort();
};

const request = (gameId: string, user = ANN) => by(user, gameId);

/** A strikeout by report, after the check that the dice may call for. */
const strikeOut = async (services: Services, gameId: string): Promise<void> => {
  for (;;) {
    const { state } = good(await rollDice(services, request(gameId)));
    const check = state.roll?.kind === 'ab' && (state.roll.check_wild_pitch || state.roll.check_passed_ball);
    good(await reportOutcome(services, request(gameId), { outcome: check ? 'no_advance' : 'strikeout' }));
    if (!check) return;
  }
};

/** A game with a change in the lineup, an undone play, an undone change and a corrected play. */
const eventful = async (services: Services): Promise<string> => {
  const gameId = await practiceGame(services, 'sba');
  const state = (await services.live.state(gameId))!;
  const due = state.lineups.away!.batting_order[0]!.player_id;
  const bench = Object.values(state.setup.away.roster).filter(
    (p) => !p.pitching && !state.lineups.away!.batting_order.some((s) => s.player_id === p.id),
  );
  await strikeOut(services, gameId);
  const second = state.lineups.away!.batting_order[1]!.player_id;
  const swap = { out: second, in: bench[0]!.id };
  good(await substitute(services, request(gameId), { kind: 'pinch_hitter', swaps: [swap], side: 'away' }));
  await strikeOut(services, gameId);
  good(await askUndo(services, request(gameId), 1));
  expect((await services.live.state(gameId))!.lineups.away!.batting_order[0]!.player_id).toBe(due);
  for (let i = 0; i < 3; i += 1) await strikeOut(services, gameId);
  good(await askCorrection(services, request(gameId), 2, { outcome: 'popout', hit_location: '2B' }));
  return gameId;
};

describe('the read tables made anew from the log', () => {
  test('are those that were written, with undone and corrected plays kept and marked', async () => {
    const gameId = await eventful(process.services);
    await process.services.store.settled();
    const log = await process.services.store.eventsAfter(gameId, 0);
    const built = rebuildRows(log);
    const before = await written(gameId);
    for (const table of ROW_TABLES)
      expect(before.rows[table], table).toEqual(await asStored(table, built.rows[table] as object[]));
    const plays = built.rows.plays.map((row) => [row['number'], row['outcome'], row['undone']]);
    expect(plays).toEqual([
      [1, 'strikeout', true],
      [2, 'strikeout', true],
      [1, 'strikeout', false],
      [2, 'strikeout', true],
      [3, 'strikeout', true],
      [2, 'popout', false],
      [3, 'strikeout', false],
    ]);
    expect(built.rows.lineups.filter((row) => row['side'] === 'away' && row['active']).length).toBe(10);

    await process.sql`delete from plays where game_id = ${gameId}`;
    await process.sql`update games set away_score = 99 where game_id = ${gameId}`;
    expect((await rebuildReadTables(process.sql)).broken).toEqual([]);
    expect(await written(gameId)).toEqual(before);
  });
});

describe('a completed game', () => {
  test('is sealed for its managers; a league admin reopens it under fresh dice, and all rolls are still checked', async () => {
    const { services } = process;
    const gameId = await practiceGame(services, 'pd');
    for (let i = 0; i < 400; i += 1) {
      const state = (await services.live.state(gameId))!;
      if (turns(state).length === 0) break;
      good(await playOne(services, ANN, gameId));
    }
    const over = (await services.live.state(gameId))!;
    expect(over.status).toBe('completed');
    const sealed = await askUndo(services, request(gameId));
    expect(sealed).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
    const last = over.plays.length;
    const { state } = good(await askUndo(services, request(gameId, DEMO_COMMISSIONER.user_id), last));
    expect(state).toMatchObject({ status: 'active', winner: null, dice_seed: null });
    expect(state.dice_commitment).not.toBe(over.dice_commitment);
    expect(state.roll_count).toBe(over.roll_count);
    for (let i = 0; i < 400; i += 1) {
      if (turns((await services.live.state(gameId))!).length === 0) break;
      good(await playOne(services, ANN, gameId));
    }
    const again = (await services.live.state(gameId))!;
    expect(again.status).toBe('completed');
    const published = publishedDice(gameId, again.nonces, await services.store.eventsAfter(gameId, 0));
    expect(published.runs.length).toBe(2);
    expect(verifyDice(published)).toEqual({ rolls: again.roll_count, problems: [] });
  });
});

test('the other manager must agree to an undo', async () => {
  const { services } = process;
  const BEN = (await services.leagues.teams('pd')).find((t) => t.team.id === 'pd-foxes')!.manager_ids[0]!;
  const { startGame } = await import('@paper-dynasty/engine/service/start-game');
  const { acceptGame } = await import('@paper-dynasty/engine/service/answer-invitation');
  const { setLineup } = await import('@paper-dynasty/engine/service/set-lineup');
  const { demoStart } = await import('./games.ts');
  const start = demoStart('pd', { home: { team_id: 'pd-foxes', user_id: BEN } });
  const { game_id } = good(await startGame(services, start));
  good(await acceptGame(services, by(BEN, game_id)));
  good(await setLineup(services, by(ANN, game_id)));
  good(await setLineup(services, by(BEN, game_id)));
  good(await playOne(services, ANN, game_id));
  const asked = good(await askUndo(services, by(ANN, game_id)));
  expect(asked.state.request).toMatchObject({ side: 'away', subject: { kind: 'undo', play: 1 } });
  expect(await answerRequest(services, by(ANN, game_id), true)).toMatchObject({ ok: false });
  const done = good(await answerRequest(services, by(BEN, game_id), true));
  expect(done.state.plays.length).toBe(0);
  expect(done.state.roll_count).toBeGreaterThan(0);
});
