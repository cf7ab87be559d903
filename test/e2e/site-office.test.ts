import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { writeBundle, zipOf } from '@paper-dynasty/db/league/files/write-bundle';
import type { LeagueData } from '@paper-dynasty/engine/leagues/league-data';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import { askAbandon, withdrawRequest } from '@paper-dynasty/engine/service/requests';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { ANN, BEN, by, demoStart, good } from '../db/games.ts';
import { filledIn } from '../db/leagues.ts';
import { visit, withTestSite } from './site-support.ts';

const site = withTestSite();

const OWNER = DEMO_COMMISSIONER.user_id;
const upload = (data: LeagueData) => ({
  name: 'league.zip',
  mimeType: 'application/zip',
  buffer: Buffer.from(zipOf(writeBundle(data))),
});

const isAsItShould = async (page: Page): Promise<void> => {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async () => {
    const run = (
      globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    return run.run();
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
};

test('a commissioner brings a league in with a file; its managers start a game from the schedule', async () => {
  const data = filledIn('manual', 'on-site', [ANN, BEN]);
  const owner = await site.visitor('phone', OWNER);
  const page = await visit(owner, `${site.url}/office`);
  const file = page.getByLabel('League file');
  const look = page.getByRole('button', { name: 'Look at it' });
  const wrong = { ...data, teams: data.teams.map((club) => ({ ...club, park_id: 'nowhere' })) };
  await file.setInputFiles(upload(wrong));
  await look.click();
  await page.getByText('4 things are wrong; nothing was changed.').waitFor();
  await page.getByText('teams.csv, row 2, column park: “nowhere”: an id of parks.csv was expected').waitFor();
  await isAsItShould(page);
  await file.setInputFiles(upload(data));
  await look.click();
  await page.getByText('My League, season 1, is new here.').waitFor();
  await page.getByText('Pictures will be loaded from cards.example.org, logos.example.org.').waitFor();
  await isAsItShould(page);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.waitForURL('**/leagues/on-site/office');
  await page.getByText('4 teams, 104 players').waitFor();
  await page.getByLabel('Managers of Harbor City Comets').fill(BEN);
  const part = (name: string) => page.getByRole('region', { name, exact: true });
  await part('People').getByRole('button', { name: 'Save' }).click();
  await part('People').getByText('Saved.').waitFor();
  await isAsItShould(page);
  await part('Settings').getByLabel('Minutes for a turn (0 = no clock)').fill('90');
  await part('Settings').getByRole('button', { name: 'Save' }).click();
  await part('What was done').getByText('changed').nth(1).waitFor();
  const scheduled = (n: number) => part('Schedule').locator('li').nth(n);
  await scheduled(1).locator('summary').click();
  await scheduled(1).getByLabel('Date').fill('2027-05-01');
  await scheduled(1).getByRole('button', { name: 'Save' }).click();
  await scheduled(1).getByText('Week 1, game 2 · 2027-05-01 · not played').waitFor();
  await scheduled(2).locator('summary').click();
  await scheduled(2).getByRole('button', { name: 'Give to Harbor City Comets' }).click();
  await scheduled(2).getByText('given to Harbor City Comets').waitFor();
  await part('Schedule').getByText('Add a game to week 1').click();
  await part('Schedule').getByRole('button', { name: 'Add', exact: true }).click();
  await expect.poll(() => part('Schedule').locator('li').count()).toBe(9);
  await scheduled(8).locator('summary').click();
  await scheduled(8).getByRole('button', { name: 'Cancel the game' }).click();
  await expect.poll(() => part('Schedule').locator('li').count()).toBe(8);
  await part('Injured list').getByText('Write an injury down').click();
  await part('Injured list').getByLabel('Team').selectOption('Harbor City Comets');
  const hurt = data.players.find(({ team_id }) => team_id === 'hbr')!.player;
  await part('Injured list').getByLabel('Player').selectOption(hurt.id);
  await part('Injured list').getByLabel('Games missed').fill('4');
  await part('Injured list').getByLabel('Reason').fill('knee');
  await part('Injured list').getByRole('button', { name: 'Save' }).click();
  await part('Injured list')
    .getByText(/misses 4 of 4 games still · back: Week \d, game \d/)
    .waitFor();
  await isAsItShould(page);
  await part('Announce').getByLabel('Text').fill('Opening day!');
  await part('Announce').getByRole('button', { name: 'Announce' }).click();
  await page.getByText('Announcement Opening day!').waitFor();
  await part('What was done').getByLabel('What').selectOption('gave a game of the schedule away');
  await expect.poll(() => part('What was done').locator('li').count()).toBe(1);
  await isAsItShould(page);

  const ann = await site.visitor('phone', ANN);
  const home = await visit(ann, site.url);
  await home.getByRole('heading', { name: 'Your next games of the schedule' }).waitFor();
  await isAsItShould(home);
  await home
    .getByRole('button', { name: /^Start: .*Week 1, game 1$/ })
    .first()
    .click();
  await home.waitForURL('**/games/*');
  const week = await visit(ann, `${site.url}/leagues/on-site/schedule`);
  await week.getByRole('heading', { name: 'Week 1' }).waitFor();
  await week.getByRole('link', { name: 'about to begin' }).waitFor();
  await isAsItShould(week);
  await week.getByRole('link', { name: 'The week after' }).click();
  await week.getByRole('heading', { name: 'Week 2' }).waitFor();
  await ann.close();
  await owner.close();
});

test('a commissioner sees who asked to take a ranked game back, by person, and takes it along as a table', async () => {
  const { services } = site;
  const home = { team_id: 'sba-lamplighters', user_id: BEN };
  const { game_id } = good(await startGame(services, demoStart('sba', { home, mode: 'ranked' })));
  good(await acceptGame(services, by(BEN, game_id)));
  for (const user of [ANN, BEN]) good(await setLineup(services, by(user, game_id)));
  for (const user of [ANN, BEN]) {
    good(await askAbandon(services, by(user, game_id)));
    if (user === ANN) good(await withdrawRequest(services, by(user, game_id)));
  }
  const owner = await site.visitor('phone', OWNER, { viewport: { width: 360, height: 740 } });
  const page = await visit(owner, `${site.url}/leagues/sba/office`);
  const part = page.getByRole('region', { name: 'Taken back', exact: true });
  await expect.poll(() => part.locator('li').count()).toBe(3);
  await part.getByText('asked to abandon the game (Gaslight Lamplighters)').waitFor();
  await isAsItShould(page);
  await part.getByLabel(/^Who/).selectOption(BEN);
  await expect.poll(() => part.locator('li').count()).toBe(1);
  await part.getByLabel(/^What(?! it)/).selectOption('withdrew a request');
  await part.getByText('Nothing of the kind.').waitFor();
  await part.getByLabel(/^Who/).selectOption('');
  await expect.poll(() => part.locator('li').count()).toBe(1);
  const loaded = page.waitForEvent('download');
  await part.getByRole('link', { name: 'Table (CSV)' }).click();
  expect((await loaded).suggestedFilename()).toBe('sba-fair-play.csv');
  await owner.close();
});
