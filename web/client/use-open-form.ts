import { useEffect } from 'preact/hooks';
import type { GameStore } from './game-store.ts';

/** Counts a form among those that are open, as long as it is shown and `open`. */
export const useOpenForm = (store: GameStore, open = true): void => {
  useEffect(() => {
    if (!open) return undefined;
    store.openForms.value += 1;
    return () => void (store.openForms.value -= 1);
  }, [store, open]);
};
