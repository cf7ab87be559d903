import { expect, test } from 'vitest';
import { rebuildReadTables } from '@paper-dynasty/db/records/rebuild';
import { ROW_TABLES } from '@paper-dynasty/db/records/rows';
import { withTestProcess } from '../with-process.ts';
import { ANN, good, playOne, practiceGame } from './games.ts';

const process = withTestProcess();

test('a process plays on, and rebuilds, while a newer version has added columns to every table that it writes', async () => {
  const { sql, services } = process;
  const before = await practiceGame(services);
  good(await playOne(services, ANN, before));
  for (const table of ['game_events', 'commands', 'game_secrets', 'games', ...ROW_TABLES])
    await sql.unsafe(`alter table ${table} add column newer smallint not null default 7`);
  good(await playOne(services, ANN, before));
  const after = await practiceGame(services);
  good(await playOne(services, ANN, after));
  await services.store.settled();
  expect((await rebuildReadTables(sql)).broken).toEqual([]);
  for (const table of ['game_events', 'games', 'plays', 'lineups'])
    expect(
      (await sql.unsafe(`select distinct newer from ${table}`)).map(({ newer }) => newer as number),
    ).toEqual([7]);
});

test('a log that cannot be read is named with its reason, and the others are rebuilt', async () => {
  const { sql, services } = process;
  const whole = await practiceGame(services);
  const damaged = await practiceGame(services);
  await sql`update game_events set payload = '{}' where game_id = ${damaged} and type = 'dice_committed'`;
  const { broken } = await rebuildReadTables(sql);
  expect(broken).toEqual([{ game_id: damaged, reason: expect.stringContaining('commitment') as string }]);
  expect((await sql`select 1 from games where game_id = ${whole}`).length).toBe(1);
});
