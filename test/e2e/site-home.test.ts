import { expect, test, vi } from 'vitest';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { ANN, BEN, demoStart, good } from '../db/games.ts';
import { visit, withTestSite } from './site-support.ts';

const site = withTestSite();

test('accepting an invitation on the front page opens the game; declining stays there', async () => {
  const home = { team_id: 'pd-foxes', user_id: BEN };
  const invite = async (key: string): Promise<string> =>
    good(await startGame(site.services, demoStart('pd', { home, idempotency_key: key }))).game_id;
  const [first, second] = [await invite('first'), await invite('second')];
  const context = await site.visitor('phone', BEN);
  const page = await visit(context, `${site.url}/`);
  const tile = (id: string) => page.locator('.tiles li', { has: page.locator(`a[href="/games/${id}"]`) });
  await tile(first).getByRole('button', { name: 'Decline' }).click();
  await tile(first).waitFor({ state: 'detached' });
  expect(new URL(page.url()).pathname).toBe('/');
  await tile(second).getByRole('button', { name: 'Accept' }).click();
  await page.waitForURL(`**/games/${second}`);
  await page.getByRole('button', { name: 'Use the sensible lineup and play ball' }).waitFor();
  await context.close();
});

test('who manages both sides is told that the game counts as practice, and it does', async () => {
  const context = await site.visitor('phone', ANN);
  const page = await visit(context, `${site.url}/`);
  const counts = page.getByRole('group', { name: 'Counts as' });
  await counts.getByRole('button', { name: 'Friendly' }).click();
  await page.getByRole('group', { name: 'Home: manager' }).getByRole('button', { name: 'I manage' }).click();
  await page.getByText('You manage both sides: the game counts as practice.').waitFor();
  expect(await counts.count()).toBe(0);
  await page.getByRole('button', { name: 'Start the game' }).click();
  await page.waitForURL('**/games/*');
  const id = new URL(page.url()).pathname.split('/').at(-1)!;
  await vi.waitFor(async () => expect((await site.services.live.state(id))?.setup.mode).toBe('practice'));
  await context.close();
});
