import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LEFT_OUT } from '@paper-dynasty/db/backup/backup-format';
import { advanceCounters, keptTables } from '@paper-dynasty/db/backup/catalogue';
import { runBackup, runRestore } from '@paper-dynasty/db/commands/backup';
import { runDoctor } from '@paper-dynasty/db/commands/doctor';
import { connect, type Sql } from '@paper-dynasty/db/connection';
import { migrate } from '@paper-dynasty/db/migrate';
import { knownMigrations, withMigrationsUpTo } from '@paper-dynasty/db/migration-files';
import { examineGame } from '@paper-dynasty/db/records/examine';
import { resolvePlay } from '@paper-dynasty/engine/service/resolve-play';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import { createEmptyDatabase, type TestDatabase } from '../database.ts';
import { startTestProcess } from '../process.ts';
import { withTestProcess } from '../with-process.ts';
import { ANN, by, good, playOne, practiceGame } from './games.ts';

const own = withTestProcess();
let folder: string;
let file: string;
let target: TestDatabase;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'paper-dynasty-backup-'));
  file = path.join(folder, 'league.backup.gz');
  target = await createEmptyDatabase();
});

afterEach(async () => {
  await target.drop();
  await rm(folder, { recursive: true });
});

const said = () => {
  const text = { out: '', err: '' };
  return {
    text,
    output: { out: (t: string) => void (text.out += t), err: (t: string) => void (text.err += t) },
  };
};

const backup = async (sql: Sql = own.sql, argv: readonly string[] = [file]) => {
  const { text, output } = said();
  return { code: await runBackup(argv, sql, output), ...text };
};

const restore = async (argv: readonly string[] = [file]) => {
  const { text, output } = said();
  return { code: await runRestore(argv, target.url, output), ...text };
};

const withTarget = async <T>(use: (sql: Sql) => Promise<T>, url = target.url): Promise<T> => {
  const sql = connect(url, 1);
  try {
    return await use(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
};

const contents = async (sql: Sql): Promise<Record<string, readonly string[]>> => {
  const tables = await keptTables(sql);
  return Object.fromEntries(
    await Promise.all(
      tables.map(async ({ table }) => {
        const rows = await sql<{ line: string }[]>`select t::text as line from ${sql(table)} t order by 1`;
        return [table, rows.map(({ line }) => line)] as const;
      }),
    ),
  );
};

const rewrite = async (change: (text: string) => string): Promise<void> =>
  writeFile(file, gzipSync(change(gunzipSync(await readFile(file)).toString())));

const tablesThere = () =>
  withTarget(async (sql) => {
    const [row] = await sql<{ games: number }[]>`select count(*)::int as games from games`;
    return row?.games;
  });

const AUDIT = { league_id: 'pd', at: '2026-04-01T12:00:00Z', actor: ANN, action: 'settings', detail: {} };

const audit = (sql: Sql) => sql<{ id: number }[]>`insert into league_audit ${sql(AUDIT)} returning id`;

describe('a backup', () => {
  test('is restored to an empty database, row for row, and its games go on there', async () => {
    const gameId = await practiceGame(own.services);
    const [first] = await audit(own.sql);
    for (let play = 0; play < 5; play++) good(await playOne(own.services, ANN, gameId));
    good(await rollDice(own.services, by(ANN, gameId)));
    await own.services.store.settled();
    expect(await backup()).toMatchObject({ code: 0, err: '' });
    expect((await stat(file)).mode & 0o777).toBe(0o600);

    const { code, out } = await restore();
    expect(code).toBe(0);
    expect(out).toContain('SECRET_KEY');
    expect(await withTarget(contents)).toEqual(await contents(own.sql));

    const there = startTestProcess(target.url);
    try {
      const { output, text } = said();
      const examined = { sql: there.sql, store: there.services.store, secrets: there.services.secrets };
      expect([await runDoctor([], examined, output), text.err]).toEqual([0, '']);
      expect(await there.services.store.eventsAfter(gameId, 0)).toEqual(
        await own.services.store.eventsAfter(gameId, 0),
      );
      good(await resolvePlay(there.services, by(ANN, gameId)));
      good(await playOne(there.services, ANN, gameId));
      expect(await audit(there.sql)).toEqual([{ id: first!.id + 1 }]);
    } finally {
      await there.close();
    }
  });

  test('shows one moment, while games go on', async () => {
    const gameId = await practiceGame(own.services);
    const plays = (async () => {
      for (let play = 0; play < 10; play++) good(await playOne(own.services, ANN, gameId));
    })();
    await Promise.all([plays, backup()]);
    await restore();
    const there = startTestProcess(target.url);
    try {
      const examined = { sql: there.sql, ...there.services };
      expect(await examineGame(examined, gameId)).toEqual([]);
      await there.services.store.catchUpTables(true);
      const [log] = await there.sql`select max(seq) as seq from game_events where game_id = ${gameId}`;
      const [game] = await there.sql`select seq from games where game_id = ${gameId}`;
      expect(log?.['seq']).toBe(game?.['seq']);
      expect(await examineGame(examined, gameId)).toEqual([]);
    } finally {
      await there.close();
    }
  });

  test('of an earlier version is brought up to date', async () => {
    const [first] = await knownMigrations();
    const former = await createEmptyDatabase();
    try {
      await withMigrationsUpTo(first!.tag, (migrations) => migrate(former.url, migrations));
      await withTarget(async (sql) => {
        await sql`insert into leagues values ('old', '{}', '[]', '{}', 1)`;
        expect(await backup(sql)).toMatchObject({ code: 0, err: '' });
      }, former.url);
    } finally {
      await former.drop();
    }
    expect(await restore()).toMatchObject({ code: 0, err: '' });
    await withTarget(async (sql) => {
      const tables = (await keptTables(sql)).map(({ table }) => table);
      expect(tables).toEqual((await keptTables(own.sql)).map(({ table }) => table));
      expect(await sql`select id from leagues`).toMatchObject([{ id: 'old' }]);
    });
  });

  test('leaves out only tables that are there', async () => {
    const rows = await own.sql`select tablename from pg_tables where tablename = any(${LEFT_OUT})`;
    expect(rows).toHaveLength(LEFT_OUT.length);
  });

  test('is not written over a file, nor made of nothing', async () => {
    await writeFile(file, 'mine');
    expect(await backup()).toMatchObject({ code: 1, err: `${file} is there already: give another name.\n` });
    expect(await readFile(file, 'utf8')).toBe('mine');
    const other = path.join(folder, 'other.gz');
    await withTarget(async (sql) =>
      expect(await backup(sql, [other])).toMatchObject({
        code: 1,
        err: 'The database has no tables yet: there is nothing to back up.\n',
      }),
    );
    await expect(stat(`${other}.part`)).rejects.toThrow('ENOENT');
    const nowhere = path.join(folder, 'none', 'a.gz');
    expect((await backup(own.sql, [nowhere])).err).toBe(`There is no such file or folder: ${nowhere}\n`);
  });
});

describe('a restore', () => {
  test('refuses a database that holds something, and changes nothing there', async () => {
    await backup();
    await restore();
    const before = await withTarget(contents);
    const { code, err } = await restore();
    expect(code).toBe(1);
    expect(err).toMatch(/^The database is not empty \(\w+ holds rows\)/);
    expect(await withTarget(contents)).toEqual(before);
  });

  test.each([
    ['a row is damaged', (t: string) => t.replace(/\n\{/g, '\n{{'), /^Rows of the table \w+ are damaged: /],
    [
      'its last lines are missing',
      (t: string) => t.slice(0, t.lastIndexOf('\n# ') + 1),
      /^The file is cut off/,
    ],
    [
      'a row is missing',
      (t: string) => t.replace(/\n\{[^\n]*/, ''),
      /^The backup speaks of \d+ rows and has \d+/,
    ],
    [
      'it names another table',
      (t: string) => t.replace(/"table":"\w+"/, '"table":"pg_authid"'),
      /^The backup names the table pg_authid/,
    ],
    [
      'it names another column',
      (t: string) => t.replace(/"columns":\[/, '"columns":["nonsense",'),
      /^The backup names the columns nonsense of the table/,
    ],
    [
      'it is of a newer version',
      (t: string) => t.replace(/"migration":"\w+"/, '"migration":"9999_later"'),
      /newer version of Paper Dynasty .* 9999_later/,
    ],
    ['it is of a newer format', (t: string) => t.replace('"backup":1', '"backup":2'), /newer version/],
    ['it is another text', () => 'hello\n', /^The file is no backup of Paper Dynasty\.\n$/],
  ])(
    'says so when %s, and the true file is restored to the same database afterwards',
    async (_, change, words) => {
      await practiceGame(own.services);
      await backup();
      const whole = await readFile(file);
      await rewrite(change);
      const { code, err } = await restore();
      expect(code).toBe(1);
      expect(err).toMatch(words);
      await writeFile(file, whole);
      expect(await restore()).toMatchObject({ code: 0 });
      expect(await tablesThere()).toBeGreaterThan(0);
    },
  );

  test('lets the counters go on whichever way the planner looks for them', async () => {
    const advanced = own.sql.begin(async (sql) => {
      await sql`set local enable_nestloop = off`;
      await advanceCounters(sql);
    });
    await expect(advanced).resolves.toBeUndefined();
  });

  test('says so when the file is cut off, is no gzip, or is not there', async () => {
    await practiceGame(own.services);
    await backup();
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, whole.length - 200));
    expect((await restore()).err).toBe('The file is cut off: its last lines are missing.\n');
    await writeFile(file, 'hello');
    expect((await restore()).err).toBe('The file is no backup of Paper Dynasty, or it is damaged.\n');
    await rm(file);
    expect((await restore()).err).toBe(`There is no such file or folder: ${file}\n`);
    expect((await restore([])).err).toContain('Usage: npm run restore -- FILE');
  });
});
