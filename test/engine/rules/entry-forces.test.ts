import { describe, expect, test } from 'vitest';
import { BASES, isForced, runnerOn } from '@paper-dynasty/engine/model/bases';
import { OUTCOME_FACTS, OUTCOMES, type Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { ScorerEntry } from '@paper-dynasty/engine/model/scorer-entry';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { contextOf } from '@paper-dynasty/engine/rules/resolve/context';
import { entryProblem, written } from '@paper-dynasty/engine/rules/resolve/entry';
import { baseOutStates } from '../proofs/walk.ts';
import { activeGame, inSituation, lastPlay, report, withRoll } from '../support.ts';
import { entry } from './entries.ts';

const manual = activeGame({ league: { card_mode: 'manual' } });
const at = (code: number, outs = 0): GameState => inSituation(manual, { code, outs });
const problem = (state: GameState, outcome: Outcome, e: ScorerEntry): string | null =>
  entryProblem(contextOf(state, { outcome, location: null, entry: e }), e, 3);
const played = (state: GameState, outcome: Outcome, e: ScorerEntry) =>
  lastPlay(report(withRoll(state), outcome, null, e));
const by = (...men: readonly (readonly [0 | 1 | 2 | 3, ...Position[]])[]) => ({
  putouts: men.map(([runner, ...fielders]) => ({ runner, by: fielders })),
});

const DOUBLE_PLAY = by([1, 'SS', '2B'], [0, '2B', '1B']);
const REVERSE = by([0, '1B'], [1, '1B', 'SS']);

describe('the order of the outs decides what is a force (OBR 5.09(b)(6))', () => {
  test('a 6-4-3 for the last outs lets nobody score, listed batter first or last', () => {
    for (const men of [
      ['0x', '1x', '34'],
      ['34', '1x', '0x'],
    ])
      expect(problem(at(5, 1), 'groundball_a', entry(men, DOUBLE_PLAY))).toMatch(/No run scores/);
  });
  test('a 3-6 with the batter out first takes the force off: a run that crossed before the tag counts', () => {
    const play = played(at(5, 1), 'groundball_a', entry(['0x', '1x', '34'], REVERSE));
    expect(play).toMatchObject({ runs: 1, outs: 2 });
    expect(play.movements.find((m) => m.from === 1)).toMatchObject({ force: false });
  });
  test('where nobody is credited the movements give the order', () => {
    expect(problem(at(5, 1), 'groundball_a', entry(['1x', '0x', '34']))).toMatch(/No run scores/);
    expect(problem(at(5, 1), 'groundball_a', entry(['0x', '1x', '34']))).toBeNull();
  });
  test('a runner forced after a fly was dropped on purpose is forced (OBR 5.09(a)(12) Comment)', () => {
    const dropped = entry(['01', '1x', '34'], by([1, 'SS', '2B']));
    expect(problem(at(5, 2), 'popout', dropped)).toMatch(/No run scores/);
  });
});

describe('there is no hit when a runner is forced out (OBR 9.05(b)(1))', () => {
  test.each<[string, Outcome, number, number, ScorerEntry]>([
    ['a triple, second base missed', 'triple', 7, 2, entry(['34', '24', '1x', '03'], by([1, 'P', '2B']))],
    ['a single, forced at second', 'single_1', 1, 0, entry(['01', '1x'], by([1, 'RF', 'SS']))],
    ['a single, forced at third', 'single_2', 3, 1, entry(['01', '12', '2x'], by([2, 'LF', '3B']))],
    ['a double, forced at home', 'double_2', 7, 0, entry(['02', '13', '24', '3x'], by([3, 'LF', 'C']))],
    ['a home run, second base missed', 'homerun', 1, 0, entry(['04', '1x'], by([1, 'P', '2B']))],
    ['a ballpark single', 'bp_single', 1, 2, entry(['01', '1x'], by([1, 'RF', '2B']))],
  ])('%s', (_name, outcome, code, outs, e) => {
    expect(problem(at(code, outs), outcome, e)).toMatch(/No run scores|no hit when the runner on/);
  });
  test('the batter out before first', () => {
    const e: ScorerEntry = {
      ...entry([], by([0, 'RF', '1B'])),
      movements: [{ from: 0, to: null, cause: 'batted', out_at: 1 }],
    };
    expect(problem(at(0), 'single_1', e)).toMatch(/no hit when the batter/);
  });
  test('an out beyond the base that he had to take leaves the hit', () => {
    expect(problem(at(1), 'single_1', entry(['01', '1x'], by([1, 'RF', '3B'])))).toBeNull();
    expect(problem(at(0), 'double_2', entry(['0x'], by([0, 'RF', '3B'])))).toBeNull();
  });
});

describe('runs batted in by an entry that does not say (OBR 9.04)', () => {
  type Row = readonly [string, Outcome, number, number, ScorerEntry, number];
  test.each<Row>([
    ['a force double play', 'groundball_a', 5, 0, entry(['34', '1x', '0x'], DOUBLE_PLAY), 0],
    ['a reverse force double play', 'groundball_a', 5, 0, entry(['34', '0x', '1x'], REVERSE), 0],
    ['two forces, the batter safe', 'fielders_choice', 7, 0, entry(['34', '2x', '1x', '01']), 0],
    ['one force', 'groundball_b', 5, 0, entry(['34', '1x', '01'], by([1, 'SS', '2B'])), 1],
    ['a groundout', 'groundball_c', 4, 1, entry(['34', '0x'], by([0, 'SS', '1B'])), 1],
    [
      'a tag far from the bag is no force double play',
      'groundball_a',
      5,
      0,
      {
        ...entry([], by([0, '1B'], [1, '1B', '3B'])),
        movements: [
          { from: 3, to: 4, cause: 'batted' },
          { from: 0, to: null, cause: 'batted' },
          { from: 1, to: null, cause: 'batted', out_at: 3 },
        ],
      },
      1,
    ],
    [
      'a fly and a runner doubled off',
      'flyout_a',
      5,
      0,
      entry(['34', '0x', '1x'], by([0, 'CF'], [1, 'CF', '1B'])),
      1,
    ],
    ['a third strike', 'strikeout', 4, 0, entry(['34', '0x'], by([0, 'C'])), 0],
    ['a third strike not caught', 'strikeout_reached', 7, 0, entry(['34', '23', '12', '01']), 0],
    ['a walk that forces him in', 'walk', 7, 0, entry(['34', '23', '12', '01']), 1],
    ['a walk that does not', 'walk', 4, 0, entry(['34', '01']), 0],
    ['interference that forces him in', 'catcher_interference', 7, 0, entry(['34', '23', '12', '01']), 1],
    ['an error with one out', 'error_1', 4, 1, entry(['34', '01'], { errors: ['SS'] }), 1],
    ['an error with two out', 'error_1', 4, 2, entry(['34', '01'], { errors: ['SS'] }), 0],
    ['an error that let him in', 'error_1', 4, 0, entry(['34', '01'], { errors: ['SS'] }, { 3: 'error' }), 0],
    ['a runner from second on an error', 'error_2', 2, 0, entry(['24', '02'], { errors: ['LF'] }), 0],
    ['a steal of home on a strikeout', 'strikeout', 4, 0, entry(['34', '0x'], {}, { 3: 'stolen_base' }), 0],
  ])('%s', (_name, outcome, code, outs, e, expected) => {
    expect(played(at(code, outs), outcome, e).stats.rbi ?? 0).toBe(expected);
  });
  test("the scorer's word stands before the rule, both ways", () => {
    const said = (e: ScorerEntry, rbi: boolean): ScorerEntry => ({
      ...e,
      movements: e.movements.map((m) => (m.to === 4 ? { ...m, rbi } : m)),
    });
    const dp = entry(['34', '1x', '0x'], DOUBLE_PLAY);
    expect(played(at(5), 'groundball_a', said(dp, true)).stats.rbi).toBe(1);
    const out = entry(['34', '0x'], by([0, 'SS', '1B']));
    expect(played(at(4), 'groundball_c', said(out, false)).stats.rbi).toBeUndefined();
  });
  test('a home run bats in all its runs, also those that a pinch runner brings home', () => {
    expect(played(at(1), 'homerun', entry(['14', '01'])).stats).toMatchObject({ homerun: 1, rbi: 2 });
    expect(played(at(1), 'homerun', entry(['14', '04'])).stats).toMatchObject({ homerun: 1, rbi: 2 });
  });
});

describe('every entry of every outcome from every base-out state', () => {
  type To = ScorerEntry['movements'][number]['to'];
  const ENDS: readonly To[] = [null, 0, 1, 2, 3, 4];
  const FORWARD = (from: number): readonly To[] =>
    ENDS.filter((to) => to === null || to >= Math.max(from, 1));

  /** Every way the men on base and the batter can end, with every order of the outs. */
  function* entries(state: GameState): Generator<ScorerEntry> {
    const men = [0, ...BASES.filter((b) => runnerOn(state.situation.bases, b))] as (0 | 1 | 2 | 3)[];
    const ways = men.reduce<(readonly To[])[]>(
      (all, from) => all.flatMap((way) => FORWARD(from).map((to) => [...way, to])),
      [[]],
    );
    for (const way of ways) {
      const movements = men.map((from, i) => ({ from, to: way[i] ?? null, cause: 'batted' as const }));
      const made = { ...entry([]), movements };
      yield made;
      yield { ...made, movements: movements.toReversed() };
    }
  }

  test.each(OUTCOMES.filter((o) => OUTCOME_FACTS[o].plate_appearance && o !== 'x_check'))('%s', (outcome) => {
    let stood = 0;
    for (const state of baseOutStates(manual))
      for (const e of entries(state)) {
        const context = contextOf(state, { outcome, location: null, entry: e });
        if (entryProblem(context, e, 3) !== null) continue;
        stood += 1;
        const { steps, hit } = written(context, e);
        const outs = e.movements.filter((m) => m.to === null);
        const runs = steps.filter((s) => s.to === 4).length;
        const last = outs.at(-1);
        const third = state.situation.outs + outs.length === 3;
        const force = last && steps.find((s) => s.from === last.from)?.force;
        if (third && force && runs > 0) throw new Error(`a run on a force: ${JSON.stringify(e.movements)}`);
        const forcedOut = outs.filter(
          (m, i) => m.from > 0 && i === 0 && isForced(state.situation.bases, m.from as 1),
        );
        if (hit > 0 && forcedOut.length > 0)
          throw new Error(`a hit on a force: ${JSON.stringify(e.movements)}`);
        const rbi = steps.filter((s) => s.rbi);
        if (rbi.some((s) => s.to !== 4)) throw new Error('batted in without a run');
        const none =
          outcome.startsWith('strikeout') || (outcome.startsWith('error_') && state.situation.outs === 2);
        if (none && rbi.length > 0) throw new Error(`batted in: ${outcome} ${JSON.stringify(e.movements)}`);
        if (outcome.startsWith('error_') && rbi.some((s) => s.from !== 3))
          throw new Error('batted in on an error');
      }
    expect(stood).toBeGreaterThanOrEqual(24);
  });
});
