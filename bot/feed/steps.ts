import { foldLog } from '@paper-dynasty/engine/service/broken-game';
import type { GameStore } from '@paper-dynasty/engine/service/ports';
import type { Step } from './told.ts';

/** Reads events with the game as it stood at each of them. */
export interface StepReader {
  /** The steps after event `seq` of a game, in order. */
  stepsAfter(gameId: string, seq: number): Promise<readonly Step[]>;
  /** Forgets a game that is over. */
  forget(gameId: string): void;
}

/** How many of a game's last steps are kept, for channels that are a little behind. */
const KEPT = 60;

/** Folds games along with their channels; it keeps the last steps of each, so that the next events need no more. */
export const createStepReader = (store: Pick<GameStore, 'eventsAfter'>): StepReader => {
  const kept = new Map<string, readonly Step[]>();
  return {
    stepsAfter: async (gameId, seq) => {
      const known = kept.get(gameId) ?? [];
      const [first] = known;
      const start = first && first.event.seq <= seq + 1 ? known : [];
      const steps = [...start];
      let state = start.at(-1)?.state ?? null;
      const fresh = await store.eventsAfter(gameId, state?.seq ?? 0);
      for (const step of foldLog(gameId, state, fresh)) {
        steps.push({ ...step, before: state });
        state = step.state;
      }
      const newest = kept.get(gameId)?.at(-1)?.event.seq ?? 0;
      if (state && state.seq >= newest) kept.set(gameId, steps.slice(-KEPT));
      return steps.filter(({ event }) => event.seq > seq);
    },
    forget: (gameId) => void kept.delete(gameId),
  };
};
