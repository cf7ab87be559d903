import { describe, expect, test } from 'vitest';
import { isMissed, missedGoals, tableOf, type GoalName } from './goals.ts';
import { withBench } from './write-table.ts';

describe('the goals of the bench', () => {
  test.each<[GoalName, readonly number[], boolean]>([
    ['near20', [1.5, 9, 2.18], false],
    ['near20', [1.5, 9, 2.2], true],
    ['engine', [2250], false],
    ['engine', [2249], true],
    ['crowded', [500], false],
    ['crowded', [501], true],
    ['disk', [Number.NaN], true],
    ['disk', [], true],
  ])('%s with %j: missed is %s', (name, values, missed) => {
    expect(isMissed(name, values)).toBe(missed);
  });

  test('those that are missed are named, and those that were not measured are left out', () => {
    expect(missedGoals({ near20: [5, 5, 5], far20: [2.5], engine: [10] })).toEqual(['near20', 'engine']);
  });

  test('the table has goal, measured and spread', () => {
    const lines = tableOf({ disk: [393.4], near200: [2, 4.25, 3] }).split('\n');
    expect(lines.slice(2)).toEqual([
      '| action to the last of 10 watchers ÷ bare commit, 200 a second | 1.75 | 3.00 | 2.00-4.25 | missed |',
      '| a game on disk, whole | 120 kB | 393 kB | once | missed |',
    ]);
  });
});

describe('what --write puts into the page', () => {
  test('takes the place of what stood there', () => {
    const page = 'before <!-- bench -->\nold\n<!-- /bench --> after';
    const written = withBench(page, 'new');
    expect(written).toBe('before <!-- bench -->\nnew\n<!-- /bench --> after');
    expect(withBench(written, 'new')).toBe(written);
  });

  test('needs its marks', () => {
    expect(() => withBench('a page', 'new')).toThrow('bench');
  });
});
