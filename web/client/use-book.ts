import { useEffect, useState } from 'preact/hooks';
import type { AnswerOf } from '../contract/answers.ts';
import { ask } from './api.ts';
import type { GameStore } from './game-store.ts';

const PAUSE_MILLISECONDS = 120;

/** The books of a game by the ends of their addresses. */
interface Books {
  readonly scorebook: AnswerOf<'GET /api/games/:id/scorebook'>;
  readonly 'box-score': AnswerOf<'GET /api/games/:id/box-score'>;
}

const READ: { readonly [B in keyof Books]: (id: string) => Promise<Books[B]> } = {
  scorebook: (id) => ask('GET /api/games/:id/scorebook', { id }),
  'box-score': (id) => ask('GET /api/games/:id/box-score', { id }),
};

/** A book of the game, read over HTTP and again after every play and every change in a lineup; null until it is there. */
export const useBook = <B extends keyof Books>(store: GameStore, book: B): Books[B] | null => {
  const [read, setRead] = useState<Books[B] | null>(null);
  const edition = store.edition.value;
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      READ[book](store.gameId).then(
        (answer) => wanted && setRead(answer),
        () => undefined,
      );
    }, PAUSE_MILLISECONDS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [store, book, edition]);
  return read;
};
