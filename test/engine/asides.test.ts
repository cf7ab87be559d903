import { describe, expect, test } from 'vitest';
import type { GameEvent } from '@paper-dynasty/engine/model/events';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { asideViews } from '@paper-dynasty/engine/wire/aside-view';
import { activeGame, report, withRoll } from './support.ts';

const game = activeGame({ league: { card_mode: 'manual', innings: 3 } });

const taken = (state: GameState, ...made: readonly GameEvent[]): GameState => made.reduce(evolve, state);

/** The game with one more play. */
const played = (state: GameState, outcome: 'strikeout' | 'single_1'): GameState =>
  report(withRoll(state), outcome);

const undone = (play: number): GameEvent => ({ type: 'play_undone', payload: { play } });
const announced = (text: string): GameEvent => ({ type: 'announcement_made', payload: { text } });

describe('what happens between the plays is kept', () => {
  test('a play taken back with all after it, as they were told, where the game then stands', () => {
    let state = game;
    for (let i = 0; i < 4; i += 1) state = played(state, 'strikeout');
    expect(state.situation.half).toBe('bottom');
    state = taken(state, undone(3));
    const [aside] = asideViews(state);
    expect(aside).toMatchObject({ kind: 'undone', play_number: 3, after_play: 2, inning: 1, half: 'top' });
    expect(aside?.seq).toBe(state.seq);
    expect(aside?.gone.map((p) => [p.play_number, p.notation])).toEqual([
      [3, 'K'],
      [4, 'K'],
    ]);
    expect(aside?.gone[0]?.description).toMatch(/strikes out/);
    expect(aside?.gone[0]?.description_es).toMatch(/ponch/);
  });

  test('a corrected play as it was before', () => {
    let state = played(game, 'single_1');
    const [old] = state.plays;
    const other = played(game, 'strikeout').plays;
    state = taken(state, {
      type: 'play_corrected',
      payload: {
        play: 1,
        report: { outcome: 'strikeout', hit_location: null, entry: null },
        plays: [...other],
      },
    } as GameEvent);
    expect(state.asides).toMatchObject([{ kind: 'corrected', play: 1, after_play: 1, gone: [old] }]);
  });

  test('an announcement and a request that was declined or withdrawn, not one that was agreed to', () => {
    const answered = (agreed: boolean): GameEvent => ({
      type: 'request_answered',
      payload: { side: 'home', subject: { kind: 'abandon' }, agreed },
    });
    const withdrawn: GameEvent = {
      type: 'request_withdrawn',
      payload: { side: 'home', subject: { kind: 'abandon' } },
    };
    const state = taken(game, announced('Rain.'), answered(true), answered(false), withdrawn);
    expect(asideViews(state).map(({ kind, text }) => [kind, text])).toEqual([
      ['announcement', 'Rain.'],
      ['declined', null],
      ['withdrawn', null],
    ]);
  });

  test('what was noted after a play that is taken back is noted where the game has gone back to', () => {
    let state = played(played(game, 'strikeout'), 'strikeout');
    state = taken(state, announced('Rain.'), undone(1));
    expect(state.asides.map((a) => [a.kind, a.after_play])).toEqual([
      ['announcement', 0],
      ['undone', 0],
    ]);
  });
});
