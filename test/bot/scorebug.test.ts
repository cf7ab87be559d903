import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { controls, startTestBot, type TestBot } from './support.ts';
import { report, twoPeople } from './table.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot({ botPermissions: PermissionFlagsBits.PinMessages });
  await twoPeople(bot);
  await vi.waitFor(() => expect(bugs()).toHaveLength(1));
});
afterEach(async () => {
  bot.discord.expectNoViolations();
  await bot.close();
});

/** The messages that show the scorebug, oldest first. */
const bugs = () => bot.home().messages.filter((m) => m.attachments.length > 0);
const message = (id: string) => bot.home().messages.find((m) => m.id === id)!;
const half = async (): Promise<void> => {
  for (let i = 0; i < 3; i += 1) await report(bot, 'strikeout');
};
const isEdit = (method: string, path: string): boolean =>
  method === 'PATCH' && /\/channels\/\d+\/messages\/\d+$/.test(path);
/** Another scorebug stands alone in place of one. */
const replaced = (old: string): Promise<void> =>
  vi.waitFor(() => {
    expect(bugs()).toHaveLength(1);
    expect(bugs()[0]?.id).not.toBe(old);
  });

test('is posted anew each half-inning and pinned; the old one is a link to it, without pin and buttons', async () => {
  const [old] = bugs();
  await vi.waitFor(() => expect(message(old!.id).pinned).toBe(true));
  await half();
  await replaced(old!.id);
  const [bug] = bugs();
  await vi.waitFor(() => expect(message(old!.id).pinned).toBe(false));
  expect(message(bug!.id).pinned).toBe(true);
  expect(message(old!.id).content).toContain(`/${bot.home().id}/${bug!.id}`);
  expect(controls(message(old!.id))).toEqual([]);
  expect(controls(bug!).length).toBeGreaterThan(0);
});

test('only it and the last call have buttons', async () => {
  for (let i = 0; i < 4; i += 1) await half();
  await report(bot, 'walk');
  await vi.waitFor(() => expect(bot.lines().join()).toContain('▲ 3, 0 out  `BB`'));
  await vi.waitFor(() => {
    const [bug] = bugs();
    const others = bot.home().messages.filter((m) => m.id !== bug?.id && controls(m).length > 0);
    expect(bugs()).toHaveLength(1);
    expect(others.length).toBeLessThanOrEqual(1);
  });
});

test('is posted anew after 45 minutes of a half', async () => {
  const [old] = bugs();
  bot.passTime({ minutes: 46 });
  await report(bot, 'walk');
  await replaced(old!.id);
  expect(message(old!.id).content).toContain('stands further down');
});

test('that Discord finds too old to be changed is posted anew at once, and holds nothing back', async () => {
  const [old] = bugs();
  bot.discord.inject({ match: isEdit, status: 429, code: 30046, retryAfter: 600, times: 50 });
  await report(bot, 'homerun');
  await vi.waitFor(() => expect(bugs().at(-1)?.content).toContain('Herons 1'));
  expect(bugs().at(-1)?.id).not.toBe(old!.id);
  // It cannot be made a link either: it goes, with its buttons.
  await vi.waitFor(() => expect(message(old!.id)).toBeUndefined());
});

test('is not pinned where the bot may not', async () => {
  bot.discord.denyBot('games', PermissionFlagsBits.PinMessages);
  const [old] = bugs();
  await half();
  await replaced(old!.id);
  await report(bot, 'walk');
  await vi.waitFor(() => expect(bot.lines().join()).toContain('▼ 1, 0 out  `BB`'));
  expect(message(bugs()[0]!.id).pinned).toBe(false);
});
