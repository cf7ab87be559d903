import { describe, expect, test } from 'vitest';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { earnedRuns } from '@paper-dynasty/engine/stats/earned-runs';
import { inSituation } from '../support.ts';
import { pitcher, scored, scoredAsRuled, scoredGame } from './scored.ts';

const start = scoredGame();

/** Plays in the top of the first; `> n` brings in the home side's pitcher n. */
const played = (script: string, from: GameState = start): GameState =>
  script.split(' ').reduce((state, word) => {
    const relief = /^>(\d)$/.exec(word);
    return relief ? pitcher(state, 'home', Number(relief[1])) : scored(state, word);
  }, from);

/** Earned runs of the pitchers in order, then of the team. */
const figures = (state: GameState): readonly number[] => {
  const earned = earnedRuns(state);
  const of = (n: number): number => earned.pitchers.home[`home-P-${n}`] ?? 0;
  return [of(1), of(2), earned.teams.home];
};

describe('earned runs of one pitcher (OBR 9.16(a)-(f))', () => {
  test.each<[string, string, number, number]>([
    ['hits', 'S8 HR.1-H', 2, 2],
    ['a steal and a wild pitch are no misplays', 'W SB2 WP.2-3 S8.3-H', 1, 1],
    ['a balk is none', 'W BK.1-2 S8.2-H', 1, 1],
    ['he reached on an error', 'E6 D8.1-H', 1, 0],
    ['the man after him did not', 'E6 HR.1-H', 2, 1],
    ['an error with two out: nothing after it', '8 8 E6 HR.1-H HR', 3, 0],
    ['an error with one out, then another out', '8 E6 8 HR.1-H', 2, 0],
    ['a double play takes the error back', 'E6 64(1)3/GDP HR', 1, 1],
    ['caught stealing takes the error back', '8 E6 CS2(24) HR', 1, 1],
    ["a fielder's choice on a man who should be out", 'E6 64(1)/FO HR.1-H', 2, 1],
    ['and the batter counts as out in his place', 'E6 64(1)/FO 8 HR.1-H', 2, 0],
    ['a passed ball that brought him in range', 'W PB.1-2 S8.2-H K K K', 1, 0],
    ['made up for by the hits after it', 'W PB.1-2 S8.2-H HR.1-H', 3, 3],
    ['made up for by a walk behind him', 'W PB.1-2 W S8.2-H;1-2', 1, 1],
    ['home on a passed ball with nobody to bring him in', 'T9 PB.3-H K K K', 1, 0],
    ['home on a passed ball before a single', 'T9 PB.3-H S8', 1, 1],
    ['home on a wild pitch', 'T9 WP.3-H', 1, 1],
    ['a third strike past the catcher, wild', 'K+WP.B-1 HR.1-H', 2, 2],
    ['a third strike past the catcher, his fault', 'K+PB.B-1 HR.1-H', 2, 1],
    ['a third strike past the catcher with two out', '8 8 K+PB.B-1 HR.1-H', 2, 0],
    ["catcher's interference", 'C/E2.B-1 HR.1-H', 2, 1],
    ["catcher's interference is no chance for an out (Comment)", '8 8 C/E2.B-1 HR.1-H', 2, 1],
    ['who reached by interference is an out when put out', '8 8 C/E2.B-1 CS2(24)', 0, 0],
    ['and leaves the others theirs', '8 C/E2.B-1 CS2(24) HR', 1, 1],
    ['the man behind him is earned', 'C/E2.B-1 W HR.2-H;1-H', 3, 2],
    ['a hit after a dropped foul', 'FLE2 HR', 1, 0],
    ['a dropped foul with two out', '8 8 FLE2 HR HR', 2, 0],
    ['a dropped foul of a man who is out after all', '8 FLE2 K HR', 1, 1],
    ['caught stealing but for an error', 'W CS2(2E4).1-2 HR.2-H', 2, 1],
    ['an extra base on an error with the hit behind it', 'S8.B-2(E8) S8.2-H K K K', 1, 0],
    ['a run that a ground ball would have scored, error or not', 'T9 E6.3-H(RBI)', 1, 1],
    ['a run let in by an error', 'T9 8 8 E6.3-H', 1, 0],
    ['a fly that should have been the third out', '8 E6 T9.1-H 9/SF.3-H', 2, 0],
    ['a foul error, and the same man out: one chance', '8 FLE2 43 D7 S8.2-H', 1, 1],
    ['a steal with a wild throw is one base', 'W SB2.1-3(E2/TH) 8/SF.3-H K K', 1, 0],
    ['and so is a wild pitch', 'W WP.1-3(E2/TH) 8/SF.3-H K K', 1, 0],
    ['a double steal with a wild throw', 'S8 W.1-2 SB3.2-H(E2/TH);1-2 K K K', 1, 0],
    ['from second a single with two out scores him all the same', '8 W SB2.1-3(E2/TH) K S8.3-H K', 1, 1],
    ['with one out it may not', '8 W SB2.1-3(E2/TH) S8.3-H K K', 1, 0],
    ['a force play that failed: the runner was to be out, not the batter', 'W E4/FO.1-2 HR.2-H;1-H', 3, 2],
    ['by the pitcher at the base of the lead runner', 'S8 W.1-2 E1/FO.2-3;1-2 HR.3-H;2-H;1-H', 4, 3],
    ['at home where nobody is batted in', 'S8 W.1-2 W.2-3;1-2 E4/FO.3-H(NR);2-3;1-2 K K K', 1, 0],
    ["a fielder's choice with a wild throw to second", 'W FC1.1-3(E1/TH) 8/SF.3-H K K', 1, 0],
    ['and the man from third on the same throw', 'D8 W FC1.2-H(NR);1-3(E1/TH) K K', 1, 0],
    ['a relay that was muffed at home', 'S8 D7.1XH(76E2) K K K', 1, 0],
    ['a double play but for the drop at first', 'W 64(1)/FO.BX1(4E3) HR.1-H', 2, 1],
    ['none is taken for granted on a wild throw', 'W 64(1)/FO.B-2(E4/TH) HR.2-H', 2, 2],
    ['on a hit with an error others take the bases of the hit', 'S8 S9.1-2 S7.2-H(E7)(NR);1-3 K K K', 1, 0],
    ['a ground ball that was booted moves a man up', 'S8 E6.1-2 64(1)3/GDP.2-3 S8.3-H', 1, 1],
    ['a dropped fly does not', 'S8 E8/F.1-2 64(1)3/GDP.2-3 K', 0, 0],
    ['where another man really stood, one comes as far', 'W W.1-2 PB.2-3;1-2 S8.3-H;2-H K K K', 2, 1],
    ['home by an error, and brought in after it by a fly', 'S8 S9.1-2 46(1)/FO.2-H(E6/TH)(NR) 9 K', 1, 1],
    ['home by an error, with nobody to bring him in', 'S8 S9.1-2 46(1)/FO.2-H(E6/TH)(NR) K K', 1, 0],
    [
      'nobody moves on an interference, and it pushes nobody',
      'W C/E2.1-2 W.2-3;1-2 HP.3-H;2-3;1-2 K K K',
      1,
      0,
    ],
    ['a choice on a man who should be out: the next runner is', 'E6 S9.1-2 FC5.2X3(54);1-2 HR.2-H;1-H', 3, 2],
  ])('%s: %s', (_name, script, runs, earned) => {
    const state = played(script);
    expect(earnedRuns(state).runs.length).toBe(runs);
    expect(figures(state)).toEqual([earned, 0, earned]);
  });
});

describe('relief (OBR 9.16(g)-(i))', () => {
  test.each<[string, string, readonly number[]]>([
    [
      '(i) comment 1: earned against the reliever, not against the team',
      '8 8 W E6.1-2 >2 HR.2-H;1-H',
      [0, 1, 0],
    ],
    [
      '(i) comment 2: a chance missed under him helps him',
      '8 8 W W.1-2 >2 E6.2-3;1-2 HR.3-H;2-H;1-H',
      [0, 0, 0],
    ],
    ['(i) comment 3', 'W E6.1-2 >2 HR.2-H;1-H K K E6 HR.1-H', [1, 1, 2]],
    ['runners left behind stay with whoever put them on', 'S8 D8.1-3 >2 S8.3-H;2-H', [2, 0, 2]],
    ["(g) a fielder's choice keeps the run with the first pitcher", 'W >2 64(1)/FO HR.1-H', [1, 1, 2]],
    ['(g) a force that failed keeps the run with the first pitcher', 'W >2 E4/FO.1-2 HR.2-H;1-H', [1, 1, 2]],
    ['his own runners are his', 'W >2 W.1-2 HR.2-H;1-H', [1, 2, 3]],
  ])('%s', (_name, script, expected) => {
    expect(figures(played(script))).toEqual(expected);
  });
});

test('an automatic runner is unearned, misplays or not; the man who drives him in is not', () => {
  const runner = {
    player_id: 'away-C-1',
    slot: 9,
    pitcher_id: 'home-P-1',
    reached_on: 'automatic',
  } as const;
  const tenth = inSituation(start, { inning: 10, bases: [null, runner, null] });
  expect(figures(played('HR.2-H', tenth))).toEqual([1, 0, 1]);
  expect(figures(played('E6 HR.2-H;1-H', tenth))).toEqual([1, 0, 1]);
});

test("who takes an automatic runner's place by a fielder's choice takes it with what it is worth", () => {
  const runner = { player_id: 'away-C-1', slot: 9, pitcher_id: 'home-P-1', reached_on: 'automatic' } as const;
  const tenth = inSituation(start, { inning: 10, bases: [null, runner, null] });
  expect(figures(played('FC5.2X3(54) HR.1-H', tenth))).toEqual([1, 0, 1]);
  expect(figures(played('W 54(2)/FO.1-2 HR.2-H;1-H', tenth))).toEqual([2, 0, 2]);
  expect(figures(played('W 43.2-3;1-2 HR.3-H;2-H', tenth))).toEqual([2, 0, 2]);
  expect(figures(played('FC5.2X3(54) E6 HR.2-H;1-H', tenth))).toEqual([1, 0, 1]);
});

test("a scorer's ruling stands above the reconstruction", () => {
  const state = scoredAsRuled(start, 'S8', 'T9.1-H(UR)', 'S8.3-H(TUR)', 'E6.1-2', 'S8.2-3;1-2', 'S8.3-H;2-3');
  expect(earnedRuns(state).runs.map((r) => [r.earned, r.team_earned])).toEqual([
    [false, false],
    [true, false],
    [true, true],
  ]);
});

test('a run may become earned later in the half', () => {
  const early = played('W PB.1-2 S8.2-H');
  expect(figures(early)).toEqual([0, 0, 0]);
  expect(figures(played('T9.1-H', early))).toEqual([2, 0, 2]);
});
