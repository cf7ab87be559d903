import { refuse, type Refusal } from '../model/refusals.ts';
import type { GameState } from '../model/state.ts';
import { evolve } from '../rules/evolve.ts';
import type { FeedBatch, StoredEvent } from './ports.ts';

/** A log that cannot be read, or does not fold into a game: the game is put aside and reported; no other game suffers. */
export class BrokenGameError extends Error {
  readonly game_id: string;
  /** What is wrong with it, without a stop at its end. */
  readonly reason: string;
  /** The first event that is damaged; null where it is not one event. */
  readonly seq: number | null;
  constructor(gameId: string, reason: string, options: ErrorOptions & { readonly seq?: number } = {}) {
    super(`game ${gameId} is damaged: ${reason}`, options);
    this.seq = options.seq ?? null;
    this.game_id = gameId;
    this.reason = reason;
  }
}

/** A broken game as a refusal that says why. */
export const brokenRefusal = ({ reason }: BrokenGameError): Refusal =>
  refuse('game_broken', { why: { reason: 'record_damaged', said: reason } });

/** What a work on a game comes to; null where its log is broken. Other errors are thrown. */
export const unlessBroken = <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: unknown) => {
    if (error instanceof BrokenGameError) return null;
    throw error;
  });

/** Folds events of a game, in order, from the state before them: each between the states before and after it. Throws a BrokenGameError. */
export const foldLog = (
  gameId: string,
  start: GameState | null,
  events: readonly StoredEvent[],
): FeedBatch['steps'] => {
  let state = start;
  return events.map((event) => {
    const before = state;
    const after = before?.seq ?? 0;
    if (event.seq !== after + 1)
      throw new BrokenGameError(gameId, `event ${event.seq} follows event ${after}`, { seq: event.seq });
    try {
      state = evolve(before, event);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new BrokenGameError(gameId, `event ${event.seq} (${event.type}) does not fit: ${why}`, {
        cause,
        seq: event.seq,
      });
    }
    return { before, event, state };
  });
};
