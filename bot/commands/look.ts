import { turnRows } from '../components/rows.ts';
import type { CommandDeps } from '../deps.ts';
import type { Invocation, Reply } from '../invocation.ts';
import { boxScoreText, lineScoreText, playsText, scorebugText } from '../render/text.ts';
import { stateOf } from './context.ts';

const DEFAULT_PLAYS = 8;

/** `/scorebug`: where the game stands, with the controls of whoever is to act. */
export const scorebug = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  return { content: scorebugText(state), rows: turnRows(state) };
};

/** `/plays`: the last plays. */
export const plays = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  return { content: playsText(state, Number(invocation.option('count') ?? DEFAULT_PLAYS)) };
};

/** `/boxscore`: the line score and both sides' boxes. */
export const boxscore = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  return { content: `${lineScoreText(state)}${boxScoreText(state, 'away')}${boxScoreText(state, 'home')}` };
};

/** `/link`: the game's scorecard on the web. */
export const link = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  return { content: `${deps.publicUrl}/games/${state.setup.game_id}`, ephemeral: true };
};
