import { describe, expect, test } from 'vitest';
import { computerSubstitution } from '@paper-dynasty/engine/manager/substitutions';
import type { ComputerStyle } from '@paper-dynasty/engine/model/setup';
import type { Situation } from '@paper-dynasty/engine/model/situation';
import type { GameState, Workload } from '@paper-dynasty/engine/model/state';
import { lineupAfter } from '@paper-dynasty/engine/rules/substitutions';
import { positionMissing } from '@paper-dynasty/engine/rules/lineup-rules';
import { after, inSituation } from '../support.ts';
import { inSlot, managed, running, singlesCard, withPlayers, worked } from './support.ts';

/** A slot of somebody who plays a position in the field, and whose understudy sits on the bench. */
const slotOfRegular = (state: GameState): number =>
  (state.lineups.home?.batting_order ?? []).findIndex(
    (s) => s.player_id.endsWith('-1') && s.position === 'SS',
  ) + 1;

/** Home is due with its weakest bat, and has one good bat on the bench. */
const weakManDue = (style: ComputerStyle, situation: Partial<Situation>): GameState => {
  const start = managed(style, situation);
  const slot = slotOfRegular(start);
  const state = inSituation(start, { slots: { away: 1, home: slot } });
  const due = inSlot(state, 'home', slot);
  const [position] = state.setup.home.roster[due]?.fielding ?? [];
  const better = `home-${position?.position ?? ''}-2`;
  return withPlayers(state, 'home', (p) => {
    if (p.id === due) return { batting_card: singlesCard(10) };
    return p.id === better ? { batting_card: singlesCard(50) } : { batting_card: singlesCard(30) };
  });
};

const BEHIND_LATE = { inning: 8, score: { away: 5, home: 3 } } as const;

describe('pinch hitters', () => {
  test('behind and late, the best bat comes in for a weak one, and then takes a position', () => {
    const state = weakManDue('balanced', BEHIND_LATE);
    const moves = computerSubstitution(state, 'home');
    expect(moves).toEqual([
      { player_id: expect.stringMatching(/-2$/) as string, slot: state.situation.slots.home, position: 'PH' },
    ]);
    const hit = after(state, { type: 'substitute', side: 'home', moves: moves ?? [], count: null });
    const inField: GameState = {
      ...hit,
      situation: { ...hit.situation, inning: 9, half: 'top', outs: 0 },
    };
    const filled = computerSubstitution(inField, 'home') ?? [];
    expect(filled.map((m) => m.slot)).toEqual([state.situation.slots.home]);
    expect(positionMissing(lineupAfter(inField.lineups.home!, filled))).toBeNull();
  });

  test.each<[why: string, ComputerStyle, Partial<Situation>]>([
    ['ahead', 'balanced', { inning: 8, score: { away: 1, home: 3 } }],
    ['early', 'balanced', { inning: 3, score: { away: 5, home: 3 } }],
    ['with a careful manager in the seventh', 'safe', { ...BEHIND_LATE, inning: 7 }],
  ])('not %s', (_why, style, situation) => {
    expect(computerSubstitution(weakManDue(style, situation), 'home')).toBeNull();
  });

  test('not when nobody would be left to take his position', () => {
    const state = weakManDue('balanced', BEHIND_LATE);
    const [own] = state.setup.home.roster[inSlot(state, 'home', state.situation.slots.home)]?.fielding ?? [];
    const alone = withPlayers(state, 'home', (p) =>
      p.id === inSlot(state, 'home', state.situation.slots.home)
        ? {}
        : { fielding: p.fielding.map((f) => (f.position === own?.position ? { ...f, position: 'P' } : f)) },
    );
    expect(computerSubstitution(alone, 'home')).toBeNull();
  });
});

describe('pinch runners', () => {
  test('late and level, a fast man comes in for a slow one on second', () => {
    const state = managed('balanced', { inning: 9, score: { away: 3, home: 3 }, code: 2 });
    const slow = running(state, 'home', inSlot(state, 'home', 8), { speed: 8 });
    expect(computerSubstitution(slow, 'home')).toMatchObject([{ slot: 8, position: 'PR' }]);
    expect(computerSubstitution(state, 'home')).toBeNull();
  });
});

describe('the bullpen', () => {
  const home = (
    style: ComputerStyle,
    work: Partial<Workload>,
    situation: Partial<Situation> = {},
  ): GameState => worked(managed(style, { inning: 6, half: 'top', ...situation }), 'home', work);

  test.each<[why: string, ComputerStyle, Partial<Workload>, goes: boolean]>([
    ['a fresh pitcher stays', 'balanced', { outs: 9 }, false],
    ['at his point of weakness he goes', 'balanced', { outs: 18, in_pow: true }, true],
    ['a gambler leaves him in', 'yolo', { outs: 18, in_pow: true }, false],
    ['until batters reach', 'yolo', { outs: 18, in_pow: true, is_fatigued: true }, true],
    ['a careful manager takes him out before the last inning that he has', 'safe', { outs: 15 }, true],
    ['not before', 'safe', { outs: 12 }, false],
  ])('%s', (_why, style, work, goes) => {
    const moves = computerSubstitution(home(style, work), 'home');
    expect(moves).toEqual(
      goes ? [{ player_id: expect.stringMatching(/^home-P-/) as string, slot: 0, position: 'P' }] : null,
    );
  });

  test('with nobody left in the bullpen he stays', () => {
    const state = home('balanced', { outs: 18, in_pow: true });
    const arms = Object.values(state.setup.home.roster).filter((p) => p.pitching);
    const empty: GameState = { ...state, removed: { ...state.removed, home: arms.map((p) => p.id) } };
    expect(computerSubstitution(empty, 'home')).toBeNull();
  });
});
