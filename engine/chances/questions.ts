import { battingRatings } from '../leagues/usual-ratings.ts';
import type { Base } from '../model/bases.ts';
import type { Answer, Question, Try } from '../model/questions.ts';
import type { GameState, PlayInProgress } from '../model/state.ts';
import { isDecision } from '../rules/answers.ts';
import { contextOf, type PlayContext } from '../rules/resolve/context.ts';
import type { Resolution } from '../rules/resolve/resolution.ts';
import { thrower } from '../rules/resolve/tries.ts';
import type { Prospect } from './decision-prospects.ts';
import { chanceUnder } from './dice.ts';
import { BEST, endings, worth, type Opening, type Policy } from './endings.ts';
import { isGrounded, numberOfTry } from './tries.ts';
import { chanceAfter } from './win-chance.ts';

/** A man who tries for a base, with the numbers that it goes by; a rating is null where only the printed card has it. */
export interface TryNumbers {
  readonly try: Try;
  readonly speed: number | null;
  /** The arm of the outfielder who throws; null on a groundball, where nobody's counts. */
  readonly arm: number | null;
  /** What a d20 must show, at or under, for him to be safe. */
  readonly number: number;
  /** The same as a chance, 0 to 1. */
  readonly safe: number;
}

/** An answer with its prospect; `chance`, `good` and `bad` are of the man who is thrown at being safe. */
export interface AnswerProspect extends Prospect {
  readonly answer: Answer;
}

/** A decision of a play under way, with its numbers. */
export interface QuestionProspects {
  readonly question: Question;
  readonly tries: readonly TryNumbers[];
  readonly answers: readonly AnswerProspect[];
}

const listedSpeed = (at: PlayContext, runner: 0 | Base): number | null => {
  const man = runner === 0 ? at.who.batter : at.runner(runner);
  return man.batting ? man.batting.speed : (battingRatings(man)?.speed ?? null);
};

const tryNumbers = (at: PlayContext, attempt: Try): TryNumbers => {
  const number = numberOfTry(at, attempt);
  return {
    try: attempt,
    speed: listedSpeed(at, attempt.runner),
    arm: isGrounded(at) ? null : (at.rating(thrower(at.location)).arm ?? 0),
    number,
    safe: chanceUnder(number),
  };
};

/** Results of dice that people read: the number is the one that the ratings have. */
const read = (at: PlayContext, question: Question): Answer | null =>
  question.kind === 'verdict' && question.try
    ? { kind: 'verdict', yes: question.d20 <= numberOfTry(at, question.try) }
    : null;

/** The throw goes at one man, and nobody else takes a risk. */
const thrownAt =
  (at: PlayContext, { runner }: Try): Policy =>
  (question) => {
    switch (question.kind) {
      case 'send':
        return { kind: 'send', go: !question.trailing && question.try.runner === runner };
      case 'throw':
        return { kind: 'throw', throw: true };
      case 'target':
        return { kind: 'target', runner };
      case 'verdict':
      case 'x_check':
      case 'injury':
        return read(at, question);
    }
  };

const triesIn = (question: Question): readonly Try[] => {
  if (question.kind === 'send' || question.kind === 'throw') return [question.try];
  return question.kind === 'target' ? question.tries : [];
};

const answersTo = (question: Question): readonly (readonly [answer: Answer, thrown: Try | null])[] => {
  switch (question.kind) {
    case 'send':
      return [
        [{ kind: 'send', go: true }, question.try],
        [{ kind: 'send', go: false }, null],
      ];
    case 'throw':
      return [
        [{ kind: 'throw', throw: true }, question.try],
        [{ kind: 'throw', throw: false }, null],
      ];
    case 'target':
      return question.tries.map((t) => [{ kind: 'target', runner: t.runner }, t]);
    case 'verdict':
    case 'x_check':
    case 'injury':
      return [];
  }
};

const isSafe = (play: Resolution, { runner }: Try): boolean =>
  play.steps.some((s) => s.from === runner && s.to !== null);

const mean = (state: GameState, plays: ReturnType<typeof endings>): number | null => {
  const chance = plays.reduce((sum, play) => sum + play.chance, 0);
  const won = plays.reduce((sum, play) => sum + play.chance * chanceAfter(state, play.value), 0);
  return chance > 0 ? won / chance : null;
};

/** What the throw at one man brings: whether he is safe, and the batting side's chance to win then and else. */
const throwProspect = (state: GameState, opening: Opening, thrown: Try): Omit<Prospect, 'win'> => {
  const plays = endings(opening, thrownAt(opening.at, thrown));
  const safe = plays.filter((play) => isSafe(play.value, thrown));
  const out = plays.filter((play) => !isSafe(play.value, thrown));
  return {
    chance: safe.reduce((sum, play) => sum + play.chance, 0),
    good: mean(state, safe),
    bad: mean(state, out),
  };
};

const NOTHING = { chance: null, good: null, bad: null } as const;

const prospectOf =
  (state: GameState, opening: Opening, question: Question) =>
  ([answer, thrown]: readonly [Answer, Try | null]): AnswerProspect => {
    const then = { ...opening, facts: [...opening.facts, { kind: 'answer', question, answer } as const] };
    const policy: Policy = (next) => read(opening.at, next) ?? BEST(next);
    return {
      answer,
      ...(thrown ? throwProspect(state, then, thrown) : NOTHING),
      win: worth(then, policy, (play) => chanceAfter(state, play)),
    };
  };

/** The answers to the decision that a play under way asks for, each with its prospect for the side at bat; null where none is asked for. After the answer each side goes on as is best for it. */
export const questionProspects = (state: GameState): QuestionProspects | null => {
  const { pending } = state;
  const question = pending?.question?.question;
  if (!pending || !question || !isDecision(question)) return null;
  const opening = openingIn(state, pending);
  return {
    question,
    tries: triesIn(question).map((attempt) => tryNumbers(opening.at, attempt)),
    answers: answersTo(question).map(prospectOf(state, opening, question)),
  };
};

const openingIn = (state: GameState, pending: PlayInProgress): Opening => ({
  at: contextOf(state, pending),
  rule: state.setup.league.rare_play,
  facts: pending.facts,
});
