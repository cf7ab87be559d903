import { DEFAULT_DEFENSE, DEFAULT_OFFENSE } from '../model/decisions.ts';
import type { Answer, Question } from '../model/questions.ts';
import type { Reason } from '../model/reasons.ts';
import type { GameState } from '../model/state.ts';

/** The kinds of questions that are decisions, with a default; the others ask for results that only the cards have. */
const DECISIONS: readonly Question['kind'][] = ['send', 'throw', 'target'];

/** Whether a question is a decision rather than a result read from a card. */
export const isDecision = (question: Question): boolean => DECISIONS.includes(question.kind);

/** What stands when a manager says nothing: at quick pace his orders from before the dice; hold, throw, at the lead runner (RULES section 2). */
export const standingAnswer = (state: GameState, question: Question): Answer | null => {
  switch (question.kind) {
    case 'send':
      return { kind: 'send', go: !question.trailing && (state.offense ?? DEFAULT_OFFENSE).sends };
    case 'throw':
      return { kind: 'throw', throw: (state.defense ?? DEFAULT_DEFENSE).throws };
    case 'target':
      return { kind: 'target', runner: question.tries[0]?.runner ?? 0 };
    case 'verdict':
    case 'x_check':
    case 'injury':
      return null;
  }
};

/** Why an answer does not fit its question, or null. */
export const answerProblem = (question: Question, answer: Answer): Reason | null => {
  if (question.kind !== answer.kind)
    return { reason: 'other_answer_asked', asked: question.kind, given: answer.kind };
  if (question.kind === 'target' && answer.kind === 'target') {
    const choices = question.tries.map((t) => t.runner);
    return choices.includes(answer.runner) ? null : { reason: 'throw_at_a_runner' };
  }
  if (question.kind === 'x_check' && answer.kind === 'x_check') {
    if (!question.codes.includes(answer.code))
      return { reason: 'not_in_chart_row', d20: question.range_d20, codes: question.codes };
    if (!question.errors.includes(answer.error))
      return { reason: 'error_not_on_chart', total: question.error_total, bases: answer.error };
  }
  return null;
};
