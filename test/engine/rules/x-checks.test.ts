import { describe, expect, test } from 'vitest';
import { CODE_OUTCOMES } from '@paper-dynasty/engine/charts/x-checks';
import { scriptedDice } from '@paper-dynasty/engine/dice/scripted';
import { ROLL_DICE } from '@paper-dynasty/engine/dice/rolls';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { Play } from '@paper-dynasty/engine/model/play';
import type { GameState } from '@paper-dynasty/engine/model/state';
import type { DefensiveDecision } from '@paper-dynasty/engine/model/decisions';
import type { ErrorBases, XCheckCode } from '@paper-dynasty/engine/model/x-checks';
import { makeNotation } from '@paper-dynasty/engine/notation/notation';
import { makeSentence } from '@paper-dynasty/engine/notation/sentence';
import { activeGame, answer, deciding, ends, inSituation, lastPlay, putouts, report } from '../support.ts';

const manual = activeGame({ league: { card_mode: 'manual' } });

/** A place whose chart has the code, and a row of the default pack's chart that shows it. */
const ROW_OF: Readonly<Record<XCheckCode, readonly [Position, number]>> = {
  G1: ['SS', 14],
  G2: ['SS', 12],
  G3: ['SS', 8],
  'G2#': ['SS', 2],
  'G3#': ['SS', 3],
  SI1: ['SS', 4],
  SI2: ['SS', 1],
  SPD: ['C', 3],
  DO2: ['LF', 4],
  DO3: ['LF', 2],
  TR3: ['LF', 1],
  F1: ['LF', 5],
  F2: ['LF', 9],
  F3: ['LF', 17],
  PO: ['C', 8],
  FO: ['C', 12],
};
/** 3d6 totals at which some rating makes each error at every position of the default pack. */
const TOTAL_OF: Readonly<Record<ErrorBases, readonly [number, number, number]>> = {
  0: [4, 4, 3],
  1: [3, 3, 3],
  2: [1, 1, 1],
  3: [1, 1, 2],
};

/** Reports a fielding check and what the card says of it. */
const check = (
  start: GameState,
  code: XCheckCode,
  error: ErrorBases,
  rare: boolean,
  then: readonly boolean[] = [],
  place: Position = ROW_OF[code][0],
): Play => {
  const dice = scriptedDice([
    { sides: ROLL_DICE.fielding, values: [ROW_OF[code][1], ...TOTAL_OF[error], rare ? 1 : 50] },
    ...then.map(() => ({ sides: [20], values: [9] })),
  ]);
  let state = report(start, 'x_check', place, null, dice);
  const question = state.pending?.question?.question;
  if (question?.kind !== 'x_check') throw new Error('the check is not asked about');
  if (!question.errors.includes(error))
    throw new Error(`${question.error_total} makes no ${error}-base error`);
  state = answer(state, { kind: 'x_check', code, error }, dice);
  for (const yes of then) state = answer(state, { kind: 'verdict', yes }, dice);
  dice.assertUsed();
  return lastPlay(state);
};

const at = (code: number, outs = 0, defense: Partial<DefensiveDecision> = {}): GameState =>
  deciding(inSituation(manual, { code, outs }), defense);

/** Everybody by the same rule: the batter to a base, every runner on by so many. */
const moved = (code: number, batter: number, runners: number): string =>
  [1, 2, 3].reduce(
    (text, base) => text + (code & (1 << (base - 1)) ? String(Math.min(base + runners, 4)) : '-'),
    String(batter),
  );

const CODES = [0, 1, 2, 3, 4, 5, 6, 7];
type Errors = readonly (readonly [batter: number, runners: number] | null)[];
const GROUND: Errors = [[1, 1], [2, 2], null];
const SINGLE: Errors = [[2, 2], [3, 3], null];
const FLY: Errors = [
  [1, 1],
  [2, 2],
  [3, 3],
];

/** The error columns of section 6: 1-, 2- and 3-base. */
const ERRORS: Readonly<Record<Exclude<XCheckCode, 'FO'>, Errors>> = {
  G1: GROUND,
  G2: GROUND,
  G3: GROUND,
  'G2#': GROUND,
  'G3#': GROUND,
  SI1: SINGLE,
  SI2: [
    [2, 2],
    [3, 3],
    [3, 3],
  ],
  SPD: SINGLE,
  DO2: [
    [3, 3],
    [3, 3],
    [4, 3],
  ],
  DO3: [
    [3, 3],
    [4, 3],
    [4, 3],
  ],
  TR3: [
    [4, 3],
    [4, 3],
    [4, 3],
  ],
  F1: FLY,
  F2: FLY,
  F3: FLY,
  PO: [[1, 1], [2, 3], null],
};
const HITS: Partial<Record<XCheckCode, string>> = {
  SI1: '',
  SI2: '',
  SPD: '',
  DO2: 'double',
  DO3: 'double',
  TR3: 'triple',
};

/** Codes on which the runner from third scores with fewer than two out when no error is made, by the groundball chart's normal columns (section 5). */
const BATTED_IN: Partial<Record<XCheckCode, (onBase: number) => boolean>> = {
  G1: (onBase) => (onBase & 1) === 0,
  G2: () => true,
  G3: () => true,
  'G2#': () => true,
  'G3#': () => true,
  F1: () => true,
  F2: () => true,
};

describe('errors (RULES section 6), every code from every base', () => {
  const rows = (Object.keys(ERRORS) as (keyof typeof ERRORS)[]).flatMap((code) =>
    ERRORS[code].flatMap((go, i) => (go ? [[code, (i + 1) as ErrorBases, ...go] as const] : [])),
  );
  test.each(rows)('%s, %i-base error: batter to %i, runners advance %i', (code, error, batter, runners) => {
    for (const onBase of CODES)
      for (const outs of [0, 2]) {
        // Three bases are made by outfielders alone; a single past one is on his chart too.
        const place = error === 3 ? 'LF' : ROW_OF[code][0];
        if (error === 3 && code === 'SI2') continue;
        const play = check(at(onBase, outs), code, error, false, [], place);
        expect(ends(play), `on-base code ${onBase}`).toBe(moved(onBase, batter, runners));
        expect(play.errors).toEqual([place]);
        expect(play.stats.hit).toBe(code in HITS ? 1 : undefined);
        if (HITS[code]) expect(play.stats).toMatchObject({ [HITS[code]]: 1 });
        expect(play.stats.homerun).toBeUndefined();
        if (code in HITS) continue;
        const batted = outs === 0 && (onBase & 4) > 0 && (BATTED_IN[code]?.(onBase) ?? false);
        expect(play.stats.rbi, `on-base code ${onBase}, ${outs} out`).toBe(batted ? 1 : undefined);
        expect(play.stats.sf).toBe(batted && code.startsWith('F') ? 1 : undefined);
        expect(play.stats.ab).toBe(play.stats.sf ? undefined : 1);
      }
  });
  test('a three-base error on a single to the outfield is as a two-base one', () => {
    const dice = scriptedDice([{ sides: ROLL_DICE.fielding, values: [7, 1, 1, 2, 50] }]);
    const asked = report(at(7), 'x_check', 'LF', null, dice);
    expect(ends(lastPlay(answer(asked, { kind: 'x_check', code: 'SI2', error: 3 })))).toBe('3444');
  });
  test.each([1, 2] as const)('FO, %i-base error: a dropped foul, and the same man bats again', (error) => {
    for (const onBase of CODES) {
      const play = check(at(onBase), 'FO', error, false);
      expect(ends(play)).toBe(moved(onBase, 0, 0).replace('0', '-'));
      expect(play).toMatchObject({ result: 'foul_error', errors: ['C'], outs: 0 });
      expect(play.stats).toEqual({ error: 1 });
      expect(play.after.slots).toEqual(play.before.slots);
    }
  });
  test('on a hit with an error only what the hit alone gives is batted in (OBR 9.04)', () => {
    expect(check(at(7), 'SI1', 2, false).stats).toMatchObject({ hit: 1, rbi: 1, error: 1 });
    expect(check(at(7), 'DO3', 2, false).stats).toMatchObject({ hit: 1, double: 1, rbi: 3 });
  });
});

test('on a hit over shallow outfielders the error adds nothing to what the hit gives: R1 is batted in', () => {
  const shallow = deciding(at(1), { outfield: 'shallow' });
  expect(check(shallow, 'DO2', 1, false).stats).toMatchObject({ double: 1, rbi: 1, error: 1 });
  expect(check(at(1), 'DO2', 1, false).stats.rbi).toBeUndefined();
});

test('a batter who misses a base is out on appeal, and has hit into no catch', () => {
  const play = check(at(0), 'DO3', 0, true);
  expect(play.stats).toEqual({ pa: 1, ab: 1 });
  expect([putouts(play), makeNotation(play)]).toEqual(['LF-1B', '7-3 AP']);
  expect(makeSentence(play, () => 'Cole')).toBe(
    'Cole misses a base and is out on appeal, on a ball to left field.',
  );
});

/** The codes that are an outcome of the table when no error is made, and how the runners go from the bases loaded. */
const CLEAN: readonly (readonly [XCheckCode, string])[] = [
  ['G1', 'xx34'],
  ['G2', '1x34'],
  ['G3', 'x234'],
  ['G2#', '1x34'],
  ['G3#', 'x234'],
  ['SI1', '1234'],
  ['SI2', '1344'],
  ['DO2', '2344'],
  ['DO3', '2444'],
  ['TR3', '3444'],
  ['F1', 'x234'],
  ['F2', 'x124'],
  ['F3', 'x123'],
  ['PO', 'x123'],
];

describe('no error', () => {
  test.each(CLEAN)('%s is played as its outcome', (code, loaded) => {
    expect(ends(check(at(7), code, 0, false))).toBe(loaded);
    for (const onBase of CODES) {
      const play = check(at(onBase, 1), code, 0, false);
      const as = lastPlay(
        report(at(onBase, 1), CODE_OUTCOMES[code], ROW_OF[code][0] === 'C' ? 'C' : ROW_OF[code][0]),
      );
      expect(ends(play), `on-base code ${onBase}`).toBe(ends(as));
      expect(play.stats).toEqual(as.stats);
      expect(play.result).toBe(as.result);
      expect(play.check_pos).toBe(ROW_OF[code][0]);
    }
  });
  test('SPD: at or under the speed a single, else a groundball C', () => {
    expect(ends(check(at(7), 'SPD', 0, false, [true]))).toBe('1234');
    expect(ends(check(at(7), 'SPD', 0, false, [false]))).toBe('x234');
  });
  test('FO: a passed ball takes the place of the popout, only with a runner on', () => {
    expect(ends(check(at(0), 'FO', 0, false))).toBe('x---');
    const passed = check(at(3), 'FO', 0, false, [true]);
    expect(ends(passed)).toBe('-23-');
    expect(passed).toMatchObject({ result: 'passed_ball', stats: { passed_ball: 1 } });
    expect(passed.after.slots).toEqual(passed.before.slots);
    const caught = check(at(3), 'FO', 0, false, [false]);
    expect([ends(caught), putouts(caught)]).toEqual(['x12-', 'C']);
  });
  test.each<[string, Partial<DefensiveDecision>, number, Position, boolean]>([
    ['normal depth, nobody held', {}, 7, 'SS', false],
    ['infield in', { infield: 'infield_in' }, 7, 'SS', true],
    ['corners in, ball to short', { infield: 'corners_in' }, 7, 'SS', false],
    ['corners in, ball to third', { infield: 'corners_in' }, 7, '3B', true],
    ['corners in, ball to first', { infield: 'corners_in' }, 7, '1B', true],
    ['first baseman holds R1', { hold: [1] }, 1, '1B', true],
    ['shortstop holds R2', { hold: [2] }, 2, 'SS', true],
    ['third baseman holds R3', { hold: [3] }, 4, '3B', true],
    ['the second baseman holds nobody', { hold: [1, 2, 3] }, 7, '2B', false],
    ['another runner is held', { hold: [1] }, 3, 'SS', false],
    ['held, but gone', { hold: [1] }, 2, '1B', false],
  ])(
    '#: a single past the fielder when he is drawn in or holds a runner: %s',
    (_n, defense, onBase, place, past) => {
      for (const code of ['G2#', 'G3#'] as const) {
        const play = check(at(onBase, 0, defense), code, 0, false, [], place);
        expect(play.result).toBe(past ? 'single_2' : CODE_OUTCOMES[code]);
        // The error and the rare play are those of the groundball all the same.
        expect(check(at(onBase, 0, defense), code, 1, false, [], place).stats.hit).toBeUndefined();
        expect(ends(check(at(onBase, 0, defense), code, 0, true, [], place))[0]).toBe('x');
      }
    },
  );
  test('shallow outfielders: F2 is as flyout_bq, DO2 as double_3', () => {
    expect(ends(check(at(7, 0, { outfield: 'shallow' }), 'F2', 0, false))).toBe('x123');
    expect(ends(check(at(7, 0, { outfield: 'shallow' }), 'DO2', 0, false))).toBe('2444');
  });
});

/** Rare plays by on-base code 0 to 7, nobody out; null = no effect, the play goes on as usual. */
const RARE: readonly (readonly [XCheckCode, readonly (string | null)[]])[] = [
  ['G1', ['x---', 'xx--', 'x-2-', 'xx2-', 'x--3', 'xx-3', 'x-23', 'xx23']],
  ['G2', ['x---', 'x2--', 'x-2-', 'x23-', 'x--3', 'x2-3', 'x-23', 'x234']],
  ['G3', ['x---', 'x2--', 'x-3-', 'x23-', 'x--4', 'x2-4', 'x-34', 'x234']],
  ['SI1', [null, '1x--', null, '1x2-', null, '1x-3', null, '1x23']],
  ['SI2', ['x---', 'x3--', 'x-4-', 'x34-', 'x--4', 'x3-4', 'x-44', 'x344']],
  ['DO2', ['x---', 'x3--', 'x-4-', 'x34-', 'x--4', 'x3-4', 'x-44', 'x344']],
  ['DO3', ['x---', '24--', '2-4-', '244-', '2--4', '24-4', '2-44', '2444']],
  ['TR3', ['4---', '44--', '4-4-', '444-', '4--4', '44-4', '4-44', '4444']],
  ['F1', ['x---', 'x3--', 'x-4-', 'x34-', 'x--4', 'x3-4', 'x-44', 'x344']],
  ['F2', [null, null, null, null, 'x--x', 'x1-x', 'x-2x', 'x12x']],
  ['F3', [null, 'xx--', 'x-x-', 'x1x-', 'x--x', 'x1-x', 'x-2x', 'x12x']],
  ['PO', ['1---', '12--', '1-3-', '123-', '1--4', '12-4', '1-34', '1234']],
  ['FO', ['1---', '12--', '1-2-', '123-', '1--3', '12-3', '1-23', '1234']],
  ['SPD', [null, null, null, null, null, null, null, null]],
];

describe('rare plays come before errors', () => {
  test.each(RARE)('%s', (code, expected) => {
    for (const onBase of CODES) {
      const wanted = expected[onBase];
      if (wanted) {
        expect(ends(check(at(onBase), code, 0, true)), `on-base code ${onBase}`).toBe(wanted);
        expect(ends(check(at(onBase), code, 1, true)), `with an error, ${onBase}`).toBe(wanted);
      } else {
        const then = code === 'SPD' ? [true] : [];
        expect(ends(check(at(onBase), code, 0, true, then))).toBe(
          ends(check(at(onBase), code, 0, false, then)),
        );
        expect(ends(check(at(onBase), code, 1, true))).toBe(ends(check(at(onBase), code, 1, false)));
      }
    }
  });
  test('G2# and G3# have those of G2 and G3', () => {
    expect(ends(check(at(5), 'G2#', 0, true))).toBe('x2-3');
    expect(ends(check(at(5), 'G3#', 0, true))).toBe('x2-4');
  });
  test('G1: a double play by interference, into which the batter has not grounded (OBR 9.02(a)(17) Comment); alone he is out', () => {
    const play = check(at(1), 'G1', 0, true);
    expect(play).toMatchObject({ multiple_play: 'double_play', outs: 2 });
    expect(play.stats.gidp).toBeUndefined();
    expect(check(at(0), 'G1', 0, true)).toMatchObject({ result: 'groundball_a', stats: { pa: 1, ab: 1 } });
    expect(check(at(1, 2), 'G1', 0, true)).toMatchObject({ outs: 1, runs: 0 });
  });
  test.each<[XCheckCode, number, Record<string, number>]>([
    ['SI1', 1, { pa: 1, ab: 1, hit: 1 }],
    ['SI2', 4, { pa: 1, ab: 1, hit: 1, rbi: 1 }],
    ['DO2', 4, { pa: 1, ab: 1, hit: 1, double: 1, rbi: 1 }],
    ['DO3', 7, { pa: 1, ab: 1, hit: 1, double: 1, rbi: 3 }],
    ['DO3', 0, { pa: 1, ab: 1 }],
    ['TR3', 1, { pa: 1, ab: 1, hit: 1, homerun: 1, rbi: 2 }],
    ['F1', 6, { pa: 1, sf: 1, rbi: 2 }],
    ['F2', 4, { pa: 1, ab: 1 }],
    ['FO', 7, { pa: 1, error: 1, rbi: 1 }],
  ])('%s from code %i is scored as it should be', (code, onBase, stats) => {
    expect(check(at(onBase), code, 0, true).stats).toEqual(stats);
  });
  test('with two out a caught fly only ends the half', () => {
    for (const code of ['F1', 'F2', 'F3'] as const)
      expect(check(at(7, 2), code, 0, true)).toMatchObject({ outs: 1, runs: 0 });
  });
  test('with two out a batter put out off first or second does not take back the runs that crossed', () => {
    expect(check(at(6, 2), 'SI2', 0, true)).toMatchObject({ outs: 1, runs: 2 });
    expect(check(at(6, 2), 'DO2', 0, true)).toMatchObject({ outs: 1, runs: 2 });
  });
});
