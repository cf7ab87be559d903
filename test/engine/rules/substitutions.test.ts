import { describe, expect, test } from 'vitest';
import type { LineupMove, SubstitutionKind, Count } from '@paper-dynasty/engine/model/substitutions';
import type { LineupPosition } from '@paper-dynasty/engine/model/positions';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { ratingAt } from '@paper-dynasty/engine/rules/resolve/context';
import { DEFAULT_RULES_PACK, fielderError } from '@paper-dynasty/engine/charts/rules-pack';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { activeGame, after, inSituation, lastPlay, refusal, report } from '../support.ts';

const game = activeGame({ league: { card_mode: 'manual' } });
const noDh = activeGame({ league: { card_mode: 'manual', designated_hitter: false } });
const anywhere = activeGame({ league: { card_mode: 'manual', any_position: true } });

/** The slot (1-9) of a position. */
const slotOf = (state: GameState, side: Side, position: LineupPosition): number =>
  state.lineups[side]!.batting_order.findIndex((s) => s.position === position) + 1;
const manAt = (state: GameState, side: Side, position: LineupPosition): string =>
  position === 'P' && slotOf(state, side, 'P') === 0
    ? state.lineups[side]!.pitcher_id
    : state.lineups[side]!.batting_order[slotOf(state, side, position) - 1]!.player_id;
const move = (player_id: string, slot: number, position: LineupPosition): LineupMove => ({
  player_id,
  slot,
  position,
});
const substitute = (
  state: GameState,
  side: Side,
  moves: readonly LineupMove[],
  count: Count | null = null,
): GameState => after(state, { type: 'substitute', side, moves, count });
const why = (state: GameState, side: Side, moves: readonly LineupMove[]): string =>
  tellRefusal(refusal(state, { type: 'substitute', side, moves, count: null }), 'en');

/** On the bench of every test roster: second men at each position, third outfielders, pitchers 2 to 7. */
const on1st = inSituation(game, { code: 1 });

describe('kinds of change (RULES section 10)', () => {
  const home = (position: LineupPosition): number => slotOf(game, 'home', position);
  type Row = readonly [SubstitutionKind, GameState, Side, readonly LineupMove[]];
  const rows: readonly Row[] = [
    ['pinch_hitter', game, 'away', [move('away-2B-2', 1, 'PH')]],
    ['pinch_runner', on1st, 'away', [move('away-2B-2', 9, 'PR')]],
    ['defensive_replacement', game, 'home', [move('home-SS-2', home('SS'), 'SS')]],
    ['pitching_change', game, 'home', [move('home-P-2', 0, 'P')]],
    ['pitching_change', noDh, 'home', [move('home-P-2', slotOf(noDh, 'home', 'P'), 'P')]],
    [
      'double_switch',
      noDh,
      'home',
      [move('home-P-2', slotOf(noDh, 'home', 'SS'), 'P'), move('home-SS-2', slotOf(noDh, 'home', 'P'), 'SS')],
    ],
    [
      'position_switch',
      anywhere,
      'home',
      [
        move(manAt(anywhere, 'home', 'LF'), slotOf(anywhere, 'home', 'LF'), 'RF'),
        move(manAt(anywhere, 'home', 'RF'), slotOf(anywhere, 'home', 'RF'), 'LF'),
      ],
    ],
  ];
  test.each(rows)('%s', (kind, start, side, moves) => {
    const state = substitute(start, side, moves);
    const made = state.substitutions.at(-1)!;
    expect(made).toMatchObject({ kind, side, inning: 1, half: 'top', after_play: 0, moves });
    expect(made.lineup).toEqual(state.lineups[side]);
    const before = start.lineups[side]!;
    expect(made.replaced).toEqual(
      moves.map((m) => (m.slot === 0 ? before.pitcher_id : before.batting_order[m.slot - 1]!.player_id)),
    );
    const inside = [
      ...state.lineups[side]!.batting_order.map((s) => s.player_id),
      state.lineups[side]!.pitcher_id,
    ];
    for (const gone of state.removed[side]) expect(inside).not.toContain(gone);
    expect(state.removed[side].length).toBe(
      new Set(moves.map((m) => m.player_id)).size -
        moves.filter((m) => made.replaced.includes(m.player_id)).length,
    );
  });
  test('a pinch runner takes the place of the runner, and answers to the same pitcher', () => {
    const state = substitute(on1st, 'away', [move('away-2B-2', 9, 'PR')]);
    expect(state.situation.bases[0]).toEqual({ ...on1st.situation.bases[0], player_id: 'away-2B-2' });
  });
  test('it is kept with the inning and the play after which it was made', () => {
    const later = report(report(game, 'strikeout'), 'strikeout');
    const state = substitute(later, 'home', [move('home-P-2', 0, 'P')]);
    expect(state.substitutions).toMatchObject([{ after_play: 2, inning: 1, half: 'top' }]);
    expect(lastPlay(report(state, 'strikeout')).pitcher_id).toBe('home-P-2');
  });
});

describe('who may come in', () => {
  test.each<[string, GameState, Side, readonly LineupMove[], RegExp]>([
    ['a stranger', game, 'home', [move('nobody', 1, 'C')], /not on the roster/],
    ['a man of the other side', game, 'home', [move('away-SS-2', 1, 'SS')], /not on the roster/],
    [
      'a man who is in the game',
      game,
      'home',
      [move(manAt(game, 'home', 'LF'), slotOf(game, 'home', 'RF'), 'LF')],
      /in the lineup twice/,
    ],
    [
      'a man out of position',
      game,
      'home',
      [move('home-C-2', slotOf(game, 'home', 'SS'), 'SS')],
      /does not play SS/,
    ],
    ['a fielder to pitch', game, 'home', [move('home-SS-2', 0, 'P')], /is not a pitcher/],
    [
      'a second man at a position',
      game,
      'home',
      [move('home-LF-2', slotOf(game, 'home', 'SS'), 'LF')],
      /Two players are at LF/,
    ],
    [
      'a second designated hitter',
      game,
      'home',
      [move('home-2B-2', slotOf(game, 'home', 'SS'), 'DH')],
      /Two players are at DH/,
    ],
    [
      'nothing changed',
      game,
      'home',
      [move(manAt(game, 'home', 'SS'), slotOf(game, 'home', 'SS'), 'SS')],
      /changes nothing/,
    ],
    [
      'a pinch hitter for a man who is not at bat',
      game,
      'away',
      [move('away-2B-2', 2, 'PH')],
      /for the man at bat/,
    ],
    [
      'a pinch hitter of the side in the field',
      game,
      'home',
      [move('home-2B-2', 1, 'PH')],
      /for the man at bat/,
    ],
    ['a pinch runner for nobody', game, 'away', [move('away-2B-2', 9, 'PR')], /for a man on base/],
    [
      'a fielder of the side at bat',
      game,
      'away',
      [move('away-SS-2', slotOf(game, 'away', 'SS'), 'SS')],
      /when it takes the field/,
    ],
    ['a pitcher of the side at bat', game, 'away', [move('away-P-2', 0, 'P')], /when it takes the field/],
  ])('%s may not', (_name, state, side, moves, words) => {
    expect(why(state, side, moves)).toMatch(words);
  });
  test('a removed player never returns', () => {
    const relieved = substitute(game, 'home', [move('home-P-2', 0, 'P')]);
    expect(relieved.removed.home).toEqual(['home-P-1']);
    expect(why(relieved, 'home', [move('home-P-1', 0, 'P')])).toMatch(/has left the game and may not return/);
    const hit = substitute(game, 'away', [move('away-2B-2', 1, 'PH')]);
    const starter = game.lineups.away!.batting_order[0]!.player_id;
    expect(why(hit, 'away', [move(starter, 1, 'PH')])).toMatch(/may not return/);
  });
  test('a card of another cardset may not play', () => {
    const { setup } = game;
    const bench = {
      ...setup.home.roster['home-SS-2']!,
      kind: 'card' as const,
      card_id: 'x',
      cardset: '1999',
    };
    const roster = { ...setup.home.roster, 'home-SS-2': bench };
    const cardsets = [{ cardset: '2024', priority: 1 }];
    const state = { ...game, setup: { ...setup, cardsets, home: { ...setup.home, roster } } } as GameState;
    expect(why(state, 'home', [move('home-SS-2', slotOf(game, 'home', 'SS'), 'SS')])).toMatch(
      /1999, which is not legal/,
    );
  });
  test('any position by league option: range 5 and the highest error rating of the position', () => {
    const slot = slotOf(anywhere, 'home', 'SS');
    const state = substitute(anywhere, 'home', [move('home-2B-2', slot, 'SS')]);
    expect(manAt(state, 'home', 'SS')).toBe('home-2B-2');
    const player = anywhere.setup.home.roster['home-2B-2']!;
    const worst = DEFAULT_RULES_PACK.charts.errors.SS;
    const highest = Object.keys(worst).length - 1;
    for (let total = 3; total <= 18; total += 1) {
      const rated = ratingAt(player, 'SS');
      expect(rated.range).toBe(5);
      expect(fielderError(DEFAULT_RULES_PACK, 'SS', rated.error, total)).toBe(
        fielderError(DEFAULT_RULES_PACK, 'SS', highest, total),
      );
    }
    expect(ratingAt(player, '2B')).toMatchObject({ range: 3, error: 10 });
  });
});

describe('a pinch hitter or runner left in needs a position before his side takes the field', () => {
  const hitFor = (position: LineupPosition): GameState => {
    const slot = slotOf(game, 'away', position);
    const start = inSituation(game, { outs: 2, slots: { away: slot, home: 1 } });
    return report(substitute(start, 'away', [move('away-CF-2', slot, 'PH')]), 'strikeout');
  };
  const roll = { type: 'roll_dice', side: 'home' } as const;
  test('until then the dice are refused', () => {
    const state = hitFor('SS');
    expect(state.situation.half).toBe('bottom');
    expect(turns(state)).toEqual([{ side: 'away', action: 'set_positions' }]);
    expect(refusal(state, roll).code).toBe('lineup_incomplete');
    const slot = slotOf(state, 'away', 'PH');
    expect(why(state, 'away', [move('away-CF-2', slot, 'SS')])).toMatch(/does not play SS/);
    const set = substitute(state, 'away', [move('away-SS-2', slot, 'SS')]);
    expect(turns(set)).toEqual([{ side: 'home', action: 'roll' }]);
    expect(after(set, roll).roll).not.toBeNull();
  });
  test('he stays in by a switch of positions', () => {
    const state = hitFor('LF');
    const slot = slotOf(state, 'away', 'PH');
    const center = slotOf(state, 'away', 'CF');
    const set = substitute(state, 'away', [move('away-CF-2', slot, 'CF'), move('away-LF-2', center, 'LF')]);
    expect(after(set, roll).roll).not.toBeNull();
  });
  test('not while his side bats on, and never for the designated hitter', () => {
    const slot = slotOf(game, 'away', 'SS');
    const start = inSituation(game, { slots: { away: slot, home: 1 } });
    const hit = report(substitute(start, 'away', [move('away-CF-2', slot, 'PH')]), 'single_1');
    expect(after(hit, { type: 'roll_dice', side: 'away' }).roll).not.toBeNull();
    expect(after(hitFor('DH'), roll).roll).not.toBeNull();
  });
  test('a pinch runner likewise', () => {
    const start = inSituation(game, { code: 1, outs: 2 });
    const out = report(substitute(start, 'away', [move('away-CF-2', 9, 'PR')]), 'strikeout');
    const position = game.lineups.away!.batting_order[8]!.position;
    expect(position === 'DH' ? null : refusal(out, roll).code).toBe(
      position === 'DH' ? null : 'lineup_incomplete',
    );
  });
});

describe('the designated hitter is lost', () => {
  const field = inSituation(game, {});
  const dh = manAt(game, 'home', 'DH');
  const dhSlot = slotOf(game, 'home', 'DH');
  const position = game.setup.home.roster[dh]!.fielding[0]!.position;
  const there = slotOf(game, 'home', position);
  test('when he takes the field: he keeps his slot, and the pitcher bats for the man replaced', () => {
    const pitcher = game.lineups.home!.pitcher_id;
    expect(why(field, 'home', [move(dh, dhSlot, position), move('home-2B-2', there, 'DH')])).toMatch(
      /the pitcher must bat/,
    );
    const state = substitute(field, 'home', [move(dh, dhSlot, position), move(pitcher, there, 'P')]);
    expect(state.lineups.home!.batting_order[dhSlot - 1]).toEqual({ player_id: dh, position });
    expect(state.lineups.home!.batting_order[there - 1]).toEqual({ player_id: pitcher, position: 'P' });
    expect(state.removed.home).toEqual([manAt(game, 'home', position)]);
    expect(why(state, 'home', [move('home-2B-2', there, 'DH')])).toMatch(
      /lost for the rest of the game|not a pitcher/,
    );
    expect(why(state, 'home', [move('home-P-2', 0, 'P')])).toMatch(/lost for the rest of the game/);
    const relieved = substitute(state, 'home', [move('home-P-2', there, 'P')]);
    expect(relieved.lineups.home!.pitcher_id).toBe('home-P-2');
  });
  test('when the pitcher moves to another position', () => {
    const open = activeGame({ league: { card_mode: 'manual', any_position: true } });
    const pitcher = open.lineups.home!.pitcher_id;
    const left = slotOf(open, 'home', 'LF');
    const moves = [move(pitcher, left, 'LF'), move('home-P-2', 0, 'P')];
    expect(why(open, 'home', moves)).toMatch(/the pitcher must bat/);
    const batting = substitute(open, 'home', [move(pitcher, left, 'LF'), move('home-P-2', dhSlot, 'P')]);
    expect(batting.lineups.home!.pitcher_id).toBe('home-P-2');
    expect(slotOf(batting, 'home', 'DH')).toBe(0);
    expect(after(batting, { type: 'roll_dice', side: 'away' }).roll).not.toBeNull();
  });
  test('when a pinch hitter for him takes the mound', () => {
    const start = inSituation(game, { half: 'bottom', outs: 2, slots: { away: 1, home: dhSlot } });
    const hit = substitute(start, 'home', [move('home-P-3', dhSlot, 'PH')]);
    const field2 = report(hit, 'strikeout');
    const state = substitute(field2, 'home', [move('home-P-3', dhSlot, 'P')]);
    expect(state.lineups.home).toMatchObject({ pitcher_id: 'home-P-3' });
    expect(state.removed.home).toContain('home-P-1');
    expect(why(state, 'home', [move('home-P-2', 0, 'P')])).toMatch(/lost for the rest of the game/);
  });
});

describe('in mid-count', () => {
  const relief = (balls: number, strikes: number): GameState =>
    substitute(game, 'home', [move('home-P-2', 0, 'P')], { balls, strikes });
  test.each<[number, number, string]>([
    [2, 0, 'home-P-1'],
    [2, 1, 'home-P-1'],
    [3, 0, 'home-P-1'],
    [3, 1, 'home-P-1'],
    [3, 2, 'home-P-1'],
    [2, 2, 'home-P-2'],
    [1, 0, 'home-P-2'],
    [0, 2, 'home-P-2'],
  ])('relieved at %i-%i, a walk is charged to %s (OBR 9.16(h))', (balls, strikes, charged) => {
    const walk = report(relief(balls, strikes), 'walk');
    expect(lastPlay(walk).charged.pitcher_id).toBe(charged);
    expect(walk.situation.bases[0]?.pitcher_id).toBe(charged);
    expect(lastPlay(report(relief(balls, strikes), 'single_1')).charged.pitcher_id).toBe('home-P-2');
    expect(lastPlay(report(walk, 'walk')).charged.pitcher_id).toBe('home-P-2');
  });
  test.each<[number, boolean]>([
    [2, true],
    [1, false],
  ])('hit for with %i strikes: who answers for the strikeout (OBR 9.15(b))', (strikes, first) => {
    const starter = game.lineups.away!.batting_order[0]!.player_id;
    const state = substitute(game, 'away', [move('away-2B-2', 1, 'PH')], { balls: 0, strikes });
    const out = lastPlay(report(state, 'strikeout'));
    expect(out.batter_id).toBe('away-2B-2');
    expect(out.charged.batter_id).toBe(first ? starter : 'away-2B-2');
    expect(lastPlay(report(state, 'walk')).charged.batter_id).toBe('away-2B-2');
  });
});
