import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { reportableOutcomes } from '@paper-dynasty/engine/rules/possible';
import { makeDecision } from '@paper-dynasty/engine/service/make-decision';
import { reportOutcome } from '@paper-dynasty/engine/service/report-outcome';
import { resolvePlay } from '@paper-dynasty/engine/service/resolve-play';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import type { Answer } from '@paper-dynasty/engine/service/services';
import type { OpeningRoll, Roll } from '@paper-dynasty/engine/model/rolls';
import type { StoredEvent } from '@paper-dynasty/engine/service/ports';
import { whichRows } from '../components/report-rows.ts';
import { turnRows } from '../components/rows.ts';
import type { CommandDeps } from '../deps.ts';
import { no, requestOf, taken, type Invocation, type Reply } from '../invocation.ts';
import { parseAnswer, possibleAnswers } from '../play/answers.ts';
import { readReport, reportGiven, whichText } from '../play/report-text.ts';
import { cardsOf, diceText } from '../render/dice.ts';
import { waitText } from '../render/game.ts';
import { explanationText, playText, substitutionText } from '../render/plays.ts';
import { callText, listed } from '../render/words.ts';
import { words } from '../words/index.ts';
import { gameIdOf, mustActFor, peopleOf, stateOf } from './context.ts';

const isOpening = (roll: Roll): roll is OpeningRoll =>
  roll.kind === 'ab' || roll.kind === 'jump' || roll.kind === 'd20';

const diceOf = (event: StoredEvent, state: GameState): string | null =>
  event.type === 'dice_rolled' && isOpening(event.payload.roll)
    ? diceText(event.payload.roll, cardsOf(state))
    : null;

/** What the events of a command tell: changes, opening dice, the play or that the check came to nothing. */
const told = (events: readonly StoredEvent[], state: GameState): readonly string[] => {
  const play = events.find((event) => event.type === 'play_resolved')?.payload.play;
  const failed = events.some(
    (event) => event.type === 'outcome_reported' && event.payload.outcome === 'no_advance',
  );
  const changes = events.flatMap((e) =>
    e.type === 'substitution_made' ? [substitutionText(state, e.payload)] : [],
  );
  if (play) return [...changes, playText(state, play), ...explanationText(state, play)];
  const dice = state.roll && !state.pending ? events.flatMap((e) => diceOf(e, state) ?? []) : [];
  return [...changes, ...(failed ? [words().BOOK_WORDS.checkFailed] : []), ...dice];
};

/** What a command of the play under way has come to: the play and how it came about, or what it asks now. */
export const played = (invocation: Invocation, answer: Answer): Reply => {
  const { events, state } = taken(answer);
  const asked = state.pending?.question;
  const people = asked ? peopleOf(state, asked.side) : [];
  const mention = people.includes(invocation.user.id) ? [] : people;
  const call = mention.length > 0 ? `${callText(mention)} ` : '';
  return {
    content: [...told(events, state), `${call}${waitText(state)}`].join('\n'),
    rows: turnRows(state),
    mention,
  };
};

/** `/roll`: the dice of the plate appearance, the steal or the bunt. */
export const roll = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const gameId = await gameIdOf(deps, invocation);
  return played(invocation, await rollDice(deps.services, requestOf(invocation, gameId)));
};

/** The menu of what somebody's words for the dice on the table can mean, where they leave it open; a play that is written out says it all. */
const whichOutcome = (state: GameState, invocation: Invocation, likely: readonly Outcome[]): Reply | null => {
  if (!state.roll || state.pending || invocation.option('play') !== undefined) return null;
  const { outcomes, place } = readReport(invocation, likely);
  if (outcomes.length === 1) return null;
  const content = whichText(invocation.option('outcome') ?? '', outcomes);
  return { content, rows: whichRows(state.setup.game_id, state.roll.n, outcomes, place), ephemeral: true };
};

/** `/outcome`: what the card says for the pending dice, or the whole play as the scorer writes it. */
export const outcome = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const roll_id = invocation.option('roll');
  const likely = reportableOutcomes(state);
  const unclear = whichOutcome(state, invocation, likely);
  if (unclear) {
    await mustActFor(deps, invocation, state, atBat(state.situation));
    return unclear;
  }
  const report = reportGiven(invocation, likely);
  return played(
    invocation,
    await reportOutcome(deps.services, requestOf(invocation, state.setup.game_id), {
      ...report,
      ...(roll_id ? { roll_id } : {}),
    }),
  );
};

/** `/resolve`: lets the engine read the digital card. */
export const resolve = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const gameId = await gameIdOf(deps, invocation);
  return played(invocation, await resolvePlay(deps.services, requestOf(invocation, gameId)));
};

/** The question of the play under way answered in a word; `seq` is the last event that the person had seen. */
export const answerQuestion = async (
  deps: CommandDeps,
  invocation: Invocation,
  text: string,
  seq?: number,
): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const question = state.pending?.question?.question;
  if (!question && seq !== undefined) return no('stale', words().PROBLEM_WORDS.questionAnswered);
  if (!question) return no('no_question', words().PROBLEM_WORDS.noQuestion);
  const answer = parseAnswer(state, question, text);
  if (!answer) {
    const possible = possibleAnswers(state, question).map(({ say }) => `\`${say}\``);
    return no('answer_not_possible', words().PROBLEM_WORDS.answerWith(listed(possible)));
  }
  const request = requestOf(invocation, state.setup.game_id, seq ?? state.seq);
  return played(invocation, await makeDecision(deps.services, request, answer));
};

/** `/decide`: answers the question of the play under way. */
export const decide = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> =>
  answerQuestion(deps, invocation, invocation.option('answer') ?? '');
