import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkBundle } from '@paper-dynasty/db/league/files/check-bundle';
import { readJson } from '@paper-dynasty/db/league/files/raw-from-bundle';
import { BundleError, bundleOf, MOST_BYTES, MOST_CELLS } from '@paper-dynasty/db/league/files/read-bundle';
import { writeBundle, zipOf } from '@paper-dynasty/db/league/files/write-bundle';
import { templateLeague } from '@paper-dynasty/db/league/template/template-league';

const LEAGUE = templateLeague('manual', 'files');
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (file: Uint8Array | undefined) => new TextDecoder().decode(file);

const changed = (file: string, change: (content: string) => string | Uint8Array) => {
  const bundle = new Map(writeBundle(LEAGUE));
  const made = change(text(bundle.get(file)));
  return bundle.set(file, typeof made === 'string' ? bytes(made) : made);
};

const failure = (upload: Uint8Array): string => {
  try {
    bundleOf(upload);
    return 'taken';
  } catch (error) {
    return error instanceof BundleError ? error.code : String(error);
  }
};

describe('a table as spreadsheets write it', () => {
  test.each<[string, string, (content: string) => string]>([
    ['with semicolons', 'parks.csv', (c) => c.replaceAll(',', ';')],
    [
      'with tabs, a mark of the byte order and other ends of lines',
      'teams.csv',
      (c) => `\uFEFF${c.replaceAll(',', '\t').replaceAll('\n', '\r\n')}`,
    ],
    [
      'with capitals in the header and spaces around',
      'players.csv',
      (c) => c.replace('id,person_id,name', 'ID, Person_ID ,NAME'),
    ],
    ['with empty rows at its end', 'schedule.csv', (c) => `${c},,,,,,,\n,,,,,,,\n`],
  ])('%s is read', (_, file, change) => {
    const check = checkBundle(changed(file, change));
    expect(check.ok ? [] : check.problems).toEqual([]);
    expect(check.ok && check.data).toEqual(LEAGUE);
  });

  test('in Windows-1252 keeps its accents, and is told of', () => {
    const bundle = changed('parks.csv', (c) => Buffer.from(c.replace('Heron Flats', 'Peñón'), 'latin1'));
    const check = checkBundle(bundle);
    expect(check.ok && check.data.parks[0]!.park.name).toBe('Peñón');
    expect(check.notices).toContainEqual({ file: 'parks.csv', code: 'encoding', names: [] });
  });

  test('a row keeps its number in the spreadsheet, behind cells of several lines and empty rows', () => {
    const bundle = changed('parks.csv', (c) => {
      const [header, first, ...rest] = c.split('\n');
      return [header, first, ',,,,,,', '"park-9","two\nlines",,,,,', ...rest].join('\n');
    });
    const check = checkBundle(bundle);
    expect(check.ok ? [] : check.problems.map(({ row, column }) => [row, column])).toEqual([[4, 'name']]);
  });

  test('with an open quotation mark is told of once, and not also called missing', () => {
    const check = checkBundle(changed('parks.csv', (c) => c.replace('Heron Flats', '"Heron" Flats"')));
    const problems = check.ok ? [] : check.problems.filter(({ file }) => file === 'parks.csv');
    expect(problems.map(({ expected }) => expected.code)).toEqual(['table']);
  });
});

test('a number beyond 2^53 keeps its digits', () => {
  expect(readJson('{"admins":[123456789012345678, 42, 1.5]}')).toEqual({
    admins: ['123456789012345678', 42, 1.5],
  });
});

describe('an upload', () => {
  test('is a zip file, with a folder in it or what file managers add, or one league.json', () => {
    const files = Object.fromEntries(
      [...writeBundle(LEAGUE)].map(([name, file]) => [`my-league/${name}`, file]),
    );
    const zipped = zipSync({
      ...files,
      '__MACOSX/my-league/._teams.csv': bytes('x'),
      'my-league/.DS_Store': bytes('x'),
    });
    const check = checkBundle(bundleOf(zipped));
    expect(check.ok && check.data).toEqual(LEAGUE);
    expect(check.notices).toEqual([]);
    expect([...bundleOf(bytes('{}')).keys()]).toEqual(['league.json']);
    expect(checkBundle(bundleOf(zipOf(writeBundle(LEAGUE)))).ok).toBe(true);
  });

  test.each([
    ['is not what its first bytes say', bytes('PK\u0003\u0004 and no more'), 'not_a_zip'],
    ['is neither a zip file nor JSON', bytes('\uFEFF this was never one'), 'not_a_zip'],
    ['is empty', new Uint8Array(), 'empty'],
    ['is too large', new Uint8Array(MOST_BYTES + 1), 'too_large'],
    ['unpacks to too much', zipSync({ 'teams.csv': new Uint8Array(MOST_BYTES + 1) }), 'too_large'],
    [
      'has too many files',
      zipSync(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.csv`, bytes('x')]))),
      'too_large',
    ],
    ['is lines and nothing else', zipSync({ 'players.csv': bytes('\n'.repeat(MOST_CELLS)) }), 'too_large'],
    [
      'is lines of an old Macintosh',
      zipSync({ 'players.csv': bytes('a\r'.repeat(MOST_CELLS)) }),
      'too_large',
    ],
    ['is one row of cells', zipSync({ 'teams.csv': bytes(','.repeat(MOST_CELLS)) }), 'too_large'],
    [
      'has short rows under a wide head',
      zipSync({ 'teams.csv': bytes(`${','.repeat(5000)}\n${'a\n'.repeat(5000)}`) }),
      'too_large',
    ],
    ['is JSON of too many values', bytes(`{"a":[${'1,'.repeat(MOST_CELLS)}1]`), 'too_large'],
  ])('that %s is not taken', (_, upload, code) => {
    expect(failure(upload)).toBe(code);
  });

  test('whose files nobody knows is told so', () => {
    const check = checkBundle(
      new Map([...writeBundle(LEAGUE), ['mascots.csv', bytes('id\n')], ['README.md', bytes('x')]]),
    );
    expect(check.notices).toEqual([{ file: 'league.json', code: 'unknown_file', names: ['mascots.csv'] }]);
  });
});
