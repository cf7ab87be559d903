import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { administers, mayWatch, sidesOf } from '@paper-dynasty/engine/service/authorize';
import { BrokenGameError } from '@paper-dynasty/engine/service/broken-game';
import { isAdmin } from '@paper-dynasty/engine/service/perform';
import type { Services } from '@paper-dynasty/engine/service/services';

/** A game as one viewer may see it. */
export interface Watched {
  readonly state: GameState;
  /** The sides that the viewer acts for; none for a spectator. */
  readonly sides: readonly Side[];
  /** Whether the viewer may act for a side as a league admin. */
  readonly mayAct: boolean;
}

/** Whether a viewer may know of a game whose record is damaged: it is public, their own, or of a league that they run. There is no state to go by, only what lists have of it. */
const mayKnowOf = async (services: Services, gameId: string, userId: string | null): Promise<boolean> => {
  const game = await services.store.findGame(gameId);
  if (!game) return false;
  if (game.visibility === 'public') return true;
  if (userId === null) return false;
  const people = [game.creator_id, ...game.away.user_ids, ...game.home.user_ids];
  return people.includes(userId) || isAdmin(services, { kind: 'user', user_id: userId }, game.league_id);
};

/** The state of a game; for who may not know of a damaged one there is none. */
const stateOf = async (
  services: Services,
  gameId: string,
  userId: string | null,
): Promise<GameState | null> => {
  try {
    return await services.live.state(gameId);
  } catch (error) {
    if (error instanceof BrokenGameError && !(await mayKnowOf(services, gameId, userId))) return null;
    throw error;
  }
};

/** The game for a viewer; null when there is none that they may see, so that nobody learns of private games. Throws where the database is away or the record of a game that they may know of is damaged. */
export const watch = async (
  services: Services,
  gameId: string,
  userId: string | null,
): Promise<Watched | null> => {
  const state = await stateOf(services, gameId, userId);
  if (!state) return null;
  const actor = userId === null ? null : ({ kind: 'user', user_id: userId } as const);
  const admin = actor ? await isAdmin(services, actor, state.setup.league.id) : false;
  if (!mayWatch(state, userId, admin)) return null;
  if (!actor) return { state, sides: [], mayAct: false };
  return { state, sides: sidesOf(state, actor, admin), mayAct: administers(state, actor, admin) };
};
