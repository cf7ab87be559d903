import { LRUCache } from 'lru-cache';
import { exportGame, type ExportFormat } from '@paper-dynasty/db/commands/export-game';
import type { GameStore } from '@paper-dynasty/engine/service/ports';

/** How many characters of exports are kept, over all games. */
const CHARACTERS_KEPT = 16_000_000;

/** A game up to one of its events, as text in one form. */
interface Wanted {
  readonly gameId: string;
  readonly seq: number;
  readonly format: ExportFormat;
}

/** Exports games, each once for all who ask for it before it goes on. */
export const createExports = (store: Pick<GameStore, 'eventsAfter'>) => {
  const cache = new LRUCache<string, string, Wanted>({
    maxSize: CHARACTERS_KEPT,
    sizeCalculation: (text) => text.length + 1,
    fetchMethod: async (_key, _stale, { context: { gameId, format } }) =>
      (await exportGame(store, gameId, format)) ?? '',
  });
  const read = async (wanted: Wanted): Promise<string> => {
    const { gameId, seq, format } = wanted;
    return (await cache.fetch(`${gameId} ${seq} ${format}`, { context: wanted })) ?? '';
  };
  return Object.assign(read, { forget: () => cache.clear() });
};
