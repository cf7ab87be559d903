import { DateTime } from 'luxon';
import { expect, test, vi } from 'vitest';
import { quietUntil } from '@paper-dynasty/engine/service/quiet-hours';
import { createReminders, quietReminders } from '@paper-dynasty/bot/feed/reminders';
import { ANN, BEN } from '../db/games.ts';
import { withTestBot } from './support.ts';
import { report, twoPeople } from './table.ts';

const bot = withTestBot();
const calls = () => bot.calls();
const half = async (): Promise<void> => {
  for (let i = 0; i < 3; i += 1) await report(bot, 'strikeout');
};

test('quiet hours end on the same day, or go over midnight, by the person’s own clock', () => {
  const end = (from: number, to: number, time_zone: string, at: string) =>
    quietUntil({ quiet_from: from, quiet_to: to, time_zone }, DateTime.fromISO(at))?.toUTC().toISO() ?? null;
  const night = [22 * 60, 7 * 60 + 15, 'America/Chicago'] as const;
  expect(end(...night, '2026-07-02T02:59:00Z')).toBeNull();
  expect(end(...night, '2026-07-02T03:00:00Z')).toBe('2026-07-02T12:15:00.000Z');
  expect(end(...night, '2026-07-02T12:14:00Z')).toBe('2026-07-02T12:15:00.000Z');
  expect(end(...night, '2026-07-02T12:15:00Z')).toBeNull();
  // The clocks go forward at two that night.
  expect(end(...night, '2026-03-08T06:00:00Z')).toBe('2026-03-08T12:15:00.000Z');
  const nap = [13 * 60, 14 * 60, 'Europe/Madrid'] as const;
  expect(end(...nap, '2026-07-02T11:30:00Z')).toBe('2026-07-02T12:00:00.000Z');
  expect(end(...nap, '2026-07-02T12:00:00Z')).toBeNull();
  expect(quietUntil({ quiet_from: null, quiet_to: null, time_zone: null }, DateTime.utc())).toBeNull();
});

test('/settings me takes hours with a time zone, and refuses what is none', async () => {
  const said = async (options: Record<string, string | boolean>) =>
    (await bot.use('eve', 'settings me', options)).content;
  expect(await said({})).toContain('No quiet hours');
  expect(await said({ quiet: '22-7' })).toContain('Say where your day is');
  expect(await said({ quiet: '22-7', time_zone: 'Mars/Olympus' })).toContain(
    '“Mars/Olympus” is no time zone',
  );
  for (const wrong of ['25-7', '7-7', 'late', '22:75-7'])
    expect(await said({ quiet: wrong, time_zone: 'Europe/Madrid' })).toContain(
      `“${wrong}” is no time of day`,
    );
  expect(await bot.process.settings.user(bot.discord.user('eve').id)).toMatchObject({ quiet_from: null });
  const zones = await bot.suggestions('eve', 'settings me', 'time_zone');
  expect(zones).toHaveLength(25);
  expect(await said({ quiet: '22:30-7', time_zone: 'Europe/Madrid' })).toContain(
    'Quiet hours: 22:30 to 07:00 (Europe/Madrid)',
  );
  expect(await said({ quiet: '21-6:05' })).toContain('Quiet hours: 21:00 to 06:05 (Europe/Madrid)');
  expect(await said({ quiet: 'off', ahead: true })).toMatch(
    /two are out and your side bats next[^]*No quiet hours/,
  );
});

test('with two out whoever wants it is told that they bat next', async () => {
  await bot.process.settings.saveUser(BEN, { ahead: true });
  await twoPeople(bot);
  await vi.waitFor(() => expect(calls()).toEqual([ANN]));
  const before = calls().length;
  await report(bot, 'strikeout');
  await report(bot, 'walk');
  await report(bot, 'strikeout');
  await vi.waitFor(() => expect(bot.lines().at(-1)).toContain(`<@${BEN}>: two are out, you bat next.`));
  await report(bot, 'strikeout');
  await vi.waitFor(() => expect(calls().slice(before)).toEqual([BEN, BEN]));
  // Ann has not asked for it.
  await half();
  await vi.waitFor(() => expect(calls().slice(before)).toEqual([BEN, BEN, ANN]));
});

test('in quiet hours nobody is mentioned; when they end, who is waited for is told once', async () => {
  const now = DateTime.utc();
  const minute = (at: DateTime) => at.hour * 60 + at.minute;
  const quiet = {
    time_zone: 'UTC',
    quiet_from: minute(now.minus({ minutes: 10 })),
    quiet_to: minute(now.plus({ minutes: 20 })),
  };
  await bot.process.settings.saveUser(BEN, { ...quiet, ahead: false });
  await twoPeople(bot);
  await vi.waitFor(() => expect(calls()).toEqual([ANN]));
  const before = calls().length;
  await half();
  await vi.waitFor(() => expect(bot.lines().at(-1)).toContain('▼ 1'));
  expect(calls()).toHaveLength(before);
  const state = await bot.state();
  const at = now.toISO();
  const [reminder] = await quietReminders(bot.process.settings, state, at);
  expect(reminder).toMatchObject({ people: [BEN], until: null, seq: state.seq });
  expect(DateTime.fromISO(reminder!.at).toMillis()).toBe(
    now.startOf('minute').plus({ minutes: 20 }).toMillis(),
  );
  // The hours are over: whoever takes the games up says so, once.
  await bot.process.settings.saveUser(BEN, { quiet_to: minute(now.minus({ minutes: 1 })) });
  await bot.process
    .sql`update game_events set at = at - interval '5 minutes' where game_id = ${state.setup.game_id} and seq = ${state.seq}`;
  await bot.restart();
  const told = () => bot.posted().filter((m) => m.content.startsWith('🔔'));
  await vi.waitFor(() => expect(told()).toHaveLength(1));
  expect(told()[0]?.mentions.map((u) => u.id)).toEqual([BEN]);
  await bot.restart();
  await report(bot, 'walk');
  await vi.waitFor(() => expect(bot.lines().at(-1)).toContain('`BB`'));
  expect(told()).toHaveLength(1);
});

test('whether somebody has quiet hours is asked of a turn that stands, not of every event', async () => {
  const state = await bot.state();
  const timers = new Map<() => void, number>();
  let asked = 0;
  const reminders = createReminders(
    {
      log: bot.process.log,
      settings: {
        users: (ids) => {
          asked += 1;
          return bot.process.settings.users(ids);
        },
      },
      clock: {
        now: () => '2026-04-01T12:00:00.000Z',
        millis: () => Date.parse('2026-04-01T12:00:00.000Z'),
        after: (wait, then) => {
          timers.set(then, wait);
          return () => void timers.delete(then);
        },
      },
    },
    () => undefined,
  );
  for (let seq = 1; seq <= 5; seq += 1) reminders.note({ ...state, seq }, '2026-04-01T12:00:00.000Z');
  expect([asked, [...timers.values()]]).toEqual([0, [20_000]]);
  // A turn that has stood for long, as after a restart, is looked at at once.
  reminders.note(state, '2026-04-01T11:50:00.000Z');
  expect([...timers.values()]).toEqual([0]);
  for (const [then] of [...timers]) then();
  expect(asked).toBe(1);
  reminders.close();
});

test('where the server wants it, the name of a thread tells the score, as often as Discord takes it', async () => {
  const { id } = bot.discord.guild();
  await bot.use('ben', 'settings server', { thread_scores: true });
  expect(await bot.process.settings.guild(id)).toMatchObject({ thread_scores: true });
  await bot.process.settings.saveUser(BEN, { quiet_from: null, quiet_to: null });
  await twoPeople(bot);
  expect(bot.home().name).toBe('Saltmarsh Herons at Gaslight Lamplighters');
  await report(bot, 'homerun');
  await half();
  await vi.waitFor(() => expect(bot.home().name).toBe('▼ 1 · Saltmarsh Herons 1, Gaslight Lamplighters 0'));
  await half();
  await vi.waitFor(() => expect(bot.lines().at(-1)).toContain('▲ 2'));
  expect(bot.home().name).toBe('▼ 1 · Saltmarsh Herons 1, Gaslight Lamplighters 0');
});
