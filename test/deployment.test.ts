import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FILE_SETTINGS } from '../start/secret-files.ts';

const read = (file: string): string => readFileSync(path.join(import.meta.dirname, '..', file), 'utf8');
const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found!);

const compose = read('docker-compose.yml');

test('compose hands the services secrets that may stand in files, each of which it has', () => {
  const asked = all(compose, /(\w+)_FILE: \/run\/secrets/g).filter((name) => name !== 'POSTGRES_PASSWORD');
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((name) => !FILE_SETTINGS.some((setting) => setting === name))).toEqual([]);
  const mounted = all(compose, /\/run\/secrets\/(\w+)/g);
  const declared = all(compose, /file: \.\/secrets\/(\w+)/g);
  expect([...new Set(mounted)].sort()).toEqual([...declared].sort());
});

test('the secrets that compose wants are made in the document, and stay out of the repository and the image', () => {
  const document = read('docs/operations.md');
  for (const name of all(compose, /file: \.\/secrets\/(\w+)/g))
    expect(document).toContain(`> secrets/${name}`);
  expect(read('.gitignore').split('\n')).toContain('secrets/');
  expect(read('.dockerignore').split('\n')).toContain('secrets');
});

test('every setting that may stand in a file is in the document', () => {
  const document = read('docs/operations.md');
  expect(FILE_SETTINGS.filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
});

test('the image has a Node that the workflow tests', () => {
  const major = /^ARG NODE=node:(\d+)\.\d+\.\d+-/m.exec(read('Dockerfile'))?.[1];
  const tested = /node: \[([\d, ]+)\]/.exec(read('.github/workflows/test.yml'))?.[1]?.split(', ');
  expect(tested).toContain(major);
});
