import { beforeAll, describe, expect, test } from 'vitest';
import type { PublishedDice } from '@paper-dynasty/engine/dice/verify';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import type { Result } from '@paper-dynasty/engine/service/league-records';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { ANN, BEN, by, demoStart, good, playOne, practiceGame } from '../db/games.ts';
import { SCREENS, type Screen } from './browser.ts';
import { finishedGame, visit, withTestSite } from './site-support.ts';

const site = withTestSite();
let over: string;
beforeAll(async () => {
  over = await finishedGame(site.services);
});

type PublishedRoll = PublishedDice['runs'][number]['rolls'][number];

/** A roll with another d20, where it has one. */
const tamperedWith = (roll: PublishedRoll): PublishedRoll => {
  if ('resolution_d20' in roll) return { ...roll, resolution_d20: (roll.resolution_d20 % 20) + 1 };
  return 'range_d20' in roll ? { ...roll, range_d20: (roll.range_d20 % 20) + 1 } : roll;
};

/** Ben invites Ann. */
const invite = async (): Promise<string> => {
  const away = { team_id: 'sba-lamplighters', user_id: BEN };
  const home = { team_id: 'sba-herons', user_id: ANN };
  return good(await startGame(site.services, demoStart('sba', { user_id: BEN, away, home }))).game_id;
};

describe.each(Object.keys(SCREENS) as Screen[])('on a %s', (screen) => {
  test('after a finished game: standings, leaders and results, and from there to a team and a player', async () => {
    const state = (await site.services.live.state(over))!;
    const winner = state.setup[state.winner!].team;
    const context = await site.visitor(screen);
    const page = await visit(context, `${site.url}/`);
    await page.getByRole('link', { name: /Paper Dynasty \(demo\).*Standings/s }).click();
    await page.getByRole('heading', { name: 'Paper Dynasty (demo)' }).waitFor();
    await page.getByText('No game is finished yet.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'All games' }).click();
    await page.locator('.boards ol a').first().waitFor();
    const first = page.locator('.figures tbody tr').first();
    expect(await first.locator('th').textContent()).toContain(winner.name);
    expect(await first.locator('td').allTextContents()).toEqual(expect.arrayContaining(['1', '0', '1.000']));
    const result = page.locator('.results li').first();
    expect(await result.locator('.won').textContent()).toBe(
      `${winner.name}${state.situation.score[state.winner!]}`,
    );
    const leader = page.locator('.boards ol a').first();
    const name = (await leader.textContent())!;
    await leader.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByText('No appearance in a finished game of this kind.').waitFor();
    await page.getByRole('button', { name: 'All games' }).click();
    await page
      .getByRole('region', { name: /Batting|Pitching/ })
      .first()
      .waitFor();
    await page
      .getByRole('link', { name: /Cartographers|Foxes/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Position players' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await context.close();
  });

  test('results are chosen by their days', async () => {
    const [{ day }] = (await site.services.records.results({ league_id: 'pd', limit: 1 })) as [Result];
    const context = await site.visitor(screen);
    const page = await visit(context, `${site.url}/leagues/pd/results`);
    const shown = page.locator(`.results a[href="/games/${over}"]`);
    await page.getByLabel('From', { exact: true }).fill(day);
    await page.getByLabel('To', { exact: true }).fill(day);
    await shown.waitFor();
    await page.getByLabel('To', { exact: true }).fill('');
    await page.getByLabel('From', { exact: true }).fill('2099-04-01');
    await page.getByText('No finished game is among those that you chose.').waitFor();
    await page.getByLabel('From', { exact: true }).fill('');
    await shown.waitFor();
    await context.close();
  });

  test('what the league’s own server counts and lists is shown as its, with its time while it does not answer', async () => {
    const none = { division: null, run_difference: 12, behind: 1.5, streak: null };
    const told = {
      standings: [
        {
          ...none,
          team_id: 'pd-foxes',
          name: 'Ember <b>Foxes</b>',
          abbreviation: 'EMB',
          wins: 31,
          losses: 9,
        },
      ],
      injuries: [{ player_id: '9', name: 'Bo Bell', team: 'EMB', games: 6, returns: { week: 6, game: 2 } }],
    };
    await site.sql`
      insert into league_sources (league_id, kind, address, read_at, away, extra)
      values ('pd', 'sba', 'https://league.example', '2026-04-01T14:05:00Z', true, ${site.sql.json(told)})`;
    const context = await site.visitor(screen);
    const page = await visit(context, `${site.url}/leagues/pd`);
    const standings = page.getByRole('region', { name: 'Standings at the league’s server' });
    expect(await standings.locator('tbody th, tbody td').allTextContents()).toEqual([
      'Ember <b>Foxes</b>',
      '31',
      '9',
      '.775',
      '1.5',
      '+12',
    ]);
    const injured = page.getByRole('region', { name: 'The injured at the league’s server' });
    await injured.getByText('Bo Bell').waitFor();
    await injured.getByText('EMB · out for 6 games · back: week 6, game 2').waitFor();
    await page.getByText('the league’s server does not answer').waitFor();
    await site.sql`delete from league_sources where league_id = 'pd' and kind = 'sba'`;
    await context.close();
  });

  test('a finished game tells who won and lost it, hands itself out as a file, and offers no undo', async () => {
    const context = await site.visitor(screen, ANN);
    const page = await visit(context, `${site.url}/games/${over}`);
    await page.getByText(/ win, \d+–\d+\./).waitFor();
    await page.getByText(/^W: .+ · L: /).waitFor();
    for (const name of ['At bat', 'Undo', 'Change play 1'])
      expect(
        await page
          .getByText(name)
          .or(page.getByLabel(name, { exact: true }))
          .count(),
      ).toBe(0);
    const file = await page.getByRole('link', { name: 'Retrosheet event file' }).getAttribute('href');
    expect(await (await context.request.get(`${site.url}${file!}`)).text()).toMatch(/^id,/);
    await context.close();
  });

  test('a finished game’s dice are checked here, roll by roll; what was tampered with is named', async () => {
    const rolls = (await site.services.live.state(over))!.roll_count;
    const context = await site.visitor(screen);
    const page = await visit(context, `${site.url}/games/${over}/dice`);
    await page.getByText(`All ${rolls} rolls are right.`).waitFor();
    const more = page.getByRole('button', { name: /more roll/ });
    if (await more.count()) await more.click();
    expect(await page.locator('.rolls tbody tr').count()).toBe(rolls);
    expect(await page.locator('.rolls .mark.right').count()).toBe(rolls);

    let wrong = 0;
    await page.route('**/api/games/*/dice', async (route) => {
      const answer = await route.fetch();
      const dice = (await answer.json()) as PublishedDice;
      const [run] = dice.runs;
      wrong = run!.rolls.find((roll) => tamperedWith(roll) !== roll)!.n;
      const changed = run!.rolls.map((roll) => (roll.n === wrong ? tamperedWith(roll) : roll));
      await route.fulfill({ json: { ...dice, runs: [{ ...run, rolls: changed }] } });
    });
    await page.reload();
    await page.getByText('1 roll is not what the seed gives.').waitFor();
    await page
      .getByRole('status')
      .getByRole('link', { name: `Roll ${wrong}`, exact: true })
      .click();
    expect(page.url()).toMatch(new RegExp(`#roll-${wrong}$`));
    expect(await page.locator('.rolls tr.wrong th').allTextContents()).toEqual([String(wrong)]);
    expect(await page.locator('.rolls .mark.wrongRoll').count()).toBe(1);
    await context.close();
  });

  test('a game still running shows its commitment and no seed', async () => {
    const gameId = await practiceGame(site.services, 'pd');
    await playOne(site.services, ANN, gameId);
    const { dice_commitment } = (await site.services.live.state(gameId))!;
    const context = await site.visitor(screen);
    const page = await visit(context, `${site.url}/games/${gameId}/dice`);
    await page.getByText('The seed is still sealed.').waitFor();
    await page.getByText(dice_commitment!).waitFor();
    expect(await page.locator('.rolls .mark.unknown').count()).toBeGreaterThan(0);
    await context.close();
  });

  test('the front page: live games, my games with whose move it is, an invitation whose acceptance opens the game', async () => {
    const live = await practiceGame(site.services, 'pd', BEN);
    await playOne(site.services, BEN, live);
    const game_id = await invite();
    const context = await site.visitor(screen, ANN);
    const page = await visit(context, `${site.url}/`);
    const tile = (section: string, id: string) =>
      page.getByRole('region', { name: section }).locator(`a[href="/games/${id}"]`);
    await tile('Live now', live).waitFor();
    const invited = tile('My games', game_id);
    expect(await invited.textContent()).toContain('You are invited');
    const waiting = page.getByText(/games? waits? for you|Nothing waits for you/);
    const before = Number.parseInt((await waiting.textContent())!, 10);
    expect(before).toBeGreaterThan(0);
    await page
      .getByRole('group', { name: 'You are invited' })
      .getByRole('button', { name: 'Accept' })
      .click();
    await page.waitForURL(`**/games/${game_id}`);
    expect((await site.services.live.state(game_id))!.status).toBe('lineups');
    await context.close();
  });

  test('two invitations: the one declined leaves the list, and what the server refuses is said', async () => {
    const gameId = await invite();
    const context = await site.visitor(screen, ANN, { locale: 'es-ES' });
    const page = await visit(context, `${site.url}/`);
    const row = page.locator('li', { has: page.locator(`a[href="/games/${gameId}"]`) });
    await page.route('**/api/games?mine=true', (route) => route.abort());
    good(await acceptGame(site.services, by(ANN, gameId)));
    await row.getByRole('button', { name: 'Rechazar' }).click();
    await row.getByRole('alert').getByText('La invitación ya fue respondida.').waitFor();
    await context.close();
  });
});
