import type { PerSide } from '@paper-dynasty/engine/model/sides';
import type { SideLineupView } from '@paper-dynasty/engine/wire/lineup-view';
import type { GameStore } from './game-store.ts';

/** Both lineups and benches as they are now, or null when the server does not say. */
export const askLineup = async (store: GameStore): Promise<PerSide<SideLineupView> | null> => {
  const answer = await store.ask('get_lineup', {});
  if (!answer?.ok) return null;
  return { away: answer['away'] as SideLineupView, home: answer['home'] as SideLineupView };
};
