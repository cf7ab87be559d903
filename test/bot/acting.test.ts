import { beforeAll, expect, test, vi } from 'vitest';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { controls, withTestBot } from './support.ts';
import { report, twoPeople } from './table.ts';

const CHIEF = `<@${DEMO_COMMISSIONER.user_id}>`;
const bot = withTestBot();
beforeAll(async () => {
  await twoPeople(bot);
});

const lastPost = () => bot.posted().at(-1)?.content ?? '';

test('a league admin watches until they have said for whom they act, and confirmed it', async () => {
  expect((await bot.use('chief', 'roll')).content).toMatch(/You watch this game as a league admin/);
  expect((await bot.press('chief', await bot.use('ann', 'game show'), 'decisions')).content).toContain(
    '`/game act`',
  );
  const sure = await bot.use('chief', 'game act', { side: 'away' });
  expect(sure.ephemeral).toBe(true);
  expect(sure.content).toMatch(/^Act for Saltmarsh Herons\? Everything that you do then is marked/);
  expect(controls(sure).map(({ label }) => label)).toEqual(['Act for Saltmarsh Herons']);
  expect((await bot.state()).acting).toEqual([]);
  const acts = await bot.press('chief', sure, 'act');
  expect(acts.content).toContain('You act for Saltmarsh Herons now.');
  await vi.waitFor(() =>
    expect(lastPost()).toContain(`⚖️ ${CHIEF} acts for Saltmarsh Herons now, as a league admin.`),
  );
});

test('what they do then is marked in the thread, and is of one side alone', async () => {
  await bot.use('chief', 'roll');
  await bot.use('ann', 'outcome', { outcome: 'strikeout' });
  const mark = `-# ⚖️ ${CHIEF} for Saltmarsh Herons, as a league admin`;
  await vi.waitFor(() => expect(lastPost()).toContain(mark));
  expect(lastPost()).toContain('strikes out');
  expect(bot.posted().at(-1)?.mentions).toEqual([]);
  expect((await bot.use('chief', 'walk')).content).toContain('That is for the manager of Gaslight');
  await report(bot, 'strikeout');
  await vi.waitFor(() => expect(lastPost()).toContain('▲ 1, 1 out'));
  expect(lastPost()).not.toContain('⚖️');
  await bot.use('chief', 'game pause');
  await vi.waitFor(() => expect(lastPost()).toBe(`⏸️ Saltmarsh Herons paused the game.\n${mark}`));
  await bot.use('ann', 'game resume');
});

test('they only watch again, or act for the other side at once', async () => {
  await bot.use('chief', 'game act', { side: 'home', sure: true });
  expect((await bot.state()).acting).toEqual([{ user_id: DEMO_COMMISSIONER.user_id, side: 'home' }]);
  expect((await bot.use('chief', 'game watch')).content).toBe('You only watch now.');
  await vi.waitFor(() => expect(lastPost()).toContain('no longer acts for Gaslight Lamplighters'));
  expect((await bot.use('chief', 'game pause')).content).toContain('You watch this game');
});

test('nobody else acts for a side', async () => {
  for (const who of ['ann', 'zoe'] as const)
    expect((await bot.use(who, 'game act', { side: 'home', sure: true })).content).toContain(
      'A league admin acts for a side only in games',
    );
});
