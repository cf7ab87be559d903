import { expect, test } from 'vitest';
import { createLeases } from '@paper-dynasty/db/stores/leases';
import { withTestProcess } from '../with-process.ts';

const process = withTestProcess();

test('a server’s choices are kept one by one, and its scoreboard is found by its league', async () => {
  const { settings } = process;
  expect(await settings.guild('g')).toMatchObject({ league_id: null, locale: null });
  await settings.saveGuild('g', { league_id: 'pd' });
  await settings.saveGuild('g', { scores_channel_id: 'c' });
  expect(await settings.guild('g')).toMatchObject({ league_id: 'pd', scores_channel_id: 'c' });
  expect((await settings.scoreboards('pd')).map((s) => s.guild_id)).toEqual(['g']);
  expect(await settings.scoreboards('sba')).toEqual([]);
  await settings.saveGuild('g', { scores_channel_id: null });
  expect(await settings.scoreboards('pd')).toEqual([]);
});

test('a person is mentioned until he says otherwise', async () => {
  const { settings } = process;
  expect(await settings.user('1')).toEqual({ user_id: '1', mentions: true });
  await settings.saveUser({ user_id: '1', mentions: false });
  expect(await settings.muted(['1', '2'])).toEqual(['1']);
  await settings.saveUser({ user_id: '1', mentions: true });
  expect(await settings.muted(['1', '2'])).toEqual([]);
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
