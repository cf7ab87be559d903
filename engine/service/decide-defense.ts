import type { DefensiveDecision } from '../model/decisions.ts';
import { perform } from './perform.ts';
import type { Answer, GameRequest, Services } from './services.ts';

/** Sets the defense for the next dice; an intentional walk is played at once. */
export const decideDefense = (
  services: Services,
  request: GameRequest,
  decision: DefensiveDecision,
): Promise<Answer> =>
  perform(services, request, {
    action: 'decide_defense',
    situational: true,
    command: (side) => ({ type: 'decide_defense', side, decision }),
  });
