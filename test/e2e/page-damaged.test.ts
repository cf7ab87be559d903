import { expect, test } from 'vitest';
import { ANN, playOne, practiceGame } from '../db/games.ts';
import { PATIENCE } from '../patience.ts';
import { startTestProcess } from '../process.ts';
import { withTestPage } from './page-support.ts';

const web = withTestPage();

test('a damaged game is shown as damaged, with what can be read of it to save, in the list and on its page', async () => {
  const other = startTestProcess(web.process.databaseUrl, { listen: false });
  const gameId = await practiceGame(other.services);
  await playOne(other.services, ANN, gameId);
  await other.close();
  await web.process.sql`update game_events set payload = '{}' where game_id = ${gameId}
    and seq = (select max(seq) from game_events where game_id = ${gameId})`;
  const page = await (await web.visitor(ANN)).newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${web.url}/`);
  const tile = page.locator(`a[href="/games/${gameId}"]`).first();
  await tile.getByText('Damaged', { exact: true }).waitFor();
  await tile.click();
  await page.getByRole('heading', { name: 'This game is damaged' }).waitFor();
  await page
    .getByRole('alert')
    .getByText(/cannot be read/)
    .waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'everything (JSON)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${gameId}.json`);
  await page.context().close();
});
