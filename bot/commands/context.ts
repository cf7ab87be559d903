import { userIdsOf } from '@paper-dynasty/engine/model/managing';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { sidesOf } from '@paper-dynasty/engine/service/authorize';
import { unlessBroken } from '@paper-dynasty/engine/service/broken-game';
import { isAdmin, seeGame } from '@paper-dynasty/engine/service/who-sees';
import type { CommandDeps } from '../deps.ts';
import { actorOf, GameUnclear, no, type Invocation } from '../invocation.ts';
import { gamesNamed } from '../play/games.ts';
import { words } from '../words/index.ts';

/** The game that a command means: the one it names, else the channel's; null where it names several or none. */
export const gameMeant = async (deps: CommandDeps, invocation: Invocation): Promise<string | null> => {
  const said = invocation.option('game');
  if (said === undefined) return deps.channels.gameOfChannel(invocation.channel_id);
  const named = await gamesNamed(deps, invocation, said);
  return named.length === 1 ? (named[0] ?? null) : null;
};

/** The game that a command means; where that is not clear, whoever used it is asked. */
export const gameIdOf = async (deps: CommandDeps, invocation: Invocation): Promise<string> => {
  const meant = await gameMeant(deps, invocation);
  if (meant !== null) return meant;
  throw new GameUnclear(invocation.option('game') ?? null, words().PROBLEM_WORDS);
};

/** The state of a game if the person may see it, else null. Throws where the database is away, or the record of a game that they may know of is damaged. */
export const watchable = async (
  { services }: Pick<CommandDeps, 'services'>,
  { user }: Pick<Invocation, 'user'>,
  gameId: string,
): Promise<GameState | null> => (await seeGame(services, gameId, user.id))?.state ?? null;

/** The game of the channel for what does without one: null where there is none that the person may see, or its record is damaged. */
export const stateHere = async (deps: CommandDeps, invocation: Invocation): Promise<GameState | null> => {
  const gameId = await deps.channels.gameOfChannel(invocation.channel_id);
  return gameId ? unlessBroken(watchable(deps, invocation, gameId)) : null;
};

/** The state of a game that the person may see. */
const visibleState = async (deps: CommandDeps, invocation: Invocation, gameId: string): Promise<GameState> =>
  (await watchable(deps, invocation, gameId)) ?? no('game_not_found', words().PROBLEM_WORDS.noSuchGame);

/** The state of the game that a command means. */
export const stateOf = async (deps: CommandDeps, invocation: Invocation): Promise<GameState> =>
  visibleState(deps, invocation, await gameIdOf(deps, invocation));

/** The sides of a game that the person may act for. */
export const ownSides = async (
  deps: CommandDeps,
  invocation: Invocation,
  state: GameState,
): Promise<readonly Side[]> => {
  const actor = actorOf(invocation);
  return sidesOf(state, actor, await isAdmin(deps.services, actor, state.setup.league.id));
};

/** Refuses whoever may not act for a side. */
export const mustActFor = async (
  deps: CommandDeps,
  invocation: Invocation,
  state: GameState,
  side: Side,
): Promise<void> => {
  const own = await ownSides(deps, invocation, state);
  const { PROBLEM_WORDS } = words();
  if (own.length === 0) no('not_allowed', PROBLEM_WORDS.onlyManagers);
  if (!own.includes(side)) no('not_your_turn', PROBLEM_WORDS.notYours(state.setup[side].team.name));
};

/** The people who manage a side; none where the computer does. */
export const peopleOf = (state: GameState, side: Side): readonly string[] =>
  userIdsOf(state.setup[side].manager);
