import { describe, expect, test } from 'vitest';
import { runDistribution } from '@paper-dynasty/engine/charts/run-expectancy';
import { winExpectancy } from '@paper-dynasty/engine/charts/win-expectancy';
import type { GameMoment } from '@paper-dynasty/engine/charts/win-expectancy';
import { HALVES } from '@paper-dynasty/engine/model/sides';

const START: GameMoment = {
  inning: 1,
  half: 'top',
  outs: 0,
  on_base_code: 0,
  margin: 0,
  innings: 9,
  automatic_runner: false,
};
const chance = (at: Partial<GameMoment>): number => winExpectancy({ ...START, ...at });

const FORMS = [
  { innings: 9, automatic_runner: false },
  { innings: 9, automatic_runner: true },
  { innings: 7, automatic_runner: true },
  { innings: 1, automatic_runner: false },
] as const;

/** Every inning to two beyond regulation, half and base-out state of a form of game. */
const momentsOf = (form: (typeof FORMS)[number]): readonly GameMoment[] =>
  Array.from({ length: form.innings + 2 }, (_, i) => i + 1).flatMap((inning) =>
    HALVES.flatMap((half) =>
      Array.from({ length: 24 }, (_, state) => ({
        ...START,
        ...form,
        inning,
        half,
        outs: Math.floor(state / 8),
        on_base_code: state % 8,
      })),
    ),
  );

const MARGINS = Array.from({ length: 31 }, (_, i) => i - 15);

/** What the next half starts with, written down here apart from the engine's code; null when the game is decided. */
const afterThird = (at: GameMoment, margin: number): number => {
  const last = at.inning >= at.innings;
  if (last && margin > 0) return 1;
  if (last && at.half === 'bottom' && margin < 0) return 0;
  const next =
    at.half === 'top' ? { inning: at.inning, half: 'bottom' } : { inning: at.inning + 1, half: 'top' };
  const runner = at.automatic_runner && next.inning > at.innings;
  return winExpectancy({
    ...at,
    ...(next as Pick<GameMoment, 'inning' | 'half'>),
    outs: 0,
    on_base_code: runner ? 2 : 0,
    margin,
  });
};

describe.each(FORMS)('win expectancy of $innings innings, automatic runner $automatic_runner', (form) => {
  test('the start is even', () => {
    expect(chance(form)).toBeCloseTo(0.5, 9);
  });

  test('each state is worth the sum of what its runs lead to', () => {
    let worst = 0;
    for (const at of momentsOf(form))
      for (const margin of MARGINS) {
        const sign = at.half === 'top' ? -1 : 1;
        const sum = runDistribution(at.outs, at.on_base_code).reduce(
          (total, share, scored) => total + share * afterThird(at, margin + sign * scored),
          0,
        );
        worst = Math.max(worst, Math.abs(sum - winExpectancy({ ...at, margin })));
      }
    expect(worst).toBeLessThan(1e-9);
  });

  test('one run more for the home side never lowers its chance, which stays from 0 to 1', () => {
    for (const at of momentsOf(form)) {
      const chances = [-99, ...MARGINS, 99].map((margin) => winExpectancy({ ...at, margin }));
      for (const [i, value] of chances.entries()) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
        expect(value).toBeGreaterThanOrEqual((chances[i - 1] ?? 0) - 1e-12);
      }
    }
  });

  test('at the start of an inning a lead is worth the same to either side', () => {
    for (let inning = 1; inning <= form.innings; inning += 1)
      for (const margin of MARGINS)
        expect(
          chance({ ...form, inning, margin }) + chance({ ...form, inning, margin: -margin }),
        ).toBeCloseTo(1, 8);
  });

  test('with three out it is the chance after the half', () => {
    for (const { inning, half } of momentsOf(form))
      for (const margin of [-3, -1, 0, 1, 3]) {
        const at: GameMoment = { ...START, ...form, inning, half, outs: 3, margin };
        expect(winExpectancy(at)).toBeCloseTo(afterThird(at, margin), 12);
        expect(winExpectancy({ ...at, on_base_code: 7 })).toBe(winExpectancy(at));
      }
  });

  test('innings beyond regulation are alike', () => {
    for (const margin of MARGINS)
      expect(chance({ ...form, inning: form.innings + 1, half: 'bottom', margin })).toBe(
        chance({ ...form, inning: form.innings + 12, half: 'bottom', margin }),
      );
  });
});

describe('the end of the game', () => {
  const bottom = (at: Partial<GameMoment>): number => chance({ inning: 9, half: 'bottom', ...at });

  test('tied in the bottom of the ninth, bases loaded, none out: nearly won', () => {
    // Won with any run, else (nobody scores) an even extra inning.
    const none = runDistribution(0, 7)[0] ?? 1;
    expect(bottom({ on_base_code: 7 })).toBeCloseTo(1 - none + none * 0.5, 9);
    expect(bottom({ on_base_code: 7 })).toBeGreaterThan(0.9);
  });

  test('one behind in the bottom of the ninth: two runs win, one ties', () => {
    const [none = 0, one = 0] = runDistribution(1, 6);
    expect(bottom({ outs: 1, on_base_code: 6, margin: -1 })).toBeCloseTo(1 - none - one + one * 0.5, 9);
  });

  test('a walk-off is won for certain, in the ninth and later, whatever outs and runners', () => {
    for (const inning of [9, 10, 14])
      for (const outs of [0, 1, 2, 3])
        for (const margin of [1, 4, 40]) expect(bottom({ inning, outs, on_base_code: 5, margin })).toBe(1);
    expect(bottom({ inning: 8, margin: 1 })).toBeLessThan(1);
  });

  test.each([
    ['top', 9, 1, 1],
    ['bottom', 9, 1, 1],
    ['bottom', 9, -1, 0],
    ['bottom', 12, -2, 0],
    ['top', 12, 2, 1],
  ] as const)('after the last out of the %s of inning %d, margin %d: %d', (half, inning, margin, value) => {
    expect(chance({ half, inning, margin, outs: 3 })).toBe(value);
  });

  test.each([true, false])('tied after nine it is even, automatic runner %s', (automatic_runner) => {
    expect(bottom({ outs: 3, automatic_runner })).toBeCloseTo(0.5, 9);
  });

  test('the automatic runner counts in extra innings only', () => {
    const ahead = { inning: 10, half: 'top', outs: 3, margin: 0 } as const;
    expect(chance({ ...ahead, automatic_runner: true })).toBeGreaterThan(chance({ ...ahead }) + 0.1);
    expect(chance({ ...ahead, inning: 8, automatic_runner: true })).toBeCloseTo(
      chance({ ...ahead, inning: 8 }),
      9,
    );
  });

  test('the team that bats gains with each runner and loses with each out', () => {
    expect(bottom({ on_base_code: 2 })).toBeGreaterThan(bottom({}));
    expect(bottom({ outs: 1 })).toBeLessThan(bottom({}));
    expect(chance({ on_base_code: 1 })).toBeLessThan(0.5);
    expect(chance({ outs: 1 })).toBeGreaterThan(0.5);
  });

  test('a margin beyond 25 counts as 25', () => {
    for (const inning of [1, 5, 9])
      expect(chance({ inning, margin: 60 })).toBe(chance({ inning, margin: 25 }));
    expect(chance({ inning: 1, margin: -60 })).toBe(chance({ inning: 1, margin: -25 }));
  });
});

test.each<[what: string, at: Partial<GameMoment>]>([
  ['inning 0', { inning: 0 }],
  ['inning 0, bottom', { inning: 0, half: 'bottom' }],
  ['outs below 0', { inning: 3, outs: -1 }],
  ['bases below 0', { inning: 3, on_base_code: -1 }],
  ['bases above 7', { inning: 3, on_base_code: 8 }],
  ['half an out', { outs: 0.5 }],
  ['a margin that is no number', { margin: Number.NaN }],
])('%s is a bug of the caller', (_, at) => {
  expect(() => chance(at)).toThrow(RangeError);
});
