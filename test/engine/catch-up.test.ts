import { describe, expect, test } from 'vitest';
import type { GameEvent } from '@paper-dynasty/engine/model/events';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { catchUpOf, newsOf } from '@paper-dynasty/engine/wire/catch-up';
import { activeGame, report, withRoll } from './support.ts';

const game = activeGame({ league: { card_mode: 'manual', innings: 3 } });

/** Plays one after the other; answers the game and the events that tell of them. */
const played = (from: GameState, ...outcomes: readonly Outcome[]) => {
  let state = from;
  const events: GameEvent[] = [];
  for (const outcome of outcomes) {
    state = report(withRoll(state), outcome);
    events.push({ type: 'play_resolved', payload: { play: state.plays.at(-1)! } });
  }
  return { state, events };
};

const told = (
  state: GameState,
  events: readonly GameEvent[],
  sides: readonly ('away' | 'home')[] = ['away'],
) => catchUpOf(state, events, { sides, language: 'en' })!;

describe('what has happened since somebody looked', () => {
  test('plays, runs, who leads and whose turn it is; the two plays that moved the chance to win most', () => {
    const { state, events } = played(game, 'strikeout', 'single_1', 'homerun', 'strikeout');
    const { sentences, plays } = told(state, events);
    expect(sentences).toEqual([
      '4 plays since you last looked: Visitors scored 2 runs, Homers did not score.',
      'Visitors lead 2–0 in the top of inning 1 with 2 out.',
      'No changes in the lineups; it is your turn to roll the dice.',
    ]);
    expect(plays.map(({ play_number, at, team }) => [play_number, at, team])).toEqual([
      [2, '▲ 1', 'VIS'],
      [3, '▲ 1', 'VIS'],
    ]);
    expect(plays[1]!.percent).toBeGreaterThan(plays[0]!.percent);
    expect(plays[1]!.text).toMatch(/homers/);
  });

  test('only what came after the look counts, and a play that was corrected counts anew', () => {
    const { state } = played(game, 'homerun');
    const later = played(state, 'strikeout');
    expect(newsOf(later.state, later.events)).toMatchObject({ plays: 1, runs: { away: 0, home: 0 } });
    const report = { outcome: 'homerun', hit_location: null, entry: null } as const;
    const plays = [...later.state.plays];
    const corrected: GameEvent = { type: 'play_corrected', payload: { play: 1, report, plays } };
    expect(newsOf(later.state, [corrected])).toMatchObject({
      plays: 2,
      runs: { away: 1, home: 0 },
      corrected: 1,
    });
  });

  test('plays that were taken back are said to be, and are none of those that count', () => {
    const { state, events } = played(game, 'homerun', 'strikeout');
    const undone: GameEvent = { type: 'play_undone', payload: { play: 1 } };
    const after = evolve(state, undone);
    expect(told(after, [...events, undone], ['home']).sentences).toEqual([
      'No play was made since you last looked.',
      'It is tied 0–0 in the top of inning 1 with nobody out.',
      '1 play taken back; Visitors are to roll the dice.',
    ]);
  });

  test('an end is told as one, and a spectator of whoever’s turn it is', () => {
    const { state, events } = played(game, 'homerun');
    expect(told(state, events, []).sentences[2]).toBe(
      'No changes in the lineups; Visitors are to roll the dice.',
    );
    const completed: GameEvent = { type: 'game_completed', payload: { winner: 'away' } };
    const over: GameState = { ...state, status: 'completed', winner: 'away' };
    const end = told(over, [...events, completed]);
    expect(end.sentences.slice(1)).toEqual([
      'Visitors won 1–0: the game is over.',
      'No changes in the lineups; the game waits for nobody.',
    ]);
    expect(end.plays[0]!.percent).toBe(50);
  });

  test('where nothing came of the events there is nothing to tell', () => {
    expect(newsOf(game, [])).toBeNull();
    const announced: GameEvent = { type: 'announcement_made', payload: { text: 'Rain.' } };
    expect(catchUpOf(game, [announced], { sides: ['away'], language: 'en' })).toBeNull();
    expect(newsOf(game, [{ type: 'game_paused', payload: { side: 'home' } }])).toMatchObject({ plays: 0 });
  });

  test('in Spanish', () => {
    const { state, events } = played(game, 'homerun');
    const { sentences, plays } = catchUpOf(state, events, { sides: ['away'], language: 'es' })!;
    expect(sentences).toEqual([
      '1 jugada desde la última vez que miraste: Visitors anotó 1 carrera, Homers no anotó.',
      'Visitors gana 1–0 en la alta de la entrada 1 con cero outs.',
      'Sin cambios en las alineaciones; te toca tirar los dados.',
    ]);
    expect(plays[0]!.text).toMatch(/jonrón/i);
  });
});
