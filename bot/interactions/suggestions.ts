import type { GameState } from '@paper-dynasty/engine/model/state';
import type { Position } from '@paper-dynasty/engine/model/positions';
import { positionNames } from '@paper-dynasty/engine/notation/position-names';
import { rankNamed } from '@paper-dynasty/engine/notation/rank-names';
import { gameMeant, watchable } from '../commands/context.ts';
import type { CommandDeps } from '../deps.ts';
import type { Invocation } from '../invocation.ts';
import { words } from '../words/index.ts';

/** One suggestion. */
export interface Choice {
  readonly name: string;
  readonly value: string;
  /** What else people call it. */
  readonly also?: readonly string[];
}

/** Where the suggestions for an option come from: everything that can be chosen, the likeliest first. */
export type Source = (deps: CommandDeps, invocation: Invocation) => Promise<readonly Choice[]>;

/** Where the suggestions come from that are looked up by what was typed: those that match, the best first. */
export type Search = (deps: CommandDeps, invocation: Invocation, typed: string) => Promise<readonly Choice[]>;

/** The choices that a text may name: whole names before beginnings, those before words, those before parts; every one while nothing is typed. */
export const choicesNamed = (choices: readonly Choice[], typed: string): readonly Choice[] =>
  typed.trim() === ''
    ? choices
    : rankNamed(choices, ({ name, value, also = [] }) => [name, value, ...also], typed).map(
        ({ thing }) => thing,
      );

/** The game that a command being typed means, if the person may watch it. */
export const stateInMind = async (deps: CommandDeps, invocation: Invocation): Promise<GameState | null> => {
  const gameId = await gameMeant(deps, invocation);
  return gameId ? watchable(deps, invocation, gameId) : null;
};

/** A source that looks at the game. */
export const ofGame =
  (choices: (state: GameState, invocation: Invocation) => readonly Choice[]): Source =>
  async (deps, invocation) => {
    const state = await stateInMind(deps, invocation);
    return state ? choices(state, invocation) : [];
  };

/** A position, found by every name of it. */
export const positionChoice = (position: Position): Choice => ({
  name: `${position} (${words().POSITION_WORDS[position]})`,
  value: position,
  also: positionNames(position),
});
