import type { OffensiveDecision } from '../model/decisions.ts';
import { perform } from './perform.ts';
import type { Answer, GameRequest, Services } from './services.ts';

/** Sets what the offense has on for the next dice. */
export const decideOffense = (
  services: Services,
  request: GameRequest,
  decision: OffensiveDecision,
): Promise<Answer> =>
  perform(services, request, {
    action: 'decide_offense',
    situational: true,
    command: (side) => ({ type: 'decide_offense', side, decision }),
  });
