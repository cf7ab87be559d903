import { expect, onTestFinished, test } from 'vitest';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { actFor } from '@paper-dynasty/engine/service/act-for';
import { createComputerDriver, playComputer, timeLeft } from '@paper-dynasty/engine/service/computer-driver';
import { holdComputer } from '@paper-dynasty/engine/service/pause';
import { answerRequest, askAbandon } from '@paper-dynasty/engine/service/requests';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { openTestProcess } from '../process.ts';
import { ANN, BEN, by, demoStart, good, practiceGame } from './games.ts';

const PATIENCE = { delay: 1, wait: 6000 };

/** A process with one game, in which the computer is to roll against Ann, and with timers that are run by hand. */
const computerBats = async (mode: 'friendly' | 'ranked' = 'friendly') => {
  const process = await openTestProcess();
  onTestFinished(() => process.close());
  const { services, sql } = process;
  // In a ranked game the computer manages a team only where its own manager says so.
  await sql`update team_managers set user_id = ${ANN} where team_id = 'pd-foxes'`;
  const away = { team_id: 'pd-foxes', computer: 'balanced' } as const;
  const home = { team_id: 'pd-cartographers', user_id: ANN };
  const { game_id } = good(await startGame(services, demoStart('pd', { away, home, mode })));
  good(await setLineup(services, by(ANN, game_id)));
  const timers: { readonly milliseconds: number; readonly task: () => void }[] = [];
  const after = (milliseconds: number, task: () => void) => {
    const timer = { milliseconds, task };
    timers.push(timer);
    return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1));
  };
  const timed = { ...services, clock: { ...services.clock, after } };
  const driver = createComputerDriver(timed, PATIENCE);
  onTestFinished(() => driver.close());
  return {
    services,
    game_id,
    driver,
    state: async () => (await services.live.state(game_id))!,
    /** How long the computer waits now, once it does. */
    wait: async (): Promise<number> => {
      await expect.poll(() => timers.length).toBe(1);
      return timers[0]!.milliseconds;
    },
    /** Its time is over. */
    ring: () => timers.pop()!.task(),
    sleeps: () => timers.length === 0,
  };
};

test('the computer leaves a person time before its dice, and none before it reads its card', async () => {
  const { driver, wait, ring, state } = await computerBats();
  await driver.resume();
  expect(await wait()).toBe(PATIENCE.wait / 2);
  ring();
  await expect.poll(async () => (await state()).roll).not.toBeNull();
  expect(await wait()).toBe(PATIENCE.delay);
});

test('with runners on it leaves all of its time; against itself, and once it is told to play on, none', async () => {
  const { state } = await computerBats();
  const now = await state();
  const runner = { player_id: now.lineups.away!.batting_order[0]!.player_id, slot: 1 };
  const on = {
    ...now,
    situation: { ...now.situation, bases: [runner, null, null] },
  } as unknown as typeof now;
  expect(timeLeft(on, 'play_resolved', PATIENCE)).toBe(PATIENCE.wait);
  expect(timeLeft(on, 'computer_released', PATIENCE)).toBe(PATIENCE.delay);
  const home = { ...now.setup.home, manager: now.setup.away.manager };
  const alone = { ...on, setup: { ...now.setup, home } };
  expect(timeLeft(alone, 'play_resolved', PATIENCE)).toBe(PATIENCE.delay);
});

test('it does not roll while a form is open, and does when the last is closed', async () => {
  const { services, driver, wait, ring, state, game_id } = await computerBats();
  await services.forms.open(game_id, 'a page', 60);
  await services.forms.open(game_id, 'another page, gone', 0);
  await driver.resume();
  const { seq } = await state();
  for (let looks = 0; looks < 3; looks += 1) {
    await wait();
    ring();
  }
  await wait();
  expect((await state()).seq).toBe(seq);
  await services.forms.close(game_id, 'a page');
  ring();
  await expect.poll(async () => (await state()).roll).not.toBeNull();
});

test('held, it waits for as long as it takes, after a restart too; released, it plays on at once', async () => {
  const { services, driver, wait, sleeps, state, game_id } = await computerBats();
  const held = good(await holdComputer(services, by(ANN, game_id), true));
  expect(held.events.map((e) => e.type)).toEqual(['computer_held']);
  expect(good(await holdComputer(services, by(ANN, game_id), true)).events).toEqual([]);
  await driver.resume();
  await playComputer(services, game_id);
  expect(sleeps()).toBe(true);
  expect((await state()).seq).toBe(held.state.seq);
  const stranger = await holdComputer(services, by(BEN, game_id), false);
  expect(stranger).toMatchObject({ error: { code: 'not_allowed' } });
  good(await holdComputer(services, by(ANN, game_id), false));
  expect(await wait()).toBe(PATIENCE.delay);
});

test('in a ranked game it waits for the answer to what a person asks, and plays on when it is there', async () => {
  const { services, driver, wait, ring, sleeps, state, game_id } = await computerBats('ranked');
  await driver.resume();
  const asked = good(await askAbandon(services, by(ANN, game_id)));
  expect(asked.state).toMatchObject({ status: 'active', request: { side: 'home' } });
  await expect.poll(sleeps).toBe(true);
  await playComputer(services, game_id);
  await driver.resume();
  expect(sleeps()).toBe(true);
  expect((await state()).seq).toBe(asked.state.seq);
  const chief = DEMO_COMMISSIONER.user_id;
  good(await actFor(services, by(chief, game_id), 'away'));
  good(await answerRequest(services, by(chief, game_id), false));
  await wait();
  ring();
  await expect.poll(async () => (await state()).roll).not.toBeNull();
});

test('where no computer plays there is none to wait', async () => {
  const { services } = await computerBats();
  const refused = await holdComputer(services, by(ANN, await practiceGame(services)), true);
  expect(refused).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
});
