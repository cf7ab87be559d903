import { expect, test } from 'vitest';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { reportOutcome } from '@paper-dynasty/engine/service/report-outcome';
import { ANN, by, good } from '../db/games.ts';
import { tap, withTestPage } from './page-support.ts';

const web = withTestPage();

test('a league admin watches, then acts for a side, and every reader sees on whose behalf', async () => {
  const gameId = await web.friendly();
  const chief = await web.open(gameId, DEMO_COMMISSIONER.user_id);
  const ann = await web.open(gameId, ANN);
  await chief.getByText('You watch this game as a league admin.').waitFor();
  expect(await ann.getByText('You watch this game as a league admin.').count()).toBe(0);
  expect(await chief.locator('[data-primary]').count()).toBe(0);
  await chief.keyboard.press('r');
  await tap(chief, 'Act for Saltmarsh Herons');
  const sure = chief.getByRole('dialog');
  await sure.getByText(/marked as done by a league admin on their behalf/).waitFor();
  expect((await web.state(gameId)).roll).toBeNull();
  await sure.getByRole('button', { name: 'Act for Saltmarsh Herons' }).click();
  await chief.getByText('You act for Saltmarsh Herons, as a league admin.').waitFor();
  await ann.getByText('A league admin acts for Saltmarsh Herons now.').first().waitFor();
  await chief.locator('[data-primary]').waitFor();
  await chief.keyboard.press('r');
  await expect.poll(async () => (await web.state(gameId)).roll).not.toBeNull();
  good(await reportOutcome(web.services, by(ANN, gameId), { outcome: 'strikeout' }));
  const mark = ann.locator('.play .acted');
  await expect.poll(() => mark.textContent()).toBe('by a league admin, for SLT');
  const later = await web.open(gameId, null);
  await expect.poll(() => later.locator('.play .acted').count()).toBe(1);
  await tap(chief, 'Only watch');
  await chief.getByText('You watch this game as a league admin.').waitFor();
  await later.getByText('The league admin no longer acts for Saltmarsh Herons.').first().waitFor();
});
