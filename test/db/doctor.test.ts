import { beforeEach, describe, expect, test } from 'vitest';
import { runDoctor } from '@paper-dynasty/db/commands/doctor';
import { exportGame } from '@paper-dynasty/db/commands/export-game';
import { rebuildReadTables } from '@paper-dynasty/db/records/rebuild';
import { createSecrets } from '@paper-dynasty/db/system';
import { withTestProcess } from '../with-process.ts';
import { ANN, playOne, practiceGame } from './games.ts';

const process = withTestProcess();
let gameId: string;
let other: string;

beforeEach(async () => {
  const { services } = process;
  [gameId, other] = [await practiceGame(services), await practiceGame(services)];
  for (const id of [gameId, other]) for (let n = 0; n < 3; n += 1) await playOne(services, ANN, id);
  await services.store.settled();
});

const doctor = async (argv: readonly string[], secrets = process.services.secrets) => {
  const said = { out: '', err: '' };
  const { sql, services } = process;
  const code = await runDoctor(
    argv,
    { sql, store: services.store, secrets },
    {
      out: (t) => void (said.out += t),
      err: (t) => void (said.err += t),
    },
  );
  return { code, ...said };
};

describe('the doctor', () => {
  test('finds nothing wrong with games that are well', async () => {
    expect(await doctor([gameId])).toEqual({
      code: 0,
      out: '1 of 1 games are well: log, commands, dice and tables.\n',
      err: '',
    });
    const all = await doctor([]);
    expect(all).toMatchObject({ code: 0, err: '' });
  });

  test('says which event cannot be read, and that the others are well', async () => {
    await process.sql`
      update game_events set payload = '{"odd": true}' where game_id = ${gameId} and type = 'dice_rolled'`;
    const { code, out, err } = await doctor([]);
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^Game ${gameId}: event \\d+ \\(dice_rolled\\) cannot be read: `));
    expect(err).toContain(`npm run export -- ${gameId} --format json --readable`);
    expect(err).not.toContain(other);
    expect(out).toMatch(/^\d+ of \d+ games are well/);
    const { store } = process.services;
    await expect(exportGame(store, gameId, 'json')).rejects.toThrow('damaged');
    const readable = JSON.parse((await exportGame(store, gameId, 'json', true))!) as { plays: unknown[] };
    expect(readable.plays).toEqual([]);
  });

  test('finds an event that is missing, and a command that lost its events', async () => {
    await process.sql`delete from game_events where game_id = ${gameId} and seq = 4`;
    expect((await doctor([gameId])).err).toContain('event 5 follows event 3');
    await process.sql`delete from commands where game_id = ${other} and first_seq = (
      select max(first_seq) from commands where game_id = ${other})`;
    expect((await doctor([other])).err).toMatch(/the commands end at event \d+ of \d+/);
  });

  test('finds tables that say otherwise than the log, which a rebuild mends', async () => {
    await process.sql`update plays set runs = 4 where game_id = ${gameId} and number = 1`;
    await process.sql`update games set home_score = 99 where game_id = ${gameId}`;
    const { code, err } = await doctor([gameId]);
    expect(code).toBe(1);
    expect(err).toContain('the log says otherwise than games, plays.');
    await rebuildReadTables(process.sql);
    expect(await doctor([gameId])).toMatchObject({ code: 0 });
  });

  test('leaves the tables of an earlier version alone, and says who makes them anew', async () => {
    await process.sql`update games set read_version = 0, home_score = 99 where game_id = ${gameId}`;
    expect(await doctor([gameId])).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^1 of 1 games are well[^]*The tables of 1 game are of an earlier version and were not examined: a running service/,
      ) as string,
      err: '',
    });
    await rebuildReadTables(process.sql);
    expect((await doctor([gameId])).out).toBe('1 of 1 games are well: log, commands, dice and tables.\n');
  });

  test('finds dice that no key opens', async () => {
    const { code, err } = await doctor([gameId], createSecrets('another key of thirty-two characters'));
    expect(code).toBe(1);
    expect(err).toContain('the seed of its dice was sealed under another SECRET_KEY');
  });

  test('knows no other game, and takes no options', async () => {
    expect(await doctor(['nope'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('no game nope') as string,
    });
    expect(await doctor(['--all'])).toMatchObject({ code: 1 });
  });
});
