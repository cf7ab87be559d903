import { describe, expect, test } from 'vitest';
import { ROLL_DICE } from '@paper-dynasty/engine/dice/rolls';
import { scriptedDice } from '@paper-dynasty/engine/dice/scripted';
import type { DefensiveDecision, OffensiveDecision } from '@paper-dynasty/engine/model/decisions';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Play } from '@paper-dynasty/engine/model/play';
import type { Position } from '@paper-dynasty/engine/model/positions';
import { withBattery } from './ratings.ts';
import { contextOf } from '@paper-dynasty/engine/rules/resolve/context';
import { stealOutcome } from '@paper-dynasty/engine/rules/resolve/steal';
import { reportableOutcomes } from '@paper-dynasty/engine/rules/possible';
import type { GameState } from '@paper-dynasty/engine/model/state';
import {
  activeGame,
  after,
  answer,
  deciding,
  ends,
  inSituation,
  lastPlay,
  putouts,
  report,
  resolve,
  withJump,
  withPlayer,
} from '../support.ts';

/** Steal numbers 8 and 14, jump 12; the pitcher's hold -2, pick-off 4, balk 3; the catcher's arm 1. */
const auto = withBattery(activeGame(), { hold: -2 }, 1);
const manual = activeGame({ league: { card_mode: 'manual' } });

type Bases = OffensiveDecision['steal'];
const stealing = (
  code: number,
  steal: Bases,
  defense: Partial<DefensiveDecision> = {},
  outs = 0,
): GameState => deciding(inSituation(auto, { code, outs }), defense, { play: 'steal', steal });

/** Rolls a steal: check d20, two jump dice, resolution d20. */
const rolled = (state: GameState, dice: readonly [number, number, number, number]): Play => {
  const script = scriptedDice([{ sides: ROLL_DICE.jump, values: dice }]);
  const end = resolve(after(state, { type: 'roll_dice', side: 'away' }, script), script);
  script.assertUsed();
  return lastPlay(end);
};

describe('steals by the dice (RULES section 8)', () => {
  test('R1 alone: every jump and every resolution, held and not', () => {
    for (const hold of [[], [1]] as const)
      for (let first = 1; first <= 6; first += 1)
        for (let second = 1; second <= 6; second += 1)
          for (let d20 = 1; d20 <= 20; d20 += 1) {
            const state = withJump(stealing(1, [2], { hold }), {
              jump: [first, second],
              resolution_d20: d20,
            });
            const at = contextOf(state, { outcome: 'stolen_base', location: null, entry: null });
            // 6 x (first - 1) + second at or under 12 is a good jump: the first die 1 or 2.
            const number = (first <= 2 ? 14 : 8) + (hold.length > 0 ? -2 : 0) + 1;
            expect(stealOutcome(at, state.roll as never)).toBe(
              d20 <= number ? 'stolen_base' : 'caught_stealing',
            );
          }
  });
  test.each<[string, readonly [number, number, number, number], Outcome]>([
    ['pick-off check made', [1, 1, 1, 4], 'pick_off'],
    ['pick-off check failed goes on to the steal', [1, 1, 1, 5], 'stolen_base'],
    ['pick-off check failed, then thrown out', [1, 6, 6, 20], 'caught_stealing'],
    ['balk check made', [2, 1, 1, 3], 'balk'],
    ['balk check failed goes on', [2, 1, 1, 4], 'stolen_base'],
    ['no check', [3, 1, 1, 1], 'stolen_base'],
  ])('%s', (_name, dice, outcome) => {
    expect(rolled(stealing(1, [2]), dice).result).toBe(outcome);
  });
  test.each<
    [string, number, Bases, 'lead' | 'trail', readonly [number, number, number, number], string, string]
  >([
    ['second stolen', 1, [2], 'lead', [9, 1, 1, 10], '-2--', ''],
    ['caught at second', 1, [2], 'lead', [9, 1, 1, 16], '-x--', 'C-SS'],
    ['third stolen', 2, [3], 'lead', [9, 1, 1, 10], '--3-', ''],
    ['caught at third', 2, [3], 'lead', [9, 1, 1, 16], '--x-', 'C-3B'],
    ['the runner on third looks on', 5, [2], 'lead', [9, 1, 1, 10], '-2-3', ''],
    ['a double steal', 3, [2, 3], 'lead', [9, 1, 1, 10], '-23-', ''],
    ['a double steal, the lead runner caught', 3, [2, 3], 'lead', [9, 1, 1, 16], '-2x-', 'C-3B'],
    ['a double steal, the trailing runner caught', 3, [2, 3], 'trail', [9, 1, 1, 16], '-x3-', 'C-SS'],
    ['picked off first', 1, [2], 'lead', [1, 1, 1, 1], '-x--', 'P-1B'],
    ['the lead runner picked off', 3, [2, 3], 'lead', [1, 1, 1, 1], '-1x-', 'P-SS'],
    ['a balk moves everybody', 7, [2, 3, 4], 'lead', [2, 1, 1, 1], '-234', ''],
    ['home stolen on a good jump', 4, [4], 'lead', [9, 1, 1, 10], '---4', ''],
    ['home without a good jump is an out', 4, [4], 'lead', [9, 6, 6, 1], '---x', 'P-C'],
    ['home on a good jump and a bad throw of the dice', 4, [4], 'lead', [9, 1, 1, 16], '---x', 'P-C'],
    ['a triple steal', 7, [2, 3, 4], 'lead', [9, 1, 1, 10], '-234', ''],
  ])('%s', (_name, code, steal, throw_at, dice, expected, by) => {
    const play = rolled(stealing(code, steal, { throw_at }), dice);
    expect(ends(play)).toBe(expected);
    expect(putouts(play)).toBe(by);
    expect(play.stats.pa).toBeUndefined();
    expect(play.after.slots).toEqual(play.before.slots);
    expect(play.stats.rbi).toBeUndefined();
  });
  test('nobody steals a base on a double steal that puts a man out (OBR 9.07)', () => {
    expect(rolled(stealing(3, [2, 3]), [9, 1, 1, 10]).stats).toEqual({ sb: 2 });
    expect(rolled(stealing(3, [2, 3]), [9, 1, 1, 16]).stats).toEqual({ cs: 1 });
    expect(rolled(stealing(1, [2]), [1, 1, 1, 1]).stats).toEqual({ pick_off: 1 });
    expect(rolled(stealing(1, [2]), [2, 1, 1, 1]).stats).toEqual({ balk: 1 });
  });
  test('caught for the third out, the batter leads off the next inning', () => {
    const play = rolled(stealing(1, [2], {}, 2), [9, 6, 6, 20]);
    expect(play.after).toMatchObject({ half: 'bottom', outs: 0, slots: play.before.slots });
  });
  test('only a held runner is slowed by the pitcher', () => {
    expect(rolled(stealing(3, [2, 3], { hold: [1] }), [9, 1, 1, 15]).result).toBe('stolen_base');
    expect(rolled(stealing(3, [2, 3], { hold: [2] }), [9, 1, 1, 15]).result).toBe('caught_stealing');
    expect(rolled(stealing(3, [2, 3], { hold: [1], throw_at: 'trail' }), [9, 1, 1, 15]).result).toBe(
      'caught_stealing',
    );
  });
});

describe('steals in manual mode', () => {
  const start = deciding(inSituation(manual, { code: 3 }), {}, { play: 'steal', steal: [2, 3] });
  test.each<[string, Parameters<typeof withJump>[1], Outcome[]]>([
    ['no check', {}, ['stolen_base', 'caught_stealing']],
    [
      'pick-off check',
      { check_d20: 1, check_pick_off: true },
      ['stolen_base', 'caught_stealing', 'pick_off'],
    ],
    ['balk check', { check_d20: 2, check_balk: true }, ['stolen_base', 'caught_stealing', 'balk']],
  ])('%s: the manager reports what it came to', (_name, roll, outcomes) => {
    const state = withJump(start, roll);
    expect(reportableOutcomes(state)).toEqual(outcomes);
    for (const outcome of outcomes) expect(lastPlay(report(state, outcome)).result).toBe(outcome);
  });
});

describe('hit and run, R1 alone', () => {
  const going = (outs = 0): GameState =>
    deciding(inSituation(manual, { code: 1, outs }), {}, { play: 'hit_and_run' });
  test.each<[Outcome, Position | null, string, string]>([
    ['groundball_a', 'SS', 'x2--', 'SS-1B'],
    ['groundball_b', '3B', 'x2--', '3B-1B'],
    ['groundball_c', 'P', 'x2--', 'P-1B'],
    ['single_1', 'LF', '13--', ''],
    ['single_2', 'LF', '13--', ''],
    ['single_uncapped', 'LF', '13--', ''],
    ['bp_single', 'LF', '13--', ''],
    ['lineout', 'SS', 'xx--', 'SS SS-1B'],
    ['lineout', '1B', 'xx--', '1B 1B'],
    ['bp_lineout', '2B', 'xx--', '2B 2B-1B'],
    ['flyout_a', 'CF', 'x1--', 'CF'],
    ['flyout_b', 'LF', 'x1--', 'LF'],
    ['flyout_bq', 'LF', 'x1--', 'LF'],
    ['flyout_c', 'RF', 'x1--', 'RF'],
    ['bp_flyout', 'CF', 'x1--', 'CF'],
    ['popout', '2B', 'x1--', '2B'],
    ['double_2', 'LF', '23--', ''],
    ['double_3', 'LF', '24--', ''],
    ['triple', 'LF', '34--', ''],
    ['homerun', 'LF', '44--', ''],
    ['walk', null, '12--', ''],
    ['hit_by_pitch', null, '12--', ''],
  ])('%s %s -> %s', (outcome, place, expected, by) => {
    const play = lastPlay(report(going(), outcome, place));
    expect(ends(play)).toBe(expected);
    expect(putouts(play)).toBe(by);
    expect(play.result).toBe(outcome);
    expect(play.stats.gidp).toBeUndefined();
  });
  test.each<[Outcome, Position | null]>([
    ['groundball_a', 'SS'],
    ['lineout', 'SS'],
    ['flyout_a', 'CF'],
    ['strikeout', null],
  ])('with two out %s only ends the half', (outcome, place) => {
    expect(lastPlay(report(going(2), outcome, place))).toMatchObject({ outs: 1, runs: 0 });
  });
  test.each([
    ['A', 12],
    ['B', 10],
    ['C', 9],
    ['D', 7],
  ] as const)('on a strikeout a runner of grade %s steals second at %i or under', (hit_and_run, number) => {
    const graded = withPlayer(auto, 'away', auto.lineups.away!.batting_order[0]!.player_id, (p) => ({
      batting: p.batting && { ...p.batting, hit_and_run },
    }));
    const state = deciding(inSituation(graded, { code: 1 }), {}, { play: 'hit_and_run' });
    const play = (d20: number): Play => {
      // The standard batting card: cell 41 of its 108 is a strikeout.
      const dice = scriptedDice([{ sides: ROLL_DICE.ab, values: [2, 1, 6, 10, d20, 10] }]);
      const end = resolve(after(state, { type: 'roll_dice', side: 'away' }, dice), dice);
      dice.assertUsed();
      return lastPlay(end);
    };
    expect(ends(play(number))).toBe('x2--');
    expect(play(number).stats).toEqual({ pa: 1, ab: 1, so: 1, sb: 1 });
    expect(ends(play(number + 1))).toBe('xx--');
    expect(play(number + 1).stats).toEqual({ pa: 1, ab: 1, so: 1, cs: 1 });
    expect(putouts(play(number + 1))).toBe('C C-SS');
    expect(play(number + 1).multiple_play).toBe('double_play');
  });
  test('in manual mode the manager says whether he was safe', () => {
    const asked = report(going(), 'strikeout');
    expect(asked.pending?.question?.question).toMatchObject({
      about: 'steal',
      d20: 10,
      try: { runner: 1, to: 2 },
    });
    expect(ends(lastPlay(answer(asked, { kind: 'verdict', yes: true })))).toBe('x2--');
    expect(ends(lastPlay(answer(asked, { kind: 'verdict', yes: false })))).toBe('xx--');
  });
  test.each<[string, Position, number, string, string]>([
    ['G1', 'SS', 14, 'x2--', 'groundball_a'],
    ['G3', 'SS', 8, 'x2--', 'groundball_c'],
    ['SI1', 'SS', 4, '13--', 'single_1'],
    ['F1', 'LF', 5, 'x1--', 'flyout_a'],
    ['DO2', 'LF', 4, '23--', 'double_2'],
  ] as const)('a fielding check that comes to %s is no different', (code, place, d20, expected, result) => {
    const dice = scriptedDice([{ sides: ROLL_DICE.fielding, values: [d20, 4, 4, 3, 50] }]);
    const play = lastPlay(
      answer(report(going(), 'x_check', place, null, dice), { kind: 'x_check', code, error: 0 } as never),
    );
    expect([ends(play), play.result]).toEqual([expected, result]);
    expect(play.stats.gidp).toBeUndefined();
  });
  test('with other runners on it cannot be, and is not, played', () => {
    const both = deciding(inSituation(manual, { code: 3 }), {}, { play: 'hit_and_run' });
    expect(ends(lastPlay(report(both, 'groundball_a', 'SS')))).toBe('xx3-');
  });
});
