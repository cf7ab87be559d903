import type { Answer, Question, Try } from '@paper-dynasty/engine/model/questions';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import { BASE_NAMES, QUESTION_WORDS, VERDICT_WORDS } from '../strings.ts';

/** One answer that can be given with a tap. */
export interface Choice {
  readonly label: string;
  readonly answer: Answer;
  /** The choice that stands if nobody says anything, or that most will take. */
  readonly primary: boolean;
}

/** A question of the play under way in words. */
export interface AskedQuestion {
  readonly sentence: string;
  readonly hint: string | null;
  readonly choices: readonly Choice[];
}

type Who = Pick<GameView, 'runners' | 'batter' | 'pitcher'>;

/** The man who stands on a base, 0 = the batter. */
export const manOn = (view: Who, base: number): string => {
  const man = base === 0 ? view.batter?.name : view.runners.find((r) => r.base === base)?.name;
  return man ?? (base === 0 ? QUESTION_WORDS.theBatter : QUESTION_WORDS.runnerOn(BASE_NAMES[base] ?? ''));
};

const choice = (label: string, answer: Answer, primary = false): Choice => ({ label, answer, primary });

const asked = (sentence: string, hint: string | null, ...choices: readonly Choice[]): AskedQuestion => ({
  sentence,
  hint,
  choices,
});

const send = (view: Who, attempt: Try, trailing: boolean): AskedQuestion => {
  const who = manOn(view, attempt.runner);
  const base = BASE_NAMES[attempt.to];
  return asked(
    trailing ? QUESTION_WORDS.goesToo(who, base) : QUESTION_WORDS.goes(who, base),
    null,
    choice(QUESTION_WORDS.send(base), { kind: 'send', go: true }),
    choice(QUESTION_WORDS.holdHim, { kind: 'send', go: false }, true),
  );
};

const throwAt = (view: Who, attempt: Try): AskedQuestion =>
  asked(
    QUESTION_WORDS.throwOr(manOn(view, attempt.runner), BASE_NAMES[attempt.to]),
    null,
    choice(QUESTION_WORDS.throwTo(BASE_NAMES[attempt.to]), { kind: 'throw', throw: true }, true),
    choice(QUESTION_WORDS.concede, { kind: 'throw', throw: false }),
  );

const target = (view: Who, tries: readonly Try[]): AskedQuestion =>
  asked(
    QUESTION_WORDS.target,
    null,
    ...tries.map((t, i) =>
      choice(
        QUESTION_WORDS.manAt(manOn(view, t.runner), BASE_NAMES[t.to]),
        { kind: 'target', runner: t.runner },
        i === 0,
      ),
    ),
  );

const verdict = (view: Who, question: Extract<Question, { kind: 'verdict' }>): AskedQuestion => {
  const { about, d20 } = question;
  const runner = question.try ? manOn(view, question.try.runner) : QUESTION_WORDS.theRunner;
  const base = question.try ? BASE_NAMES[question.try.to] : QUESTION_WORDS.theBase;
  const words = VERDICT_WORDS[about];
  return asked(
    words.question(runner, base, d20),
    words.hint,
    choice(words.yes, { kind: 'verdict', yes: true }),
    choice(words.no, { kind: 'verdict', yes: false }),
  );
};

/** A question that is answered with one tap, in words; null for a fielding check, which has a form of its own. */
export const inWords = (view: Who, question: Question): AskedQuestion | null => {
  switch (question.kind) {
    case 'send':
      return send(view, question.try, question.trailing);
    case 'throw':
      return throwAt(view, question.try);
    case 'target':
      return target(view, question.tries);
    case 'verdict':
      return verdict(view, question);
    case 'injury':
      return asked(
        QUESTION_WORDS.injury(view.pitcher?.name ?? '', question.rating),
        null,
        choice(QUESTION_WORDS.hasRating, { kind: 'injury', hurt: true }),
        choice(QUESTION_WORDS.hasNotRating, { kind: 'injury', hurt: false }),
      );
    case 'x_check':
      return null;
  }
};
