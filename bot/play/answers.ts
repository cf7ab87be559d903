import type { Answer, Question, Try } from '@paper-dynasty/engine/model/questions';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { BASE_NAMES, baseName } from '../render/words.ts';
import { runnerName } from '../render/question.ts';
import { words } from '../words/index.ts';

/** One answer that a question takes: a word for custom ids and commands, and what a button says. */
export interface PossibleAnswer {
  readonly say: string;
  readonly label: string;
  readonly answer: Answer;
}

const target = (state: GameState, attempt: Try): PossibleAnswer => ({
  say: BASE_NAMES[attempt.to],
  label: words().ANSWER_WORDS.target(runnerName(state, attempt.runner), baseName(attempt.to)),
  answer: { kind: 'target', runner: attempt.runner },
});

const yesNo = (passedBall: boolean): readonly PossibleAnswer[] => {
  const w = words().ANSWER_WORDS;
  const [yes, not] = passedBall ? (['gets-by', 'caught'] as const) : (['safe', 'out'] as const);
  return [
    { say: yes, label: passedBall ? w.getsBy : w.safe, answer: { kind: 'verdict', yes: true } },
    { say: not, label: passedBall ? w.caught : w.out, answer: { kind: 'verdict', yes: false } },
  ];
};

/** A fielder's error on a button. */
export const errorLabel = (error: number): string => {
  const w = words().ANSWER_WORDS;
  return error === 0 ? w.noError : w.error(error);
};

/** Every answer that a question takes, in the order of its buttons. */
export const possibleAnswers = (state: GameState, question: Question): readonly PossibleAnswer[] => {
  const w = words().ANSWER_WORDS;
  switch (question.kind) {
    case 'send':
      return [
        { say: 'send', label: w.send, answer: { kind: 'send', go: true } },
        { say: 'hold', label: w.hold, answer: { kind: 'send', go: false } },
      ];
    case 'throw':
      return [
        { say: 'throw', label: w.throw, answer: { kind: 'throw', throw: true } },
        { say: 'concede', label: w.concede, answer: { kind: 'throw', throw: false } },
      ];
    case 'target':
      return question.tries.map((attempt) => target(state, attempt));
    case 'verdict':
      return yesNo(question.about === 'passed_ball');
    case 'injury':
      return [
        { say: 'hurt', label: w.hasRating, answer: { kind: 'injury', hurt: true } },
        { say: 'fine', label: w.hasNotRating, answer: { kind: 'injury', hurt: false } },
      ];
    case 'x_check':
      return question.codes.flatMap((code) =>
        question.errors.map((error) => ({
          say: `${code}-${error}`,
          label: w.code(code, errorLabel(error)),
          answer: { kind: 'x_check' as const, code, error },
        })),
      );
  }
};

const normal = (text: string): string => text.toLowerCase().replace(/[\s,_-]+/g, '');

/** The answer that a word stands for: as on the buttons, or for a fielding check `G2 1` (no error without a number); null when the question does not take it. */
export const parseAnswer = (state: GameState, question: Question, text: string): Answer | null => {
  const said = normal(text);
  const all = possibleAnswers(state, question);
  const found = all.find(({ say, label }) => normal(say) === said || normal(label) === said);
  return (found ?? all.find(({ say }) => normal(say) === `${said}0`))?.answer ?? null;
};
