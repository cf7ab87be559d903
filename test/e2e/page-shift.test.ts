import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { playComputer } from '@paper-dynasty/engine/service/computer-driver';
import { reportOutcome } from '@paper-dynasty/engine/service/report-outcome';
import { resolvePlay } from '@paper-dynasty/engine/service/resolve-play';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { ANN, by, demoStart, good } from '../db/games.ts';
import { SCREENS, type Screen } from './browser.ts';
import { withTestPage } from './page-support.ts';

const web = withTestPage();

/** A quarter of a game: every kind of turn, both halves, and men on base. */
const STEPS = 70;
/** The computer rolls every 0.9 s, and a window of layout shifts is 5 s long at most (web.dev/articles/cls). */
const WINDOW = 6;
const LIMIT = 0.1;

/** Sums up the layout shifts that nobody's input caused. */
const watchShifts = () => {
  const shifts = { sum: 0, moved: [] as string[] };
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, sources } = entry as unknown as {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      };
      if (hadRecentInput) continue;
      shifts.sum += value;
      for (const { node } of sources)
        if (node instanceof Element) shifts.moved.push(`${node.tagName.toLowerCase()}.${node.className}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

/** What has shifted since it was last asked, once the page shows an event of the game. */
const shiftsAt = async (page: Page, seq: number) => {
  await page.locator(`.game[data-seq="${seq}"]`).waitFor();
  return page.evaluate(
    () =>
      new Promise<{ sum: number; moved: string[] }>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const { shifts } = globalThis as unknown as { shifts: { sum: number; moved: string[] } };
            resolve({ ...shifts });
            Object.assign(shifts, { sum: 0, moved: [] });
          }),
        ),
      ),
  );
};

/** The next thing that happens in the game: Ann's move where it is hers, else the computer's. */
const step = async (gameId: string): Promise<number> => {
  const { seq, ...state } = await web.state(gameId);
  const [turn] = turns({ seq, ...state });
  const hers = turn && state.setup[turn.side].manager.kind === 'user';
  if (turn && !hers) await playComputer(web.services, gameId);
  else if (turn?.action === 'resolve') good(await resolvePlay(web.services, by(ANN, gameId)));
  else if (turn?.action === 'report')
    good(await reportOutcome(web.services, by(ANN, gameId), { outcome: 'single_1' }));
  else good(await rollDice(web.services, by(ANN, gameId)));
  return (await web.state(gameId)).seq;
};

test.each(
  (Object.keys(SCREENS) as Screen[]).flatMap((screen) =>
    ([ANN, null] as const).map((who) => [screen, who ? 'its manager' : 'a spectator', who] as const),
  ),
)('playing on a %s moves next to nothing that %s looks at', async (screen, _who, who) => {
  const { game_id } = good(await startGame(web.services, demoStart('pd', { pace: 'quick' })));
  good(await setLineup(web.services, by(ANN, game_id)));
  const context = await web.visitor(who, {
    viewport: SCREENS[screen],
    locale: 'en-US',
    reducedMotion: 'no-preference',
  });
  await context.addInitScript(watchShifts);
  const page = await web.openIn(context, game_id);
  await page.evaluate(() => document.fonts.ready);
  await shiftsAt(page, (await web.state(game_id)).seq);
  const shifts: Awaited<ReturnType<typeof shiftsAt>>[] = [];
  for (let i = 0; i < STEPS; i += 1) shifts.push(await shiftsAt(page, await step(game_id)));
  const inFeed = shifts.flatMap((shift) => shift.moved).filter((moved) => moved.startsWith('li.play'));
  expect(inFeed, 'a new play slides in').toEqual([]);
  const windows = shifts.map((_, i) => shifts.slice(i, i + WINDOW));
  const sums = windows.map((window) => window.reduce((sum, shift) => sum + shift.sum, 0));
  const worst = Math.max(...sums);
  const moved = windows[sums.indexOf(worst)]?.flatMap((shift) => shift.moved) ?? [];
  expect(worst, [...new Set(moved)].join('\n')).toBeLessThan(LIMIT);
  await context.close();
});
