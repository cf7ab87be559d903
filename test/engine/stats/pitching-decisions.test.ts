import { describe, expect, test } from 'vitest';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import { decisions } from '@paper-dynasty/engine/stats/pitching-decisions';
import type { LineupPosition } from '@paper-dynasty/engine/model/positions';
import { after } from '../support.ts';
import { called, pitcher, quiet, scored, scoredGame, sub } from './scored.ts';

const start = scoredGame();

/** The home side leads by `lead` after one inning; the visitors have done nothing. */
const ahead = (lead: number, from = start): GameState =>
  quiet(scored(quiet(from, 1), ...Array.from({ length: lead }, () => 'HR')), 1);

/** The top of an inning with no more than strikeouts before it. */
const topOf = (state: GameState, inning: number): GameState =>
  quiet(state, (inning - state.situation.inning) * 2 - (state.situation.half === 'bottom' ? 1 : 0));

const homeWins = (state: GameState): GameState => (state.status === 'completed' ? state : quiet(state, 1));

describe('winner and loser (OBR 9.17)', () => {
  test('the starter with five innings, and whoever let the run in that put the winner ahead for good', () => {
    const state = homeWins(topOf(ahead(2), 9));
    expect(state.status).toBe('completed');
    expect(decisions(state)).toMatchObject({ winner: 'home-P-1', loser: 'away-P-1', save: null });
  });

  test('a lead lost and won again: the pitcher of record then', () => {
    let state = pitcher(topOf(ahead(1), 8), 'home', 2);
    state = scored(state, 'HR', 'K', 'K', 'K');
    state = scored(pitcher(state, 'away', 2), 'HR', 'K', 'K', 'K');
    expect(decisions(homeWins(state))).toMatchObject({ winner: 'home-P-2', loser: 'away-P-2', save: null });
  });

  test('the loser is charged by the runner who put the winner ahead, not by the man on the mound', () => {
    let state = scored(quiet(start, 1), 'W');
    state = scored(pitcher(state, 'away', 2), 'HR.1-H', 'K', 'K', 'K');
    expect(decisions(homeWins(topOf(state, 9))).loser).toBe('away-P-1');
    const tied = scored(topOf(start, 1), 'HR', 'K', 'K', 'K', 'W');
    const second = scored(pitcher(tied, 'away', 2), 'HR.1-H', 'K', 'K', 'K');
    expect(decisions(homeWins(topOf(second, 9))).loser).toBe('away-P-2');
  });

  test('a starter short of five innings: the most effective reliever, of equals the first', () => {
    let state = scored(topOf(ahead(4), 5), 'K', 'K');
    state = topOf(pitcher(state, 'home', 2), 6);
    state = topOf(pitcher(state, 'home', 3), 8);
    state = homeWins(topOf(pitcher(state, 'home', 4), 9));
    expect(decisions(state).winner).toBe('home-P-3');
    const even = topOf(pitcher(topOf(ahead(4), 4), 'home', 2), 6);
    expect(decisions(homeWins(topOf(pitcher(even, 'home', 3), 9))).winner).toBe('home-P-2');
  });

  test('exactly five innings are enough', () => {
    const state = pitcher(topOf(ahead(1), 6), 'home', 2);
    expect(decisions(homeWins(topOf(state, 9)))).toMatchObject({ winner: 'home-P-1', save: 'home-P-2' });
  });

  test('four are enough in a game of five innings in the field (OBR 9.17(b))', () => {
    const state = topOf(pitcher(topOf(ahead(1), 5), 'home', 2), 6);
    expect(decisions(called(state)).winner).toBe('home-P-1');
    const short = topOf(pitcher(topOf(ahead(1), 4), 'home', 2), 6);
    expect(decisions(called(short)).winner).toBe('home-P-2');
  });

  test('a game of seven innings asks for five, one of three for two', () => {
    const seven = scoredGame({ innings: 7 });
    expect(decisions(homeWins(topOf(pitcher(topOf(ahead(1, seven), 5), 'home', 2), 7))).winner).toBe(
      'home-P-2',
    );
    const three = scoredGame({ innings: 3 });
    expect(decisions(homeWins(topOf(pitcher(topOf(ahead(1, three), 3), 'home', 2), 3))).winner).toBe(
      'home-P-1',
    );
  });

  test('a brief and ineffective reliever of record gives way to one who follows (OBR 9.17(c))', () => {
    let state = pitcher(topOf(ahead(1), 8), 'home', 2);
    state = pitcher(scored(state, 'HR', 'HR', 'K'), 'home', 3);
    state = scored(state, 'K', 'K', 'HR', 'HR', 'K', 'K', 'K');
    expect(decisions(homeWins(state)).winner).toBe('home-P-3');
    let record = pitcher(scored(topOf(ahead(3), 8), 'K'), 'home', 2);
    record = scored(record, 'S8', 'HR.1-H', 'HR', 'K', 'K', 'HR', 'K', 'K', 'K');
    record = pitcher(record, 'home', 3);
    expect(decisions(homeWins(record)).winner).toBe('home-P-3');
  });

  test('visitors who lead before they take the field have their starter of record', () => {
    const state = quiet(scored(start, 'HR', 'K', 'K', 'K'), 17);
    expect(decisions(state)).toMatchObject({ winner: 'away-P-1', loser: 'home-P-1' });
  });

  test('nobody before the end, and nobody in a tie', () => {
    expect(decisions(topOf(ahead(2), 9))).toMatchObject({ winner: null, loser: null, save: null });
    expect(decisions(called(topOf(start, 6)))).toMatchObject({ winner: null, loser: null, save: null });
  });
});

describe('saves (OBR 9.19)', () => {
  test.each<[string, number, number, number, string | null]>([
    ['three ahead with an inning to go', 3, 9, 0, 'home-P-2'],
    ['four ahead', 4, 9, 0, null],
    ['three ahead with two outs to go', 3, 9, 1, null],
    ['two ahead with one out to go: the tying run is on deck', 2, 9, 2, 'home-P-2'],
    ['three innings, whatever the lead', 8, 7, 0, 'home-P-2'],
  ])('%s', (_name, lead, inning, outs, save) => {
    const before = scored(topOf(ahead(lead), inning), ...Array.from({ length: outs }, () => 'K'));
    const state = pitcher(before, 'home', 2);
    expect(decisions(homeWins(topOf(state, 9))).save).toBe(save);
  });

  test('five ahead with three on: the tying run is on deck', () => {
    const loaded = scored(topOf(ahead(5), 9), 'W', 'W.1-2', 'W.2-3;1-2');
    expect(decisions(homeWins(pitcher(loaded, 'home', 2))).save).toBe('home-P-2');
  });

  test('the winner has none', () => {
    const state = pitcher(scored(topOf(ahead(2), 4), 'K'), 'home', 2);
    expect(decisions(homeWins(topOf(state, 9)))).toMatchObject({ winner: 'home-P-2', save: null });
  });
});

describe('holds and blown saves', () => {
  test('a hold: in with a lead of three, an out, and away with the lead', () => {
    let state = pitcher(topOf(ahead(3), 7), 'home', 2);
    expect(decisions(scored(state, 'K')).holds.home).toEqual([]);
    state = pitcher(topOf(state, 8), 'home', 3);
    state = pitcher(topOf(state, 9), 'home', 4);
    expect(decisions(homeWins(state))).toMatchObject({
      winner: 'home-P-1',
      holds: { away: [], home: ['home-P-2', 'home-P-3'] },
      save: 'home-P-4',
    });
  });

  test('no hold without an out, nor with a lead of four', () => {
    const walked = scored(pitcher(topOf(ahead(3), 7), 'home', 2), 'W');
    expect(decisions(homeWins(topOf(pitcher(walked, 'home', 3), 9))).holds.home).toEqual([]);
    const four = topOf(pitcher(topOf(ahead(4), 7), 'home', 2), 8);
    expect(decisions(homeWins(topOf(pitcher(four, 'home', 3), 9))).holds.home).toEqual([]);
  });

  test('a blown save goes to whoever lets the tying run in, also when another put him on', () => {
    const left = scored(topOf(ahead(1), 8), 'T9');
    const state = scored(pitcher(left, 'home', 2), '8/SF.3-H', 'K', 'K', 'HR', 'K', 'K', 'K');
    const end = homeWins(state);
    expect(decisions(end)).toMatchObject({
      winner: 'home-P-2',
      blown_saves: { home: ['home-P-2'], away: [] },
    });
    const line = boxScore(end).home.pitching[1];
    expect(line).toMatchObject({ decisions: ['W', 'BS'], inherited: 1, inherited_scored: 1, r: 0, er: 0 });
  });

  test('a blown save and the loss', () => {
    const state = scored(pitcher(topOf(ahead(1), 9), 'home', 2), 'HR', 'HR', 'K', 'K', 'K');
    const end = quiet(state, 1);
    expect(end.winner).toBe('away');
    expect(boxScore(end).home.pitching[1]?.decisions).toEqual(['L', 'BS']);
    expect(boxScore(end).away.pitching[0]?.decisions).toEqual(['W']);
  });
});

describe('a pitcher who leaves the mound and returns has one work in the game (OBR 9.17(b))', () => {
  /** The home side bats its pitcher, leads by `lead` after one inning, and can swap its right fielder and its pitcher. */
  const batting = (lead: number): GameState => ahead(lead, scoredGame({ designated_hitter: false }));
  const order = (state: GameState) => state.lineups.home!.batting_order;
  const swap = (state: GameState): GameState => {
    const nine = order(state);
    const now = { P: state.lineups.home!.pitcher_id, RF: nine.find((x) => x.position === 'RF')!.player_id };
    const move = (player_id: string, position: LineupPosition) => ({
      player_id,
      slot: nine.findIndex((x) => x.player_id === player_id) + 1,
      position,
    });
    return after(state, {
      type: 'substitute',
      side: 'home',
      count: null,
      moves: [move(now.RF, 'P'), move(now.P, 'RF')],
    });
  };
  const relieved = (state: GameState, n: number): GameState =>
    sub(state, 'home', `home-P-${n}`, order(state).findIndex((x) => x.position === 'P') + 1, 'P');
  const marks = (state: GameState) =>
    boxScore(state).home.pitching.map((l) => [l.player_id, l.outs, l.decisions]);

  test('four innings, right field, and one more are the five of a winner, who gets no hold and has one line', () => {
    let state = swap(topOf(swap(topOf(batting(3), 5)), 7));
    state = homeWins(topOf(relieved(topOf(state, 8), 2), 9));
    const right = state.starters.home!.batting_order.find((x) => x.position === 'RF')!.player_id;
    expect(marks(state)).toEqual([
      ['home-P-1', 15, ['W']],
      [right, 6, ['H']],
      ['home-P-2', 6, ['S']],
    ]);
    expect(boxScore(state).home.pitching[0]).toMatchObject({ started: true, batters_faced: 15 });
  });

  test('four innings and two thirds are not', () => {
    const back = scored(swap(topOf(swap(topOf(batting(3), 5)), 7)), 'K', 'K');
    const state = homeWins(topOf(relieved(back, 2), 9));
    expect(decisions(state).winner).not.toBe('home-P-1');
  });

  test('he who ends the game and wins has no save, and none who holds a lead twice has two holds', () => {
    const state = homeWins(topOf(swap(topOf(swap(topOf(batting(3), 5)), 8)), 9));
    expect(decisions(state)).toMatchObject({ winner: 'home-P-1', save: null });
    const right = state.starters.home!.batting_order.find((x) => x.position === 'RF')!.player_id;
    expect(decisions(state).holds.home).toEqual([right]);
    let twice = swap(topOf(batting(3), 6));
    twice = swap(topOf(swap(topOf(twice, 7)), 8));
    twice = homeWins(topOf(relieved(topOf(twice, 9), 2), 9));
    expect(decisions(twice).holds.home).toEqual([right]);
  });

  test('three innings in two parts by the man who ends the game are a save, whatever the lead', () => {
    let state = swap(topOf(batting(8), 6));
    state = swap(topOf(state, 8));
    state = homeWins(topOf(swap(topOf(state, 9)), 9));
    const right = state.starters.home!.batting_order.find((x) => x.position === 'RF')!.player_id;
    expect(decisions(state)).toMatchObject({ winner: 'home-P-1', save: right });
  });

  test('a starter who comes back has neither hold nor save (OBR 9.19)', () => {
    let state = scored(swap(topOf(batting(1), 4)), 'HR', 'K', 'K', 'K');
    state = scored(state, 'HR', 'K', 'K', 'K');
    state = swap(topOf(state, 7));
    const held = homeWins(topOf(relieved(topOf(state, 8), 2), 9));
    expect(decisions(held).holds.home).toEqual([]);
    const ended = homeWins(topOf(state, 9));
    const right = state.starters.home!.batting_order.find((x) => x.position === 'RF')!.player_id;
    expect(decisions(ended)).toMatchObject({ winner: right, save: null });
  });

  test('he who lost his lead in one part and held another has a blown save and no hold', () => {
    let state = scored(swap(topOf(batting(1), 6)), 'HR', 'K', 'K', 'K');
    state = swap(scored(state, 'HR', 'K', 'K', 'K'));
    state = relieved(topOf(swap(topOf(state, 8)), 9), 2);
    const right = state.starters.home!.batting_order.find((x) => x.position === 'RF')!.player_id;
    expect(decisions(homeWins(state))).toMatchObject({
      holds: { home: [] },
      blown_saves: { home: [right] },
    });
  });
});
