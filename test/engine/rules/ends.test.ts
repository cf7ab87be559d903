import { describe, expect, test } from 'vitest';
import { writtenProblem } from '@paper-dynasty/engine/game/decide-play';
import { entry } from './entries.ts';
import { scriptedDice } from '@paper-dynasty/engine/dice/scripted';
import { ROLL_DICE } from '@paper-dynasty/engine/dice/rolls';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import {
  activeGame,
  after,
  answer,
  deciding,
  ends,
  inSituation,
  lastPlay,
  refusal,
  report,
  withJump,
  withRoll,
} from '../support.ts';

const manual = activeGame({ league: { card_mode: 'manual' } });

/** The bottom of the ninth, or of another inning. */
const bottom = (away: number, home: number, code: number, inning = 9, outs = 0): GameState =>
  inSituation(manual, { inning, half: 'bottom', outs, score: { away, home }, code });

describe('walk-off hits are worth no more bases than the winning runner advanced (OBR 9.06(f))', () => {
  type Row = readonly [string, Outcome, number, number, string, number, string];
  // name, outcome, runs behind, on-base code, where they end, runs, the hit
  test.each<Row>([
    ['single, R3', 'single_1', 0, 4, '1--4', 1, 'single'],
    ['single**, loaded: one run counts', 'single_2', 0, 7, '1234', 1, 'single'],
    ['single**, loaded, one behind: two count', 'single_2', 1, 7, '1344', 2, 'single'],
    ['double, R3: a single', 'double_2', 0, 4, '1--4', 1, 'single'],
    ['double, R2: a double', 'double_2', 0, 2, '2-4-', 1, 'double'],
    ['double***, R1: a double', 'double_3', 0, 1, '24--', 1, 'double'],
    ['double***, R1 and R3: a single', 'double_3', 0, 5, '12-4', 1, 'single'],
    ['double***, R1 and R3, one behind: a double', 'double_3', 1, 5, '24-4', 2, 'double'],
    ['triple, R1: a triple', 'triple', 0, 1, '34--', 1, 'triple'],
    ['triple, R2: a double', 'triple', 0, 2, '2-4-', 1, 'double'],
    ['triple, loaded: a single', 'triple', 0, 7, '1234', 1, 'single'],
    ['home run, loaded: all four', 'homerun', 0, 7, '4444', 4, 'homerun'],
    ['home run, nobody on', 'homerun', 0, 0, '4---', 1, 'homerun'],
    ['home run, two behind, R1: not over', 'homerun', 2, 1, '44--', 2, 'homerun'],
    ['ballpark home run in full', 'bp_homerun', 0, 7, '4444', 4, 'homerun'],
  ])('%s', (_name, outcome, behind, code, expected, runs, hit) => {
    const state = report(bottom(3 + behind, 3, code), outcome);
    const play = lastPlay(state);
    expect(ends(play)).toBe(expected);
    expect(play).toMatchObject({ runs, outs: 0 });
    expect(play.stats).toMatchObject({ hit: 1, rbi: runs, ...(hit === 'single' ? {} : { [hit]: 1 }) });
    expect(['double', 'triple', 'homerun'].filter((h) => h in play.stats)).toEqual(
      hit === 'single' ? [] : [hit],
    );
    expect(state.status).toBe(runs > behind ? 'completed' : 'active');
  });
  test.each<[string, Outcome, Position | null, number, string]>([
    ['a forced walk', 'walk', null, 7, '1234'],
    ['a hit batter', 'hit_by_pitch', null, 7, '1234'],
    ['an error', 'error_2', 'SS', 6, '1-34'],
    ['a groundout', 'groundball_c', 'SS', 4, 'x--4'],
    ['a sacrifice fly', 'flyout_a', 'CF', 4, 'x--4'],
  ])('the game ends by whatever play: %s', (_name, outcome, place, code, expected) => {
    const state = report(bottom(3, 3, code), outcome, place);
    expect(state).toMatchObject({ status: 'completed', winner: 'home' });
    expect([ends(lastPlay(state)), lastPlay(state).runs]).toEqual([expected, 1]);
  });
  test.each<[string, Outcome, number, readonly string[], RegExp | null]>([
    ['a single', 'single_1', 4, ['01', '34'], null],
    ['a double that brings R3 home', 'double_2', 4, ['02', '34'], /worth no more bases/],
    ['a double that brings R2 home', 'double_2', 2, ['02', '24'], null],
    ['a triple that brings R2 home', 'triple', 2, ['03', '24'], /worth no more bases/],
    ['a single with a run too many', 'single_1', 6, ['01', '24', '34'], /nobody scores after it/],
    ['a walk with a wild pitch and a run too many', 'walk', 6, ['01', '24', '34'], /nobody scores after it/],
    ['a home run', 'homerun', 6, ['04', '24', '34'], null],
  ])('as the scorer writes it: %s', (_name, outcome, code, written, problem) => {
    const state = withRoll(bottom(3, 3, code));
    const reported = { outcome, hit_location: null, entry: entry(written) };
    if (problem) expect(tellRefusal(writtenProblem(state, reported)!, 'en')).toMatch(problem);
    else expect(report(state, outcome, null, entry(written)).status).toBe('completed');
  });
  test('by a wild pitch, a balk and a steal of home', () => {
    const wild = report(withRoll(bottom(3, 3, 6), { check_wild_pitch: true }), 'wild_pitch');
    expect([wild.status, ends(lastPlay(wild))]).toEqual(['completed', '--34']);
    const going = deciding(bottom(3, 3, 4), {}, { play: 'steal', steal: [4] });
    expect(report(withJump(going), 'stolen_base').winner).toBe('home');
    expect(report(withJump(going, { check_balk: true }), 'balk').winner).toBe('home');
  });
  test('an inside-the-park home run is not out of the park: it ends with the winning run', () => {
    const dice = scriptedDice([{ sides: ROLL_DICE.fielding, values: [1, 4, 4, 3, 1] }]);
    const asked = report(bottom(3, 3, 5), 'x_check', 'LF', null, dice);
    const play = lastPlay(answer(asked, { kind: 'x_check', code: 'TR3', error: 0 }));
    expect(ends(play)).toBe('12-4');
    expect(play.stats).toEqual({ pa: 1, ab: 1, hit: 1, rbi: 1 });
    const alone = report(
      bottom(3, 3, 0),
      'x_check',
      'LF',
      null,
      scriptedDice([{ sides: ROLL_DICE.fielding, values: [1, 4, 4, 3, 1] }]),
    );
    expect(lastPlay(answer(alone, { kind: 'x_check', code: 'TR3', error: 0 })).stats.homerun).toBe(1);
  });
});

describe('once the winning run is home nothing more happens (RULES sections 1 and 2)', () => {
  test.each<[string, Outcome, Position | null, number, string]>([
    ['a single on which R2 might try for home', 'single_uncapped', null, 6, '1-34'],
    ['a double on which R1 might try for home', 'double_uncapped', null, 5, '12-4'],
    ['a fly on which R2 might try for third', 'flyout_b', 'CF', 6, 'x-24'],
  ])('no decision is asked for: %s', (_name, outcome, place, code, expected) => {
    const full = activeGame({ pace: 'full', league: { card_mode: 'manual' } });
    const start = deciding(inSituation(full, { ...bottom(3, 3, code).situation }), {});
    const state = report(start, outcome, place);
    expect([state.status, ends(lastPlay(state))]).toEqual(['completed', expected]);
    const behind = { ...start, situation: { ...start.situation, score: { away: 4, home: 3 } } };
    expect(report(behind, outcome, place).pending?.question?.question.kind).toBe('send');
  });
  test('a trailing runner who is thrown at while it scores is not out', () => {
    const full = activeGame({ pace: 'full', league: { card_mode: 'manual' } });
    const start = deciding(inSituation(full, { ...bottom(3, 3, 3, 9, 2).situation }), {});
    const asked = report(start, 'single_uncapped', 'CF');
    const going = answer(answer(asked, { kind: 'send', go: true }), { kind: 'throw', throw: true });
    const target = answer(answer(going, { kind: 'send', go: true }), { kind: 'target', runner: 1 });
    const state = answer(target, { kind: 'verdict', yes: false });
    expect([state.status, ends(lastPlay(state))]).toEqual(['completed', '124-']);
    expect(lastPlay(state)).toMatchObject({ outs: 0, putouts: [], stats: { hit: 1, rbi: 1 } });
    const caught = answer(answer(answer(going, { kind: 'send', go: true }), { kind: 'target', runner: 2 }), {
      kind: 'verdict',
      yes: false,
    });
    expect([caught.status, ends(lastPlay(caught))]).toEqual(['active', '13x-']);
  });
  test('a batter who would be put out off his base after it is not out', () => {
    const dice = scriptedDice([{ sides: ROLL_DICE.fielding, values: [1, 4, 4, 3, 1] }]);
    const asked = report(bottom(3, 3, 4), 'x_check', 'LF', null, dice);
    const play = lastPlay(answer(asked, { kind: 'x_check', code: 'DO2', error: 0 }));
    expect([ends(play), play.outs, play.putouts, play.credits]).toEqual(['1--4', 0, [], []]);
  });
});

describe('the third out', () => {
  test.each<[string, Outcome, Position, number, number]>([
    ['a double play', 'groundball_a', 'SS', 5, 1],
    ['a double play from home', 'groundball_a', 'SS', 7, 1],
    ['a groundball with two out', 'groundball_c', 'SS', 7, 2],
    ['a fly with two out', 'flyout_a', 'CF', 7, 2],
  ])('%s lets nobody score', (_name, outcome, place, code, outs) => {
    const state = report(inSituation(manual, { code, outs }), outcome, place);
    expect(lastPlay(state)).toMatchObject({ runs: 0, outs: 3 - outs });
    expect(lastPlay(state).stats.rbi).toBeUndefined();
    expect(state.situation).toMatchObject({
      half: 'bottom',
      outs: 0,
      bases: [null, null, null],
      score: { away: 0, home: 0 },
    });
  });
});

describe('the end of a game', () => {
  const top = (away: number, home: number, outs: number, inning = 9): GameState =>
    inSituation(manual, { inning, half: 'top', outs, score: { away, home } });
  test.each<[string, GameState, string, 'home' | 'away' | null]>([
    ['no bottom of the last when the home side leads', top(1, 2, 2), 'completed', 'home'],
    ['the visitors ahead: the bottom is played', top(2, 1, 2), 'active', null],
    ['tied: the bottom is played', top(2, 2, 2), 'active', null],
    ['home behind at the end', bottom(2, 1, 0, 9, 2), 'completed', 'away'],
    ['home ahead after eight: not over', bottom(1, 2, 0, 8, 2), 'active', null],
    ['tied after nine: the tenth', bottom(2, 2, 0, 9, 2), 'active', null],
    ['home behind in the tenth', bottom(3, 2, 0, 10, 2), 'completed', 'away'],
  ])('%s', (_name, start, status, winner) => {
    expect(report(start, 'strikeout')).toMatchObject({ status, winner });
  });
  test('a league of other lengths: five innings, two outs a half', () => {
    const short = activeGame({ league: { card_mode: 'manual', innings: 5, outs_per_half: 2 } });
    const last = inSituation(short, {
      inning: 5,
      half: 'bottom',
      outs: 1,
      score: { away: 1, home: 0 },
      code: 7,
    });
    const state = report(last, 'groundball_c', 'SS');
    expect([ends(lastPlay(state)), state.winner]).toEqual(['x123', 'away']);
    expect(report(inSituation(short, { outs: 1 }), 'strikeout').situation).toMatchObject({
      half: 'bottom',
      outs: 0,
    });
  });
  test('extra innings begin with a runner on second only where the league has one', () => {
    const tied = bottom(2, 2, 0, 9, 2);
    expect(report(tied, 'strikeout').situation).toMatchObject({
      inning: 10,
      half: 'top',
      bases: [null, null, null],
    });
    const league = { ...tied.setup.league, extra_innings_runner: true };
    const runner = report({ ...tied, setup: { ...tied.setup, league } }, 'strikeout').situation.bases[1];
    expect(runner).toMatchObject({
      slot: 9,
      reached_on: 'automatic',
      pitcher_id: tied.lineups.home!.pitcher_id,
    });
  });
  test('the seed is revealed with the last play, and nothing more is taken', () => {
    const state = report(bottom(3, 3, 4), 'single_1');
    expect(state.dice_seed).toMatch(/^[0-9a-f]{64}$/);
    expect(refusal(state, { type: 'roll_dice', side: 'home' }).code).toBe('game_over');
    expect(after(bottom(3, 3, 4), { type: 'roll_dice', side: 'home' }).status).toBe('active');
  });
  test('flags: a run that ties, one that goes ahead, and the first play of a half', () => {
    const ties = lastPlay(report(bottom(4, 3, 4, 5), 'single_1'));
    expect(ties).toMatchObject({ is_tied: true, is_go_ahead: false, is_new_inning: true });
    const ahead = lastPlay(report(bottom(3, 3, 4, 5), 'single_1'));
    expect(ahead).toMatchObject({ is_tied: false, is_go_ahead: true });
    expect(lastPlay(report(report(manual, 'walk'), 'strikeout')).is_new_inning).toBe(false);
  });
});
