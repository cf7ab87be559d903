import { effect } from '@preact/signals';
import { ask } from './api.ts';
import { askLineup } from './ask-lineup.ts';
import type { GameStore } from './game-store.ts';
import { substitutionNotes } from './logic/feed.ts';

const PAUSE_MILLISECONDS = 120;

/** Runs `work` for the last of several changes that come together. */
const settled = (work: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    soon: (): void => (clearTimeout(timer), void (timer = setTimeout(work, PAUSE_MILLISECONDS))),
    stop: () => clearTimeout(timer),
  };
};

/** All plays where the page has joined late and was told the last ones only. */
const fillPlays = async (store: GameStore): Promise<void> => {
  const first = store.plays.value[0];
  if (!first || first.play_number === 1) return;
  const { plays } = await ask('GET /api/games/:id/plays', { id: store.gameId });
  const known = store.plays.value[0]?.play_number ?? 1;
  store.plays.value = [...plays.filter((p) => p.play_number < known), ...store.plays.value];
};

const readChanges = async (store: GameStore): Promise<void> => {
  const both = await askLineup(store);
  if (!both) return;
  store.changes.value = substitutionNotes(both);
};

/** Keeps what is read beside the events up to date: the changes in the lineups, the plays before the page was opened. */
export const keepBooks = (store: GameStore): (() => void) => {
  const quietly = (work: (store: GameStore) => Promise<void>) => () =>
    void work(store).catch(() => undefined);
  const changes = settled(quietly(readChanges));
  const plays = settled(quietly(fillPlays));
  let men = '';
  const stop = effect(() => {
    const view = store.view.value;
    if (!view) return;
    const { away, home } = view;
    const nowMen = JSON.stringify([away.lineup, home.lineup]);
    if (nowMen !== men) changes.soon();
    if ((store.plays.value[0]?.play_number ?? 1) > 1) plays.soon();
    men = nowMen;
  });
  return () => {
    stop();
    for (const work of [changes, plays]) work.stop();
  };
};
