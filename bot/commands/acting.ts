import { SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { actFor } from '@paper-dynasty/engine/service/act-for';
import { administers } from '@paper-dynasty/engine/service/authorize';
import { isAdmin } from '@paper-dynasty/engine/service/who-sees';
import { button, buttons } from '../components/widgets.ts';
import { turnRows } from '../components/rows.ts';
import type { CommandDeps } from '../deps.ts';
import { actorOf, no, requestOf, taken, type Invocation, type Reply } from '../invocation.ts';
import { waitText } from '../render/game.ts';
import { teamName } from '../render/words.ts';
import { words } from '../words/index.ts';
import { gameIdOf, stateOf } from './context.ts';
import { yesNo } from './set-decisions.ts';

/** The game for a league admin who does not play in it. */
const administered = async (deps: CommandDeps, invocation: Invocation): Promise<GameState> => {
  const state = await stateOf(deps, invocation);
  const actor = actorOf(invocation);
  const admin = await isAdmin(deps.services, actor, state.setup.league.id);
  return administers(state, actor, admin) ? state : no('not_allowed', words().PROBLEM_WORDS.notActing);
};

/** Acts for a side from now on. */
export const actForSide = async (deps: CommandDeps, invocation: Invocation, side: Side): Promise<Reply> => {
  const gameId = await gameIdOf(deps, invocation);
  const { state } = taken(await actFor(deps.services, requestOf(invocation, gameId), side));
  return {
    content: words().CONTROL_WORDS.acting(teamName(state, side), waitText(state)),
    rows: turnRows(state),
    ephemeral: true,
  };
};

/** `/game act`: for a side; asks once more before it does. */
export const gameAct = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await administered(deps, invocation);
  const { CONTROL_WORDS, PROBLEM_WORDS } = words();
  const side = SIDES.find((one) => one === invocation.option('side'));
  if (!side) return no('bad_input', PROBLEM_WORDS.sayWhich('side'));
  if (yesNo(invocation, 'sure', false)) return actForSide(deps, invocation, side);
  const { game_id } = state.setup;
  const team = teamName(state, side);
  return {
    content: CONTROL_WORDS.sureToAct(team),
    rows: [
      buttons(
        button(CONTROL_WORDS.actFor(state.setup[side].team.name), { action: 'act', game_id, side }, 'danger'),
      ),
    ],
    ephemeral: true,
  };
};

/** `/game watch`: acts for nobody any longer. */
export const gameWatch = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const gameId = await gameIdOf(deps, invocation);
  taken(await actFor(deps.services, requestOf(invocation, gameId), null));
  return { content: words().CONTROL_WORDS.watching, ephemeral: true };
};
