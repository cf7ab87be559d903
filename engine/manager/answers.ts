import { numberOfTry } from '../chances/tries.ts';
import type { Answer, Question, Try } from '../model/questions.ts';
import type { Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { contextOf } from '../rules/resolve/context.ts';
import { outsLeft, styleOf } from './running.ts';
import type { Style } from './styles.ts';

const numberOf = (state: GameState, attempt: Try): number =>
  state.pending ? numberOfTry(contextOf(state, state.pending), attempt) : 0;

/** How much safer a man must be with no, one or two out: with two out runners go for home, and nobody makes the last out at third. */
const CAUTION = { home: [1, 0, -4], third: [1, 0, 2] } as const;

const sends = (state: GameState, style: Style, attempt: Try): boolean => {
  const out = Math.max(3 - outsLeft(state), 0);
  const least =
    attempt.to === 4
      ? style.send_home + (CAUTION.home[out] ?? 0)
      : style.send_third + (CAUTION.third[out] ?? 0);
  return numberOf(state, attempt) >= least;
};

/** A throw that has less than one chance in ten lets the man behind advance for nothing. */
const HOPELESS = 18;

/** What the computer manager of a side answers a question of the play under way; null for results that only printed cards have. */
export const computerAnswer = (state: GameState, side: Side, question: Question): Answer | null => {
  const style = styleOf(state, side);
  switch (question.kind) {
    case 'send':
      return { kind: 'send', go: sends(state, style, question.try) };
    case 'throw':
      return { kind: 'throw', throw: numberOf(state, question.try) <= HOPELESS };
    case 'target': {
      const [first, second] = question.tries;
      if (!first || !second) return { kind: 'target', runner: first?.runner ?? 0 };
      const better = numberOf(state, first) <= numberOf(state, second) + 2 ? first : second;
      return { kind: 'target', runner: better.runner };
    }
    case 'verdict':
    case 'x_check':
    case 'injury':
      return null;
  }
};
