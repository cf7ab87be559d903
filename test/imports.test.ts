import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const IMPORT = /^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)'/gm;

const resolve = (from: string, wanted: string): string | null => {
  const own = /^@paper-dynasty\/(.+)$/.exec(wanted)?.[1];
  const file = own
    ? path.join(ROOT, `${own}.ts`)
    : wanted.startsWith('.')
      ? path.resolve(path.dirname(from), wanted)
      : null;
  return file && existsSync(file) ? file : null;
};

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, wanted = '']) => resolve(file, wanted) ?? []);

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
    .map((name) => path.join(folder, name));

test('no file imports itself by way of others', () => {
  const files = ['engine', 'db', 'web/server', 'web/client', 'bot'].flatMap((folder) =>
    sourcesIn(path.join(ROOT, folder)),
  );
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      const circle = [...trail.slice(trail.indexOf(file)), file].map((f) => path.relative(ROOT, f));
      expect.fail(`a circle of imports: ${circle.join(' -> ')}`);
    }
    if (done.has(file)) return;
    for (const next of importsOf(file)) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(done.size).toBeGreaterThan(100);
});
