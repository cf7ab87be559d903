import type { Language } from '../model/languages.ts';
import { catchUpOf, type CatchUp } from '../wire/catch-up.ts';
import { sidesOf } from './authorize.ts';
import { seeGame } from './who-sees.ts';
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
  readonly language: Language;
  /** How long somebody counts as there after their last look, in milliseconds: they are told nothing. */
  readonly grace: number;
}

/** What somebody is told who comes back to a game, with the event that it goes up to; `catch_up` null: there is nothing to tell. */
export interface ToldOnReturn {
  readonly seq: number;
  readonly catch_up: CatchUp | null;
}

/** Returns what has happened in a game since a person last looked; null where there is no such game for them. Who has never looked has missed nothing. */
export const catchUp = async (services: Services, asked: ComingBack): Promise<ToldOnReturn | null> => {
  const { game_id, user_id, language, grace } = asked;
  const seen = await seeGame(services, game_id, user_id);
  if (!seen) return null;
  const { state, admin } = seen;
  const look = await services.looks.last(user_id, game_id);
  const nothing = { seq: state.seq, catch_up: null };
  if (!look || look.seq >= state.seq) return nothing;
  if (Date.parse(services.clock.now()) - Date.parse(look.at) < grace) return nothing;
  const events = await services.store.eventsAfter(game_id, look.seq, state.seq);
  const sides = sidesOf(state, { kind: 'user', user_id }, admin);
  return { seq: state.seq, catch_up: catchUpOf(state, events, { sides, language }) };
};
