import { describe, expect, test } from 'vitest';
import type { Play } from '@paper-dynasty/engine/model/play';
import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import type { Report } from '@paper-dynasty/engine/model/requests';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { redecide } from '@paper-dynasty/engine/game/corrections';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { LEAGUES, lively } from './lively.ts';

const reportOf = ({ outcome, hit_location, entry }: Play): Report => ({ outcome, hit_location, entry });

/** The game with nothing on the table: dice that wait for their outcome hold every correction up. */
const atRest = (state: GameState): GameState => ({ ...state, roll: null, pending: null });

const correctedToItself = (state: GameState, play: Play): unknown => {
  const again = redecide(atRest(state), play.number, reportOf(play));
  return isRefusal(again) ? `play ${play.number}, ${play.outcome}: ${tellRefusal(again, 'en')}` : again.plays;
};

describe.each(LEAGUES)('plays corrected to what was recorded: %s', (_name, changes) => {
  test('every correction is taken, and nothing is otherwise after it', () => {
    const outcomes = new Set<string>();
    for (let seed = 1; seed <= 12; seed += 1) {
      const { state } = lively(changes, seed * 7919);
      // Each correction decides the rest of its game again: a third of the plays of every game is as good as all.
      for (const play of state.plays.filter((p) => p.number % 3 === seed % 3)) {
        expect(correctedToItself(state, play)).toEqual(state.plays.slice(play.number - 1));
        outcomes.add(play.outcome);
      }
    }
    expect(outcomes.size).toBeGreaterThan(20);
  });
});
