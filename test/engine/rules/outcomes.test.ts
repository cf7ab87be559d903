import { describe, expect, test } from 'vitest';
import { OUTCOMES, OUTCOME_FACTS, type Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Position } from '@paper-dynasty/engine/model/positions';
import { reportableOutcomes } from '@paper-dynasty/engine/rules/possible';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { activeGame, after, deciding, ends, inSituation, lastPlay, report, withRoll } from '../support.ts';

const manual = activeGame({ league: { card_mode: 'manual' } });

/** `x` out, `f` one base if forced, a number the bases that a runner advances; the batter's is the base he reaches. */
type Go = number | 'x' | 'f';
type Row = readonly [Outcome, Position | null, batter: Go, r1: Go, r2: Go, r3: Go];

/** Section 4 of the rule book, written out; runners who may try for more hold. */
const TABLE: readonly Row[] = [
  ['strikeout', null, 'x', 0, 0, 0],
  ['popout', null, 'x', 0, 0, 0],
  ['lineout', null, 'x', 0, 0, 0],
  ['flyout_a', 'CF', 'x', 1, 1, 1],
  ['flyout_b', 'LF', 'x', 0, 0, 1],
  ['flyout_bq', 'RF', 'x', 0, 0, 0],
  ['flyout_c', 'CF', 'x', 0, 0, 0],
  ['single_1', null, 1, 1, 1, 1],
  ['single_2', 'LF', 1, 2, 2, 1],
  ['single_uncapped', 'CF', 1, 1, 1, 1],
  ['double_2', 'RF', 2, 2, 2, 1],
  ['double_3', null, 2, 3, 2, 1],
  ['double_uncapped', 'LF', 2, 2, 2, 1],
  ['triple', 'RF', 3, 3, 2, 1],
  ['homerun', null, 4, 3, 2, 1],
  ['walk', null, 1, 'f', 'f', 'f'],
  ['hit_by_pitch', null, 1, 'f', 'f', 'f'],
  ['catcher_interference', null, 1, 'f', 'f', 'f'],
  ['bp_homerun', null, 4, 3, 2, 1],
  ['bp_single', null, 1, 1, 1, 1],
  ['bp_flyout', null, 'x', 0, 0, 1],
  ['bp_lineout', null, 'x', 0, 0, 0],
  ['error_1', 'SS', 1, 1, 1, 1],
  ['error_2', 'RF', 2, 2, 2, 1],
  ['error_3', 'P', 3, 3, 2, 1],
];

const expectedEnds = (row: Row, code: number, outs: number): string => {
  const [, , batter, ...runners] = row;
  const frozen = batter === 'x' && outs === 2;
  const on = [1, 2, 4].map((bit) => (code & bit) > 0);
  const forced = (base: number): boolean => on.slice(0, base).every(Boolean);
  const each = [1, 2, 3].map((base) => {
    if (!on[base - 1]) return '-';
    const go = runners[base - 1] ?? 0;
    const bases = go === 'f' ? (forced(base) ? 1 : 0) : Number(go);
    return String(Math.min(base + (frozen ? 0 : bases), 4));
  });
  return `${batter}${each.join('')}`;
};

const BASE_OUTS = [0, 1, 2].flatMap((outs) => [0, 1, 2, 3, 4, 5, 6, 7].map((code) => [code, outs] as const));

describe('advances by outcome (RULES section 4) in all 24 base-out states', () => {
  test.each(TABLE)('%s to %s: batter %s, runners %s %s %s', (...row) => {
    const [outcome, place] = row;
    for (const [code, outs] of BASE_OUTS) {
      const state = report(inSituation(manual, { code, outs }), outcome, place);
      // At quick pace a runner who may try holds unless he was told to go.
      expect(ends(lastPlay(state)), `on-base code ${code}, ${outs} out`).toBe(expectedEnds(row, code, outs));
    }
  });
  test('an intentional walk is played without dice', () => {
    const row: Row = ['intentional_walk', null, 1, 'f', 'f', 'f'];
    for (const [code, outs] of BASE_OUTS) {
      const start = inSituation(manual, { code, outs });
      const { defense } = deciding(start, { intentional_walk: true });
      const state = after(start, { type: 'decide_defense', side: 'home', decision: defense! });
      expect(ends(lastPlay(state))).toBe(expectedEnds(row, code, outs));
      expect(lastPlay(state)).toMatchObject({ roll: null, stats: { pa: 1, bb: 1, ibb: 1 } });
      expect(state.roll_count).toBe(start.roll_count);
    }
  });
  test.each(['wild_pitch', 'passed_ball'] as const)('%s moves everybody up one, same batter', (outcome) => {
    for (const [code, outs] of BASE_OUTS.filter(([c]) => c > 0)) {
      const check = outcome === 'wild_pitch' ? { check_wild_pitch: true } : { check_passed_ball: true };
      const state = report(withRoll(inSituation(manual, { code, outs }), check), outcome);
      const moved = [1, 2, 3].map((base) => (code & (1 << (base - 1)) ? String(base + 1) : '-')).join('');
      expect(ends(lastPlay(state))).toBe(`-${moved}`);
      expect(lastPlay(state).stats).toEqual({ [outcome]: 1 });
      expect(state.situation.slots).toEqual(manual.situation.slots);
    }
  });
  test('every outcome of a card has a row here, or a section of its own', () => {
    const elsewhere = ['groundball_a', 'groundball_b', 'groundball_c', 'x_check'];
    const rows = TABLE.map(([outcome]) => outcome);
    expect([...rows, ...elsewhere].sort()).toEqual([...reportableOutcomes(withRoll(manual))].sort());
    expect(Object.keys(OUTCOME_FACTS)).toEqual([...OUTCOMES]);
  });
});

describe('shallow outfielders (RULES section 2)', () => {
  const shallow = (code: number): GameState =>
    deciding(inSituation(manual, { code }), { outfield: 'shallow' });
  test.each<[Outcome, Position | null, number, string]>([
    ['flyout_b', 'LF', 7, 'x123'],
    ['bp_flyout', null, 7, 'x123'],
    ['flyout_a', 'CF', 7, 'x234'],
    ['flyout_c', 'CF', 7, 'x123'],
    ['double_2', null, 7, '2444'],
    ['double_3', null, 7, '2444'],
    ['double_uncapped', null, 7, '2344'],
    ['single_2', null, 7, '1344'],
  ])('%s with the bases loaded', (outcome, place, code, expected) => {
    const play = lastPlay(report(shallow(code), outcome, place));
    expect(ends(play)).toBe(expected);
    expect(play.result).toBe(outcome);
  });
});

describe('what the batter is credited with', () => {
  const statsOf = (outcome: Outcome, code: number, place: Position | null = null, outs = 0) =>
    lastPlay(report(inSituation(manual, { code, outs }), outcome, place)).stats;
  test.each<[string, Outcome, number, Position | null, number, Record<string, number>]>([
    ['a sacrifice fly is no at-bat', 'flyout_b', 4, 'LF', 0, { pa: 1, sf: 1, rbi: 1 }],
    ['a deep fly that scores', 'flyout_a', 4, 'CF', 1, { pa: 1, sf: 1, rbi: 1 }],
    ['a ballpark fly that scores', 'bp_flyout', 4, null, 0, { pa: 1, sf: 1, rbi: 1, bpfo: 1 }],
    ['none with two out', 'flyout_a', 4, 'CF', 2, { pa: 1, ab: 1 }],
    ['none when nobody scores', 'flyout_a', 3, 'CF', 0, { pa: 1, ab: 1 }],
    ['an error bats in nobody', 'error_1', 4, 'SS', 0, { pa: 1, ab: 1, error: 1 }],
    ['a forced walk bats in a run', 'walk', 7, null, 0, { pa: 1, bb: 1, rbi: 1 }],
    ['a hit batter likewise', 'hit_by_pitch', 7, null, 0, { pa: 1, hbp: 1, rbi: 1 }],
    ['interference likewise, and no at-bat', 'catcher_interference', 7, null, 0, { pa: 1, error: 1, rbi: 1 }],
    ['a grand slam', 'homerun', 7, null, 2, { pa: 1, ab: 1, hit: 1, homerun: 1, rbi: 4 }],
    ['a ballpark home run', 'bp_homerun', 0, null, 0, { pa: 1, ab: 1, hit: 1, homerun: 1, rbi: 1, bphr: 1 }],
    ['a ballpark single', 'bp_single', 0, null, 0, { pa: 1, ab: 1, hit: 1, bp1b: 1 }],
    ['a ballpark lineout', 'bp_lineout', 0, null, 0, { pa: 1, ab: 1, bplo: 1 }],
    ['a double', 'double_3', 1, null, 0, { pa: 1, ab: 1, hit: 1, double: 1, rbi: 1 }],
    ['a triple', 'triple', 0, null, 0, { pa: 1, ab: 1, hit: 1, triple: 1 }],
    ['a strikeout', 'strikeout', 7, null, 0, { pa: 1, ab: 1, so: 1 }],
    ['a double-play grounder bats in nobody', 'groundball_a', 5, 'SS', 0, { pa: 1, ab: 1, gidp: 1 }],
    ['another groundout does', 'groundball_c', 5, 'SS', 0, { pa: 1, ab: 1, rbi: 1 }],
    ['so does a force at second', 'groundball_b', 5, 'SS', 0, { pa: 1, ab: 1, rbi: 1 }],
  ])('%s', (_name, outcome, code, place, outs, expected) => {
    expect(statsOf(outcome, code, place, outs)).toEqual(expected);
  });
  test('interference is charged to the catcher', () => {
    const play = lastPlay(report(manual, 'catcher_interference'));
    expect(play.credits).toEqual([
      { position: 'C', player_id: 'home-C-1', putouts: 0, assists: 0, errors: 1 },
    ]);
    expect(play.after.bases[0]?.reached_on).toBe('interference');
  });
});
