import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ANN } from '../db/games.ts';
import { COLOR_SCHEMES, violationsOn } from './ask-axe.ts';
import { SCREENS } from './browser.ts';
import { tap, withTestPage } from './page-support.ts';

const web = withTestPage();

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
