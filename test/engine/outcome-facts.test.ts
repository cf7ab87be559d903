import { describe, expect, test } from 'vitest';
import { ADVANCES } from '@paper-dynasty/engine/charts/advances';
import { CARD_RESULTS, parseCardResult } from '@paper-dynasty/engine/model/cards';
import {
  isInTheAir,
  isPlateAppearance,
  OUTCOME_FACTS,
  OUTCOMES,
  type Outcome,
} from '@paper-dynasty/engine/model/outcomes';
import type { OpeningRoll } from '@paper-dynasty/engine/model/rolls';
import { reportableFor } from '@paper-dynasty/engine/rules/reportable';
import { isWritable } from '@paper-dynasty/engine/rules/writable';

const only = (which: (outcome: Outcome) => boolean): readonly Outcome[] => OUTCOMES.filter(which);
const factsOf = (outcome: Outcome) => OUTCOME_FACTS[outcome];

const identity = { roll_id: '', n: 1, resolution_d20: 10 };
const cards = (check: 'check_wild_pitch' | 'check_passed_ball' | null = null): OpeningRoll => ({
  ...identity,
  kind: 'ab',
  d6_one: 1,
  d6_two: [1, 1],
  d6_two_total: 2,
  chaos_d20: 10,
  split_d20: 1,
  check_wild_pitch: check === 'check_wild_pitch',
  check_passed_ball: check === 'check_passed_ball',
  injury_rating: null,
});
const jump = (check_d20: number): OpeningRoll => ({
  ...identity,
  kind: 'jump',
  check_d20,
  jump: [1, 1],
  check_pick_off: check_d20 === 1,
  check_balk: check_d20 === 2,
});
const bunt: OpeningRoll = { ...identity, kind: 'd20', purpose: 'bunt', d20: 10 };

describe('the facts of an outcome agree with each other', () => {
  test.each([...OUTCOMES])('%s', (outcome) => {
    const facts = factsOf(outcome);
    expect(facts.locations.length > 0).toBe(facts.location !== 'none');
    if (facts.fielder && facts.locations.length > 0) expect(facts.locations).toContain(facts.fielder);
    if (facts.hit > 0) expect(facts).toMatchObject({ batter: facts.hit, reached_on: 'hit', at_bat: true });
    if (facts.hit > 0) expect(facts.ball).toBeNull();
    if (!isPlateAppearance(outcome))
      expect(facts).toMatchObject({ at_bat: false, bats_in: false, card: null });
    if (typeof facts.batter === 'number') expect(facts.reached_on).not.toBeNull();
    if (facts.charged || facts.cause === 'passed_ball') expect(facts.misplay).toBe(true);
    expect(facts.reported.length > 0 || facts.written.length > 0).toBe(true);
    if (facts.played === 'scorer') expect(facts.reported).toEqual([]);
  });

  test('every outcome of the table of advances stands in it, and no other', () => {
    const charted = ['groundball', 'check', 'steal', 'bunt', 'scorer'];
    expect(new Set(Object.keys(ADVANCES))).toEqual(
      new Set(only((o) => !charted.includes(factsOf(o).played))),
    );
  });

  test('every result of a card is an outcome that the dice of the cards can be reported as', () => {
    for (const result of CARD_RESULTS) {
      const { outcome, location } = parseCardResult(result);
      expect(factsOf(outcome).reported, result).toContain('cards');
      if (location) expect(factsOf(outcome).locations, result).toContain(location);
    }
  });
});

describe('who is no time at bat, and what is caught', () => {
  test('walks, hit batters and interference (OBR 9.02(a))', () => {
    expect(only((o) => isPlateAppearance(o) && !factsOf(o).at_bat)).toEqual([
      'walk',
      'intentional_walk',
      'hit_by_pitch',
      'catcher_interference',
    ]);
  });

  test('flies, lines and pops', () => {
    expect(only(isInTheAir)).toEqual([
      'popout',
      'lineout',
      'flyout_a',
      'flyout_b',
      'flyout_bq',
      'flyout_c',
      'bp_flyout',
      'bp_lineout',
    ]);
  });
});

describe('what dice can be reported as, in the order of the menus', () => {
  test.each<[string, OpeningRoll, readonly Outcome[]]>([
    ['a bunt', bunt, ['sac_bunt', 'bunt_out', 'popout']],
    ['a steal', jump(10), ['stolen_base', 'caught_stealing']],
    ['a steal with a pick-off check', jump(1), ['stolen_base', 'caught_stealing', 'pick_off']],
    ['a steal with a balk check', jump(2), ['stolen_base', 'caught_stealing', 'balk']],
    ['a wild-pitch check', cards('check_wild_pitch'), ['wild_pitch', 'no_advance']],
    ['a passed-ball check', cards('check_passed_ball'), ['passed_ball', 'no_advance']],
  ])('%s', (_, roll, outcomes) => expect(reportableFor(roll, true)).toEqual(outcomes));

  test('the cards: every plate appearance that neither a decision, a bunt nor a scorer makes', () => {
    const others = ['intentional_walk', 'sac_bunt', 'bunt_out', 'fielders_choice', 'strikeout_reached'];
    expect(reportableFor(cards(), false)).toEqual(only((o) => isPlateAppearance(o) && !others.includes(o)));
  });

  test('a scorer writes no check, and for the dice of a plate appearance what can come of its pitch', () => {
    expect(only((o) => !isWritable(null, true, o))).toEqual(['x_check', 'no_advance']);
    expect(only((o) => !isPlateAppearance(o) && isWritable(cards(), false, o))).toEqual([
      'foul_error',
      'wild_pitch',
      'passed_ball',
    ]);
    expect(only((o) => isPlateAppearance(o) && isWritable(jump(10), true, o))).toEqual([]);
  });
});
