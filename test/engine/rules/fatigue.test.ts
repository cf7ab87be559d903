import { describe, expect, test } from 'vitest';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { GameState, Workload } from '@paper-dynasty/engine/model/state';
import { activeGame, after, inSituation, lastPlay, report, withPlayer } from '../support.ts';

/** Two innings as a starter, one as a reliever; both pitchers are his like. */
const game = ['home-P-1', 'home-P-2'].reduce(
  (now, id) =>
    withPlayer(now, 'home', id, (p) => ({
      pitching: p.pitching && { ...p.pitching, starter_endurance: 2, reliever_endurance: 1 },
    })),
  activeGame({ league: { card_mode: 'manual', any_position: true } }),
);

/** Plays outcomes against the home pitcher, in as many top halves as it takes. */
const against = (state: GameState, ...outcomes: readonly Outcome[]): GameState =>
  outcomes.reduce<GameState>((now, outcome) => {
    let next = now;
    while (next.situation.half === 'bottom') next = report(next, 'strikeout');
    return report(next, outcome);
  }, state);
const work = (state: GameState): Workload => state.workload.home!;
const outs = (n: number): Outcome[] => Array.from({ length: n }, () => 'strikeout' as const);

describe('fatigue (RULES section 10)', () => {
  test('a starter is in_pow with the last out of his endurance, no sooner', () => {
    expect(work(against(game, ...outs(5)))).toMatchObject({ started: true, outs: 5, in_pow: false });
    expect(work(against(game, ...outs(6)))).toMatchObject({ outs: 6, in_pow: true, is_fatigued: false });
  });
  test('an inning of endurance is three outs, whatever a half of the league has', () => {
    const short = { ...game.setup.league, outs_per_half: 2 };
    const start = { ...game, setup: { ...game.setup, league: short } };
    expect(work(against(start, ...outs(5))).in_pow).toBe(false);
    expect(work(against(start, ...outs(6))).in_pow).toBe(true);
  });
  test('or when he has allowed five runs', () => {
    const four = against(inSituation(game, { code: 7 }), 'homerun');
    expect(work(four)).toMatchObject({ runs: 4, in_pow: false });
    expect(work(against(four, 'homerun'))).toMatchObject({ runs: 5, in_pow: true, is_fatigued: false });
  });
  test('is_fatigued at the next batter who reaches after that, by whatever way', () => {
    const tired = against(game, ...outs(6));
    expect(work(against(tired, 'strikeout')).is_fatigued).toBe(false);
    for (const outcome of ['single_1', 'walk', 'hit_by_pitch', 'homerun', 'catcher_interference'] as const)
      expect(work(against(tired, outcome)).is_fatigued, outcome).toBe(true);
    const grand = against(inSituation(game, { code: 7 }), 'homerun');
    expect(work(against(grand, 'homerun')).is_fatigued).toBe(false);
  });
  test('a play says whether the pitcher was at his point of weakness before it', () => {
    const tired = against(game, ...outs(6));
    expect(lastPlay(tired).in_pow).toBe(false);
    expect(lastPlay(against(tired, 'strikeout')).in_pow).toBe(true);
  });
  const relieve = (state: GameState): GameState =>
    after(state, {
      type: 'substitute',
      side: 'home',
      moves: [{ player_id: 'home-P-2', slot: 0, position: 'P' }],
      count: null,
    });
  test('a reliever begins afresh, on the endurance of a reliever, and runs left behind are not his', () => {
    const relieved = relieve(against(game, 'strikeout', 'triple'));
    expect(work(relieved)).toEqual({
      pitcher_id: 'home-P-2',
      started: false,
      outs: 0,
      runs: 0,
      in_pow: false,
      is_fatigued: false,
    });
    const scored = against(relieved, 'single_1');
    expect(work(scored).runs).toBe(0);
    expect(work(against(scored, 'strikeout', 'strikeout'))).toMatchObject({ outs: 2, in_pow: false });
    expect(work(against(scored, 'strikeout', 'strikeout', 'strikeout')).in_pow).toBe(true);
  });
  test('a pitcher who comes back from another position is as tired as he left', () => {
    const slot = game.lineups.home!.batting_order.findIndex((s) => s.position === 'LF') + 1;
    const dh = game.lineups.home!.batting_order.findIndex((s) => s.position === 'DH') + 1;
    const left = after(against(game, ...outs(4)), {
      type: 'substitute',
      side: 'home',
      moves: [
        { player_id: 'home-P-1', slot, position: 'LF' },
        { player_id: 'home-P-2', slot: dh, position: 'P' },
      ],
      count: null,
    });
    expect(work(left)).toMatchObject({ pitcher_id: 'home-P-2', outs: 0 });
    const back = after(against(left, 'strikeout'), {
      type: 'substitute',
      side: 'home',
      moves: [
        { player_id: 'home-P-1', slot, position: 'P' },
        { player_id: 'home-LF-2', slot: dh, position: 'LF' },
      ],
      count: null,
    });
    expect(work(back)).toMatchObject({ pitcher_id: 'home-P-1', started: true, outs: 4, in_pow: false });
  });
});
