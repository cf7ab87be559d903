import type { GameState } from '@paper-dynasty/engine/model/state';
import { watchable } from '../commands/context.ts';
import type { CommandDeps } from '../deps.ts';
import type { Invocation } from '../invocation.ts';

/** One suggestion. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Where the suggestions for an option come from. */
export type Source = (deps: CommandDeps, invocation: Invocation) => Promise<readonly Choice[]>;

/** The game that a command being typed means, if the person may watch it. */
export const stateInMind = async (deps: CommandDeps, invocation: Invocation): Promise<GameState | null> => {
  const gameId = invocation.option('game') ?? (await deps.channels.gameOfChannel(invocation.channel_id));
  return gameId ? watchable(deps, invocation, gameId) : null;
};

/** A source that looks at the game. */
export const ofGame =
  (choices: (state: GameState, invocation: Invocation) => readonly Choice[]): Source =>
  async (deps, invocation) => {
    const state = await stateInMind(deps, invocation);
    return state ? choices(state, invocation) : [];
  };
