import { describe, expect, test } from 'vitest';
import { computerAnswer } from '@paper-dynasty/engine/manager/answers';
import { defenseFor, offenseFor } from '@paper-dynasty/engine/manager/choose-decisions';
import type { Question } from '@paper-dynasty/engine/model/questions';
import type { ComputerStyle } from '@paper-dynasty/engine/model/setup';
import type { Situation } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { inSlot, managed, running, singlesCard, withPlayer } from './support.ts';

const FAST = { steal_low: 15, steal_high: 19, jump: 30 };
const SLOW = { steal_low: 2, steal_high: 6, jump: 2 };
/** A bit better than even. */
const FAIR = { steal_low: 12, steal_high: 12, jump: 0 };

const onFirst = (
  style: ComputerStyle,
  ratings: typeof FAST,
  situation: Partial<Situation> = {},
): GameState => {
  const state = managed(style, { code: 1, ...situation });
  const runs = running(state, 'home', inSlot(state, 'home', 9), ratings);
  return running(runs, 'home', inSlot(state, 'home', 1), { hit_and_run: 'D' });
};

describe('stealing', () => {
  test.each<[why: string, ComputerStyle, typeof FAST, Partial<Situation>, play: string]>([
    ['a fast man goes', 'balanced', FAST, {}, 'steal'],
    ['a slow man stays', 'yolo', SLOW, {}, 'swing_away'],
    ['a fair chance is enough for a gambler', 'yolo', FAIR, { outs: 1 }, 'steal'],
    ['a fair chance is not enough for a careful manager', 'safe', FAIR, { outs: 1 }, 'swing_away'],
    ['nobody runs when the game is decided', 'balanced', FAST, { score: { away: 9, home: 1 } }, 'swing_away'],
    [
      'with two out less is enough',
      'balanced',
      { ...FAIR, steal_low: 13, steal_high: 13 },
      { outs: 2 },
      'steal',
    ],
    ['with none out it is not', 'balanced', { ...FAIR, steal_low: 13, steal_high: 13 }, {}, 'swing_away'],
  ])('%s', (_why, style, ratings, situation, play) => {
    expect(offenseFor(onFirst(style, ratings, situation), 'home').play).toBe(play);
  });

  test('a pitcher who holds runners well keeps a man at first', () => {
    const state = onFirst('balanced', { ...FAST, steal_low: 15, steal_high: 17, jump: 18 });
    const held = withPlayer(state, 'away', state.lineups.away!.pitcher_id, (p) => ({
      pitching: p.pitching && { ...p.pitching, hold: -6 },
    }));
    expect(offenseFor(state, 'home').play).toBe('steal');
    expect(offenseFor(held, 'home').play).toBe('swing_away');
  });

  test('a threat is held, a slow man is not', () => {
    expect(defenseFor(onFirst('balanced', FAST), 'away').hold).toEqual([1]);
    expect(defenseFor(onFirst('balanced', SLOW), 'away').hold).toEqual([]);
  });
});

const LATE_AND_CLOSE = { inning: 9, score: { away: 3, home: 3 } } as const;

const weakHitterUp = (style: ComputerStyle, situation: Partial<Situation>): GameState => {
  const state = managed(style, { code: 1, ...situation });
  const slow = running(state, 'home', inSlot(state, 'home', 9), SLOW);
  return withPlayer(slow, 'home', inSlot(state, 'home', 1), () => ({ batting_card: singlesCard(5) }));
};

describe('bunting', () => {
  test.each<[why: string, ComputerStyle, Partial<Situation>, play: string]>([
    ['a weak hitter moves the runner over late and close', 'balanced', LATE_AND_CLOSE, 'bunt'],
    ['not with one out', 'balanced', { ...LATE_AND_CLOSE, outs: 1 }, 'swing_away'],
    ['never with two out', 'yolo', { ...LATE_AND_CLOSE, outs: 2 }, 'swing_away'],
    ['not early', 'balanced', {}, 'swing_away'],
    ['a gambler bunts early too', 'yolo', {}, 'bunt'],
  ])('%s', (_why, style, situation, play) => {
    expect(offenseFor(weakHitterUp(style, situation), 'home').play).toBe(play);
  });

  test('a good hitter swings away', () => {
    const state = weakHitterUp('balanced', LATE_AND_CLOSE);
    const good = withPlayer(state, 'home', inSlot(state, 'home', 1), () => ({
      batting_card: singlesCard(60),
    }));
    expect(offenseFor(good, 'home').play).toBe('swing_away');
  });

  test('only a gambler squeezes, with a man on third and one out late in a close game', () => {
    const squeeze = { ...LATE_AND_CLOSE, code: 4, outs: 1 };
    expect(offenseFor(managed('yolo', squeeze), 'home').play).toBe('squeeze');
    expect(offenseFor(managed('balanced', squeeze), 'home').play).toBe('swing_away');
    expect(offenseFor(managed('yolo', { ...squeeze, outs: 2 }), 'home').play).toBe('swing_away');
  });
});

test('a gambler hits and runs with a batter who can, where the man on first is not sent alone', () => {
  const ratings = { steal_low: 8, steal_high: 8, jump: 0 };
  const state = onFirst('yolo', ratings);
  const able = running(state, 'home', inSlot(state, 'home', 1), { hit_and_run: 'A' });
  expect(offenseFor(able, 'home').play).toBe('hit_and_run');
  expect(offenseFor(state, 'home').play).toBe('swing_away');
  expect(
    offenseFor(
      running(onFirst('safe', ratings), 'home', inSlot(state, 'home', 1), { hit_and_run: 'A' }),
      'home',
    ).play,
  ).toBe('swing_away');
});

describe('the infield and the outfield', () => {
  test.each<[why: string, ComputerStyle, Partial<Situation> & { code: number }, depth: string]>([
    ['in with the tying run on third late', 'balanced', { ...LATE_AND_CLOSE, code: 4 }, 'infield_in'],
    ['back with two out', 'balanced', { ...LATE_AND_CLOSE, code: 4, outs: 2 }, 'normal'],
    ['back early', 'balanced', { code: 4 }, 'normal'],
    ['back with nobody on third', 'balanced', { ...LATE_AND_CLOSE, code: 2 }, 'normal'],
    [
      'back when the run matters little',
      'balanced',
      { inning: 9, score: { away: 8, home: 1 }, code: 4 },
      'normal',
    ],
    ['a gambler comes in early', 'yolo', { code: 4 }, 'infield_in'],
    ['a careful manager waits for the ninth and a tie', 'safe', { inning: 8, code: 4 }, 'normal'],
  ])('%s', (_why, style, situation, depth) => {
    expect(defenseFor(managed(style, situation), 'away').infield).toBe(depth);
  });

  test('the outfield comes in when a fly to the wall loses anyway', () => {
    expect(defenseFor(managed('balanced', { ...LATE_AND_CLOSE, code: 4 }), 'away').outfield).toBe('shallow');
    expect(defenseFor(managed('balanced', { inning: 8, code: 4 }), 'away').outfield).toBe('normal');
  });
});

describe('the intentional walk', () => {
  const slugger = (style: ComputerStyle, situation: Partial<Situation> & { code: number }): GameState => {
    const state = managed(style, situation);
    return withPlayer(state, 'home', inSlot(state, 'home', 1), () => ({ batting_card: singlesCard(90) }));
  };

  test.each<[why: string, ComputerStyle, Partial<Situation> & { code: number }, walks: boolean]>([
    ['first open, late and close', 'balanced', { ...LATE_AND_CLOSE, code: 2 }, true],
    ['not with a man on first', 'balanced', { ...LATE_AND_CLOSE, code: 3 }, false],
    ['not early', 'balanced', { code: 2 }, false],
    ['a gambler pitches to him', 'yolo', { ...LATE_AND_CLOSE, code: 2 }, false],
  ])('%s', (_why, style, situation, walks) => {
    expect(defenseFor(slugger(style, situation), 'away').intentional_walk).toBe(walks);
  });
});

describe('sending runners', () => {
  const single = (style: ComputerStyle, speed: number, outs: number): boolean => {
    const state = managed(style, { code: 2, outs });
    const runner = running(state, 'home', inSlot(state, 'home', 8), { speed });
    const played: GameState = {
      ...runner,
      pending: { outcome: 'single_uncapped', location: 'CF', entry: null, facts: [], question: null },
    };
    const question: Question = { kind: 'send', try: { runner: 2, to: 4 }, trailing: false };
    const answer = computerAnswer(played, 'home', question);
    return answer?.kind === 'send' && answer.go;
  };

  test.each<[why: string, ComputerStyle, speed: number, outs: number, goes: boolean]>([
    ['a fast man scores', 'balanced', 15, 1, true],
    ['a slow man is held', 'balanced', 9, 1, false],
    ['with two out more men go', 'balanced', 10, 2, true],
    ['with none out fewer go', 'balanced', 13, 0, false],
    ['a gambler sends him', 'yolo', 10, 1, true],
    ['a careful manager holds him', 'safe', 14, 1, false],
  ])('%s', (_why, style, speed, outs, goes) => {
    expect(single(style, speed, outs)).toBe(goes);
  });

  test('a hopeless throw is not made, and of two runners the slower is thrown at', () => {
    const state = managed('balanced', { code: 3 });
    const pending = {
      outcome: 'single_uncapped',
      location: 'CF',
      entry: null,
      facts: [],
      question: null,
    } as const;
    const lead = running({ ...state, pending }, 'home', inSlot(state, 'home', 8), { speed: 17 });
    const home = { runner: 2, to: 4 } as const;
    const third = { runner: 1, to: 3 } as const;
    const fast: GameState = { ...lead, situation: { ...lead.situation, outs: 2 } };
    expect(computerAnswer(fast, 'away', { kind: 'throw', try: home })).toEqual({
      kind: 'throw',
      throw: false,
    });
    expect(computerAnswer({ ...state, pending }, 'away', { kind: 'throw', try: home })).toEqual({
      kind: 'throw',
      throw: true,
    });
    expect(computerAnswer(lead, 'away', { kind: 'target', tries: [home, third] })).toEqual({
      kind: 'target',
      runner: 1,
    });
  });
});
