import { describe, expect, test } from 'vitest';
import { runDistribution, runExpectancy } from '@paper-dynasty/engine/charts/run-expectancy';
import table from '../../../engine/charts/run-expectancy.json' with { type: 'json' };

const OUTS = [0, 1, 2] as const;
const CODES = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const STATES = OUTS.flatMap((outs) => CODES.map((code) => [outs, code] as const));

/** Expected runs of a distribution; the last entry, 10 or more, counts as 10. */
const mean = (runs: readonly number[]): number =>
  runs.reduce((sum, chance, scored) => sum + chance * scored, 0);

describe('run expectancy', () => {
  test.each([
    [0, 0, 0.5422],
    [0, 1, 0.9492],
    [0, 7, 2.3924],
    [1, 4, 1.0014],
    [2, 0, 0.1122],
    [2, 7, 0.7822],
  ])('%d out, bases %d: %d runs', (outs, code, runs) => {
    expect(runExpectancy(outs, code)).toBe(runs);
  });

  test('the table has each of 24 states once and names its source', () => {
    expect(table.states.map((state) => [state.outs, state.on_base_code])).toEqual(STATES);
    expect(table.source).toContain('copyrighted by Retrosheet');
  });

  test.each(STATES)(
    '%d out, bases %d: chances as measured, summing to 1, with the expected runs',
    (outs, code) => {
      const runs = runDistribution(outs, code);
      const measured =
        table.states.find((state) => state.outs === outs && state.on_base_code === code)?.runs ?? [];
      expect(runs).toHaveLength(11);
      for (const [scored, chance] of runs.entries()) expect(chance).toBeCloseTo(measured[scored] ?? -1, 4);
      expect(Math.abs(runs.reduce((sum, chance) => sum + chance, 0) - 1)).toBeLessThan(1e-12);
      expect(Math.abs(mean(runs) - runExpectancy(outs, code))).toBeLessThan(0.002);
    },
  );

  test.each(CODES)('bases %d: each out costs runs', (code) => {
    expect(runExpectancy(0, code)).toBeGreaterThan(runExpectancy(1, code));
    expect(runExpectancy(1, code)).toBeGreaterThan(runExpectancy(2, code));
    expect(runExpectancy(2, code)).toBeGreaterThan(0);
  });

  test.each(OUTS)('%d out: one more runner is worth runs', (outs) => {
    for (const code of CODES)
      for (const base of [1, 2, 4])
        if ((code & base) === 0)
          expect(runExpectancy(outs, code | base), `${code} + ${base}`).toBeGreaterThan(
            runExpectancy(outs, code),
          );
  });

  test.each([3, 4])('%d out: nothing more to come, whoever is on', (outs) => {
    for (const code of CODES) {
      expect(runExpectancy(outs, code)).toBe(0);
      expect(runDistribution(outs, code)).toEqual([1]);
    }
  });

  test.each([
    [-1, 0],
    [0, -1],
    [0, 8],
    [0.5, 0],
    [0, Number.NaN],
  ])('%d out, bases %d is a bug of the caller', (outs, code) => {
    expect(() => runExpectancy(outs, code)).toThrow(RangeError);
    expect(() => runDistribution(outs, code)).toThrow(RangeError);
  });
});
