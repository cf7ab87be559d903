import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { administers, sidesOf } from '@paper-dynasty/engine/service/authorize';
import type { Services } from '@paper-dynasty/engine/service/services';
import { seeGame } from '@paper-dynasty/engine/service/who-sees';

/** A game as one viewer may see it. */
export interface Watched {
  readonly state: GameState;
  /** The sides that the viewer acts for; none for a spectator. */
  readonly sides: readonly Side[];
  /** Whether the viewer may act for a side as a league admin. */
  readonly mayAct: boolean;
}

/** The game for a viewer; null when there is none that they may see, so that nobody learns of private games. Throws where the database is away or the record of a game that they may know of is damaged. */
export const watch = async (
  services: Services,
  gameId: string,
  userId: string | null,
): Promise<Watched | null> => {
  const seen = await seeGame(services, gameId, userId);
  if (!seen) return null;
  const { state, admin } = seen;
  if (userId === null) return { state, sides: [], mayAct: false };
  const actor = { kind: 'user', user_id: userId } as const;
  return { state, sides: sidesOf(state, actor, admin), mayAct: administers(state, actor, admin) };
};
