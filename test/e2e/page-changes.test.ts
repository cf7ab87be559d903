import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { ANN, BEN, practiceGame } from '../db/games.ts';
import { outcomeButton, rollForReport, tap, withTestPage } from './page-support.ts';

const web = withTestPage();
// Leagues are read once, when the first game is made.
beforeAll(async () => {
  await web.process.sql`update leagues set config = config || '{"courtesy_runners": true}'`;
});

const sentences = (page: Page) => page.locator('.play .sentence').allTextContents();
const plays = (page: Page, n: number) => expect.poll(() => page.locator('.plays .play').count()).toBe(n);

test("a scorer's entry: refused in words at the form, then recorded as written", async () => {
  const gameId = await practiceGame(web.services, 'sba');
  await web.play(ANN, gameId, 'single_1');
  const page = await web.open(gameId, ANN);
  await rollForReport(page, 'Strikeout');
  const before = (await web.state(gameId)).plays.length;
  await tap(page, 'Write it out…');
  const form = page.getByRole('dialog');
  await form.getByLabel('What happened').selectOption({ label: 'Groundball A' });
  await form.getByLabel('Where').selectOption('SS');
  const runner = form.getByRole('group', { name: /runner on first/ }).first();
  const batter = form.getByRole('group', { name: /batter/ }).first();
  await batter.getByRole('button', { name: '2nd' }).click();
  await runner.getByRole('button', { name: 'Stays' }).click();
  await tap(page, 'Record the play');
  await form.getByRole('alert').waitFor();
  expect((await web.state(gameId)).plays.length).toBe(before);
  await batter.getByRole('button', { name: 'Out', exact: true }).click();
  await runner.getByRole('button', { name: 'Out', exact: true }).click();
  await runner.getByRole('button', { name: 'Clear' }).click();
  for (const fielder of ['SS', '2B']) await runner.getByRole('button', { name: fielder }).click();
  await tap(page, 'Record the play');
  await form.waitFor({ state: 'detached' });
  await plays(page, before + 1);
  expect((await web.state(gameId)).plays.at(-1)).toMatchObject({
    result: 'groundball_a',
    outs: 2,
    multiple_play: 'double_play',
    putouts: [
      { runner: 1, by: ['SS', '2B'] },
      { runner: 0, by: ['2B', '1B'] },
    ],
  });
});

test('a pinch hitter comes in, and is given a position before his side takes the field', async () => {
  const gameId = await practiceGame(web.services, 'sba');
  const page = await web.open(gameId, ANN);
  const batter = (await page.locator('.man strong').first().textContent())!.trim();
  await tap(page, 'Lineups');
  const dialog = page.getByRole('dialog');
  const bench = dialog.getByLabel(`Pinch hitter for ${batter}`);
  const name = (await bench.locator('option').nth(1).textContent())!.split(',')[0]!;
  await bench.selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Send in', exact: true }).first().click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.man strong', { hasText: name }).waitFor();
  for (let out = 0; out < 3; out += 1) await web.play(ANN, gameId, 'strikeout');
  await plays(page, 3);
  await page.getByText('Everybody needs a position before the next pitch.').waitFor();
  expect(await page.getByRole('button', { name: 'Roll the dice' }).count()).toBe(0);
  await tap(page, 'Play it like that');
  await page.getByRole('button', { name: 'Roll the dice' }).waitFor();
  const { lineups, substitutions } = await web.state(gameId);
  expect(lineups.away?.batting_order.some((s) => s.position === 'PH')).toBe(false);
  expect(substitutions.map((s) => s.kind)[0]).toBe('pinch_hitter');
});

test('a pitching change from the form for the men in the field', async () => {
  const gameId = await web.friendly();
  const page = await web.open(gameId, BEN);
  await tap(page, 'Lineups');
  const dialog = page.getByRole('dialog');
  const pitcher = dialog.getByLabel('Pitcher: player');
  await pitcher.selectOption({ index: 1 });
  const chosen = await pitcher.inputValue();
  await dialog.getByRole('button', { name: 'Make the changes' }).click();
  await dialog.waitFor({ state: 'detached' });
  const { lineups, substitutions } = await web.state(gameId);
  expect(lineups.home?.pitcher_id).toBe(chosen);
  expect(substitutions.map((s) => s.kind)).toEqual(['pitching_change']);
});

test('undo with consent: asked by one, agreed by the other, gone from every page', async () => {
  const gameId = await web.friendly();
  await web.play(ANN, gameId, 'walk');
  await web.play(ANN, gameId, 'homerun');
  const last = (await web.state(gameId)).plays.length;
  const [ann, ben] = [await web.open(gameId, ANN), await web.open(gameId, BEN)];
  const watcher = await web.open(gameId, null);
  expect(await watcher.getByRole('button', { name: /Change play/ }).count()).toBe(0);
  await tap(ann, 'Undo');
  await tap(ann, 'Back to before this play');
  await ann.getByText('Asked. Waiting for Gaslight Lamplighters to answer.').waitFor();
  expect(await ann.getByRole('button', { name: 'Take it back' }).count()).toBe(0);
  const wants = ben.getByText(new RegExp(`Saltmarsh Herons want to go back to before play ${last}`));
  await expect.poll(() => wants.textContent()).toMatch(/that takes back 1 play and 2 runs\./);
  await tap(ann, 'Withdraw it');
  await wants.waitFor({ state: 'detached' });
  await watcher.getByText('The request was withdrawn; nothing changes.').first().waitFor();
  await tap(ann, 'Undo');
  await ann.getByText(/That takes back 1 play and 2 runs: /).waitFor();
  await tap(ann, 'Back to before this play');
  await wants.waitFor();
  await tap(ben, 'Take it back');
  for (const page of [ann, ben, watcher]) await plays(page, last - 1);
  expect((await web.state(gameId)).situation.score.away).toBe(0);
  expect(await watcher.locator('.team-score').allTextContents()).toEqual(['0', '0']);
});

test('a correction: declined first, then agreed; later plays are shown decided again', async () => {
  const gameId = await web.friendly();
  await web.play(ANN, gameId, 'single_1');
  await web.play(ANN, gameId, 'homerun');
  const [ann, ben] = [await web.open(gameId, ANN), await web.open(gameId, BEN)];
  const ask = async () => {
    await tap(ben, 'Change play 1');
    await tap(ben, 'Correct what was reported');
    await outcomeButton(ben, 'Strikeout').click();
    await ben.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await ask();
  await ann.getByText(/want to correct play 1 .* to: Strikeout/).waitFor();
  await tap(ann, 'Let it stand');
  await ben.getByText(/^Asked\. Waiting/).waitFor({ state: 'detached' });
  await ask();
  await tap(ann, 'Correct it');
  for (const page of [ann, ben]) {
    await page.locator('.play .sentence', { hasText: 'strikes out' }).waitFor();
    expect((await sentences(page)).length).toBe((await web.state(gameId)).plays.length);
    await page.locator('.team-score', { hasText: '1' }).waitFor();
  }
});

test('pause and resume; the keys; the focus stays with the actions from roll to report to roll', async () => {
  const gameId = await practiceGame(web.services, 'sba');
  const page = await web.open(gameId, ANN);
  await tap(page, 'Pause');
  await tap(page, 'Resume the game');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Roll the dice' }).press('Enter');
  await outcomeButton(page, 'Strikeout').waitFor();
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    );
  expect(await focused()).toBe('K Strikeout');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Roll the dice' }).waitFor();
  expect(await focused()).toBe('Roll the dice');
  expect(await page.locator('[aria-live]').textContent()).toMatch(/strikes out/);
});

test('the DH takes the field and runners are run for: what the forms say is what the game has', async () => {
  const gameId = await web.friendly();
  const catcher = (await web.state(gameId)).lineups.away!.batting_order.findIndex((s) => s.position === 'C');
  for (let up = 0; up <= catcher; up += 1) await web.play(ANN, gameId, 'single_1');
  const [ann, ben] = [await web.open(gameId, ANN), await web.open(gameId, BEN)];
  await tap(ben, 'Lineups');
  const field = ben.getByRole('dialog');
  const { lineups } = await web.state(gameId);
  const order = lineups.home!.batting_order;
  const slotOf = (position: string) => order.findIndex((s) => s.position === position) + 1;
  await field.getByLabel(`Slot ${slotOf('DH')}: position`).waitFor();
  const position = await field
    .getByLabel(`Slot ${slotOf('DH')}: position`)
    .locator('option')
    .evaluateAll((options) => options.map((o) => o.textContent).find((p) => p !== 'DH'));
  await field.getByLabel(`Slot ${slotOf('DH')}: position`).selectOption(position!);
  await field.getByText(`Two players are at ${position!}.`).waitFor();
  await field.getByLabel(`Slot ${slotOf(position!)}: player`).selectOption(lineups.home!.pitcher_id);
  await tap(ben, 'Make the changes');
  await field.waitFor({ state: 'detached' });
  const now = (await web.state(gameId)).lineups.home!;
  expect(now.batting_order.filter((s) => s.position === 'P').map((s) => s.player_id)).toEqual([
    now.pitcher_id,
  ]);
  expect(now.batting_order.some((s) => s.position === 'DH')).toBe(false);

  const sent = async (change: RegExp): Promise<string> => {
    await tap(ann, 'Lineups');
    const row = ann.getByRole('dialog').locator('.pinch').filter({ hasText: change });
    await row.getByRole('combobox').selectOption({ index: 1 });
    const runner = await row.getByRole('combobox').inputValue();
    await row.getByRole('button', { name: 'Send in', exact: true }).click();
    await ann.getByRole('dialog').waitFor({ state: 'detached' });
    return runner;
  };
  const courteous = await sent(/^Courtesy runner for .* on first/);
  const runner = await sent(/^Pinch runner for .* on second/);
  const after = await web.state(gameId);
  expect(after.situation.bases.map((r) => r?.player_id).slice(0, 2)).toEqual([courteous, runner]);
  const { batting_order } = after.lineups.away!;
  expect([batting_order[catcher]?.position, batting_order[catcher - 1]?.player_id]).toEqual(['C', runner]);
});

test('an invitation is accepted with words for the dice; what cannot be mixed in is refused', async () => {
  const gameId = await web.invited();
  const page = await web.open(gameId, ANN);
  await page.getByText('Words for the dice').click();
  const words = page.getByLabel(/Any words of yours/);
  await words.fill('r|1');
  await tap(page, 'Accept the invitation');
  await page.getByRole('alert').waitFor();
  expect((await web.state(gameId)).status).toBe('pending');
  await words.fill('r1 lucky');
  await tap(page, 'Accept the invitation');
  await page.getByRole('button', { name: 'Use the sensible lineup' }).waitFor();
  expect((await web.state(gameId)).nonces).toEqual({ away: '', home: 'r1 lucky' });
});

test('a new game with its pace, its kind and who may watch; on a phone nothing is wider than the screen', async () => {
  const started = await practiceGame(web.services, 'sba');
  const phone = { viewport: { width: 360, height: 740 } };
  const page = await web.open(started, ANN, phone);
  const widest = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await widest()).toBe(360);
  await page.getByRole('tab', { name: 'More' }).click();
  await page.getByRole('link', { name: 'Games', exact: true }).click();
  await tap(page, /Super Baseball/);
  await tap(page, 'Full');
  await tap(page, 'Practice');
  await tap(page, 'Only the managers');
  expect(await widest()).toBe(360);
  await tap(page, 'Start the game');
  await page.waitForURL((url) => url.pathname.startsWith('/games/') && !url.pathname.endsWith(started));
  const { setup } = await web.state(page.url().split('/').at(-1)!);
  expect(setup).toMatchObject({ pace: 'full', mode: 'practice', visibility: 'private' });
});
