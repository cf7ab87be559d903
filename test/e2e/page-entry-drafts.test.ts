import { expect, test } from 'vitest';
import { askUndo } from '@paper-dynasty/engine/service/requests';
import { reportOutcome } from '@paper-dynasty/engine/service/report-outcome';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import { ANN, by, good, practiceGame } from '../db/games.ts';
import { rollForReport, tap, withTestPage } from './page-support.ts';

const web = withTestPage();
const CHANGED = /The game has changed since this was filled in/;
const LOOK = 'Check it against the game as it is now';

test('a play that is written out is not sent once the game has gone on under it; it is checked again first', async () => {
  const gameId = await practiceGame(web.services, 'sba');
  await web.play(ANN, gameId, 'single_1');
  const page = await web.open(gameId, ANN);
  await rollForReport(page, 'Strikeout');
  await tap(page, 'Write it out…');
  const form = page.getByRole('dialog');
  await form.getByLabel('What happened').selectOption({ label: 'Strikeout' });
  // The same person reports the play elsewhere, and rolls for the next man.
  good(await reportOutcome(web.services, by(ANN, gameId), { outcome: 'walk' }));
  await form.getByText(CHANGED).waitFor();
  expect(await form.getByRole('button', { name: 'Record the play' }).count()).toBe(0);
  let rolled = good(await rollDice(web.services, by(ANN, gameId))).state;
  while (rolled.roll?.kind === 'ab' && (rolled.roll.check_wild_pitch || rolled.roll.check_passed_ball)) {
    good(await reportOutcome(web.services, by(ANN, gameId), { outcome: 'no_advance' }));
    rolled = good(await rollDice(web.services, by(ANN, gameId))).state;
  }
  await tap(page, LOOK);
  await form
    .getByRole('group', { name: /runner on second/ })
    .first()
    .waitFor();
  // The man after the one who is due bats, and nobody notices.
  await form.getByText(/^Unusual/).click();
  await form.getByLabel('The umpire’s call').selectOption('out_of_turn_late');
  const batted = Number(await form.getByLabel('Who batted').inputValue());
  await tap(page, 'Record the play');
  await form.waitFor({ state: 'detached' });
  await expect.poll(async () => (await web.state(gameId)).plays.at(-1)?.result).toBe('strikeout');
  const { plays } = await web.state(gameId);
  expect(plays.at(-1)).toMatchObject({ batter_slot: batted, entry: { calls: ['out_of_turn'] } });
  await page.context().close();
});

test('a correction is not sent for a play that was taken back meanwhile', async () => {
  const gameId = await practiceGame(web.services, 'sba');
  await web.play(ANN, gameId, 'single_1');
  const page = await web.open(gameId, ANN);
  await page.getByRole('button', { name: /Undo/ }).first().click();
  await tap(page, 'Correct what was reported');
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: /Write it out/ }).click();
  await form.getByRole('button', { name: 'Record the play' }).waitFor();
  good(await askUndo(web.services, by(ANN, gameId), 1));
  await form.getByText(CHANGED).waitFor();
  await tap(page, LOOK);
  await form.getByText(/There is no play 1/).waitFor();
  expect((await web.state(gameId)).plays).toHaveLength(0);
  await page.context().close();
});
