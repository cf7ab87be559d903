import { LRUCache } from 'lru-cache';
import { foldLog } from '@paper-dynasty/engine/service/broken-game';
import type { GameStore } from '@paper-dynasty/engine/service/ports';
import type { GameState } from '@paper-dynasty/engine/model/state';
import type { Watched } from './access.ts';
import { toldOf, type Told } from './missed-events.ts';

/** How many events are read and folded at a time, so that nothing else waits long. */
const EVENTS_AT_A_TIME = 100;

/** How many events are kept for whoever asks the same next, over all games. */
const EVENTS_KEPT = 20_000;

/** A stretch of a game's log for a viewer: the events behind `after` up to `seq`. */
interface Stretch {
  readonly gameId: string;
  readonly after: number;
  readonly seq: number;
  readonly sides: Watched['sides'];
}

const readTold = async (
  store: Pick<GameStore, 'eventsAfter'>,
  { gameId, after, seq, sides }: Stretch,
): Promise<readonly Told[]> => {
  const told: Told[] = [];
  let state: GameState | null = null;
  for (let at = 0; at < seq; at += EVENTS_AT_A_TIME) {
    const events = await store.eventsAfter(gameId, at, Math.min(at + EVENTS_AT_A_TIME, seq));
    const steps = foldLog(gameId, state, events);
    state = steps.at(-1)?.state ?? state;
    told.push(
      ...toldOf(
        steps.filter(({ event }) => event.seq > after),
        sides,
      ),
    );
  }
  return told;
};

/** Tells stretches of logs, however far back, each read once for all who ask the same. */
export const createToldLog = (store: Pick<GameStore, 'eventsAfter'>) => {
  const cache = new LRUCache<string, readonly Told[], Stretch>({
    maxSize: EVENTS_KEPT,
    sizeCalculation: (told) => told.length + 1,
    fetchMethod: (_key, _stale, { context }) => readTold(store, context),
  });
  const tell = async (stretch: Stretch): Promise<readonly Told[]> => {
    const { gameId, after, seq, sides } = stretch;
    const told = await cache.fetch([gameId, after, seq, ...sides].join(' '), { context: stretch });
    return told ?? [];
  };
  return Object.assign(tell, { forget: () => cache.clear() });
};
