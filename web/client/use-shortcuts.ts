import { useLayoutEffect } from 'preact/hooks';
import type { GameStore } from './game-store.ts';
import { mayWrite } from './logic/plays.ts';
import { mayChangePlays } from './logic/status.ts';
import { KEY_WORDS, SCORECARD_WORDS } from './strings.ts';

/** The keys of a game's page in the order of their list. */
export const SHORTCUTS: readonly (readonly [key: string, words: string])[] = [
  ['R', KEY_WORDS.primary],
  ['1–9', KEY_WORDS.choose],
  ['1 2 3', SCORECARD_WORDS.keyGroups],
  ['T', SCORECARD_WORDS.keyTabs],
  ['C', SCORECARD_WORDS.keyCards],
  ['L', KEY_WORDS.lineups],
  ['E', KEY_WORDS.scorer],
  ['U', KEY_WORDS.undo],
  ['G', KEY_WORDS.glossary],
  ['?', KEY_WORDS.help],
  ['Esc', KEY_WORDS.escape],
];

const press = (selector: string, n = 0): void =>
  document.querySelectorAll<HTMLElement>(`.actions ${selector}`)[n]?.click();

/** Opens the next part of the scorecard. */
const nextTab = (): void => {
  const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = tabs.findIndex((t) => t.getAttribute('aria-selected') === 'true');
  tabs[(at + 1) % tabs.length]?.click();
};

const openFor = (store: GameStore, key: string): void => {
  const view = store.view.value;
  if (!view) return;
  if (key === 't') nextTab();
  if (key === 'c' && view.batter) store.dialog.value = { kind: 'cards' };
  if (key === 'l' && (view.away.lineup || view.home.lineup)) store.dialog.value = { kind: 'lineups' };
  if (key === 'g') store.dialog.value = { kind: 'glossary' };
  if (key === '?') store.dialog.value = { kind: 'keys' };
  if (key === 'e' && mayWrite(view)) store.dialog.value = { kind: 'scorer', play: null };
  if (key === 'u' && mayChangePlays(view) && view.play_count > 0)
    store.dialog.value = { kind: 'play', play: view.play_count };
};

/** Listens for the keys of a game's page, unless somebody types or a dialog is open. */
export const useShortcuts = (store: GameStore): void => {
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof Element && event.target.closest('input, select, textarea, dialog');
      if (typing || store.dialog.value || event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'r') press('[data-primary]');
      else if (/^[1-9]$/.test(key)) press('[data-choice]', Number(key) - 1);
      else openFor(store, key);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [store]);
};
