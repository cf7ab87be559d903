import { describe, expect, test } from 'vitest';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { scorebook, type ScorebookCell } from '@paper-dynasty/engine/stats/scorebook';
import { inSituation } from '../support.ts';
import { pitcher, quiet, scored, scoredGame, simulated, sub } from './scored.ts';

const start = scoredGame();
const row = (state: GameState, slot: number) => scorebook(state).away.rows[slot - 1]!;
const cell = (state: GameState, slot: number, n = 0): ScorebookCell => row(state, slot).cells[n]!;

describe('cells', () => {
  test('the way round the bases, play by play, to a run', () => {
    const state = scored(start, 'S8', 'SB2', '43.2-3', 'WP.3-H');
    const first = cell(state, 1);
    expect(first).toMatchObject({ result: 'single_1', scored: true, earned: true, reached: 4, out: null });
    expect(first.plays).toEqual([1]);
    expect(first.path.map((s) => [s.play, s.from, s.to, s.cause])).toEqual([
      [1, 0, 1, 'batted'],
      [2, 1, 2, 'stolen_base'],
      [3, 2, 3, 'batted'],
      [4, 3, 4, 'wild_pitch'],
    ]);
    expect(cell(state, 2).plays).toEqual([2, 3]);
    expect(cell(state, 2).out).toEqual({ play: 3, number: 1, base: 1, by: ['2B', '1B'] });
  });

  test('the outs of a double play are numbered in the order they were made', () => {
    const state = scored(start, 'K', 'S8', '64(1)3/GDP');
    expect(cell(state, 1).out).toMatchObject({ number: 1, base: 0, by: ['C'] });
    expect(cell(state, 2).out).toEqual({ play: 3, number: 2, base: 2, by: ['SS', '2B'] });
    expect(cell(state, 3).out).toMatchObject({ play: 3, number: 3, base: 1 });
  });

  test('runs batted in, and an unearned run', () => {
    const state = scored(start, 'E6', 'HR.1-H');
    expect(cell(state, 1)).toMatchObject({ scored: true, earned: false, reached: 4 });
    expect(cell(state, 2)).toMatchObject({ rbi: 2, runs: 2, scored: true, earned: true });
  });

  test('where runners are put out: as written, at a force, stealing, picked off', () => {
    const home = scored(start, 'T9', 'S8.3XH(82)');
    expect(cell(home, 1).out).toMatchObject({ base: 4 });
    const stretched = scored(start, 'S8', 'S8.1XH(82)');
    expect(cell(stretched, 1).out).toMatchObject({ base: 4, by: ['CF', 'C'] });
    expect(cell(scored(start, 'S8', 'CS2(24)'), 1).out).toMatchObject({ base: 2 });
    expect(cell(scored(start, 'S8', 'PO1(13)'), 1).out).toMatchObject({ base: 1 });
    expect(cell(scored(start, 'S8', '64(1)/FO'), 1).out).toMatchObject({ base: 2 });
  });

  test('a turn cut short by a runner caught is not complete, and the man bats again in the next inning', () => {
    const state = quiet(scored(start, 'K', 'K', 'W', 'CS2(24)'), 1);
    expect(cell(state, 4)).toMatchObject({ complete: false, result: null, plays: [4], inning: 1 });
    const next = scored(state, 'HR');
    expect(cell(next, 4, 1)).toMatchObject({ complete: true, result: 'homerun', inning: 2, part: 0 });
  });

  test('men left on base', () => {
    const state = scored(start, 'S8', 'K', 'K');
    expect(cell(state, 1).left_on_base).toBe(false);
    expect(cell(scored(state, 'K'), 1).left_on_base).toBe(true);
  });

  test('an automatic runner has a cell without a turn', () => {
    const runner = {
      player_id: start.starters.away?.batting_order[8]?.player_id ?? '',
      slot: 9,
      pitcher_id: 'home-P-1',
      reached_on: 'automatic',
    } as const;
    const state = scored(inSituation(start, { inning: 10, bases: [null, runner, null] }), 'HR.2-H');
    expect(cell(state, 9)).toMatchObject({
      automatic: true,
      plays: [],
      scored: true,
      earned: false,
      inning: 10,
    });
    expect(cell(state, 9).path.map((s) => [s.from, s.to])).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });
});

describe('the page', () => {
  test('an inning in which the side bats around has one more column', () => {
    const state = scored(start, ...Array.from({ length: 10 }, () => 'HR'), 'K', 'K', 'K');
    const { columns } = scorebook(state).away;
    expect(columns.slice(0, 3)).toEqual([
      { inning: 1, part: 0 },
      { inning: 1, part: 1 },
      { inning: 2, part: 0 },
    ]);
    expect(columns).toHaveLength(10);
    expect(cell(state, 1, 1)).toMatchObject({ inning: 1, part: 1, result: 'homerun' });
    expect(row(state, 5).cells).toHaveLength(1);
    expect(scorebook(state).home.columns).toHaveLength(9);
  });

  test('substitutions stand between the cells, with everybody who held the slot', () => {
    let state = scored(start, 'S8');
    state = sub(state, 'away', 'away-CF-2', 1, 'PR');
    state = sub(state, 'away', 'away-RF-3', 2, 'PH');
    state = scored(state, 'HR.1-H');
    expect(row(state, 1).marks).toEqual([
      {
        at: 1,
        kind: 'pinch_runner',
        player_id: 'away-CF-2',
        replaced: start.starters.away?.batting_order[0]?.player_id,
        inning: 1,
        half: 'top',
        after_play: 1,
      },
    ]);
    expect(row(state, 2).marks[0]).toMatchObject({ at: 0, kind: 'pinch_hitter', player_id: 'away-RF-3' });
    expect(row(state, 1).players.map((p) => [p.player_id, p.entered?.kind ?? null])).toEqual([
      [start.starters.away?.batting_order[0]?.player_id, null],
      ['away-CF-2', 'pinch_runner'],
    ]);
    expect(cell(state, 1).path.map((s) => s.player_id)).toEqual([
      start.starters.away?.batting_order[0]?.player_id,
      'away-CF-2',
    ]);
    expect(cell(state, 2).batter_id).toBe('away-RF-3');
  });

  test('changes of the pitcher batted against', () => {
    const state = scored(pitcher(scored(start, 'K'), 'home', 2), 'K');
    expect(scorebook(state).away.pitchers).toEqual([
      { player_id: 'home-P-2', name: 'home P 2', after_play: 1 },
    ]);
    expect(cell(state, 2).pitcher_id).toBe('home-P-2');
  });

  test('every appearance of random games has its cell, every run and every man left is drawn', () => {
    for (const state of simulated(20)) {
      const book = scorebook(state);
      const cells = [...book.away.rows, ...book.home.rows].flatMap((r) => r.cells);
      expect(cells.filter((c) => c.complete).length).toBe(state.plays.filter((p) => p.stats.pa).length);
      const { away, home } = state.situation.score;
      expect(cells.filter((c) => c.scored).length).toBe(away + home);
      expect(cells.filter((c) => c.out).length).toBe(state.plays.reduce((n, p) => n + p.outs, 0));
      const fates = cells.map((c) => Number(c.scored) + Number(c.out !== null) + Number(c.left_on_base));
      expect(fates.filter((n, i) => n !== (cells[i]?.complete ? 1 : 0))).toEqual([]);
    }
  });
});
