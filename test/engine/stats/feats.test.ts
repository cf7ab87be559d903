import { describe, expect, test } from 'vitest';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import { toldFeats } from '@paper-dynasty/engine/stats/feats';
import type { PitchingFeat } from '@paper-dynasty/engine/stats/lines';
import { called, pitcher, quiet, scored, scoredGame } from './scored.ts';

const start = scoredGame();

/** The feats of a side: each man's by his id, and those of several as `combined`. */
const featsOf = (state: GameState, side: Side): Readonly<Record<string, readonly PitchingFeat[]>> => {
  const { pitching, combined_feats } = boxScore(state)[side];
  const own = pitching.filter((l) => l.feats.length > 0).map((l) => [l.player_id, l.feats] as const);
  return { ...Object.fromEntries(own), ...(combined_feats.length > 0 ? { combined: combined_feats } : {}) };
};

/** A game in which the visitors begin as told and do no more, and the home side has a home run in the first. */
const homeWins = (first: readonly string[], from = start): GameState => {
  const top = quiet(scored(from, ...first), 1);
  return quiet(quiet(scored(top, 'HR'), 1), 15);
};

describe('feats of a pitcher (OBR 9.18)', () => {
  test.each<[string, readonly string[], readonly PitchingFeat[]]>([
    ['nobody reaches a base', [], ['CG', 'SHO', 'PG']],
    ['a walk', ['W'], ['CG', 'SHO', 'NH']],
    ['a hit batter', ['HP'], ['CG', 'SHO', 'NH']],
    ['an error', ['E6'], ['CG', 'SHO', 'NH']],
    ['an error, and the batter out beyond first', ['E8.BX2(86)'], ['CG', 'SHO', 'NH']],
    ['catcher’s interference', ['C/E2'], ['CG', 'SHO', 'NH']],
    ['a dropped third strike', ['K+WP.B-1'], ['CG', 'SHO', 'NH']],
    ['a foul error leaves the batter at bat', ['FLE5'], ['CG', 'SHO', 'PG']],
    ['a single', ['S8'], ['CG', 'SHO']],
    ['a run', ['HR'], ['CG']],
    ['a run without a hit', ['W', 'SB2', 'SB3', 'WP.3-H'], ['CG', 'NH']],
  ])('%s', (_name, plays, feats) => {
    const state = homeWins(plays);
    const won = state.status === 'completed' ? state : homeBreaksTie(state);
    expect(featsOf(won, 'home')).toEqual({ 'home-P-1': feats });
  });

  const homeBreaksTie = (state: GameState): GameState => {
    const bottom = state.situation.half === 'top' ? quiet(state, 1) : state;
    return scored(bottom, 'HR');
  };

  test('there is none before the game is over', () => {
    expect(featsOf(quiet(start, 17), 'home')).toEqual({});
  });

  test('the loser of a game of eight innings in the field has a complete game and no no-hitter', () => {
    const state = quiet(scored(quiet(start, 1), 'W', 'SB2', 'SB3', 'WP.3-H'), 16);
    expect(state.status).toBe('completed');
    expect(featsOf(state, 'away')).toEqual({ 'away-P-1': ['CG'] });
  });

  test('a called game has a complete game and a shutout, and no perfect game', () => {
    const state = called(quiet(scored(quiet(start, 1), 'HR'), 11));
    expect(featsOf(state, 'home')).toEqual({ 'home-P-1': ['CG', 'SHO'] });
  });

  test('a league of seven innings has no perfect game in seven', () => {
    const state = quiet(scored(quiet(scoredGame({ innings: 7 }), 1), 'HR'), 12);
    expect(state.status).toBe('completed');
    expect(featsOf(state, 'home')).toEqual({ 'home-P-1': ['CG', 'SHO'] });
  });

  test('in extra innings an automatic runner has not batted', () => {
    let state = quiet(scoredGame({ extra_innings_runner: true }), 19);
    state = scored(state, 'HR.2-H');
    expect(state.status).toBe('completed');
    expect(featsOf(state, 'home')).toEqual({ 'home-P-1': ['CG', 'SHO', 'PG'] });
  });
});

describe('feats of several pitchers', () => {
  const relieved = (state: GameState): GameState => pitcher(state, 'home', 2);

  test.each<[string, readonly string[], PitchingFeat[]]>([
    ['perfect together', [], ['SHO', 'PG']],
    ['no hit together', ['W'], ['SHO', 'NH']],
    ['no run together', ['S7'], ['SHO']],
  ])('%s', (_name, plays, feats) => {
    const bottom = quiet(scored(start, ...plays), 1);
    const state = quiet(relieved(quiet(scored(bottom, 'HR'), 1)), 15);
    expect(featsOf(state, 'home')).toEqual({ combined: feats });
    expect(toldFeats(boxScore(state)).filter((f) => f.side === 'home')).toEqual([
      { side: 'home', player_id: null, feat: feats.at(-1) },
    ]);
  });

  test('who comes in with none out in the first and pitches the rest has the shutout, and no complete game', () => {
    const state = homeWins([], relieved(scored(start, 'W')));
    expect(featsOf(state, 'home')).toEqual({ 'home-P-2': ['SHO'], combined: ['NH'] });
  });

  test('who comes in with one out shares it', () => {
    expect(featsOf(homeWins([], relieved(scored(start, 'K', 'S7'))), 'home')).toEqual({ combined: ['SHO'] });
  });
});
