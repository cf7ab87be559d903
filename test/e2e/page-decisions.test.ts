import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ANN, BEN, practiceGame } from '../db/games.ts';
import { outcomeButton, rollForReport, tap, withTestPage } from './page-support.ts';

const web = withTestPage();

const told = (page: Page, text: string | RegExp) =>
  page.locator('.play .sentence', { hasText: text }).waitFor();

test('a steal: decided on the page, rolled as a jump, reported by hand', async () => {
  const gameId = await practiceGame(web.services, 'sba');
  await web.play(ANN, gameId, 'single_1');
  const page = await web.open(gameId, ANN);
  expect(await page.getByRole('button', { name: 'Squeeze' }).count()).toBe(0);
  const steal = page.getByRole('button', { name: 'Steal 2nd', exact: true });
  await expect.poll(() => steal.getAttribute('aria-description')).toMatch(/^\d+% · [+−±][\d.]+$/);
  await page.getByText(/ steals: \d+%, held \d+% \(hold/).waitFor();
  await tap(page, 'Steal 2nd');
  await page.getByRole('button', { name: 'Steal 2nd', pressed: true }).waitFor();
  await tap(page, 'Roll the dice');
  await page
    .getByText(/Good jump if the runner’s card lists \d+\./)
    .first()
    .waitFor();
  await tap(page, 'Stolen base');
  await told(page, /steals second/);
  await page.getByRole('img', { name: /on second/ }).waitFor();
  const { plays } = await web.state(gameId);
  expect(plays.at(-1)).toMatchObject({ result: 'stolen_base', offense: { play: 'steal', steal: [2] } });
});

test('the defense before the dice: depth, a held runner, the standing order; hidden from the other manager until the roll', async () => {
  const gameId = await web.friendly();
  await web.play(ANN, gameId, 'single_1');
  const [ann, ben] = [await web.open(gameId, ANN), await web.open(gameId, BEN)];
  await tap(ben, 'Corners in');
  await ben.getByRole('button', { name: 'Corners in', pressed: true }).waitFor();
  await tap(ben, '1st');
  await ben.getByRole('button', { name: '1st', pressed: true }).waitFor();
  await tap(ben, 'Throw at runners');
  await ben.getByRole('button', { name: 'Throw at runners', pressed: false }).waitFor();
  // A tap is shown before the server has it.
  await expect
    .poll(async () => (await web.state(gameId)).defense)
    .toMatchObject({ infield: 'corners_in', hold: [1], throws: false });
  expect(await ann.getByRole('region', { name: 'Defense' }).count()).toBe(0);
  await tap(ann, 'Bunt');
  await ann.getByRole('button', { name: 'Bunt', pressed: true }).waitFor();
  await tap(ann, 'Roll the dice');
  await outcomeButton(ann, 'Sacrifice bunt').click();
  await told(ben, /sacrifice/i);
});

test('an intentional walk takes two taps and no dice', async () => {
  const gameId = await practiceGame(web.services, 'sba');
  const page = await web.open(gameId, ANN);
  await page.locator('.decision-fold summary').click();
  await tap(page, 'Intentional walk');
  expect((await web.state(gameId)).plays.length).toBe(0);
  await tap(page, /Really walk the batter/);
  await told(page, /intentional/i);
  await page.getByRole('img', { name: /on first/ }).waitFor();
});

test('full pace: both decide, then a runner is sent, thrown at, and ruled out, each by his manager', async () => {
  const gameId = await web.friendly({ pace: 'full' });
  await web.play(ANN, gameId, 'single_1');
  const [ann, ben] = [await web.open(gameId, ANN), await web.open(gameId, BEN)];
  const watcher = await web.open(gameId, null);
  await ann.getByText('Waiting for Gaslight Lamplighters to set the defense.').waitFor();
  await tap(ben, 'Shallow');
  await tap(ben, 'Set the defense');
  await tap(ann, /That is the play: Swing away/);
  await rollForReport(ann, 'Single (uncapped)');
  await outcomeButton(ann, 'Single (uncapped)').click();
  await ben.getByText('Waiting for Saltmarsh Herons to decide on the play.').waitFor();
  const send = ann.getByRole('button', { name: /Send the runner to third/ });
  await expect.poll(() => send.textContent()).toMatch(/\d+% safe · [+−±][\d.]+( \/ [+−±][\d.]+)?$/);
  await ann.getByText(/Speed [\d?]+, arm [+−]\d: safe on \d+ or less/).waitFor();
  await send.click();
  await watcher.getByText('Waiting for Gaslight Lamplighters to decide on the play.').waitFor();
  await tap(ben, 'Throw to third');
  await tap(ann, 'Hold the runner');
  await ann.getByText(/safe at third\? The d20 is \d+/).waitFor();
  await tap(ann, 'Out');
  await ben.locator('.plays .play').nth(1).waitFor();
  const play = (await web.state(gameId)).plays.at(-1);
  expect(play?.movements.find((m) => m.from === 1)).toMatchObject({ to: null });
  expect(play?.defense.outfield).toBe('shallow');
});

test('a fielding check from printed cards: the chart row, the code, the error', async () => {
  const gameId = await practiceGame(web.services, 'sba');
  const page = await web.open(gameId, ANN);
  await tap(page, 'Roll the dice');
  await outcomeButton(page, 'Fielding check').click();
  await tap(page, 'SS');
  const check = page.getByRole('group', { name: 'Fielding check: SS' });
  await check.getByText(/Range d20: \d+ · error 3d6: \d+/).waitFor();
  expect(await check.locator('.check-row').first().getByRole('button').count()).toBe(5);
  const { setup, lineups } = await web.state(gameId);
  const short = lineups.home!.batting_order.find((s) => s.position === 'SS')!.player_id;
  const range = setup.home.roster[short]!.fielding.find((f) => f.position === 'SS')!.range;
  if (range !== null) await check.locator('.check-row .primary', { hasText: `range ${range}` }).waitFor();
  await check.getByRole('button', { name: /range 3/ }).click();
  const noError = check.getByRole('button', { name: 'No error' });
  await noError.or(page.locator('.play')).first().waitFor();
  if ((await noError.count()) > 0) await noError.click();
  const beaten = page.getByRole('button', { name: 'Groundball C' });
  await beaten.or(page.locator('.play')).first().waitFor();
  if ((await beaten.count()) > 0) await beaten.click();
  await page.locator('.play').first().waitFor();
  expect((await web.state(gameId)).plays[0]).toMatchObject({ outcome: 'x_check', check_pos: 'SS' });
});
