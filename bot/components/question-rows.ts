import type { XCheckCode } from '@paper-dynasty/engine/model/x-checks';
import type { GameState } from '@paper-dynasty/engine/model/state';
import type { Row } from '../invocation.ts';
import { errorLabel, possibleAnswers, type PossibleAnswer } from '../play/answers.ts';
import { words } from '../words/index.ts';
import { button, buttonRows, menu } from './widgets.ts';

const asButton = (state: GameState, seq: number, { say, label }: PossibleAnswer, i: number) =>
  button(
    label,
    { action: 'answer', game_id: state.setup.game_id, seq, say },
    i === 0 ? 'primary' : 'secondary',
  );

/** The controls for the question of the play under way: buttons, or for a fielding check a menu of the chart's codes. */
export const questionRows = (state: GameState): readonly Row[] => {
  const question = state.pending?.question?.question;
  if (!question) return [];
  const { seq } = state;
  const { game_id } = state.setup;
  if (question.kind === 'x_check') {
    const codes = question.codes.map((code) => ({ label: code, value: code }));
    return [menu(words().CONTROL_WORDS.rangeCode, { action: 'code', game_id, seq }, codes)];
  }
  return buttonRows(possibleAnswers(state, question).map((answer, i) => asButton(state, seq, answer, i)));
};

/** The errors of a fielding check, once its code is known. */
export const errorRows = (state: GameState, code: XCheckCode, seq: number): readonly Row[] => {
  const question = state.pending?.question?.question;
  if (question?.kind !== 'x_check') return [];
  const list = possibleAnswers(state, question).filter(
    ({ answer }) => answer.kind === 'x_check' && answer.code === code,
  );
  const short = list.map((possible) => ({
    ...possible,
    label: possible.answer.kind === 'x_check' ? errorLabel(possible.answer.error) : possible.label,
  }));
  return buttonRows(short.map((answer, i) => asButton(state, seq, answer, i)));
};
