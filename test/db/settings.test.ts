import { expect, test } from 'vitest';
import { createLeases } from '@paper-dynasty/db/stores/leases';
import { withTestProcess } from '../with-process.ts';

const process = withTestProcess();

test('a server’s choices are kept one by one', async () => {
  const { settings } = process;
  expect(await settings.guild('g')).toMatchObject({ league_id: null, locale: null });
  await settings.saveGuild('g', { league_id: 'pd' });
  await settings.saveGuild('g', { scores_channel_id: 'c' });
  expect(await settings.guild('g')).toMatchObject({ league_id: 'pd', scores_channel_id: 'c' });
  await settings.saveGuild('g', { scores_channel_id: null });
  expect(await settings.guild('g')).toMatchObject({ league_id: 'pd', scores_channel_id: null });
});

test('what a person chooses is kept bit by bit, and told of many people at once', async () => {
  const { settings } = process;
  const usual = { mentions: true, ahead: false, quiet_from: null, quiet_to: null, time_zone: null };
  expect(await settings.user('1')).toEqual({ user_id: '1', ...usual });
  await settings.saveUser('1', { mentions: false });
  await settings.saveUser('1', { quiet_from: 1320, quiet_to: 420, time_zone: 'Europe/Madrid' });
  const chosen = {
    user_id: '1',
    ahead: false,
    mentions: false,
    quiet_from: 1320,
    quiet_to: 420,
    time_zone: 'Europe/Madrid',
  };
  expect(await settings.users(['2', '1'])).toEqual([{ user_id: '2', ...usual }, chosen]);
  await settings.saveUser('1', { mentions: true, ahead: true });
  expect(await settings.user('1')).toEqual({ ...chosen, mentions: true, ahead: true });
  expect(await settings.users([])).toEqual([]);
});

test('a lease has one holder at a time, who may renew it; it can be taken when it is over or given up', async () => {
  const [a, b] = [createLeases(process.sql, 'a'), createLeases(process.sql, 'b')];
  expect(await a.take('feed', 60)).toBe(true);
  expect(await b.take('feed', 60)).toBe(false);
  expect(await a.take('feed', 60)).toBe(true);
  await b.release('feed');
  expect(await b.take('feed', 60)).toBe(false);
  await a.release('feed');
  expect(await b.take('feed', 60)).toBe(true);
  await process.sql`update leases set until = now() - interval '1 second'`;
  expect(await a.take('feed', 60)).toBe(true);
});
