import { useEffect, useState } from 'preact/hooks';
import { call } from './api.ts';
import type { GameStore } from './game-store.ts';

const PAUSE_MILLISECONDS = 120;

/** A book of the game, read over HTTP and again after every play and every change in a lineup; null until it is there. */
export const useBook = <T>(store: GameStore, path: 'scorebook' | 'box-score', field: string): T | null => {
  const [book, setBook] = useState<T | null>(null);
  const edition = store.edition.value;
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      call<Record<string, T>>(`/api/games/${store.gameId}/${path}`).then(
        (answer) => wanted && setBook(answer[field] ?? null),
        () => undefined,
      );
    }, PAUSE_MILLISECONDS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [store, path, field, edition]);
  return book;
};
