import { describe, expect, test } from 'vitest';
import { autoLineup } from '@paper-dynasty/engine/manager/auto-lineup';
import { computerSubstitution } from '@paper-dynasty/engine/manager/substitutions';
import type { Lineup } from '@paper-dynasty/engine/model/lineups';
import type { Card } from '@paper-dynasty/engine/model/players';
import type { LineupPosition } from '@paper-dynasty/engine/model/positions';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import type { LineupMove } from '@paper-dynasty/engine/model/substitutions';
import { ownHitter } from '@paper-dynasty/engine/rules/designated-hitter';
import { substitutionProblem } from '@paper-dynasty/engine/rules/substitutions';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { movesOf } from '@paper-dynasty/engine/service/substitute';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import { makeSetup, person } from '../fixtures.ts';
import { activeGame, after, inSituation, report } from '../support.ts';

const ACE = 'home-P-1';
/** A card of nothing but home runs. */
const BEST: Card = { kind: 'digital', vs_left: [['homerun', 108]], vs_right: [['homerun', 108]] };

/** A game at its first pitch whose home pitcher is his own designated hitter. */
const ownHitterGame = (changes: Parameters<typeof makeSetup>[0] = {}): GameState => {
  const setup = makeSetup({
    away: person('ann'),
    home: person('bob'),
    creator_id: 'ann',
    ...changes,
    league: { card_mode: 'manual', any_position: true, ...changes.league },
  });
  const lineup = autoLineup(setup, 'home');
  const batting_order = lineup.batting_order.map((s) => (s.position === 'DH' ? { ...s, player_id: ACE } : s));
  let state = after(null, { type: 'create_game', setup, commitment: '0'.repeat(64) });
  if (state.status === 'pending')
    state = after(state, { type: 'accept_invitation', side: 'home', nonce: 'n' });
  for (const side of ['away', 'home'] as const) {
    const set: Lineup = side === 'home' ? { ...lineup, batting_order } : autoLineup(setup, side);
    state = after(state, { type: 'set_lineup', side, lineup: set });
  }
  return state;
};

const game = ownHitterGame();
const ordinary = activeGame({ league: { card_mode: 'manual', any_position: true } });
const slotOf = (state: GameState, position: LineupPosition, side: Side = 'home'): number =>
  state.lineups[side]!.batting_order.findIndex((s) => s.position === position) + 1;
const manAt = (state: GameState, position: LineupPosition): string =>
  state.lineups.home!.batting_order[slotOf(state, position) - 1]!.player_id;
const move = (player_id: string, slot: number, position: LineupPosition): LineupMove => ({
  player_id,
  slot,
  position,
});
const substitute = (state: GameState, ...moves: readonly LineupMove[]): GameState =>
  after(state, { type: 'substitute', side: 'home', moves, count: null });
const why = (state: GameState, ...moves: readonly LineupMove[]): string | null =>
  substitutionProblem(state, 'home', moves);

const DH = slotOf(game, 'DH');
const atBat = (state: GameState): GameState =>
  inSituation(state, { half: 'bottom', slots: { away: 1, home: DH } });
const onBase = (state: GameState): GameState => {
  const runner = { player_id: ACE, slot: DH, pitcher_id: 'away-P-1', reached_on: 'hit' } as const;
  return inSituation(state, {
    half: 'bottom',
    slots: { away: 1, home: (DH % 9) + 1 },
    bases: [runner, null, null],
  });
};
const inField = (state: GameState): GameState =>
  inSituation(state, { half: 'top', bases: [null, null, null] });
const relieved = substitute(game, move('home-P-2', 0, 'P'));

describe('a pitcher who is his own designated hitter, relieved on the mound (OBR 5.11(b))', () => {
  test('bats on in his slot, and has not left the game', () => {
    expect(relieved.lineups.home).toMatchObject({ pitcher_id: 'home-P-2' });
    expect(manAt(relieved, 'DH')).toBe(ACE);
    expect(relieved.removed.home).toEqual([]);
    expect(relieved.substitutions.at(-1)).toMatchObject({ kind: 'pitching_change', replaced: [ACE] });
    expect(ownHitter(relieved, 'home')).toEqual({ player_id: ACE, relieved: true, hit_for: false });
    const hit = report(atBat(relieved), 'single_1');
    expect(boxScore(hit).home.batting.find((l) => l.player_id === ACE)).toMatchObject({ h: 1 });
  });
  test('does not pitch again, from any slot', () => {
    const message = `${game.setup.home.roster[ACE]!.name} was relieved on the mound and may not pitch again.`;
    expect(why(relieved, move(ACE, 0, 'P'))).toBe(message);
    expect(why(relieved, move(ACE, DH, 'P'))).toBe(message);
    const later = substitute(relieved, move('home-P-3', 0, 'P'));
    expect(why(later, move(ACE, 0, 'P'))).toBe(message);
  });
  test('has left the game once somebody hits for him too', () => {
    const gone = substitute(atBat(relieved), move('home-1B-2', DH, 'PH'));
    expect(gone.removed.home).toEqual([ACE]);
    expect(why(inField(gone), move(ACE, 0, 'P'))).toMatch(/has left the game/);
  });
  test('may take the field, which ends the designated hitter: the pitcher bats for the man replaced', () => {
    const left = slotOf(game, 'LF');
    expect(why(relieved, move(ACE, DH, 'LF'), move('home-LF-2', left, 'DH'))).toMatch(/the pitcher must bat/);
    const state = substitute(relieved, move(ACE, DH, 'LF'), move('home-P-2', left, 'P'));
    expect(state.lineups.home!.batting_order[DH - 1]).toEqual({ player_id: ACE, position: 'LF' });
    expect(why(state, move(ACE, DH, 'P'), move('home-P-2', left, 'LF'))).toMatch(/may not pitch again/);
  });
});

describe('a pitcher who is his own designated hitter, hit or run for (OBR 5.11(b))', () => {
  test.each([
    ['hit for', atBat(game), 'PH'],
    ['run for', onBase(game), 'PR'],
  ] as const)('%s, he pitches on and does not bat again', (_name, start, position) => {
    const state = inField(substitute(start, move('home-1B-2', DH, position)));
    expect(state.lineups.home!.pitcher_id).toBe(ACE);
    expect(state.removed.home).toEqual([]);
    expect(ownHitter(state, 'home')).toEqual({ player_id: ACE, relieved: false, hit_for: true });
    expect(turns(state)).toEqual([{ side: 'away', action: 'roll' }]);
    for (const moves of [
      [move(ACE, DH, 'DH')],
      [move(ACE, DH, 'P')],
      [move(ACE, slotOf(game, 'LF'), 'LF'), move('home-P-2', 0, 'P')],
    ])
      expect(why(state, ...moves)).toMatch(/was taken out as a hitter and may not bat again/);
    const gone = substitute(state, move('home-P-2', 0, 'P'));
    expect(gone.removed.home).toEqual([ACE]);
  });
  test('a double switch of both roles leaves no other man in both', () => {
    const message = /cannot pitch and be the designated hitter: only the starting pitcher can be both/;
    expect(why(game, move('home-P-2', DH, 'DH'), move('home-P-2', 0, 'P'))).toMatch(message);
    expect(why(game, move('home-1B-2', DH, 'DH'), move('home-P-2', 0, 'P'))).toBeNull();
  });
  test('once the designated hitter is lost, another pitches and bats', () => {
    const state = inField(substitute(atBat(game), move('home-1B-2', DH, 'PH')));
    const first = slotOf(game, '1B');
    expect(why(state, move('home-1B-2', DH, '1B'), move(ACE, first, 'P'))).toMatch(/may not bat again/);
    const ended = substitute(state, move('home-1B-2', DH, '1B'), move('home-P-2', first, 'P'));
    expect(ended.removed.home).toContain(ACE);
  });
});

describe('the roles of a taken-back change come back', () => {
  test('undoing the play after which he was relieved', () => {
    const played = report(game, 'strikeout');
    const state = substitute(played, move('home-P-2', 0, 'P'));
    const next = report(state, 'strikeout');
    const undone = after(next, {
      type: 'make_request',
      side: 'home',
      subject: { kind: 'undo', play: 1 },
      alone: true,
    });
    expect(undone.lineups.home!.pitcher_id).toBe(ACE);
    expect(ownHitter(undone, 'home')).toMatchObject({ relieved: false });
  });
});

describe('the pitcher comes into the order for the designated hitter alone (OBR 5.11(a))', () => {
  const dh = slotOf(ordinary, 'DH');
  const up = (slot: number): GameState =>
    inSituation(ordinary, { half: 'bottom', outs: 2, slots: { away: 1, home: slot } });
  test('he does not hit for another', () => {
    const left = slotOf(ordinary, 'LF');
    expect(why(up(left), move(ACE, left, 'PH'))).toMatch(/may hit or run for the designated hitter only/);
  });
  test('hitting for him ends the designated hitter: he pitches and bats on in that slot', () => {
    const hit = report(substitute(up(dh), move(ACE, dh, 'PH')), 'strikeout');
    expect(turns(hit)).toEqual([{ side: 'home', action: 'set_positions' }]);
    expect(why(hit, move('home-P-2', 0, 'P'))).toMatch(/lost for the rest of the game/);
    const state = substitute(hit, move(ACE, dh, 'P'));
    expect(state.lineups.home!.batting_order[dh - 1]).toEqual({ player_id: ACE, position: 'P' });
    expect(turns(state)).toEqual([{ side: 'away', action: 'roll' }]);
    const other = substitute(hit, move('home-P-2', dh, 'P'));
    expect(other.lineups.home).toMatchObject({ pitcher_id: 'home-P-2' });
    expect(other.removed.home).toContain(ACE);
  });
  test('no pitcher becomes his own designated hitter in mid-game', () => {
    expect(why(ordinary, move(ACE, dh, 'DH'))).toMatch(/only the starting pitcher can be both/);
  });
});

describe('what a change means on every surface', () => {
  const lineup = game.lineups.home!;
  test('a new pitcher for one who is his own designated hitter takes the mound, and no slot', () => {
    const moves = movesOf(lineup, { kind: 'pitching_change', swaps: [{ out: ACE, in: 'home-P-2' }] });
    expect(moves).toEqual([move('home-P-2', 0, 'P')]);
    expect(movesOf(lineup, { swaps: [{ out: ACE, in: 'home-P-2', position: 'P' }] })).toEqual(moves);
  });
  test('a hitter or a designated hitter for him takes the slot', () => {
    const hitter = movesOf(lineup, { kind: 'pinch_hitter', swaps: [{ out: ACE, in: 'home-1B-2' }] });
    expect(hitter).toEqual([move('home-1B-2', DH, 'PH')]);
    const designated = movesOf(lineup, { swaps: [{ out: ACE, in: 'home-1B-2', position: 'DH' }] });
    expect(designated).toEqual([move('home-1B-2', DH, 'DH')]);
  });
  test('a pitcher who hit for the designated hitter takes his position in that slot', () => {
    const dh = slotOf(ordinary, 'DH');
    const up = inSituation(ordinary, { half: 'bottom', slots: { away: 1, home: dh } });
    const hit = substitute(up, move(ACE, dh, 'PH')).lineups.home!;
    expect(movesOf(hit, { swaps: [{ out: ACE, in: ACE, position: 'P' }] })).toEqual([move(ACE, dh, 'P')]);
  });
});

describe('the computer manager', () => {
  test('has the starting pitcher bat for himself where no man of the bench bats as well', () => {
    const setup = makeSetup();
    const { roster } = setup.home;
    const withAce = (batting: boolean): Lineup => {
      const ace = {
        ...roster[ACE]!,
        batting: roster['home-1B-1']!.batting,
        batting_card: batting ? BEST : null,
      };
      return autoLineup({ ...setup, home: { ...setup.home, roster: { ...roster, [ACE]: ace } } }, 'home');
    };
    const own = withAce(true);
    expect(own.batting_order.find((s) => s.position === 'DH')).toEqual({ player_id: ACE, position: 'DH' });
    expect(own.pitcher_id).toBe(ACE);
    expect(withAce(false).batting_order.map((s) => s.player_id)).not.toContain(ACE);
  });
  test('relieves him on the mound and lets him bat, and never sends him back', () => {
    const start = ownHitterGame({ league: { card_mode: 'auto' } });
    const tired = {
      ...start,
      workload: {
        ...start.workload,
        home: { ...start.workload.home!, outs: 30, in_pow: true, is_fatigued: true },
      },
    };
    const moves = computerSubstitution(tired, 'home')!;
    expect(moves).toMatchObject([{ slot: 0, position: 'P' }]);
    let state = substitute(tired, ...moves);
    expect(manAt(state, 'DH')).toBe(ACE);
    for (let arms = 0; arms < 6; arms += 1) {
      const work = { ...state.workload.home!, outs: 30, in_pow: true, is_fatigued: true };
      const next = computerSubstitution({ ...state, workload: { ...state.workload, home: work } }, 'home');
      if (!next) break;
      expect(next.map((m) => m.player_id)).not.toContain(ACE);
      state = substitute(state, ...next);
    }
    expect(state.substitutions).toHaveLength(6);
  });
});
