import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { leagueRulesSchema } from '@paper-dynasty/engine/leagues/league-rules';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importedGameId } from '@paper-dynasty/db/commands/import-games';
import { runExport, runImport } from '@paper-dynasty/db/commands/run';
import { connect, type Sql } from '@paper-dynasty/db/connection';
import { createGameStore, type PostgresGameStore } from '@paper-dynasty/db/stores/game-store';
import { createSecrets, systemClock } from '@paper-dynasty/db/system';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { fiction, QUIET } from '../engine/interchange/support.ts';

let database: TestDatabase;
let sql: Sql;
let store: PostgresGameStore;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  sql = connect(database.url, 2);
  store = createGameStore(sql, pino({ level: 'silent' }));
  folder = await mkdtemp(path.join(tmpdir(), 'paper-dynasty-commands-'));
});
afterAll(async () => {
  await store.close();
  await sql.end();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const GAME_ID = importedGameId('HOM202604010');
const GOOD = fiction([['S7', 'HR/F7.1-H', ...QUIET], QUIET], { dh: true });
const BROKEN = 'id,HOM202604020\nversion,2\numpire,joe\n';
const OTHER = GOOD.replaceAll('HOM202604010', 'HOM202604030');

const file = async (name: string, text: string): Promise<string> => {
  const at = path.join(folder, name);
  await writeFile(at, text);
  return at;
};

const run = async (
  command: (output: { out: (t: string) => void; err: (t: string) => void }) => Promise<number>,
): Promise<{ code: number; out: string; err: string }> => {
  const said = { out: '', err: '' };
  const code = await command({ out: (t) => void (said.out += t), err: (t) => void (said.err += t) });
  return { code, ...said };
};

const importing = (...argv: string[]) =>
  run((output) =>
    runImport(argv, { store, secrets: createSecrets('s'.repeat(32)), clock: systemClock }, output),
  );
const leagues = {
  rules: () => Promise.resolve(leagueRulesSchema.parse({})),
  leagues: () => Promise.resolve([]),
};
const records = { archive: () => expect.fail('no season was asked for') };
const exporting = (...argv: string[]) =>
  run((output) => runExport(argv, { store, leagues, records }, output));

describe('npm run import', () => {
  test('keeps nothing on a dry run, and needs nowhere to keep it', async () => {
    const at = await file('dry.ev', GOOD);
    const { code, out } = await run((output) => runImport([at, '--dry-run'], null, output));
    expect(code).toBe(0);
    expect(out).toContain('not kept');
    expect(await store.heads([GAME_ID])).toEqual(new Map());
  });

  test('tells and keeps each game; a broken one is named with its line and does not stop the others', async () => {
    const at = await file('three.ev', GOOD + BROKEN + OTHER);
    const { code, out, err } = await importing(at);
    expect(code).toBe(1);
    expect(out).toMatch(/^HOM202604010 {2}VIS at HOM\n +R +H +E\n {2}VIS +2 +2 +2 +0\n {2}HOM +0 +0 +0 +0\n/);
    expect(out).toContain(`Winner: VIS; kept as ${GAME_ID}\nHOM202604030`);
    const line = (GOOD + BROKEN).split('\n').indexOf('umpire,joe') + 1;
    expect(err).toBe(`${at}: HOM202604020, line ${line}: There is no such record: "umpire,joe".\n`);
  });

  test('a second time changes nothing and says so', async () => {
    const before = await store.heads([GAME_ID]);
    const { code, out } = await importing(await file('again.ev', GOOD));
    expect(code).toBe(0);
    expect(out).toContain(`imported before as ${GAME_ID}`);
    expect(before.get(GAME_ID)).toBeGreaterThan(0);
    expect(await store.heads([GAME_ID])).toEqual(before);
  });

  test('games are told in the order of the file while others are written, and the first of two with one id is kept', async () => {
    const ids = Array.from({ length: 9 }, (_, i) => `HOM2026050${String(i + 1)}0`);
    const games = ids.map((id) => GOOD.replaceAll('HOM202604010', id));
    const text = [...games.slice(0, 5), games[4]!.replaceAll('HR/F7', 'HR/F8'), ...games.slice(5)].join('');
    const { out } = await importing(await file('many.ev', text), '--format', 'json');
    const told = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; kept: string });
    expect(told.map(({ id }) => id)).toEqual([...ids.slice(0, 5), ids[4], ...ids.slice(5)]);
    expect(told.map(({ kept }) => kept)).toEqual(
      ids.flatMap((id) => (id === ids[4] ? ['kept', 'known'] : 'kept')),
    );
    const hit = await sql`
      select hit_location from plays where game_id = ${importedGameId(ids[4]!)} and outcome = 'homerun'`;
    expect(hit).toEqual([{ hit_location: 'LF' }]);
  });

  test('the plays have what became known of them later: whose batter came home, and that their half is over', async () => {
    const [sums] = await sql`
      select sum(run)::int run, sum(e_run)::int e_run, bool_and(locked) locked
      from plays where game_id = ${GAME_ID}`;
    expect(sums).toMatchObject({ run: 2, e_run: 2, locked: true });
  });

  test('the game is in the lists, complete and public', async () => {
    const listed = await store.listGames({ statuses: ['completed'], league_id: 'retrosheet' });
    expect(listed.find((g) => g.game_id === GAME_ID)).toMatchObject({
      visibility: 'public',
      away: { name: 'VIS', score: 2 },
      home: { name: 'HOM', score: 0 },
    });
  });

  test('tells one line of JSON a game', async () => {
    const { out } = await importing(await file('json.ev', GOOD + BROKEN), '--format', 'json');
    const [good, broken] = out
      .trimEnd()
      .split('\n')
      .map((l) => JSON.parse(l) as unknown);
    expect(good).toMatchObject({
      id: 'HOM202604010',
      winner: 'VIS',
      line_score: { away: { innings: [2], hits: 2 } },
      box: { away: { totals: { batting: { homerun: 1 } } } },
    });
    expect(broken).toMatchObject({ id: 'HOM202604020', error: { code: 'unknown_record' } });
  });

  test.each([[[]], [['nowhere.ev']], [['x.ev', '--format', 'xml']], [['x.ev', '--fast']]])(
    'is told how it is used: %j',
    async (argv) => {
      const { code, err } = await importing(...argv);
      expect(code).toBe(1);
      expect(err).toContain('Usage: npm run import');
    },
  );

  test('names a file that is not there, is a folder, or is no event file', async () => {
    const at = path.join(folder, 'nowhere.ev');
    expect((await importing(at)).err).toMatch(`There is no such file or folder: ${at}\n`);
    expect((await importing(folder)).err).toMatch(`That is a folder, not a file: ${folder}\n`);
    const words = await file('words.ev', 'hello\n');
    expect((await importing(words)).err).toBe(`${words}: line 1: There is no such record: "hello".\n`);
  });
});

describe('npm run export', () => {
  test('writes the event file that was read', async () => {
    const { code, out } = await exporting(GAME_ID, '--format', 'eva');
    expect(code).toBe(0);
    const plays = (text: string) => text.split('\n').filter((l) => /^(id|start|play|sub),/.test(l));
    expect(plays(out)).toEqual(plays(GOOD));
  });

  test('takes the Retrosheet id too, and writes to a file', async () => {
    const at = path.join(folder, 'out.csv');
    const { code, out } = await exporting('HOM202604010', '--format', 'csv', '--out', at);
    expect([code, out]).toEqual([0, '']);
    expect(await readFile(at, 'utf8')).toMatch(/^play_number,inning,half,/);
  });

  test('names a file that cannot be written', async () => {
    const out = path.join(folder, 'nowhere', 'game.eva');
    const { code, err } = await exporting(GAME_ID, '--out', out);
    expect(code).toBe(1);
    expect(err).toContain(`There is no such file or folder: ${out}\nUsage: npm run export`);
  });

  test('writes JSON', async () => {
    const { out } = await exporting(GAME_ID, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ game_id: GAME_ID, status: 'completed', winner: 'away' });
  });

  test.each([
    [[importedGameId('none')], 'There is no game'],
    [[], 'A game'],
    [[GAME_ID, '--format', 'pdf'], 'a format'],
  ])('%j: %s', async (argv, words) => {
    const { code, err } = await exporting(...argv);
    expect(code).toBe(1);
    expect(err).toContain(words);
  });
});
