import { describe, expect, test } from 'vitest';
import { runExpectancy } from '@paper-dynasty/engine/charts/run-expectancy';
import { onBaseCode } from '@paper-dynasty/engine/model/bases';
import { SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { halvesOf } from '@paper-dynasty/engine/stats/earned-runs';
import { playerValues, playValues } from '@paper-dynasty/engine/stats/run-values';
import { playViews } from '@paper-dynasty/engine/wire/play-view';
import { called, quiet, scored, scoredGame, simulated } from './scored.ts';

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** The away side's WPA over the game. */
const swing = (state: GameState): number =>
  sum(playValues(state).map((v, i) => (state.plays[i]?.before.half === 'top' ? v.wpa : -v.wpa)));

const re24Of = (state: GameState, side: Side): number =>
  sum(
    playValues(state)
      .filter((_, i) => atBat(state.plays[i]!.before) === side)
      .map((v) => v.re24),
  );

/** Runs less what the side's halves could be expected to bring when they began. */
const beyondExpected = (state: GameState, side: Side): number => {
  const halves = halvesOf(state.plays).filter(([first]) => first && atBat(first.before) === side);
  return (
    state.situation.score[side] - sum(halves.map(([f]) => runExpectancy(0, onBaseCode(f!.before.bases))))
  );
};

describe.each([
  ['nine innings', {}],
  ['seven innings', { innings: 7 }],
  ['one inning and automatic runners', { innings: 1, extra_innings_runner: true }],
])('games of %s', (_name, league) => {
  const games = simulated(25, league);

  test('WPA sums to half a win for the winner and to half a loss for the loser', () => {
    for (const state of games) {
      expect(swing(state)).toBeCloseTo(state.winner === 'away' ? 0.5 : -0.5, 10);
      expect(playValues(state).at(-1)?.home_win_after).toBe(state.winner === 'home' ? 1 : 0);
      expect(playValues(state)[0]?.home_win_before).toBe(0.5);
    }
  });

  test('every play as clients get it brings its value', () => {
    for (const state of games.slice(0, 5))
      expect(playViews(state).map((play) => play.value)).toEqual(playValues(state));
  });

  test("a side's RE24 is its runs beyond those expected", () => {
    for (const state of games)
      for (const side of SIDES) expect(re24Of(state, side)).toBeCloseTo(beyondExpected(state, side), 8);
  });

  test("the players' values are the sides', on the mound with the other sign", () => {
    for (const state of games) {
      const players = playerValues(state);
      expect(sum(players.away.map((p) => p.batting.re24))).toBeCloseTo(re24Of(state, 'away'), 8);
      expect(sum(players.home.map((p) => p.pitching.re24))).toBeCloseTo(-re24Of(state, 'away'), 8);
      const wins = (side: Side): number => sum(players[side].map((p) => p.batting.wpa + p.pitching.wpa));
      expect(wins('away')).toBeCloseTo(state.winner === 'away' ? 0.5 : -0.5, 10);
      expect(wins('home')).toBeCloseTo(state.winner === 'home' ? 0.5 : -0.5, 10);
    }
  });
});

test('the sample holds extra innings, walk-offs and automatic runners', () => {
  const games = simulated(25, { innings: 1, extra_innings_runner: true });
  expect(games.some((s) => s.situation.inning > 2)).toBe(true);
  expect(games.some((s) => s.plays.some((p) => p.before.bases[1]?.reached_on === 'automatic'))).toBe(true);
  expect(games.some((s) => s.plays.at(-1)?.before.half === 'bottom' && s.winner === 'home')).toBe(true);
});

test('each play is worth what it changed: runs, bases and outs', () => {
  const state = scored(scoredGame(), 'D7', 'K', 'HR.2-H');
  const [double, out, homer] = playValues(state);
  expect(double?.re24).toBeCloseTo(runExpectancy(0, 2) - runExpectancy(0, 0), 10);
  expect(out?.re24).toBeCloseTo(runExpectancy(1, 2) - runExpectancy(0, 2), 10);
  expect(homer?.re24).toBeCloseTo(2 + runExpectancy(1, 0) - runExpectancy(1, 2), 10);
  expect(double?.wpa).toBeGreaterThan(0);
  expect(out?.wpa).toBeLessThan(0);
  expect(homer?.home_win_after).toBeLessThan(homer?.home_win_before ?? 0);
});

test('a walk-off lands on 1', () => {
  const state = scored(quiet(scoredGame(), 17), 'W', 'HR.1-H');
  const last = playValues(state).at(-1);
  expect(state.status).toBe('completed');
  expect(last?.home_win_after).toBe(1);
  expect(last?.re24).toBeCloseTo(2 - runExpectancy(0, 1), 10);
});

test('a game called with the score tied ends even, and one called before its length is won', () => {
  const tied = called(quiet(scoredGame(), 12));
  expect(playValues(tied).at(-1)?.home_win_after).toBe(0.5);
  expect(swing(tied)).toBeCloseTo(0, 10);
  const won = called(quiet(scored(scoredGame(), 'HR'), 12));
  expect(swing(won)).toBeCloseTo(0.5, 10);
});

test('halves of two outs are read from their end, and sum up all the same', () => {
  for (const state of simulated(3, { outs_per_half: 2 })) {
    expect(swing(state)).toBeCloseTo(state.winner === 'away' ? 0.5 : -0.5, 10);
  }
});

test('a steal is worth to the runner, a plate appearance to the batter', () => {
  const state = scored(scoredGame(), 'W', 'SB2');
  const [first] = playerValues(state).away;
  expect(playerValues(state).away).toHaveLength(1);
  expect(first?.batting.re24).toBeCloseTo(runExpectancy(0, 2) - runExpectancy(0, 0), 10);
});

test('a play that changes nothing is worth 0, which a store gives back as it was', () => {
  const still = simulated(25)
    .flatMap((state) => playValues(state))
    .filter((v) => v.home_win_before === v.home_win_after);
  expect(still.length).toBeGreaterThan(0);
  for (const { wpa } of still) expect(wpa).toBe(0);
});
