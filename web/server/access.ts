import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { mayWatch, sidesOf } from '@paper-dynasty/engine/service/authorize';
import { isAdmin } from '@paper-dynasty/engine/service/perform';
import type { Services } from '@paper-dynasty/engine/service/services';

/** A game as one viewer may see it. */
export interface Watched {
  readonly state: GameState;
  /** The sides that the viewer manages; none for a spectator. */
  readonly sides: readonly Side[];
}

/** The game for a viewer; null when there is none that they may see, so that nobody learns of private games. Throws where the database is away or the game's record is damaged. */
export const watch = async (
  services: Services,
  gameId: string,
  userId: string | null,
): Promise<Watched | null> => {
  const state = await services.live.state(gameId);
  if (!state) return null;
  const actor = userId === null ? null : ({ kind: 'user', user_id: userId } as const);
  const admin = actor ? await isAdmin(services, actor, state.setup.league.id) : false;
  if (!mayWatch(state, userId, admin)) return null;
  return { state, sides: actor ? sidesOf(state, actor, admin) : [] };
};
