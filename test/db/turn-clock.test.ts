import { DateTime } from 'luxon';
import { beforeAll, expect, test } from 'vitest';
import { DEFAULT_DEFENSE, DEFAULT_OFFENSE } from '@paper-dynasty/engine/model/decisions';
import { clockedTurn } from '@paper-dynasty/engine/rules/turn-time';
import type { Clock } from '@paper-dynasty/engine/service/ports';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import { decideDefense } from '@paper-dynasty/engine/service/decide-defense';
import { decideOffense } from '@paper-dynasty/engine/service/decide-offense';
import { pauseGame, resumeGame } from '@paper-dynasty/engine/service/pause';
import { reportOutcome } from '@paper-dynasty/engine/service/report-outcome';
import { askAbandon } from '@paper-dynasty/engine/service/requests';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { createTurnClock, deadlineOf, playDefault } from '@paper-dynasty/engine/service/turn-clock';
import { withSecondProcess, withTestProcess } from '../with-process.ts';
import { ANN, BEN, by, demoStart, good } from './games.ts';

const SECONDS = 60;
const one = withTestProcess();
const two = withSecondProcess(one);

beforeAll(async () => {
  await one.sql`update leagues set config = jsonb_set(config, '{turn_clock_seconds}', ${SECONDS}::text::jsonb)`;
});

/** A practice game at full pace in a league with a clock. */
const clockedGame = async (league: 'sba' | 'pd'): Promise<string> => {
  const request = demoStart(league, { pace: 'full', mode: 'practice' });
  const side = (team_id: string) => ({ team_id, user_id: ANN });
  const { game_id } = good(
    await startGame(one.services, {
      ...request,
      away: side(request.away.team_id),
      home: side(request.home.team_id),
    }),
  );
  good(await setLineup(one.services, by(ANN, game_id), undefined, { side: 'away' }));
  good(await setLineup(one.services, by(ANN, game_id), undefined, { side: 'home' }));
  return game_id;
};

const stateOf = async (gameId: string) => (await one.services.live.catchUp(gameId))!;
const timeIsUp = async (gameId: string): Promise<void> =>
  playDefault(one.services, gameId, (await stateOf(gameId)).seq);

test('the deadline is the league’s seconds after the last event, while a person has to act', async () => {
  const gameId = await clockedGame('pd');
  const state = await stateOf(gameId);
  const [last] = await one.services.store.eventsAfter(gameId, state.seq - 1);
  const end = DateTime.fromISO(last!.at, { zone: 'utc' }).plus({ seconds: SECONDS }).toISO();
  expect(deadlineOf(state, last!.at)).toBe(end);
  good(await pauseGame(one.services, by(ANN, gameId)));
  expect(deadlineOf(await stateOf(gameId), '2026-04-01T12:00:00.000Z')).toBeNull();
  good(await resumeGame(one.services, by(ANN, gameId)));
  expect(clockedTurn(await stateOf(gameId))).toEqual({ side: 'away', action: 'roll' });
});

test('in an automatic game the clock rolls, decides by the defaults, and reads the card', async () => {
  const gameId = await clockedGame('pd');
  const decisions = async () =>
    (await one.services.store.eventsAfter(gameId, 0)).filter((e) => e.type === 'defense_decided');
  const isThrough = async () => (await stateOf(gameId)).plays.length >= 12 && (await decisions()).length > 0;
  for (let i = 0; i < 200 && !(await isThrough()); i += 1) await timeIsUp(gameId);
  const decided = await decisions();
  expect(decided.length).toBeGreaterThan(0);
  for (const event of decided) {
    expect(event.payload).toEqual({ side: expect.any(String) as string, decision: DEFAULT_DEFENSE });
    expect(event).toMatchObject({ actor: 'system', surface: 'system' });
  }
  expect((await stateOf(gameId)).status).toBe('active');
});

test('with printed cards the clock stops the game at a report that does not come', async () => {
  const gameId = await clockedGame('sba');
  await timeIsUp(gameId);
  expect((await stateOf(gameId)).roll).not.toBeNull();
  await timeIsUp(gameId);
  expect((await stateOf(gameId)).status).toBe('paused');
  const [last] = (await one.services.store.eventsAfter(gameId, 0)).slice(-1);
  expect(last).toMatchObject({ type: 'game_paused', payload: { side: null } });
  good(await resumeGame(one.services, by(ANN, gameId)));
  good(await reportOutcome(one.services, by(ANN, gameId), { outcome: 'single_uncapped' }));
  for (let i = 0; i < 4 && !(await stateOf(gameId)).roll; i += 1) await timeIsUp(gameId);
  expect((await stateOf(gameId)).situation.bases[0]).not.toBeNull();
});

test('an unanswered question of a play falls to its default: hold', async () => {
  const gameId = await clockedGame('sba');
  for (const outcome of ['single_1', 'single_uncapped'] as const) {
    for (let i = 0; i < 6 && !(await stateOf(gameId)).roll; i += 1) await timeIsUp(gameId);
    const { roll } = await stateOf(gameId);
    const check = roll?.kind === 'ab' && (roll.check_passed_ball || roll.check_wild_pitch);
    good(await reportOutcome(one.services, by(ANN, gameId), { outcome: check ? 'no_advance' : outcome }));
    if (check) return;
  }
  expect((await stateOf(gameId)).pending?.question?.question.kind).toBe('send');
  await timeIsUp(gameId);
  expect((await stateOf(gameId)).plays.at(-1)!.facts[0]).toMatchObject({
    answer: { kind: 'send', go: false },
  });
});

/** A clock of the tests: what is scheduled waits until it is told to run. */
const handClock = (now: () => string) => {
  const tasks: { at: number; run: () => void }[] = [];
  const clock: Clock = {
    now,
    millis: () => 0,
    after: (at, run) => {
      const task = { at, run };
      tasks.push(task);
      return () => void tasks.splice(tasks.indexOf(task), 1);
    },
  };
  return { clock, tasks };
};

test('two processes run the clock; the turn is taken once', async () => {
  const gameId = await clockedGame('pd');
  const hand = handClock(() => DateTime.utc().toISO());
  const clocks = [one, two].map((p) => createTurnClock({ ...p.services, clock: hand.clock }));
  await Promise.all(clocks.map((c) => c.resume()));
  expect(hand.tasks.length).toBeGreaterThanOrEqual(2);
  const before = (await stateOf(gameId)).roll_count;
  for (const task of [...hand.tasks]) task.run();
  await expect.poll(async () => (await stateOf(gameId)).roll_count).toBe(before + 1);
  clocks.forEach((c) => c.close());
});

test('whoever acts in time is not acted for', async () => {
  const gameId = await clockedGame('pd');
  const { seq } = await stateOf(gameId);
  good(await rollDice(one.services, by(ANN, gameId)));
  await playDefault(one.services, gameId, seq);
  expect((await stateOf(gameId)).plays).toEqual([]);
});

/** A clock that is put forward by hand from now. */
const forward = (seconds: number): string => DateTime.utc().plus({ seconds }).toISO();
const at = (seconds: number) => ({
  ...one.services,
  clock: { ...one.services.clock, now: () => forward(seconds) },
});
const deadline = async (gameId: string): Promise<string | null> => {
  const state = await stateOf(gameId);
  const [last] = await one.services.store.eventsAfter(gameId, state.seq - 1);
  return deadlineOf(state, last!.at);
};
const millisecondsTo = (later: string | null, earlier: string | null): number =>
  DateTime.fromISO(later!).diff(DateTime.fromISO(earlier!)).toMillis();
const friendlyGame = async (): Promise<string> => {
  const home = { team_id: 'pd-foxes', user_id: BEN };
  const { game_id } = good(await startGame(one.services, demoStart('pd', { home })));
  good(await acceptGame(one.services, by(BEN, game_id)));
  good(await setLineup(one.services, by(ANN, game_id)));
  good(await setLineup(one.services, by(BEN, game_id)));
  return game_id;
};

test('no decision of either side moves the time of the turn', async () => {
  const gameId = await friendlyGame();
  const before = await deadline(gameId);
  good(await decideOffense(at(20), by(ANN, gameId), DEFAULT_OFFENSE));
  good(await decideDefense(at(25), by(BEN, gameId), DEFAULT_DEFENSE));
  expect(await deadline(gameId)).toBe(before);
});

test('a pause stops the time of a turn, and does not give it back', async () => {
  const gameId = await friendlyGame();
  const before = await deadline(gameId);
  good(await pauseGame(at(20), by(ANN, gameId)));
  expect(await deadline(gameId)).toBeNull();
  good(await resumeGame(at(500), by(ANN, gameId)));
  const moved = millisecondsTo(await deadline(gameId), before);
  expect(moved).toBeGreaterThan(479_000);
  expect(moved).toBeLessThan(490_000);
});

test('a turn that the clock has paused has its whole time when it is taken up again', async () => {
  const gameId = await clockedGame('sba');
  good(await rollDice(one.services, by(ANN, gameId)));
  await timeIsUp(gameId);
  const resumed = good(await resumeGame(at(500), by(ANN, gameId))).events.at(-1)!;
  expect(millisecondsTo(await deadline(gameId), resumed.at)).toBe(SECONDS * 1000);
});

test('while a request waits the time of the asker stands and that of the other runs; unanswered, it is declined', async () => {
  const gameId = await friendlyGame();
  const before = await deadline(gameId);
  const asked = good(await askAbandon(at(20), by(ANN, gameId))).events.at(-1)!;
  expect(clockedTurn(await stateOf(gameId))).toEqual({ side: 'home', action: 'answer_request' });
  expect(millisecondsTo(await deadline(gameId), asked.at)).toBe(SECONDS * 1000);
  await playDefault(at(80), gameId, (await stateOf(gameId)).seq);
  const state = await stateOf(gameId);
  expect(state).toMatchObject({ status: 'active', request: null });
  expect(clockedTurn(state)).toEqual({ side: 'away', action: 'roll' });
  expect(Math.abs(millisecondsTo(await deadline(gameId), before) - 60_000)).toBeLessThan(5000);
});
