import type { Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { sidesOf } from './authorize.ts';
import { seeGame } from './who-sees.ts';
import type { StoredEvent } from './ports.ts';
import type { Services } from './services.ts';

/** How far somebody has seen a game, and when they last did; `at` is ISO 8601 in UTC. */
export interface Look {
  readonly seq: number;
  readonly at: string;
}

/** How far everybody has seen each game, over all processes. */
export interface Looks {
  /** The last event that a person has seen of a game: where they last looked, or what they themselves have done since; null where neither is known. */
  last(userId: string, gameId: string): Promise<Look | null>;
  /** Notes that a person has seen a game up to an event; one of before changes nothing but the time. */
  note(userId: string, gameId: string, seq: number): Promise<void>;
}

/** Who has come back to which game. */
export interface ComingBack {
  readonly game_id: string;
  readonly user_id: string;
  /** How long somebody counts as there after their last look, in milliseconds: they have missed nothing. */
  readonly grace: number;
}

/** What somebody has missed of a game: the events since they last looked, the state that these led to, and the sides that they act for. */
export interface Missed {
  readonly state: GameState;
  readonly sides: readonly Side[];
  readonly events: readonly StoredEvent[];
}

/** Returns what a person has missed of a game; null where there is no such game for them. Who has never looked has missed nothing. */
export const missedBy = async (services: Services, asked: ComingBack): Promise<Missed | null> => {
  const { game_id, user_id, grace } = asked;
  const seen = await seeGame(services, game_id, user_id);
  if (!seen) return null;
  const { state, admin } = seen;
  const sides = sidesOf(state, { kind: 'user', user_id }, admin);
  const look = await services.looks.last(user_id, game_id);
  const there = look && Date.parse(services.clock.now()) - Date.parse(look.at) < grace;
  if (!look || there) return { state, sides, events: [] };
  return { state, sides, events: await services.store.eventsAfter(game_id, look.seq, state.seq) };
};
