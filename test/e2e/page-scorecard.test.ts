import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { announce } from '@paper-dynasty/engine/service/announce';
import { askCorrection, askUndo } from '@paper-dynasty/engine/service/requests';
import { ANN, BEN, by, good, playOne, practiceGame } from '../db/games.ts';
import { SCREENS } from './browser.ts';
import { withTestPage } from './page-support.ts';

const web = withTestPage();

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();
/** What has the focus, by its whole name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at?.querySelector('.sr')?.textContent ?? at?.textContent;
  });

/** Rolls by the key until the dice are no wild-pitch or passed-ball check. */
const rollByKey = async (page: Page): Promise<void> => {
  for (;;) {
    await page.keyboard.press('r');
    const pad = page.getByRole('group', { name: 'What does the card say?' });
    await pad.waitFor();
    const failed = pad.getByRole('button', { name: 'Check failed: no advance' });
    if ((await failed.count()) === 0) return;
    await failed.click();
    await page.getByRole('button', { name: 'Roll the dice' }).waitFor();
  }
};

describe.each(Object.entries(SCREENS))('on a %s', (screen, viewport) => {
  test('an at-bat by the keyboard alone: roll, group, outcome, fielder; each play is announced once', async () => {
    const gameId = await practiceGame(web.services, 'sba');
    const page = await web.open(gameId, ANN, { viewport });
    await rollByKey(page);
    await page
      .getByText(/card, column \d, row \d+/)
      .first()
      .waitFor();
    for (const key of ['1', '4', '6']) await page.keyboard.press(key);
    await expect.poll(async () => (await web.state(gameId)).plays[0]?.hit_location).toBe('SS');
    await expect.poll(() => page.locator('[aria-live]').textContent()).toMatch(/grounds out to shortstop/);
    await rollByKey(page);
    await page.keyboard.press('2');
    await expect.poll(() => focused(page)).toBe('Single *');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toBe('Single **');
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: /on first/ }).waitFor();
    await expect.poll(() => focused(page)).toBe('Roll the dice');
    expect(await page.locator('[aria-live]').textContent()).toMatch(/singles/);
    expect((await web.state(gameId)).plays.map((p) => p.result)).toEqual(['groundball_a', 'single_2']);
    await page.context().close();
  });

  test('the whole report is within two taps and on the screen, with nothing wider than it', async () => {
    const gameId = await practiceGame(web.services, 'sba');
    const page = await web.open(gameId, ANN, { viewport, hasTouch: screen === 'phone' });
    await page.getByRole('button', { name: 'Roll the dice' }).click();
    const pad = page.getByRole('group', { name: 'What does the card say?' });
    const last = pad.getByRole('button').last();
    await last.scrollIntoViewIfNeeded();
    if (screen === 'phone') {
      const box = (await pad.boundingBox())!;
      expect(box.y).toBeGreaterThan(0);
      expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    await pad.getByRole('button', { name: 'Fielding check' }).click();
    expect(await page.locator('.place').count()).toBe(9);
    await page.getByRole('button', { name: 'Back' }).click();
    await pad.getByRole('button', { name: 'HR Home run', exact: true }).click();
    await page.locator('.team-score', { hasText: '1' }).first().waitFor();
    await page.context().close();
  });

  test('the scorebook has a cell for every turn; the chart is drawn; the box score adds up', async () => {
    const gameId = await practiceGame(web.services, 'pd');
    for (let i = 0; i < 12; i += 1) good(await playOne(web.services, ANN, gameId));
    const page = await web.open(gameId, ANN, { viewport });
    const { plays, situation } = await web.state(gameId);
    const turns = plays.filter((p) => p.stats.pa).length;
    await tab(page, 'Scorebook');
    await expect.poll(() => page.locator('.scorebook svg[role=img]').count()).toBeGreaterThanOrEqual(turns);
    const outs = plays.reduce((sum, p) => sum + p.outs, 0);
    expect(await page.locator('.scorebook .out-number').count()).toBe(outs);
    const runs = situation.score.away + situation.score.home;
    expect(await page.locator('.scorebook .diamond-line.run').count()).toBe(runs);
    await tab(page, 'Win chance');
    await page.locator('.chart-place canvas').waitFor();
    const painted = await page.locator('.chart-place canvas').evaluate((node) => {
      const canvas = node as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return data.some((byte) => byte !== 0);
    });
    expect(painted).toBe(true);
    await tab(page, 'Box score');
    const total = page.locator('.box-side.away .stats tfoot').first().locator('td').nth(1);
    await expect.poll(() => total.textContent()).toBe(String(situation.score.away));
    good(await playOne(web.services, ANN, gameId));
    await tab(page, 'Scorebook');
    const now = (await web.state(gameId)).plays.reduce((sum, p) => sum + p.outs, 0);
    await expect.poll(() => page.locator('.scorebook .out-number').count()).toBe(now);
    await page.context().close();
  });
});

test('on a phone an at-bat is one screen: nothing scrolls, the dice and what is to be done take less than half, decisions open over the field and not over the dice', async () => {
  const gameId = await practiceGame(web.services, 'pd');
  for (let i = 0; (await web.state(gameId)).situation.bases.every((runner) => runner === null); i += 1) {
    if (i > 60) throw new Error('nobody has come on base');
    good(await playOne(web.services, ANN, gameId));
  }
  const page = await web.open(gameId, ANN, { viewport: SCREENS.phone, hasTouch: true });
  const high = async (selector: string) => (await page.locator(selector).boundingBox())!;
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(SCREENS.phone.height);
  expect((await high('.diamond')).width).toBeGreaterThan(SCREENS.phone.width / 2);
  expect((await high('.dock .actions')).height).toBeLessThan(0.45 * SCREENS.phone.height);
  expect(await page.locator('.fielders-names text').count()).toBe(9);
  const dice = await high('.dice');
  await page.locator('.decision-line summary').tap();
  const over = await high('.decision-over');
  expect(over.y + over.height).toBeLessThanOrEqual(dice.y);
  expect(await high('.dice')).toEqual(dice);
  await page.getByRole('button', { name: 'Roll the dice' }).tap();
  await page.getByRole('button', { name: 'Read the card' }).waitFor();
  expect((await high('.dice')).y).toBe(dice.y);
  await page.getByRole('tab', { name: 'More' }).tap();
  await page.getByRole('region', { name: 'Line score' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await page.context().close();
});

test.each(Object.entries(SCREENS))(
  'on a %s a tap on the field tells of the nearest fielder, the keys go round, Escape gives the focus back',
  async (_screen, viewport) => {
    const gameId = await practiceGame(web.services, 'pd');
    const page = await web.open(gameId, ANN, { viewport });
    const field = page.getByRole('button', { name: /^Fielders/ });
    const name = page.locator('.fielders-names text').nth(5);
    const box = (await name.boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height - 2);
    const { setup, lineups } = await web.state(gameId);
    const fielding = lineups.home!.batting_order.find((s) => s.position === 'SS')!;
    const short = setup.home.roster[fielding.player_id]!;
    const { range, error } = short.fielding.find((f) => f.position === 'SS')!;
    const note = page.getByRole('region', { name: 'shortstop' });
    await note.getByText(`Range ${range} · Error ${error}`).waitFor();
    await note.getByRole('link', { name: short.name }).waitFor();
    await note.getByRole('button', { name: 'Next fielder' }).press('Enter');
    await page
      .getByRole('region', { name: 'left field' })
      .getByText(/Range \d · Error \d+ · Arm/)
      .waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.fielder-note').count()).toBe(0);
    expect(await field.evaluate((button) => button === document.activeElement)).toBe(true);
    await field.press('Enter');
    await page.getByRole('region', { name: 'pitcher' }).waitFor();
    await page.context().close();
  },
);

test('two people see each other come and go, and a guest is counted', async () => {
  const gameId = await web.friendly();
  const ann = await web.open(gameId, ANN);
  const ben = await web.open(gameId, BEN);
  const here = ann.getByRole('button', { name: /Ada Marsh, Ben Okoro/ });
  await here.waitFor();
  const guest = await web.open(gameId, null);
  await ann.getByRole('button', { name: /2 here, 1 watching/ }).click();
  await ann.getByRole('dialog').getByText('manages Gaslight Lamplighters').waitFor();
  await ann.keyboard.press('Escape');
  await guest.context().close();
  await ben.context().close();
  await ann.getByRole('button', { name: /^1 here: Ada Marsh/ }).waitFor();
});

test('runners run to their bases on a play; nothing moves for who wants stillness', async () => {
  const gameId = await practiceGame(web.services, 'sba');
  await web.play(ANN, gameId, 'single_1');
  const [page, still] = [
    await web.open(gameId, ANN, { reducedMotion: 'no-preference' }),
    await web.open(gameId, null, { reducedMotion: 'reduce' }),
  ];
  await page.evaluate(() => {
    const ran: string[] = [];
    Object.assign(globalThis, { ran });
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (frames, options) {
      if (this.closest('svg')) ran.push(JSON.stringify(frames));
      return animate.call(this, frames, options);
    };
  });
  await web.play(ANN, gameId, 'double_2');
  await page.getByRole('img', { name: /on second, .*on third|on third, .*on second/ }).waitFor();
  const ran = await page.evaluate(() => (globalThis as unknown as { ran: string[] }).ran);
  expect(ran.length).toBe(2);
  expect(ran.filter((frames) => frames.includes('translate(50px, 50px)')).length).toBeGreaterThan(0);
  await still.getByRole('img', { name: /on third/ }).waitFor();
  expect(await still.locator('.ghost').count()).toBe(0);
  expect(await still.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('the dice spin from the tap on, and the card that they point at is marked with its cell', async () => {
  const gameId = await practiceGame(web.services, 'pd');
  const page = await web.open(gameId, ANN);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      if (document.querySelector('.in-the-air')) seen.push('air');
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.getByRole('button', { name: 'Roll the dice' }).click();
  await page.getByRole('button', { name: 'Read the card' }).waitFor();
  expect(
    await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.length),
  ).toBeGreaterThan(0);
  const { roll } = await web.state(gameId);
  if (roll?.kind !== 'ab') throw new Error('the dice of a plate appearance were rolled');
  const hit = page.locator('.player-card.is-hit .card-row.is-hit');
  expect(await hit.count()).toBe(1);
  expect(await hit.locator('.dice-span').textContent()).toBe(roll.d6_two.join('·'));
  const column = page.locator('.card-column.is-hit .column-head');
  expect(await column.textContent()).toContain(String(roll.d6_one));
});

test('the feed: swings, filters, a substitution, an undone play and an announcement', async () => {
  const gameId = await practiceGame(web.services, 'sba');
  await web.play(ANN, gameId, 'single_1');
  await web.play(ANN, gameId, 'homerun');
  const page = await web.open(gameId, ANN);
  await page.locator('.play.scored .swing', { hasText: /SLT \+\d+%/ }).waitFor();
  await page.getByRole('button', { name: 'Scoring' }).click();
  expect(await page.locator('.play').count()).toBe(1);
  await page.getByRole('button', { name: 'Key', exact: true }).click();
  await expect.poll(() => page.locator('.play').count()).toBe(2);
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await page.getByRole('button', { name: 'Lineups' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Pinch hitter for/).selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Send in', exact: true }).first().click();
  await page.locator('.note.substitution', { hasText: 'Pinch hitter' }).waitFor();
  good(await announce(web.services, by(DEMO_COMMISSIONER.user_id, gameId), 'Rain is coming.'));
  await page.locator('.note.announcement', { hasText: 'Rain is coming.' }).waitFor();
  good(await askUndo(web.services, by(ANN, gameId), 2));
  await page.locator('.note.undone').waitFor();
  await expect.poll(() => page.locator('.play').count()).toBe(1);
  expect(await page.locator('.note.substitution').count()).toBe(0);
  await page.reload();
  await page.locator('.note.undone del', { hasText: 'HR' }).waitFor();
  await page.locator('.note.announcement', { hasText: 'Rain is coming.' }).waitFor();
});

test('a corrected play is marked, with what it was before, also after a reload; filters have heads of halves', async () => {
  const gameId = await practiceGame(web.services, 'sba');
  await web.play(ANN, gameId, 'single_1');
  await web.play(ANN, gameId, 'homerun');
  const page = await web.open(gameId, ANN);
  const report = { outcome: 'walk' } as const;
  good(await askCorrection(web.services, by(ANN, gameId), 1, report));
  for (let i = 0; i < 2; i += 1) {
    await page.locator('.play', { hasText: 'walks' }).locator('.corrected').waitFor();
    await page.locator('.note.corrected del', { hasText: 'singles' }).waitFor();
    expect(await page.locator('.play .corrected').count()).toBe(1);
    await page.getByRole('button', { name: 'Scoring' }).click();
    expect(await page.locator('.plays .half').allTextContents()).toEqual(['Top of 1']);
    await page.reload();
  }
});

test('the tab says when the game waits for its manager, and to nobody else', async () => {
  const gameId = await web.friendly();
  const [ann, ben] = [await web.open(gameId, ANN), await web.open(gameId, BEN)];
  await expect.poll(() => ann.title()).toMatch(/^● Your turn · \w+ 0, /);
  const icon = (page: Page) => page.locator('link[rel="icon"]').getAttribute('href');
  expect(await icon(ann)).toBe('/favicon-turn.svg');
  expect(await icon(ben)).toBe('/favicon.svg');
  await expect.poll(() => ben.title()).toMatch(/^\w+ 0, /);
  await web.play(ANN, gameId, 'strikeout');
  await web.play(ANN, gameId, 'strikeout');
  await web.play(ANN, gameId, 'strikeout');
  await expect.poll(() => ben.title()).toMatch(/^● Your turn · .*Bottom 1/);
  await expect.poll(() => ann.title()).toMatch(/^\w+ 0, /);
});

test('an address that names a play goes there while the game is under way, and to another when it changes', async () => {
  const gameId = await practiceGame(web.services, 'pd');
  for (let i = 0; i < 30; i += 1) good(await playOne(web.services, ANN, gameId));
  const page = await web.open(`${gameId}#play-2`, null, { viewport: { width: 360, height: 740 } });
  const named = page.locator('.play[aria-current=true]');
  await expect.poll(() => named.count()).toBe(1);
  const { plays } = await web.state(gameId);
  /** Which entries are marked, by the number of their play: the newest stands first. */
  const marked = () =>
    page
      .locator('.play')
      .evaluateAll((entries) =>
        entries.flatMap((entry, i) => (entry.hasAttribute('aria-current') ? [entries.length - i] : [])),
      );
  await expect.poll(() => page.locator('.play').count()).toBe(plays.length);
  expect(await marked()).toEqual([2]);
  const inSight = () =>
    named.evaluate((entry) => {
      const { top, bottom } = entry.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  await expect.poll(inSight).toBe(true);
  await page.evaluate(() => (location.hash = '#play-25'));
  await expect.poll(marked).toEqual([25]);
  await expect.poll(inSight).toBe(true);
});

test('a page opened late has every play, and prints as scorebook and box score', async () => {
  const gameId = await practiceGame(web.services, 'pd');
  for (let i = 0; i < 36; i += 1) good(await playOne(web.services, ANN, gameId));
  const page = await web.open(gameId, null);
  const { plays } = await web.state(gameId);
  await expect.poll(() => page.locator('.play').count()).toBe(plays.length);
  await tab(page, 'Scorebook');
  await page.locator('.scorebook:visible').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.scorebook:visible').count()).toBe(2);
  await expect.poll(() => page.locator('.print-only .stats:visible').count()).toBeGreaterThan(3);
  expect(await page.locator('.board:visible, .actions:visible').count()).toBe(0);
});
