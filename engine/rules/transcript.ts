import type { GameEvent } from '../model/events.ts';
import type { Refusal } from '../model/refusals.ts';
import type { GameState } from '../model/state.ts';
import { evolve } from './evolve.ts';

/** Events gathered while deciding, with the state that they lead to so far. */
export interface Transcript {
  readonly events: readonly GameEvent[];
  readonly state: GameState;
}

/** What comes of a command: its events with the state after them, or why not. */
export type Decision = Transcript | Refusal;

/** A transcript with an event added. */
export const record = (transcript: Transcript, event: GameEvent): Transcript => ({
  events: [...transcript.events, event],
  state: evolve(transcript.state, event),
});

/** A transcript that begins in a state. */
export const transcriptFrom = (state: GameState): Transcript => ({ events: [], state });

/** One event after a state. */
export const just = (state: GameState, event: GameEvent): Transcript => record(transcriptFrom(state), event);
