import { OUTCOME_FACTS, OUTCOMES } from '@paper-dynasty/engine/model/outcomes';
import { POSITIONS } from '@paper-dynasty/engine/model/positions';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { reportOutcome } from '@paper-dynasty/engine/service/report-outcome';
import { resolvePlay } from '@paper-dynasty/engine/service/resolve-play';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import type { Answer } from '@paper-dynasty/engine/service/services';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { turnRows } from '../components/rows.ts';
import type { CommandDeps } from '../deps.ts';
import { no, requestOf, taken, type Invocation, type Reply } from '../invocation.ts';
import { diceText, lineupText, playText, waitText } from '../render/text.ts';
import { gameIdOf, stateOf } from './context.ts';

/** `/lineup auto`: one sensible lineup in one step. */
export const lineupAuto = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const gameId = await gameIdOf(deps, invocation);
  const { state } = taken(await setLineup(deps.services, requestOf(invocation, gameId)));
  return { content: `The lineup is set. ${waitText(state)}`, rows: turnRows(state) };
};

/** `/lineup show`: both lineups. */
export const lineupShow = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => ({
  content: lineupText(await stateOf(deps, invocation)),
});

/** `/roll`: the dice of the plate appearance. */
export const roll = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const gameId = await gameIdOf(deps, invocation);
  const { events, state } = taken(await rollDice(deps.services, requestOf(invocation, gameId)));
  const rolled = events.find((event) => event.type === 'dice_rolled');
  const dice = rolled?.payload.roll.kind === 'ab' ? diceText(rolled.payload.roll) : '';
  return { content: dice, rows: turnRows(state) };
};

const played = (answer: Answer): Reply => {
  const { events, state } = taken(answer);
  const play = events.find((event) => event.type === 'play_resolved')?.payload.play;
  const what = play
    ? [playText(state, play), ...play.explanation.map((line) => `> ${line}`)]
    : ['The check comes to nothing; roll again.'];
  return { content: [...what, waitText(state)].join('\n'), rows: turnRows(state) };
};

/** `/outcome`: what the card says for the pending dice. */
export const outcome = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const gameId = await gameIdOf(deps, invocation);
  const said = invocation.option('outcome')?.toLowerCase();
  const roll_id = invocation.option('roll');
  const reported = OUTCOMES.find((o) => o === said || OUTCOME_FACTS[o].label.toLowerCase() === said);
  const place = invocation.option('location')?.toUpperCase();
  const hit_location = POSITIONS.find((p) => p === place);
  if (!reported) return no('bad_input', `There is no outcome “${said ?? ''}”.`);
  if (place && !hit_location)
    return no('hit_location_invalid', `${place} is no position; use one of ${POSITIONS.join(', ')}.`);
  return played(
    await reportOutcome(deps.services, requestOf(invocation, gameId), {
      outcome: reported,
      ...(roll_id ? { roll_id } : {}),
      ...(hit_location ? { hit_location } : {}),
    }),
  );
};

/** `/resolve`: lets the engine read the digital card. */
export const resolve = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const gameId = await gameIdOf(deps, invocation);
  return played(await resolvePlay(deps.services, requestOf(invocation, gameId)));
};

/** Whether the dice of a menu are still those on the table. */
export const isCurrentRoll = (state: GameState, n: number): boolean => state.roll?.n === n;
