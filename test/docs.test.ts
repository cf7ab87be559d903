import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const documentsIn = (folder: string, options: { recursive?: true } = {}): readonly string[] =>
  readdirSync(path.join(ROOT, folder), { ...options, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name));

const DOCUMENTS = [
  ...documentsIn('.'),
  ...documentsIn('docs', { recursive: true }),
  'engine/README.md',
].filter((file) => file !== 'CHANGELOG.md');

const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

/** What stands between backticks. */
const quoted = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);

/** The rooms whose files and folders are named in documents. */
const PLACE = /^(?:engine|db|web|bot|test|docs|\.ci|\.github)\/[\w./-]+$/;
const places = (text: string): readonly string[] => quoted(text).filter((code) => PLACE.test(code));

const linked = (text: string): readonly string[] =>
  [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, to]) => to!);

describe.each(DOCUMENTS)('%s', (file) => {
  const text = read(file);

  test('names files and folders that are there', () => {
    expect(places(text).filter((place) => !existsSync(path.join(ROOT, place)))).toEqual([]);
  });

  test('links to what is there', () => {
    const from = path.dirname(path.join(ROOT, file));
    expect(linked(text).filter((to) => !existsSync(path.join(from, to)))).toEqual([]);
  });

  test('names commands that are there', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script!);
    expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
  });
});
