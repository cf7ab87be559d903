import { effect } from '@preact/signals';
import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { GameStore } from './game-store.ts';

/** How often an open form is told again; the server forgets one after 25 s. */
const AGAIN_MILLISECONDS = 10_000;

/** Tells the server while a form is open, so that the computer waits. Returns the way to stop. */
export const keepForms = (store: GameStore): (() => void) => {
  let told = false;
  let again: ReturnType<typeof setInterval> | undefined;
  const tell = (open: boolean): void => void store.ask('open_form', { open });
  const stop = effect(() => {
    const view = store.view.value;
    const computerPlays = view !== null && SIDES.some((side) => view[side].computer !== null);
    const manages = computerPlays && view.your_sides.length > 0;
    // After a break it is another connection that holds the form.
    const open = manages && store.openForms.value > 0 && store.connection.value === 'live';
    if (open === told) return;
    told = open;
    clearInterval(again);
    tell(open);
    if (open) again = setInterval(() => tell(true), AGAIN_MILLISECONDS);
  });
  return () => {
    stop();
    clearInterval(again);
  };
};
