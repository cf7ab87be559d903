import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { ANN, by, demoStart, good } from '../db/games.ts';
import { COLOR_SCHEMES, violationsOn } from './ask-axe.ts';
import { SCREENS } from './browser.ts';
import { tap, withTestPage } from './page-support.ts';

const web = withTestPage();

/** A game of Ann's against the computer, whose turns nobody plays here; she is to roll. */
const againstComputer = async (league: 'sba' | 'pd'): Promise<string> => {
  const own = { sba: 'sba-herons', pd: 'pd-cartographers' }[league];
  const other = { sba: 'sba-lamplighters', pd: 'pd-foxes' }[league];
  const away = { team_id: own, user_id: ANN };
  const home = { team_id: other, computer: 'balanced' } as const;
  const { game_id } = good(await startGame(web.services, demoStart(league, { away, home })));
  good(await setLineup(web.services, by(ANN, game_id)));
  return game_id;
};

const shot = (page: Page, name: string): Promise<unknown> =>
  process.env['PICTURES']
    ? page.screenshot({ path: `${process.env['PICTURES']}/${name}.png` })
    : Promise.resolve();

describe('the glossary', () => {
  test('a word on a card tells what it means to who points at it, and Escape closes it', async () => {
    const page = await web.open(await web.friendly(), ANN);
    await tap(page, 'Roll the dice');
    const die = page.locator('[data-term="chaos_die"]');
    await die.hover();
    const tip = page.locator('#term-tip');
    await expect.poll(() => tip.isVisible()).toBe(true);
    expect(await tip.textContent()).toContain('Chaos die');
    expect(await die.getAttribute('aria-describedby')).toBe('term-tip');
    await shot(page, 'tip');
    await page.keyboard.press('Escape');
    await expect.poll(() => tip.isVisible()).toBe(false);
    expect(await die.getAttribute('aria-describedby')).toBeNull();
  });

  test('tells of an outcome that is come to by the keys', async () => {
    const page = await web.open(await web.friendly(), ANN);
    await tap(page, 'Roll the dice');
    await page.locator('.pad [data-term]').first().waitFor();
    await page.keyboard.press('Tab');
    for (let i = 0; i < 80; i += 1) {
      const mark = await page.evaluate(() => document.activeElement?.getAttribute('data-term'));
      if (mark) break;
      await page.keyboard.press('Tab');
    }
    await expect.poll(() => page.locator('#term-tip').isVisible()).toBe(true);
  });

  for (const colorScheme of COLOR_SCHEMES)
    test(`opens by a key, finds a code, and is clean of violations: ${colorScheme}`, async () => {
      const options = { viewport: SCREENS.phone, colorScheme };
      const page = await web.open(await web.friendly(), ANN, options);
      await page.keyboard.press('g');
      const dialog = page.getByRole('dialog', { name: /Glossary/ });
      await dialog.waitFor();
      await shot(page, `glossary-${colorScheme}`);
      await dialog.getByRole('textbox').fill('si2');
      await dialog.getByText('Single, two stars').waitFor();
      expect(await dialog.getByText('1 entry').count()).toBe(1);
      await shot(page, `glossary-found-${colorScheme}`);
      expect(await violationsOn(page, colorScheme)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });
});

describe('the hints of a first game', () => {
  for (const colorScheme of COLOR_SCHEMES)
    test(`stand where they are needed, one at a time, and are read once: ${colorScheme}`, async () => {
      const context = await web.visitor(ANN, { viewport: SCREENS.phone, colorScheme });
      const gameId = await againstComputer('pd');
      const page = await web.openIn(context, gameId);
      const hint = page.getByRole('region', { name: 'Hint' });
      await hint.getByText('The single die picks the card').waitFor();
      await shot(page, `hint-roll-${colorScheme}`);
      expect(await violationsOn(page, colorScheme)).toEqual([]);
      await tap(page, 'Got it');
      await hint.waitFor({ state: 'detached' });
      await tap(page, 'Roll the dice');
      await expect.poll(async () => (await web.state(gameId)).plays.length).toBe(1);
      await hint.waitFor();
      await shot(page, `hint-result-${colorScheme}`);
      const under = await page.evaluate(() => {
        const note = document.querySelector('.hint-note')!.getBoundingClientRect();
        const dock = document.querySelector('.dock')!.getBoundingClientRect();
        return note.bottom <= dock.top;
      });
      expect(under).toBe(true);
      await tap(page, 'No more hints');
      await hint.waitFor({ state: 'detached' });
      await page.reload();
      await page.getByText('Live', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Roll the dice' }).waitFor();
      expect(await hint.count()).toBe(0);
      expect(
        await (await web.openIn(context, await againstComputer('pd'))).locator('.hint-note').count(),
      ).toBe(0);
      await context.close();
    });

  test('tell how a printed row is split, and leave the card alone while it is read', async () => {
    const page = await web.open(await againstComputer('sba'), ANN, { viewport: SCREENS.phone });
    const hint = page.getByRole('region', { name: 'Hint' });
    await hint.getByText('The single die picks the card').waitFor();
    await tap(page, 'Got it');
    await hint.getByText('the one whose numbers hold the chaos die counts').waitFor();
    await shot(page, 'hint-printed');
    await tap(page, 'Roll the dice');
    await page.locator('.pad').first().waitFor();
    expect(await hint.count()).toBe(0);
    expect(await violationsOn(page, 'light')).toEqual([]);
  });

  test('explain a practice game of one inning that is begun from home', async () => {
    const context = await web.visitor(ANN, { viewport: SCREENS.phone });
    const page = await context.newPage();
    await page.goto(web.url);
    await page.getByRole('button', { name: 'Practise one inning' }).waitFor();
    await shot(page, 'practice-home');
    expect(await violationsOn(page, 'light')).toEqual([]);
    await tap(page, 'Practise one inning');
    await page.getByRole('region', { name: 'Hint' }).waitFor();
    await page.getByRole('button', { name: 'Roll the dice' }).waitFor();
    const { setup } = await web.state(page.url().split('/').at(-1)!);
    expect(setup).toMatchObject({ mode: 'practice', visibility: 'private', league: { innings: 1 } });
  });
});
