import { describe, expect, test } from 'vitest';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { conservation } from '@paper-dynasty/engine/stats/conservation';
import { pitcher, quiet, scored, scoredGame, simulated } from './scored.ts';

test('the books of 200 random games balance', () => {
  for (const state of simulated(200)) expect(conservation(state)).toEqual([]);
});

test('so do those of games with automatic runners and of other lengths', () => {
  const games = [
    ...simulated(30, { innings: 1, extra_innings_runner: true }),
    ...simulated(10, { innings: 7 }),
  ];
  for (const state of games) expect(conservation(state)).toEqual([]);
});

test('and those of a game under way, after every play', () => {
  const [game] = simulated(1);
  game?.plays.slice(0, -1).forEach((play, i) => {
    const part: GameState = {
      ...game,
      status: 'active',
      winner: null,
      situation: play.after,
      plays: game.plays.slice(0, i + 1),
      substitutions: game.substitutions.filter((s) => s.after_play <= i),
    };
    expect(conservation(part)).toEqual([]);
  });
  expect(game?.plays.length).toBeGreaterThan(50);
});

test('scored plays of every kind', () => {
  const plays = [
    'W',
    'SB2',
    'E6',
    'PB.2-3;1-2',
    'FLE2',
    'K+PB.3-H;2-3;B-1',
    'C/E2.3-H;1-2',
    'HP',
    '64(1)3/GDP.3-H;2-3',
    'K',
  ];
  const state = scored(pitcher(scored(scoredGame(), ...plays), 'home', 2), 'S8');
  expect(conservation(state)).toEqual([]);
  expect(conservation(quiet(state, 3))).toEqual([]);
});

describe('what does not add up is told', () => {
  const state = scored(scoredGame(), 'S8', 'HR.1-H', 'K', 'K', 'K', 'K');
  const altered = (change: (play: GameState['plays'][number]) => object, n: number): GameState => ({
    ...state,
    plays: state.plays.map((p) => (p.number === n ? { ...p, ...change(p) } : p)),
  });

  test.each<[string, GameState, RegExp]>([
    ['a run that nobody scored', altered(() => ({ runs: 3 }), 2), /away runs: score 2, plays 3/],
    [
      'a hit that the pitcher does not know',
      altered((p) => ({ batter_id: 'nobody', charged: { ...p.charged, batter_id: 'nobody' } }), 1),
      /away h: batters 1, pitchers 2/,
    ],
    ['an out too few', altered(() => ({ outs: 0 }), 3), /away outs/],
    ['a half with two outs', altered(() => ({ outs: 0 }), 3), /top 1: 2 outs/],
    ['a putout without an out', altered(() => ({ credits: [] }), 3), /away putouts/],
    [
      'a man who went nowhere',
      altered((p) => ({ stats: { ...p.stats, pa: 0 } }), 1),
      /away men: came 4, went 5/,
    ],
    [
      'another score',
      { ...state, situation: { ...state.situation, score: { away: 9, home: 0 } } },
      /score 9/,
    ],
  ])('%s', (_name, broken, expected) => {
    expect(conservation(broken).join('\n')).toMatch(expected);
  });
});
