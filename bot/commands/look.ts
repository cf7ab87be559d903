import { turnRows } from '../components/rows.ts';
import type { CommandDeps } from '../deps.ts';
import { no, type Invocation, type Reply } from '../invocation.ts';
import { scorebugText } from '../render/game.ts';
import { explanationText, playsText, playText } from '../render/plays.ts';
import { boxScoreText, lineScoreText } from '../render/tables.ts';
import { gameWeatherText } from '../render/weather.ts';
import { words } from '../words/index.ts';
import { verifyGameDice } from '../play/verify-dice.ts';
import { stateOf } from './context.ts';

const DEFAULT_PLAYS = 8;

/** `/scorebug`: where the game stands, with the controls of whoever is to act. */
export const scorebug = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  return { content: scorebugText(state), rows: turnRows(state) };
};

/** `/plays`: the last plays, or one of them with how it came about. */
export const plays = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const number = invocation.option('number');
  if (number === undefined)
    return { content: playsText(state, Number(invocation.option('count') ?? DEFAULT_PLAYS)) };
  const play = state.plays[Number(number) - 1];
  if (!play) return no('play_not_found', words().PROBLEM_WORDS.noPlay(number));
  return {
    content: [`${play.number}. ${playText(state, play)}`, ...explanationText(state, play)].join('\n'),
  };
};

/** `/boxscore`: the line score and both sides' boxes. */
export const boxscore = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  return {
    content: lineScoreText(state),
    more: [boxScoreText(state, 'away'), boxScoreText(state, 'home')],
  };
};

/** `/link`: the game's scorecard on the web. */
export const link = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  return { content: `${deps.publicUrl}/games/${state.setup.game_id}`, ephemeral: true };
};

/** `/verify`: checks a finished game's dice against their seed. */
export const verify = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const { ok, text } = await verifyGameDice(deps.services, state.setup.game_id);
  return { content: `${ok ? '✅' : 'ℹ️'} ${text}` };
};

/** `/weather`: the weather of a game, and what it changes at the park. */
export const weather = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => ({
  content: gameWeatherText(await stateOf(deps, invocation)),
});
