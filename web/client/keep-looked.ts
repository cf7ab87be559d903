import { effect } from '@preact/signals';
import type { CatchUp } from '@paper-dynasty/engine/wire/catch-up';
import { sendLeaving } from './api.ts';
import type { GameStore } from './game-store.ts';
import { me } from './session.ts';

/** How coming back to a game is told. */
export interface Return {
  /** Asks what has happened since the last look; null where there is nothing to tell. */
  readonly ask: () => Promise<CatchUp | null>;
  /** Tells that the game has been seen up to an event, even while the page is left. */
  readonly tell: (seq: number) => void;
}

/** Tells the server up to where the person has seen a game. A page that is left may not wait for an answer. */
export const tellLooked = (gameId: string, seq: number): void =>
  void sendLeaving(`/api/games/${gameId}/looked`, { seq });

/** Notes how far whoever is signed in has seen the game, and tells them what has happened when they come back to it. Returns the way to stop. */
export const keepLooked = (store: GameStore, { ask, tell }: Return): (() => void) => {
  let noted = 0;
  let opened = false;
  const mine = (): boolean => Boolean(me.peek()?.user);

  const note = (): void => {
    const seq = store.view.peek()?.seq ?? 0;
    if (!opened || !mine() || seq <= noted) return;
    noted = seq;
    tell(seq);
  };

  const comeBack = async (): Promise<void> => {
    const told = await ask().catch(() => null);
    if (told && store.dialog.peek() === null) store.dialog.value = { kind: 'catch_up', told };
  };

  const look = (): void => {
    if (document.visibilityState !== 'visible') note();
    else if (opened && mine()) void comeBack();
  };

  const stopOpening = effect(() => {
    if (opened || !me.value?.user || !store.view.value) return;
    opened = true;
    void comeBack();
  });
  let shown = false;
  // What was told has been seen when it is closed.
  const stopClosing = effect(() => {
    const shows = store.dialog.value?.kind === 'catch_up';
    if (shown && !shows) note();
    shown = shows;
  });
  document.addEventListener('visibilitychange', look);
  addEventListener('pagehide', note);
  return () => {
    note();
    stopOpening();
    stopClosing();
    document.removeEventListener('visibilitychange', look);
    removeEventListener('pagehide', note);
  };
};
