import { useEffect, useState } from 'preact/hooks';
import type { PerSide } from '@paper-dynasty/engine/model/sides';
import type { SideLineupView } from '@paper-dynasty/engine/wire/lineup-view';
import { askLineup } from './ask-lineup.ts';
import type { GameStore } from './game-store.ts';

/** Both lineups with everybody who is in the game or has left it, asked for again whenever `key` changes; null until they are there. */
export const useLineups = (store: GameStore, key: string | undefined): PerSide<SideLineupView> | null => {
  const [lineups, setLineups] = useState<PerSide<SideLineupView> | null>(null);
  useEffect(() => void askLineup(store).then(setLineups), [store, key]);
  return lineups;
};
