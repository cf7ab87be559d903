import { X_CHECK_CODES, type XCheckCode } from '@paper-dynasty/engine/model/x-checks';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_RULES_PACK,
  chartOf,
  codesInRow,
  errorsPossible,
  fielderError,
  loadRulesPack,
  rangeCode,
} from '@paper-dynasty/engine/charts/rules-pack';
import type { RulesPack } from '@paper-dynasty/engine/charts/rules-pack';
import { FIELDING_CHARTS, rulesPackSchema, type FieldingChart } from '@paper-dynasty/engine/model/rules-pack';
import { POSITIONS, isOutfield } from '@paper-dynasty/engine/model/positions';
import type { Position } from '@paper-dynasty/engine/model/positions';
import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import written from '../../../engine/charts/default-rules-pack.json' with { type: 'json' };

const upTo = (last: number, first = 1): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);
const D20 = upTo(20);
const RANGES = upTo(5);
const TOTALS = upTo(18, 3);

const ONE_OF: Record<FieldingChart, Position> = { pitcher: 'P', catcher: 'C', infield: 'SS', outfield: 'CF' };

/** Each chart's codes from the best for the defense to the worst. */
const BEST_TO_WORST: Record<FieldingChart, readonly XCheckCode[]> = {
  pitcher: ['G1', 'G2', 'G3', 'SI1'],
  catcher: ['G1', 'FO', 'PO', 'G2', 'G3', 'SPD', 'SI1'],
  infield: ['G1', 'G2', 'G3', 'G2#', 'G3#', 'SI1', 'SI2'],
  outfield: ['F3', 'F2', 'F1', 'SI2', 'DO2', 'DO3', 'TR3'],
};

const badness = (chart: FieldingChart, d20: number, range: number): number =>
  BEST_TO_WORST[chart].indexOf(rangeCode(DEFAULT_RULES_PACK, ONE_OF[chart], d20, range));

/** The expected table, read from the file's text without the engine's code. */
const writtenCode = (chart: FieldingChart, d20: number, range: number): string | undefined => {
  const rows: Record<string, readonly string[]> = written.ranges[chart];
  return rows[String(d20)]?.[range - 1];
};

const writtenErrors = (position: Position): readonly (readonly [number, Record<string, number[]>])[] =>
  Object.entries(written.errors[position]).map(([rating, row]) => [Number(rating), row]);

const writtenBases = (row: Record<string, number[]>, total: number): number =>
  Number(Object.entries(row).find(([, totals]) => totals.includes(total))?.[0] ?? 0);

describe('the range charts', () => {
  test.each(FIELDING_CHARTS)('%s: each of 20 rows x 5 ranges gives the code as written', (chart) => {
    for (const d20 of D20)
      for (const range of RANGES) {
        const code = rangeCode(DEFAULT_RULES_PACK, ONE_OF[chart], d20, range);
        expect(code, `row ${d20}, range ${range}`).toBe(writtenCode(chart, d20, range));
        expect(BEST_TO_WORST[chart], `row ${d20}, range ${range}`).toContain(code);
      }
  });

  test('every code is on some chart', () => {
    const used = new Set(
      FIELDING_CHARTS.flatMap((chart) =>
        D20.flatMap((d20) => codesInRow(DEFAULT_RULES_PACK, ONE_OF[chart], d20)),
      ),
    );
    expect([...used].sort()).toEqual([...X_CHECK_CODES].sort());
  });

  test.each(FIELDING_CHARTS)('%s: in a row a worse range is never better for the defense', (chart) => {
    for (const d20 of D20)
      for (const range of upTo(4))
        expect(badness(chart, d20, range), `row ${d20}, range ${range}`).toBeLessThanOrEqual(
          badness(chart, d20, range + 1),
        );
  });

  test.each(FIELDING_CHARTS)('%s: for one range a higher d20 is never worse for the defense', (chart) => {
    for (const range of RANGES)
      for (const d20 of upTo(19))
        expect(badness(chart, d20 + 1, range), `row ${d20 + 1}, range ${range}`).toBeLessThanOrEqual(
          badness(chart, d20, range),
        );
  });

  test.each(FIELDING_CHARTS)(
    '%s: what may be reported in a row is its codes, each once, best first',
    (chart) => {
      for (const d20 of D20) {
        const codes = codesInRow(DEFAULT_RULES_PACK, ONE_OF[chart], d20);
        const row = RANGES.map((range) => writtenCode(chart, d20, range));
        expect(codes).toEqual(row.filter((code, i) => row.indexOf(code) === i));
      }
    },
  );

  test.each([
    ['P', 'pitcher'],
    ['C', 'catcher'],
    ['1B', 'infield'],
    ['2B', 'infield'],
    ['3B', 'infield'],
    ['SS', 'infield'],
    ['LF', 'outfield'],
    ['CF', 'outfield'],
    ['RF', 'outfield'],
  ] as const)('%s is tested by the %s chart', (position, chart) => {
    expect(chartOf(position)).toBe(chart);
  });

  test.each([
    [0, 1],
    [21, 1],
    [1, 0],
    [1, 6],
    [1.5, 1],
    [1, Number.NaN],
  ])('d20 %d and range %d are a bug of the caller', (d20, range) => {
    expect(() => rangeCode(DEFAULT_RULES_PACK, 'SS', d20, range)).toThrow(RangeError);
  });
});

describe('the error charts', () => {
  test.each(POSITIONS)('%s: every rating and total gives the bases as written', (position) => {
    for (const [rating, row] of writtenErrors(position))
      for (const total of TOTALS)
        expect(fielderError(DEFAULT_RULES_PACK, position, rating, total), `rating ${rating}, ${total}`).toBe(
          writtenBases(row, total),
        );
  });

  test.each(POSITIONS)(
    '%s: no rating has a total twice, and only the outfield makes 3-base errors',
    (position) => {
      for (const [rating, row] of writtenErrors(position)) {
        const totals = Object.values(row).flat();
        expect(new Set(totals).size, `rating ${rating}`).toBe(totals.length);
        if (!isOutfield(position)) expect(row, `rating ${rating}`).not.toHaveProperty('3');
      }
    },
  );

  test.each([
    ['P', 51],
    ['C', 16],
    ['1B', 30],
    ['2B', 71],
    ['3B', 65],
    ['SS', 88],
    ['LF', 25],
    ['CF', 25],
    ['RF', 25],
  ] as const)(
    '%s has ratings 0 to %d; 0 never errs, and above the last the last row counts',
    (position, last) => {
      expect(writtenErrors(position).map(([rating]) => rating)).toEqual(upTo(last, 0));
      for (const total of TOTALS) {
        const error = (rating: number) => fielderError(DEFAULT_RULES_PACK, position, rating, total);
        expect(error(0)).toBe(0);
        expect(error(last + 1)).toBe(error(last));
        expect(error(999)).toBe(error(last));
      }
    },
  );

  test.each(POSITIONS)('%s: what may be reported at a total is what some rating makes of it', (position) => {
    for (const total of TOTALS) {
      const made = writtenErrors(position).map(([, row]) => writtenBases(row, total));
      expect(errorsPossible(DEFAULT_RULES_PACK, position, total), `total ${total}`).toEqual(
        [...new Set(made)].sort(),
      );
    }
  });

  test('known rows: a shortstop of rating 88, a left fielder of rating 1', () => {
    expect(TOTALS.map((total) => fielderError(DEFAULT_RULES_PACK, 'SS', 88, total))).toEqual([
      2, 0, 0, 1, 1, 0, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0,
    ]);
    expect(TOTALS.map((total) => fielderError(DEFAULT_RULES_PACK, 'LF', 1, total))).toEqual([
      3, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
    ]);
  });

  test.each([
    [-1, 10],
    [0.5, 10],
    [3, 2],
    [3, 19],
    [3, Number.NaN],
  ])('rating %d and total %d are a bug of the caller', (rating, total) => {
    expect(() => fielderError(DEFAULT_RULES_PACK, 'SS', rating, total)).toThrow(RangeError);
  });

  test.each([2, 19])('no error is possible on a total of %d', (total) => {
    expect(() => errorsPossible(DEFAULT_RULES_PACK, 'SS', total)).toThrow(RangeError);
  });
});

type Loose = { [key: string]: Loose | Loose[] | string | number | null | (string | number)[] };

/** A copy of the default pack with something put at a path; `undefined` takes it away. */
const broken = (path: readonly string[], value: unknown): unknown => {
  const copy: unknown = structuredClone(written);
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce((at, key) => (at as Loose)[key], copy) as Record<string, unknown>;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
};

const loaded = (value: unknown): RulesPack => {
  const pack = loadRulesPack(value);
  if (isRefusal(pack)) throw new Error(tellRefusal(pack, 'en'));
  return pack;
};

describe('loading a rules pack', () => {
  test('the default pack is the file, complete', () => {
    expect(DEFAULT_RULES_PACK.charts).toEqual(written);
    expect(rulesPackSchema.safeParse(written).success).toBe(true);
  });

  test('a pack of other charts plays by them, and the default stays as it is', () => {
    const row = ['SI1', 'SI1', 'SI2', 'SI2', 'G1'];
    const pack = loaded(broken(['ranges', 'infield', '20'], row));
    expect(RANGES.map((range) => rangeCode(pack, '2B', 20, range))).toEqual(row);
    expect(codesInRow(pack, '2B', 20)).toEqual(['SI1', 'SI2', 'G1']);
    expect(rangeCode(DEFAULT_RULES_PACK, '2B', 20, 1)).toBe('G1');
    const errors = loaded(broken(['errors', 'SS'], { '0': {}, '1': { '1': [3], '2': [10] } }));
    expect([0, 1, 7].map((rating) => fielderError(errors, 'SS', rating, 10))).toEqual([0, 2, 2]);
    expect(errorsPossible(errors, 'SS', 3)).toEqual([0, 1]);
    expect(errorsPossible(errors, 'SS', 4)).toEqual([0]);
  });

  test('the note about a pack may be left out', () => {
    expect(isRefusal(loaded(broken(['about'], undefined)))).toBe(false);
  });

  const row7 = ['ranges', 'infield', '7'];
  const rating3 = ['errors', 'SS', '3'];
  test.each<[what: string, path: readonly string[], value: unknown, message: string]>([
    ['no ranges', ['ranges'], undefined, 'ranges: is missing'],
    ['no infield chart', ['ranges', 'infield'], undefined, 'ranges.infield: is missing'],
    ['a chart too many', ['ranges', 'bench'], {}, 'ranges: has bench, which a rules pack does not know'],
    ['a key too many', ['extra'], 1, 'the rules pack: has extra, which a rules pack does not know'],
    ['a note that is no text', ['about'], 5, 'about: must be a text'],
    ['no row 7', row7, undefined, 'ranges.infield row 7: is missing'],
    ['a row that is no list', row7, 'G1', 'ranges.infield row 7: must be a list of 5 codes'],
    [
      'a row of four',
      row7,
      ['G1', 'G1', 'G1', 'G1'],
      'ranges.infield row 7: must have 5 codes, one for each range',
    ],
    [
      'a row of six',
      row7,
      Array(6).fill('G1'),
      'ranges.infield row 7: must have 5 codes, one for each range',
    ],
    [
      'row 21',
      ['ranges', 'infield', '21'],
      Array(5).fill('G1'),
      'ranges.infield: has 21, which a rules pack does not know',
    ],
    [
      'row 0',
      ['ranges', 'infield', '0'],
      Array(5).fill('G1'),
      'ranges.infield: has 0, which a rules pack does not know',
    ],
    [
      'an unknown code',
      [...row7, '2'],
      'G9',
      'ranges.infield row 7, range 3: "G9" is not a code of the infield chart (G1, G2, G3, G2#, G3#, SPD, SI1, SI2)',
    ],
    [
      'a flyout in the infield',
      [...row7, '0'],
      'F1',
      'ranges.infield row 7, range 1: "F1" is not a code of the infield chart',
    ],
    [
      'a holding code for a catcher',
      ['ranges', 'catcher', '1', '4'],
      'G2#',
      'ranges.catcher row 1, range 5: "G2#" is not a code of the catcher chart',
    ],
    [
      'a foul to the pitcher',
      ['ranges', 'pitcher', '1', '4'],
      'FO',
      'ranges.pitcher row 1, range 5: "FO" is not a code of the pitcher chart',
    ],
    [
      'a groundball in the outfield',
      ['ranges', 'outfield', '20', '0'],
      'G1',
      'ranges.outfield row 20, range 1: "G1" is not a code of the outfield chart',
    ],
    ['no errors', ['errors'], undefined, 'errors: is missing'],
    ['no shortstop', ['errors', 'SS'], undefined, 'errors.SS: is missing'],
    [
      'a designated hitter',
      ['errors', 'DH'],
      { '0': {} },
      'errors: has DH, which a rules pack does not know',
    ],
    ['a rating left out', rating3, undefined, 'errors.SS: has no rating 3: ratings go from 0 without a gap'],
    [
      'no rating 0',
      ['errors', 'SS', '0'],
      undefined,
      'errors.SS: has no rating 0: ratings go from 0 without a gap',
    ],
    ['no rating at all', ['errors', 'SS'], {}, 'errors.SS: has no rating 0: ratings go from 0 without a gap'],
    ['a rating in words', ['errors', 'SS', 'bad'], {}, 'errors.SS rating bad: is not a rating (0, 1, 2 ...)'],
    [
      'a rating with a zero before it',
      ['errors', 'SS', '03'],
      {},
      'errors.SS rating 03: is not a rating (0, 1, 2 ...)',
    ],
    [
      'a 3-base error of an infielder',
      [...rating3, '3'],
      [3],
      'errors.SS rating 3: has 3, which a rules pack does not know',
    ],
    [
      'a 4-base error',
      ['errors', 'LF', '3', '4'],
      [3],
      'errors.LF rating 3: has 4, which a rules pack does not know',
    ],
    [
      'a total of 2',
      [...rating3, '1'],
      [2],
      'errors.SS rating 3, 1-base error: 2 is not a 3d6 total (3 to 18)',
    ],
    [
      'a total of 19',
      [...rating3, '2'],
      [19],
      'errors.SS rating 3, 2-base error: 19 is not a 3d6 total (3 to 18)',
    ],
    ['half a total', [...rating3, '2'], [9.5], 'errors.SS rating 3, 2-base error: 9.5 is not a 3d6 total'],
    [
      'a total in words',
      [...rating3, '2'],
      ['9'],
      'errors.SS rating 3, 2-base error: "9" is not a 3d6 total',
    ],
    ['a total twice for one error', rating3, { '1': [4, 4] }, 'errors.SS rating 3: names the total 4 twice'],
    [
      'a total for two errors',
      rating3,
      { '1': [4, 5], '2': [5] },
      'errors.SS rating 3: names the total 5 twice',
    ],
    [
      'totals that are no list',
      [...rating3, '1'],
      4,
      'errors.SS rating 3, 1-base error: must be a list of 3d6 totals',
    ],
    [
      'a line without totals',
      [...rating3, '1'],
      [],
      'errors.SS rating 3, 1-base error: names no total: leave the line out',
    ],
  ])('refuses %s', (_, path, value, message) => {
    const refusal = loadRulesPack(broken(path, value));
    expect(isRefusal(refusal) && [refusal.code, tellRefusal(refusal, 'en')]).toEqual([
      'bad_input',
      expect.stringContaining(message),
    ]);
  });

  test.each([
    ['null', null],
    ['nothing', undefined],
    ['a number', 7],
    ['a text', 'pack'],
    ['a list', []],
    ['an empty object', {}],
  ])('refuses %s for a pack', (_, value) => {
    expect(loadRulesPack(value)).toMatchObject({ code: 'bad_input' });
  });

  test('counts what else is wrong', () => {
    const refusal = loadRulesPack(broken(['ranges', 'outfield', '3'], ['G1', 'PO', 'F1', 'F1', 'F1']));
    expect(isRefusal(refusal) && [refusal.field, tellRefusal(refusal, 'en')]).toEqual([
      'ranges.outfield.3.0',
      expect.stringMatching(/^ranges\.outfield row 3, range 1: .*\(and 1 more\)$/),
    ]);
  });
});
