import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { reminderOf } from '@paper-dynasty/bot/feed/reminders';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { playDefault } from '@paper-dynasty/engine/service/turn-clock';
import { ANN, BEN } from '../db/games.ts';
import { startTestBot, type TestBot } from './support.ts';
import { batting, PD, report, SBA, twoPeople } from './table.ts';

let bot: TestBot;
const SECONDS = 10;
const CARTOGRAPHERS = 'Northfold Cartographers';
const FOXES = 'Ember Valley Foxes';
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(async () => {
  bot.discord.expectNoViolations();
  await bot.close();
});

const calls = () => bot.calls();
const clock = async (seconds: number | null): Promise<void> => {
  await bot.process
    .sql`update leagues set config = jsonb_set(config, '{turn_clock_seconds}', ${String(seconds)}::text::jsonb)`;
};
/** The leagues are read afresh by a new process. */
const restartProcess = async (seconds: number | null): Promise<void> => {
  await bot.close();
  bot = await startTestBot();
  await clock(seconds);
};
const timeIsUp = async (): Promise<void> =>
  playDefault(bot.process.services, await bot.gameId(), (await bot.state()).seq);

test('a side is called once for its turn, not for each play; whoever acts himself is not called', async () => {
  await twoPeople(bot);
  await vi.waitFor(() => expect(calls()).toEqual([ANN]));
  for (const outcome of ['walk', 'strikeout', 'strikeout', 'strikeout'] as const) await report(bot, outcome);
  await vi.waitFor(() => expect(calls()).toEqual([ANN, BEN]));
  await report(bot, 'walk');
  await vi.waitFor(() => expect(bot.lines().at(-1)).toContain('▼ 1, 0 out  `BB`'));
  expect(calls()).toEqual([ANN, BEN]);
});

test('whoever has muted it is named by his team, and not called', async () => {
  await bot.process.settings.saveUser(ANN, { mentions: false });
  for (let i = 0; i < 3; i += 1) await report(bot, 'strikeout');
  await vi.waitFor(() => expect(bot.lines().at(-1)).toContain('▼ 1, 2 out'));
  expect(calls()).toEqual([ANN, BEN]);
  expect(bot.lines().at(-1)).not.toContain('<@');
  await bot.process.settings.saveUser(ANN, { mentions: true });
});

test('two channels that get every play call nobody twice', async () => {
  await bot.use('zoe', 'follow', { game: await bot.gameId() });
  for (let i = 0; i < 3; i += 1) await report(bot, 'strikeout');
  await vi.waitFor(() => expect(calls()).toEqual([ANN, BEN, BEN]));
  const games = () => bot.discord.channel('games').messages;
  await vi.waitFor(() =>
    expect(games().map((m) => m.content)).toContainEqual(expect.stringContaining('▲ 2, 2 out')),
  );
  const [own] = games().filter((m) => m.nonce !== undefined && m.mentions.length > 0);
  expect(own).toBeUndefined();
});

test('in a server that wants less, the thread still says whose turn it is', async () => {
  await bot.process.settings.saveGuild(bot.discord.guild().id, { verbosity: 'final' });
  await twoPeople(bot);
  for (let i = 0; i < 3; i += 1) await report(bot, 'strikeout');
  await vi.waitFor(() => expect(calls().at(-1)).toBe(BEN));
  expect(bot.lines().at(-1)).toContain('Gaslight Lamplighters to roll');
  expect(bot.lines().join()).not.toContain('`K`');
  await bot.process.settings.saveGuild(bot.discord.guild().id, { verbosity: null });
});

test('what the clock does for a manager is told; where only he could, the admins are called', async () => {
  await restartProcess(600);
  await twoPeople(bot, SBA);
  await timeIsUp();
  await vi.waitFor(() =>
    expect(bot.lines()).toContain('⏰ Time is up for Saltmarsh Herons: the dice were rolled.'),
  );
  expect((await bot.state()).roll).not.toBeNull();
  await timeIsUp();
  await vi.waitFor(() => expect(bot.lines().at(-1)).toContain('Time is up: the game is paused'));
  const last = bot.posted().at(-1)!;
  expect(last.content).toContain('`/game resume`');
  expect(await bot.process.services.leagues.admins('sba')).toContain(DEMO_COMMISSIONER.user_id);
  expect(last.content).toContain(`<@${DEMO_COMMISSIONER.user_id}>`);
});

test('at full pace the decisions that the clock makes are told', async () => {
  await twoPeople(bot, { ...PD, pace: 'full' });
  while (!(await bot.state()).situation.bases.some(Boolean)) {
    await bot.use(await batting(bot), 'roll');
    await bot.use(await batting(bot), 'resolve');
  }
  const top = (await batting(bot)) === 'ann';
  const [attack, defend] = top ? [CARTOGRAPHERS, FOXES] : [FOXES, CARTOGRAPHERS];
  await timeIsUp();
  await timeIsUp();
  await vi.waitFor(() =>
    expect(bot.lines().join('\n')).toMatch(
      new RegExp(`Time is up for ${defend}: the defense[^]*Time is up for ${attack}: the batter swings`),
    ),
  );
});

test('a reminder before the deadline, once, and not after a restart again', async () => {
  await restartProcess(SECONDS);
  await twoPeople(bot);
  const reminders = () => bot.posted().filter((m) => m.content.startsWith('⏰ Saltmarsh Herons to roll'));
  await vi.waitFor(() => expect(reminders()).toHaveLength(1));
  expect(reminders()[0]?.content).toMatch(/The clock runs out <t:\d+:R>\.\n<@\d+>$/);
  expect(reminders()[0]?.mentions.map((u) => u.id)).toEqual([ANN]);
  await bot.restart();
  await report(bot, 'walk');
  await vi.waitFor(() => expect(bot.lines().at(-1)).toContain('`BB`'));
  expect(reminders()).toHaveLength(1);
});

test('a quarter of the time is left then, ten minutes at most', async () => {
  const state = { ...(await bot.state()), clock: null };
  const at = '2026-04-01T12:00:00.000Z';
  expect(reminderOf(state, at)?.at).toBe('2026-04-01T12:00:07.500Z');
  const setup = { ...state.setup, league: { ...state.setup.league, turn_clock_seconds: 86_400 } };
  expect(reminderOf({ ...state, setup }, at)?.at).toBe('2026-04-02T11:50:00.000Z');
  const off = { ...state.setup, league: { ...state.setup.league, turn_clock_seconds: null } };
  expect(reminderOf({ ...state, setup: off }, at)).toBeNull();
});
