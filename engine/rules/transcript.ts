import type { GameEvent } from '../model/events.ts';
import type { GameState } from '../model/state.ts';
import { evolve } from './evolve.ts';

/** Events gathered while deciding, with the state that they lead to so far. */
export interface Transcript {
  readonly events: readonly GameEvent[];
  readonly state: GameState;
}

/** A transcript with events added. */
export const record = (transcript: Transcript, ...events: readonly GameEvent[]): Transcript => ({
  events: [...transcript.events, ...events],
  state: events.reduce<GameState>(evolve, transcript.state),
});

/** A transcript that begins in a state. */
export const transcriptFrom = (state: GameState): Transcript => ({ events: [], state });
