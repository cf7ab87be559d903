import { expect, test } from 'vitest';
import { playFlags } from '@paper-dynasty/engine/stats/play-flags';
import { called, quiet, scored, scoredGame } from './scored.ts';

const locked = (state: Parameters<typeof playFlags>[0]): readonly boolean[] =>
  playFlags(state).map((f) => f.locked);

test('a play is locked by a later play of its half', () => {
  expect(locked(scored(scoredGame(), 'K'))).toEqual([false]);
  expect(locked(scored(scoredGame(), 'K', 'S8'))).toEqual([true, false]);
  expect(locked(scored(quiet(scoredGame(), 1), 'K'))).toEqual([true, true, false, false]);
});

test('all are locked once the game is sealed', () => {
  expect(locked(called(quiet(scoredGame(), 2)))).toEqual([true, true, true, true, true, true]);
});

test('the play under way is not complete', () => {
  const state = scored(scoredGame(), 'K');
  const pending = { outcome: 'x_check', location: 'SS', entry: null, facts: [], question: null } as const;
  expect(playFlags({ ...state, pending })).toEqual([
    { play: 1, complete: true, locked: false },
    { play: 2, complete: false, locked: false },
  ]);
});
