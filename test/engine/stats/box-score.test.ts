import { describe, expect, test } from 'vitest';
import type { GameState } from '@paper-dynasty/engine/model/state';
import type { Side } from '@paper-dynasty/engine/model/sides';
import { boxScore, type BattingLine, type FieldingLine } from '@paper-dynasty/engine/stats/box-score';
import { pitcher, quiet, scored, scoredGame, sub } from './scored.ts';

const start = scoredGame();
const man = (state: GameState, slot: number, side: Side = 'away'): string =>
  state.starters[side]?.batting_order[slot - 1]?.player_id ?? '';

const batting = (state: GameState, id: string, side: Side = 'away'): BattingLine | undefined =>
  boxScore(state)[side].batting.find((l) => l.player_id === id);
const fielding = (
  state: GameState,
  id: string,
  position: string,
  side: Side = 'home',
): FieldingLine | undefined =>
  boxScore(state)[side].fielding.find((l) => l.player_id === id && l.position === position);

describe('batting', () => {
  test('a home run that a pinch runner finishes: both runs are batted in and earned, the last is his (OBR 5.10(e) Comment)', () => {
    const hit = scored(start, 'S7', 'HR/F9.1-H;B-1');
    const bench = 'away-RF-2';
    const state = scored(sub(hit, 'away', bench, 2, 'PR'), 'OA.1-H', 'K', 'K', 'K');
    expect(batting(state, man(state, 2))).toMatchObject({ ab: 1, h: 1, homerun: 1, rbi: 2, r: 0 });
    expect(batting(state, bench)).toMatchObject({ pa: 0, r: 1, rbi: 0 });
    expect(boxScore(state).home.pitching[0]).toMatchObject({ homerun: 1, r: 2, er: 2 });
  });

  test('what a plate appearance counts', () => {
    const state = scored(
      start,
      'S8',
      'D7.1-3',
      'IW',
      'E6.3-H;2-3;1-2',
      'HR.3-H;2-H;1-H',
      'HP',
      'C/E2.1-2;B-1',
      'K',
    );
    const lines = boxScore(state).away.batting;
    expect(lines.map((l) => `${l.pa}${l.ab}${l.r}${l.h}${l.rbi}`)).toEqual([
      '11110',
      '11110',
      '10100',
      '11101',
      '11114',
      '10000',
      '10000',
      '11000',
      '00000',
    ]);
    expect(lines[2]).toMatchObject({ bb: 1, ibb: 1 });
    expect(lines[3]).toMatchObject({ roe: 1 });
    expect(lines[4]).toMatchObject({ homerun: 1 });
    expect(lines[6]).toMatchObject({ ci: 1, ab: 0 });
    expect(boxScore(state).away.totals.batting).toMatchObject({
      pa: 8,
      ab: 5,
      r: 5,
      h: 3,
      rbi: 5,
      roe: 1,
      ci: 1,
    });
  });

  test('steals, sacrifices and double plays', () => {
    const state = scored(start, 'W', 'SB2', 'W', '54/SH.2-3;1-2', '8/SF.3-H', 'W');
    expect(batting(state, man(state, 1))).toMatchObject({ sb: 1, r: 1, bb: 1 });
    expect(batting(state, man(state, 3))).toMatchObject({ sac: 1, ab: 0, pa: 1 });
    expect(batting(state, man(state, 4))).toMatchObject({ sf: 1, ab: 0, rbi: 1 });
    const doubled = scored(start, 'W', '64(1)3/GDP');
    expect(batting(doubled, man(doubled, 2))).toMatchObject({ gidp: 1, ab: 1 });
    const caught = scored(start, 'W', 'CS2(24)');
    expect(batting(caught, man(caught, 1))).toMatchObject({ cs: 1 });
  });

  test('everybody who appeared, in slot order and order of entry, with all positions', () => {
    let state = scored(start, 'S8');
    state = sub(state, 'away', 'away-CF-2', 1, 'PR');
    state = sub(state, 'away', 'away-RF-3', 2, 'PH');
    state = scored(state, 'K', 'K', 'K');
    const first = state.starters.away?.batting_order[0]?.position ?? 'DH';
    const second = state.starters.away?.batting_order[1]?.position ?? 'DH';
    state = sub(state, 'away', 'away-CF-2', 1, first);
    state = sub(state, 'away', 'away-RF-3', 2, second);
    const lines = boxScore(scored(state, 'K')).away.batting;
    expect(lines.length).toBe(11);
    expect(lines.slice(0, 4).map((l) => [l.player_id, l.slot, l.positions])).toEqual([
      [man(state, 1), 1, [first]],
      ['away-CF-2', 1, ['PR', first]],
      [man(state, 2), 2, [second]],
      ['away-RF-3', 2, ['PH', second]],
    ]);
    expect(lines[3]).toMatchObject({ position: second, so: 1 });
  });

  test('a pinch hitter for the designated hitter becomes it (OBR 5.11(a))', () => {
    const slot = (start.starters.away?.batting_order.findIndex((s) => s.position === 'DH') ?? 0) + 1;
    const before = scored(start, ...Array.from({ length: slot - 1 }, () => 'HR'));
    const state = scored(sub(before, 'away', 'away-RF-3', slot, 'PH'), 'K', 'K', 'K');
    expect(batting(state, 'away-RF-3')?.positions).toEqual(['PH', 'DH']);
    expect(batting(quiet(state, 3), 'away-RF-3')?.positions).toEqual(['PH', 'DH']);
  });

  test('a strikeout goes to the batter who left with two strikes, another result to his replacement (OBR 9.15(b))', () => {
    const state = sub(start, 'away', 'away-RF-3', 1, 'PH', { balls: 1, strikes: 2 });
    expect(batting(scored(state, 'K'), man(start, 1))).toMatchObject({ pa: 1, ab: 1, so: 1 });
    expect(batting(scored(state, 'K'), 'away-RF-3')).toMatchObject({ pa: 0, ab: 0, so: 0 });
    expect(batting(scored(state, 'S8'), 'away-RF-3')).toMatchObject({ pa: 1, h: 1 });
    const one = sub(start, 'away', 'away-RF-3', 1, 'PH', { balls: 1, strikes: 1 });
    expect(batting(scored(one, 'K'), 'away-RF-3')).toMatchObject({ so: 1 });
  });
});

describe('pitching', () => {
  test('a walk goes to the pitcher who left behind in the count, another result to the reliever (OBR 9.16(h))', () => {
    const state = pitcher(start, 'home', 2, { balls: 3, strikes: 1 });
    const walked = boxScore(scored(state, 'W')).home.pitching;
    expect(walked.map((l) => [l.batters_faced, l.bb])).toEqual([
      [1, 1],
      [0, 0],
    ]);
    const hit = boxScore(scored(state, 'S8')).home.pitching;
    expect(hit.map((l) => [l.batters_faced, l.h])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    const level = boxScore(scored(pitcher(start, 'home', 2, { balls: 2, strikes: 2 }), 'W')).home.pitching;
    expect(level[1]).toMatchObject({ bb: 1 });
  });

  test('runs follow the runner, outs the man on the mound; inherited runners are counted', () => {
    let state = pitcher(scored(start, 'S8', 'W.1-2', 'K'), 'home', 2);
    expect(boxScore(state).home.pitching[1]).toMatchObject({ inherited: 2, inherited_scored: 0 });
    state = scored(state, 'HR.2-H;1-H', '63', 'K');
    const [first, second] = boxScore(state).home.pitching;
    expect(first).toMatchObject({
      started: true,
      outs: 1,
      batters_faced: 3,
      h: 1,
      bb: 1,
      r: 2,
      er: 2,
      so: 1,
    });
    expect(second).toMatchObject({ started: false, outs: 2, r: 1, er: 1, homerun: 1, inherited_scored: 2 });
    expect(boxScore(state).home.totals.pitching).toMatchObject({ outs: 3, r: 3, er: 3, team_earned: 3 });
  });

  test('nobody is inherited between innings, and a change of mind between two plays counts no runners twice', () => {
    const fresh = pitcher(quiet(start, 2), 'home', 2);
    expect(boxScore(fresh).home.pitching[1]).toMatchObject({ inherited: 0 });
    const twice = scored(pitcher(pitcher(scored(start, 'W'), 'home', 2), 'home', 3), 'K');
    expect(boxScore(twice).home.pitching.map((l) => l.inherited)).toEqual([0, 0, 1]);
  });

  test('wild pitches and balks', () => {
    const state = scored(start, 'W', 'WP.1-2', 'BK.2-3', 'K+WP.3-H;B-1');
    expect(boxScore(state).home.pitching[0]).toMatchObject({
      wild_pitch: 2,
      balk: 1,
      so: 1,
      r: 1,
      er: 1,
      outs: 0,
    });
  });
});

describe('fielding', () => {
  const at = (position: string): string =>
    start.starters.home?.batting_order.find((s) => s.position === position)?.player_id ?? '';

  test('putouts, assists, errors, and a part in the double play for each fielder in it (OBR 9.11)', () => {
    const state = scored(start, 'E5', '64(1)3/GDP', '8');
    expect(fielding(state, at('SS'), 'SS')).toMatchObject({ assists: 1, double_plays: 1, outs: 3 });
    expect(fielding(state, at('2B'), '2B')).toMatchObject({ putouts: 1, assists: 1, double_plays: 1 });
    expect(fielding(state, at('1B'), '1B')).toMatchObject({ putouts: 1, assists: 0, double_plays: 1 });
    expect(fielding(state, at('CF'), 'CF')).toMatchObject({ putouts: 1, double_plays: 0 });
    expect(fielding(state, at('3B'), '3B')).toMatchObject({ errors: 1, double_plays: 0, started: true });
    expect(boxScore(state).home.totals.fielding).toMatchObject({
      putouts: 3,
      assists: 2,
      errors: 1,
      double_plays: 1,
      triple_plays: 0,
    });
  });

  test('a triple play', () => {
    const state = scored(start, 'S8', 'S8.1-2', '5(2)4(1)3/GTP');
    expect(boxScore(state).home.totals.fielding).toMatchObject({
      triple_plays: 1,
      double_plays: 0,
      putouts: 3,
    });
    expect(fielding(state, at('2B'), '2B')).toMatchObject({ triple_plays: 1 });
  });

  test("the catcher's passed balls, steals and interference", () => {
    const state = scored(start, 'W', 'SB2', 'PB.2-3', 'W', 'CS2(24)', 'C/E2.B-1');
    expect(fielding(state, at('C'), 'C')).toMatchObject({
      sb: 1,
      cs: 1,
      passed_balls: 1,
      interference: 1,
      errors: 1,
    });
  });

  test('outs at a position end when another man takes it', () => {
    const state = scored(sub(scored(start, 'K'), 'home', 'home-SS-2', slotOf('SS'), 'SS'), 'K', 'K');
    expect(fielding(state, 'home-SS-1', 'SS')).toMatchObject({ outs: 1, started: true });
    expect(fielding(state, 'home-SS-2', 'SS')).toMatchObject({ outs: 2, started: false });
  });
  const slotOf = (position: string): number =>
    (start.starters.home?.batting_order.findIndex((s) => s.position === position) ?? 0) + 1;
});

test('a game without lineups has an empty box', () => {
  const empty: GameState = {
    ...start,
    starters: { away: null, home: null },
    lineups: { away: null, home: null },
  };
  expect(boxScore(empty).away).toMatchObject({ batting: [], pitching: [], fielding: [] });
});
