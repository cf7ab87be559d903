import type { GameState } from '../model/state.ts';
import { mayWatch } from './authorize.ts';
import { BrokenGameError } from './broken-game.ts';
import type { Actor, Services } from './services.ts';

type Knowing = Pick<Services, 'store' | 'leagues'>;

/** Whether the actor administers a league. */
export const isAdmin = async (
  { leagues }: Pick<Services, 'leagues'>,
  actor: Actor,
  leagueId: string,
): Promise<boolean> => actor.kind === 'user' && (await leagues.admins(leagueId)).includes(actor.user_id);

/** Whether somebody (null: a guest) may know of a game whose record is damaged: it is public, their own, or of a league that they run. There is no state to go by, only what lists have of it. */
export const mayKnowOf = async (
  services: Knowing,
  gameId: string,
  userId: string | null,
): Promise<boolean> => {
  const game = await services.store.findGame(gameId);
  if (!game) return false;
  if (game.visibility === 'public') return true;
  if (userId === null) return false;
  const people = [game.creator_id, ...game.away.user_ids, ...game.home.user_ids];
  return people.includes(userId) || isAdmin(services, { kind: 'user', user_id: userId }, game.league_id);
};

/** What a work on a game comes to for somebody; null where the game's record is damaged and they may not know of the game. Throws a BrokenGameError to who may, and every other error. */
export const unlessHidden = async <T>(
  services: Knowing,
  gameId: string,
  userId: string | null,
  work: Promise<T>,
): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof BrokenGameError && !(await mayKnowOf(services, gameId, userId))) return null;
    throw error;
  }
};

/** A game for somebody who may watch it, and whether they administer its league. */
export interface Seen {
  readonly state: GameState;
  readonly admin: boolean;
}

/** A game as far as somebody (null: a guest) may see it; null where there is none for them, so that nobody learns of private games. Throws where the database is away, or the record of a game that they may know of is damaged. */
export const seeGame = async (
  services: Services,
  gameId: string,
  userId: string | null,
): Promise<Seen | null> => {
  const state = await unlessHidden(services, gameId, userId, services.live.state(gameId));
  if (!state) return null;
  const admin =
    userId !== null && (await isAdmin(services, { kind: 'user', user_id: userId }, state.setup.league.id));
  return mayWatch(state, userId, admin) ? { state, admin } : null;
};
