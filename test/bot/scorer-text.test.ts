import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAUSES, RUN_RULINGS, RUNNING_PLAYS } from '@paper-dynasty/engine/model/scorer-entry';
import { POSITIONS } from '@paper-dynasty/engine/model/positions';
import {
  makeScorerText,
  parseScorerText,
  scorerHelp,
  type WrittenEntry,
} from '@paper-dynasty/bot/play/scorer-text';

const entry = (changes: Partial<WrittenEntry>): WrittenEntry => ({
  movements: [],
  putouts: [],
  assists: [],
  errors: [],
  multiple_play: null,
  grounded_into: false,
  sacrifice: null,
  with: null,
  ...changes,
});
const batted = 'batted' as const;

describe('reading', () => {
  test.each<[string, WrittenEntry]>([
    [
      'B-1 1-3 2-H',
      entry({
        movements: [
          { from: 0, to: 1, cause: batted },
          { from: 1, to: 3, cause: batted },
          { from: 2, to: 4, cause: batted },
        ],
      }),
    ],
    [
      '1x bx 643 gdp',
      entry({
        movements: [
          { from: 1, to: null, cause: batted },
          { from: 0, to: null, cause: batted },
        ],
        putouts: [
          { runner: 1, by: ['SS', '2B'] },
          { runner: 0, by: ['2B', '1B'] },
        ],
        multiple_play: 'double_play',
        grounded_into: true,
      }),
    ],
    [
      '3x4 2-4',
      entry({
        movements: [
          { from: 3, to: null, cause: batted, out_at: 4 },
          { from: 2, to: 4, cause: batted },
        ],
      }),
    ],
    [
      'Bx 3',
      entry({ movements: [{ from: 0, to: null, cause: batted }], putouts: [{ runner: 0, by: ['1B'] }] }),
    ],
    [
      '1x3(75) B-2 E6 A4 +WP SH',
      entry({
        movements: [
          { from: 1, to: null, cause: batted, out_at: 3 },
          { from: 0, to: 2, cause: batted },
        ],
        putouts: [{ runner: 1, by: ['LF', '3B'] }],
        assists: ['2B'],
        errors: ['SS'],
        with: 'wild_pitch',
        sacrifice: 'bunt',
      }),
    ],
    [
      '2-H(WP)(UR)(NR), 1-1, B-B',
      entry({
        movements: [
          { from: 2, to: 4, cause: 'wild_pitch', ruling: 'unearned', rbi: false },
          { from: 1, to: 1, cause: batted },
          { from: 0, to: 0, cause: batted },
        ],
      }),
    ],
  ])('%s', (text, expected) => expect(parseScorerText(text)).toEqual(expected));
});

describe('what cannot be read is told', () => {
  test.each([
    ['', 'Say where everybody went'],
    ['B-9', 'I cannot read “B-9”'],
    ['643', 'nobody is out'],
    ['1x 2x Bx 64', '3 outs need 3 fielders or more in 64'],
    ['B-1(64)', 'names fielders, but the batter is not out'],
    ['B-1(XX)', 'I cannot read (XX)'],
    ['B-1 constructor', 'I cannot read “CONSTRUCTOR”'],
  ])('%s', (text, expected) => expect(parseScorerText(text)).toContain(expected));
});

test('the help of an option is short enough for Discord', () => {
  expect(scorerHelp().length).toBeLessThanOrEqual(100);
});

const position = fc.constantFrom(...POSITIONS);
const man = (from: 0 | 1 | 2 | 3) =>
  fc.record(
    {
      from: fc.constant(from),
      to: fc.constantFrom(null, 1, 2, 3, 4) as fc.Arbitrary<null | 1 | 2 | 3 | 4>,
      cause: fc.constantFrom(...CAUSES),
      rbi: fc.boolean(),
      ruling: fc.constantFrom(...RUN_RULINGS),
    },
    { requiredKeys: ['from', 'to', 'cause'] },
  );

/** Entries in the order in which they are read: those put out last, in the order of their outs. */
const entries = fc
  .record({
    men: fc.tuple(man(3), man(2), man(1), man(0)),
    by: fc.array(position, { minLength: 1, maxLength: 4 }),
    assists: fc.array(position, { maxLength: 2 }),
    errors: fc.array(position, { maxLength: 2 }),
    multiple_play: fc.constantFrom(null, 'double_play' as const, 'triple_play' as const),
    grounded_into: fc.boolean(),
    sacrifice: fc.constantFrom(null, 'bunt' as const, 'fly' as const),
    with: fc.constantFrom(null, ...RUNNING_PLAYS),
  })
  .map(({ men, by, ...rest }): WrittenEntry => {
    const out = men.filter((m) => m.to === null);
    return {
      ...rest,
      movements: [...men.filter((m) => m.to !== null), ...out],
      putouts: out.map((m) => ({ runner: m.from, by })),
    };
  });

test('whatever is written is read back', () => {
  fc.assert(
    fc.property(entries, (written) => {
      expect(parseScorerText(makeScorerText(written))).toEqual(written);
    }),
  );
});
