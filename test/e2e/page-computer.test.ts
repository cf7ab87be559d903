import { expect, onTestFinished, test } from 'vitest';
import { createComputerDriver } from '@paper-dynasty/engine/service/computer-driver';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { substitute } from '@paper-dynasty/engine/service/substitute';
import { ANN, BEN, by, demoStart, good, practiceGame } from '../db/games.ts';
import { tap, withTestPage } from './page-support.ts';

const web = withTestPage();

/** A game in which the computer bats first against Ann; it is to roll. */
const computerBats = async (): Promise<string> => {
  const away = { team_id: 'pd-foxes', computer: 'balanced' } as const;
  const home = { team_id: 'pd-cartographers', user_id: ANN };
  const { game_id } = good(await startGame(web.services, demoStart('pd', { away, home })));
  good(await setLineup(web.services, by(ANN, game_id)));
  return game_id;
};

/** The computer plays, in a hurry. */
const computerPlays = async (): Promise<void> => {
  const driver = createComputerDriver(web.services, { delay: 0, wait: 0 });
  onTestFinished(() => driver.close());
  await driver.resume();
};

test('the computer waits while the form for changes is open, and a man comes in', async () => {
  const gameId = await computerBats();
  const page = await web.open(gameId, ANN);
  await tap(page, 'Lineups');
  const dialog = page.getByRole('dialog');
  const pitcher = dialog.getByLabel('Pitcher: player');
  await pitcher.selectOption({ index: 1 });
  const chosen = await pitcher.inputValue();
  await expect.poll(() => web.services.forms.anyOpen(gameId)).toBe(true);
  await computerPlays();
  expect((await web.state(gameId)).roll_count).toBe(0);
  await tap(page, 'Make the changes');
  await expect.poll(async () => (await web.state(gameId)).roll_count).toBeGreaterThan(0);
  expect((await web.state(gameId)).substitutions[0]).toMatchObject({ kind: 'pitching_change', side: 'home' });
  expect((await web.state(gameId)).lineups.home?.pitcher_id).toBe(chosen);
});

test('an at-bat against the computer is one tap: the card reads itself once the dice have been seen', async () => {
  const away = { team_id: 'pd-cartographers', user_id: ANN };
  const home = { team_id: 'pd-foxes', computer: 'balanced' } as const;
  // With somebody on base the dice may ask what the runner does: the first at-bat of a game asks nothing.
  for (let games = 0; games < 2; games += 1) {
    const { game_id } = good(await startGame(web.services, demoStart('pd', { away, home })));
    good(await setLineup(web.services, by(ANN, game_id)));
    const page = await web.open(game_id, ANN);
    await tap(page, 'Roll the dice');
    await expect.poll(async () => (await web.state(game_id)).plays.length).toBe(1);
    await page.locator('.play').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  }
});

test('a button makes the computer wait, and play on', async () => {
  const gameId = await computerBats();
  const page = await web.open(gameId, ANN);
  const watcher = await web.open(gameId, BEN);
  await tap(page, 'Wait: not so fast');
  await page.getByText('The computer waits for you.').waitFor();
  expect(await watcher.getByRole('button', { name: /Play on|Wait/ }).count()).toBe(0);
  await computerPlays();
  expect((await web.state(gameId)).roll_count).toBe(0);
  await tap(page, 'Play on');
  await expect.poll(async () => (await web.state(gameId)).roll_count).toBeGreaterThan(0);
});

test('changes being made stay in their form while plays go on; what has become impossible is said', async () => {
  const gameId = await web.friendly();
  const page = await web.open(gameId, BEN);
  await tap(page, 'Lineups');
  const dialog = page.getByRole('dialog');
  const first = dialog.getByLabel('Slot 1: player');
  await dialog.getByLabel('Pitcher: player').selectOption({ index: 1 });
  const pitcher = await dialog.getByLabel('Pitcher: player').inputValue();
  await first.selectOption({ index: 3 });
  const fielder = await first.inputValue();
  await web.play(ANN, gameId, 'single_1');
  await expect.poll(() => page.locator('.play').count()).toBe((await web.state(gameId)).plays.length);
  expect(await first.inputValue()).toBe(fielder);
  // Another page of his brings in the pitcher that the form has.
  const swaps = [{ out: (await web.state(gameId)).lineups.home!.pitcher_id, in: pitcher }];
  good(await substitute(web.services, by(BEN, gameId), { side: 'home', kind: 'pitching_change', swaps }));
  await dialog.getByText(/^No longer possible, and taken out of the form: /).waitFor();
  expect(await first.inputValue()).toBe(fielder);
  expect(await dialog.getByLabel('Pitcher: player').inputValue()).toBe(pitcher);
});

test('changes are prepared while the game is paused, and made as it goes on', async () => {
  const gameId = await practiceGame(web.services, 'sba');
  const page = await web.open(gameId, ANN);
  await tap(page, 'Pause');
  await tap(page, 'Lineups');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('The game is paused: the changes are made when it goes on.').first().waitFor();
  const pinch = dialog.getByLabel(/^Pinch hitter for/);
  await pinch.selectOption({ index: 1 });
  const chosen = await pinch.inputValue();
  await dialog.getByRole('button', { name: 'Resume, and send in' }).first().click();
  await dialog.waitFor({ state: 'detached' });
  const { status, lineups } = await web.state(gameId);
  expect(status).toBe('active');
  expect(lineups.away?.batting_order[0]?.player_id).toBe(chosen);
});
