import { OUTCOMES } from '@paper-dynasty/engine/model/outcomes';
import { X_CHECK_CODES } from '@paper-dynasty/engine/model/x-checks';
import { makeRollId } from '@paper-dynasty/engine/dice/rolls';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { placeNeeded } from '@paper-dynasty/engine/rules/possible';
import { answerQuestion, outcome } from '../commands/play.ts';
import { mustActFor, stateOf } from '../commands/context.ts';
import type { CommandDeps } from '../deps.ts';
import { no, withOptions, type Invocation, type Reply } from '../invocation.ts';
import { cardsOf, diceText } from '../render/dice.ts';
import { waitText } from '../render/game.ts';
import { words } from '../words/index.ts';
import type { ActionOf } from './custom-id.ts';
import { errorRows } from './question-rows.ts';
import { placeRows, reportRows, writeRows } from './report-rows.ts';

/** The dice of a menu, if they are still those on the table. */
const diceOnTable = (state: GameState, n: number): string => {
  const { roll, pending } = state;
  return roll?.n === n && !pending
    ? diceText(roll, cardsOf(state))
    : no('stale', words().PROBLEM_WORDS.diceGone);
};

/** An outcome picked from a menu: reported at once, or with the menu of places where it needs one. */
export const pickOutcome = async (
  deps: CommandDeps,
  invocation: Invocation,
  component: ActionOf<'outs' | 'hits' | 'reached' | 'which' | 'which_at'>,
  value: string,
): Promise<Reply> => {
  const { game_id, n } = component;
  const chosen = OUTCOMES.find((o) => o === value);
  const state = await stateOf(deps, invocation);
  const content = diceOnTable(state, n);
  if (!chosen) return no('bad_input', words().PROBLEM_WORDS.chooseOutcome);
  const options = { outcome: chosen, roll: makeRollId(game_id, n) };
  if (component.action === 'which_at')
    return outcome(deps, withOptions(invocation, { ...options, location: component.position }));
  if (!placeNeeded(state, chosen)) return outcome(deps, withOptions(invocation, options));
  return {
    content: `${content}\n${words().QUESTION_WORDS.whereHit(words().OUTCOME_WORDS[chosen])}`,
    rows: placeRows(game_id, n, chosen),
  };
};

/** The menus for the dice on the table, for the eyes of who has to read them, and the form for a play that no chart has. */
export const reportMenu = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  if (!state.roll || state.pending) return no('no_roll', waitText(state));
  await mustActFor(deps, invocation, state, atBat(state.situation));
  return {
    content: `${diceText(state.roll, cardsOf(state))}\n${words().LIVE_WORDS.pickOutcome}`,
    rows: [...reportRows(state), ...writeRows(state)],
    ephemeral: true,
  };
};

/** The play as somebody has written it in the form, reported. */
export const reportWritten = async (
  deps: CommandDeps,
  invocation: Invocation,
  { game_id, n }: ActionOf<'written'>,
): Promise<Reply> => {
  diceOnTable(await stateOf(deps, invocation), n);
  return outcome(deps, withOptions(invocation, { roll: makeRollId(game_id, n) }));
};

/** The place of an outcome picked from its menu. */
export const pickPlace = async (
  deps: CommandDeps,
  invocation: Invocation,
  { game_id, n, outcome: chosen }: ActionOf<'place'>,
  location: string,
): Promise<Reply> => {
  diceOnTable(await stateOf(deps, invocation), n);
  const options = { outcome: chosen, location, roll: makeRollId(game_id, n) };
  return outcome(deps, withOptions(invocation, options));
};

/** The code of a fielding check picked from its menu; then its error, where the chart leaves one open. */
export const pickCode = async (
  deps: CommandDeps,
  invocation: Invocation,
  { seq }: ActionOf<'code'>,
  value: string,
): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const question = state.pending?.question?.question;
  const code = X_CHECK_CODES.find((c) => c === value);
  if (question?.kind !== 'x_check' || !code || !question.codes.includes(code))
    return no('stale', words().PROBLEM_WORDS.questionAnswered);
  if (question.errors.length === 1)
    return answerQuestion(deps, invocation, `${code}-${question.errors[0] ?? 0}`, seq);
  const asked = words().QUESTION_WORDS.whatError(code);
  return { content: `${waitText(state)}\n${asked}`, rows: errorRows(state, code, seq) };
};
