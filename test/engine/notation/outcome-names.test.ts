import { describe, expect, test } from 'vitest';
import { OUTCOME_FACTS, OUTCOMES, type Outcome } from '@paper-dynasty/engine/model/outcomes';
import { POSITIONS, type Position } from '@paper-dynasty/engine/model/positions';
import {
  aliasesOf,
  findOutcomes,
  isOutcomeName,
  readOutcome,
} from '@paper-dynasty/engine/notation/outcome-names';
import { parsePosition } from '@paper-dynasty/engine/notation/position-names';
import { SHORT_OUTCOMES as SHORT_EN } from '@paper-dynasty/engine/notation/en/outcomes';
import { OUTCOME_WORDS, SHORT_OUTCOMES as SHORT_ES } from '@paper-dynasty/engine/notation/es/outcomes';

const SINGLES: readonly Outcome[] = ['single_1', 'single_2', 'single_uncapped'];
const DOUBLES: readonly Outcome[] = ['double_2', 'double_3', 'double_uncapped'];
const GROUNDERS: readonly Outcome[] = ['groundball_a', 'groundball_b', 'groundball_c'];
const FLIES: readonly Outcome[] = ['flyout_a', 'flyout_b', 'flyout_bq', 'flyout_c'];
const ERRORS: readonly Outcome[] = ['error_1', 'error_2', 'error_3'];

describe('what people write is read', () => {
  test.each<[string, Outcome]>([
    ['HR', 'homerun'],
    ['hr', 'homerun'],
    ['Home Run', 'homerun'],
    ['homer', 'homerun'],
    ['jonrón', 'homerun'],
    ['JONRON', 'homerun'],
    ['BB', 'walk'],
    ['base por bolas', 'walk'],
    ['K', 'strikeout'],
    ['so', 'strikeout'],
    ['ponche', 'strikeout'],
    ['3B', 'triple'],
    ['GB A', 'groundball_a'],
    ['gba', 'groundball_a'],
    ['gb-b', 'groundball_b'],
    ['groundball c', 'groundball_c'],
    ['rodado b', 'groundball_b'],
    ['ibb', 'intentional_walk'],
    ['hbp', 'hit_by_pitch'],
    ['golpeado', 'hit_by_pitch'],
    ['fc', 'fielders_choice'],
    ["fielder's choice", 'fielders_choice'],
    ['fielders choice', 'fielders_choice'],
    ['FO B?', 'flyout_bq'],
    ['fly b', 'flyout_b'],
    ['1B*', 'single_1'],
    ['1B **', 'single_2'],
    ['single (uncapped)', 'single_uncapped'],
    ['2b***', 'double_3'],
    ['WP', 'wild_pitch'],
    ['pb', 'passed_ball'],
    ['sb', 'stolen_base'],
    ['cs', 'caught_stealing'],
    ['sh', 'sac_bunt'],
    ['ci', 'catcher_interference'],
    ['línea', 'lineout'],
    ['BP HR', 'bp_homerun'],
    ['interfer', 'catcher_interference'],
  ])('%s', (text, outcome) => {
    expect(readOutcome(text)).toEqual({ outcomes: [outcome], place: null });
  });

  test.each<[string, Outcome, Position]>([
    ['gba SS', 'groundball_a', 'SS'],
    ['PO P', 'popout', 'P'],
    ['PO SS', 'popout', 'SS'],
    ['GB A 6', 'groundball_a', 'SS'],
    ['flyout C lf', 'flyout_c', 'LF'],
    ['x ss', 'x_check', 'SS'],
    ['X 1B', 'x_check', '1B'],
    ['rodado a campo corto', 'groundball_a', 'SS'],
    ['L4', 'lineout', '2B'],
    ['HR 8', 'homerun', 'CF'],
    ['flyout b to left field', 'flyout_b', 'LF'],
    ['elev c al central', 'flyout_c', 'CF'],
  ])('with a place behind it: %s', (text, outcome, place) => {
    expect(readOutcome(text)).toEqual({ outcomes: [outcome], place });
  });

  test.each<[string, readonly Outcome[], Position | null]>([
    ['1B', SINGLES, null],
    ['groundball C', ['groundball_c'], null],
    ['single', SINGLES, null],
    ['2B', DOUBLES, null],
    ['doble', DOUBLES, null],
    ['GB', GROUNDERS, null],
    ['G6', GROUNDERS, 'SS'],
    ['F8', FLIES, 'CF'],
    ['E6', ERRORS, 'SS'],
    ['error', ERRORS, null],
    ['bunt', ['sac_bunt', 'bunt_out'], null],
    ['po', ['popout', 'pick_off'], null],
  ])('what can be several stands for each of them: %s', (text, outcomes, place) => {
    expect(readOutcome(text)).toEqual({ outcomes, place });
  });

  test.each(['', ' ', 'moonshot', 'K CF', 'gba LF', '6-4-3', 'hitx'])(
    'what is nothing is nothing: “%s”',
    (text) => {
      expect(readOutcome(text).outcomes).toEqual([]);
    },
  );

  test('what is possible now decides between several', () => {
    expect(readOutcome('po', ['strikeout', 'popout']).outcomes).toEqual(['popout']);
    expect(readOutcome('po', ['stolen_base', 'pick_off']).outcomes).toEqual(['pick_off']);
    expect(readOutcome('strikeo', ['strikeout', 'walk']).outcomes).toEqual(['strikeout']);
    expect(readOutcome('hr', ['strikeout']).outcomes).toEqual(['homerun']);
  });
});

describe('every outcome can be reached', () => {
  test.each([...OUTCOMES])('%s by its code, its names and its aliases', (outcome) => {
    const { label } = OUTCOME_FACTS[outcome];
    for (const name of [outcome, label, OUTCOME_WORDS[outcome], ...aliasesOf(outcome)]) {
      expect(isOutcomeName(name), name).toBe(true);
      expect(findOutcomes(name), name).toContain(outcome);
    }
    expect(readOutcome(outcome).outcomes).toEqual([outcome]);
    expect(readOutcome(label).outcomes).toEqual([outcome]);
    expect(readOutcome(OUTCOME_WORDS[outcome]).outcomes).toEqual([outcome]);
  });

  test.each([...OUTCOMES])('%s as the page shortens it', (outcome) => {
    for (const short of [SHORT_EN[outcome], SHORT_ES[outcome]])
      expect(readOutcome(short).outcomes, short).toContain(outcome);
  });

  test('an alias of one is a name of no other, but for those that both have', () => {
    const owners = (alias: string) =>
      OUTCOMES.filter((o) => aliasesOf(o).some((a) => a.toLowerCase() === alias.toLowerCase()));
    const shared = OUTCOMES.flatMap((o) => aliasesOf(o)).filter((alias) => owners(alias).length > 1);
    expect([...new Set(shared)]).toEqual(['PO']);
  });
});

describe('suggestions', () => {
  test('a name comes before what begins so, that before a word, and that before a part', () => {
    expect(findOutcomes('bb')[0]).toBe('walk');
    expect(findOutcomes('hr')[0]).toBe('homerun');
    expect(findOutcomes('k')[0]).toBe('strikeout');
    expect(findOutcomes('ball')[0]).toBe('bp_homerun');
    expect(findOutcomes('run')[0]).toBe('homerun');
    expect(findOutcomes('out').slice(0, 2)).toContain('bunt_out');
    expect(findOutcomes('out')).toContain('groundball_c');
  });
  test('of equals what is possible now comes first', () => {
    expect(findOutcomes('e', ['error_2']).indexOf('error_2')).toBe(0);
  });
});

describe('positions', () => {
  test.each<[string, Position]>([
    ['ss', 'SS'],
    ['6', 'SS'],
    ['Shortstop', 'SS'],
    ['campo corto', 'SS'],
    ['center field', 'CF'],
    ['jardin central', 'CF'],
    ['1b', '1B'],
  ])('%s', (text, position) => expect(parsePosition(text)).toBe(position));
  test('every code and number', () => {
    POSITIONS.forEach((position, i) => {
      expect(parsePosition(position)).toBe(position);
      expect(parsePosition(String(i + 1))).toBe(position);
    });
  });
  test.each(['', 'DH', '0', '10', 'bench'])('“%s” is none', (text) => expect(parsePosition(text)).toBeNull());
});
