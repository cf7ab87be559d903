import type { Answer as QuestionAnswer } from '../model/questions.ts';
import { perform } from './perform.ts';
import type { Answer, GameRequest, Services } from './services.ts';

/** Answers the question of the play under way: a runner sent, a throw, or a result read from a printed card. */
export const makeDecision = (
  services: Services,
  request: GameRequest,
  answer: QuestionAnswer,
): Promise<Answer> =>
  perform(services, request, {
    action: 'make_decision',
    situational: true,
    command: (side) => ({ type: 'make_decision', side, answer }),
  });
