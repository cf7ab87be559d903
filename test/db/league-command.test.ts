import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { runLeague, worksOnFiles } from '@paper-dynasty/db/commands/league';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { openTestProcess } from '../process.ts';
import { withTestProcess } from '../with-process.ts';
import { demoStart, good } from './games.ts';

const process = withTestProcess();

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pd-league-'));
});
afterAll(() => rm(folder, { recursive: true }));

const at = (...names: string[]) => path.join(folder, ...names);

/** Runs a command as the command line does; on the database only where it needs one. */
const league = async (...argv: string[]) => {
  let out = '';
  let err = '';
  const output = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const deps = worksOnFiles(argv) ? null : process.services;
  return { code: await runLeague(argv, deps, output), out, err };
};

const change = async (file: string, from: string, to: string): Promise<void> => {
  const content = await readFile(file, 'utf8');
  expect(content).toContain(from);
  await writeFile(file, content.replace(from, to));
};

describe.each(['manual', 'auto'])('a league of kind %s', (kind) => {
  const dir = () => at(`my-${kind}`);

  test('begins with a template that is right and explains itself', async () => {
    expect(await league('template', dir(), '--kind', kind)).toMatchObject({ code: 0, err: '' });
    expect((await readdir(dir())).sort()).toEqual([
      'README.md',
      'cards.csv',
      'fielding.csv',
      'league.json',
      'parks.csv',
      'players.csv',
      'schedule.csv',
      'teams.csv',
    ]);
    expect(await league('check', dir())).toEqual({
      code: 0,
      err: '',
      out: `Everything is right. My League (my-${kind}), season 1: 4 teams, 104 players, 144 games.\n`,
    });
    const readme = await readFile(path.join(dir(), 'README.md'), 'utf8');
    const tables = (await readdir(dir())).filter((name) => name.endsWith('.csv') && name !== 'cards.csv');
    for (const name of tables) {
      const [header = ''] = (await readFile(path.join(dir(), name), 'utf8')).split('\n');
      for (const column of header.split(',')) expect(readme, `${name} ${column}`).toContain(`\`${column}\``);
    }
    expect(await league('template', dir())).toMatchObject({
      code: 1,
      err: expect.stringContaining('not empty') as string,
    });
  });

  test('comes in, is listed, comes out with the same bytes, and goes', async () => {
    const dry = await league('import', dir(), '--dry-run');
    expect(dry.out).toContain('Players, added: 104 (');
    expect(dry.out).toContain('Nothing was changed');
    expect((await league('list')).out).not.toContain(`my-${kind}`);
    expect((await league('import', dir())).out).toContain('Imported. My League');
    expect((await league('import', dir())).out).toContain('It was like that already.');
    expect((await league('list')).out).toContain(
      `my-${kind}\tMy League (file): 4 teams, 104 players, season 1, 0 of 144 games played\n`,
    );
    expect(await league('export', `my-${kind}`, at(`out-${kind}`))).toMatchObject({ code: 0, err: '' });
    await league('import', at(`out-${kind}`));
    await league('export', `my-${kind}`, at(`again-${kind}`));
    for (const name of await readdir(at(`out-${kind}`)))
      expect(await readFile(at(`again-${kind}`, name)), name).toEqual(
        await readFile(at(`out-${kind}`, name)),
      );
    expect(await league('remove', `my-${kind}`)).toMatchObject({ code: 0, out: `my-${kind} was removed.\n` });
    expect((await league('list')).out).not.toContain(`my-${kind}`);
  });
});

test('beside a league of one’s own no demo is found, unless somebody has played in it', async () => {
  const fresh = await openTestProcess();
  onTestFinished(() => fresh.close());
  const { services, sql } = fresh;
  const run = async (...argv: string[]) => {
    let out = '';
    const output = { out: (text: string) => void (out += text), err: (text: string) => void (out += text) };
    await runLeague(argv, services, output);
    return out;
  };
  await league('template', at('own'));
  const { game_id } = good(await startGame(services, demoStart('pd')));
  expect(await run('import', at('own'))).toContain('The demo leagues stay beside it');
  expect(await run('list')).toContain('pd\t');
  expect(await services.office.newSetupCode()).toBeNull();
  await sql`delete from games where game_id = ${game_id}`;
  expect(await run('import', at('own'))).toContain('The demo leagues were taken away');
  expect((await run('list')).split('\n').map((line) => line.split('\t')[0])).toEqual(['own', '']);
  expect(await services.office.newSetupCode()).not.toBeNull();
  expect(await sql`select 1 from parks where id not like 'own/%'`).toHaveLength(0);
  expect(await run('import', at('own'))).not.toContain('demo');
});

test('every error of every file is told at once, and nothing is brought in', async () => {
  const dir = at('wrong');
  await league('template', dir);
  await change(path.join(dir, 'teams.csv'), '#1f6f78', 'teal');
  await change(path.join(dir, 'players.csv'), 'slt-01,slt-01,', 'slt-01,slt-01,"');
  await change(path.join(dir, 'schedule.csv'), ',gas,', ',gass,');
  await change(path.join(dir, 'league.json'), '"innings": 9', '"innings": 0');
  const { code, err } = await league('import', dir);
  expect(code).toBe(1);
  const lines = err.trim().split('\n');
  expect(lines.some((line) => line.startsWith('league.json, column innings: “0”'))).toBe(true);
  expect(lines.some((line) => line.startsWith('teams.csv, row 2, column color: “teal”'))).toBe(true);
  expect(
    lines.some((line) => /^schedule\.csv, row \d+, column \w+: “gass”: .* Was gas meant\?$/.test(line)),
  ).toBe(true);
  expect(lines.some((line) => line.startsWith('players.csv: '))).toBe(true);
  expect(lines.at(-1)).toMatch(/^\d+ errors; nothing was changed\.$/);
  expect((await league('list')).out).not.toContain('wrong');
});

test.each([
  [['import'], 'Usage: npm run league -- template'],
  [['improt', 'x'], 'Usage: npm run league -- template'],
  [['check', 'x', '--loud'], "Unknown option '--loud'"],
  [['check', '/nowhere/at/all'], 'There is no such file or folder: /nowhere/at/all'],
  [['template', '/dev/null/x'], 'There is no such folder'],
  [['template', 'x', '--kind', 'paper'], 'The kind is manual (printed cards) or auto (digital cards).'],
  [['export', 'nowhere', 'x'], 'There is no league nowhere that could be exported.'],
  [['remove', 'nowhere'], 'There is no such league.'],
])('%j is answered in words', async (argv, words) => {
  const { code, err } = await league(...argv);
  expect(code).toBe(1);
  expect(err).toContain(words);
});
