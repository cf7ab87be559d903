import type { GameState } from '@paper-dynasty/engine/model/state';
import { mayWatch } from '@paper-dynasty/engine/service/authorize';
import { isAdmin } from '@paper-dynasty/engine/service/perform';
import type { CommandDeps } from '../deps.ts';
import { no, type Invocation } from '../invocation.ts';

/** The game a command means: the one it names, else the channel's. */
export const gameIdOf = async (deps: CommandDeps, invocation: Invocation): Promise<string> =>
  invocation.option('game') ??
  (await deps.channels.gameOfChannel(invocation.channel_id)) ??
  no('game_not_found', 'No game is played in this channel yet: start one with `/game start`, or name one.');

/** The state of a game that the person may see. */
export const visibleState = async (
  deps: CommandDeps,
  invocation: Invocation,
  gameId: string,
): Promise<GameState> => {
  const state = await deps.services.live.state(gameId).catch(() => null);
  const actor = { kind: 'user', user_id: invocation.user.id } as const;
  const seen =
    state && mayWatch(state, invocation.user.id, await isAdmin(deps.services, actor, state.setup.league.id));
  return seen ? state : no('game_not_found', 'There is no such game.');
};

/** The state of the game that a command means. */
export const stateOf = async (deps: CommandDeps, invocation: Invocation): Promise<GameState> =>
  visibleState(deps, invocation, await gameIdOf(deps, invocation));

/** The people of a game who are to act now. */
export const peopleToAct = (state: GameState, side: 'away' | 'home'): readonly string[] => {
  const { manager } = state.setup[side];
  return manager.kind === 'user' ? manager.user_ids : [];
};
