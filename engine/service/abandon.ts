import { SIDES } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { sidesOf } from './authorize.ts';
import { isAdmin, perform } from './perform.ts';
import type { Answer, GameRequest, Services } from './services.ts';

/** Whether nobody else need agree: an admin, one who may act for both sides, or a game with no other person in it. */
const actsAlone = (state: GameState, request: GameRequest, admin: boolean): boolean => {
  const own = sidesOf(state, request.actor, admin);
  return SIDES.every((side) => own.includes(side) || state.setup[side].manager.kind === 'computer');
};

/** Asks to abandon the game: at once where nobody else need agree, else the other manager is asked. */
export const askAbandon = async (services: Services, request: GameRequest): Promise<Answer> => {
  const known = await services.live.state(request.game_id).catch(() => null);
  const admin = known ? await isAdmin(services, request.actor, known.setup.league.id) : false;
  return perform(services, request, {
    action: 'ask_abandon',
    situational: false,
    command: (side, state) => ({ type: 'ask_abandon', side, alone: actsAlone(state, request, admin) }),
  });
};

/** Answers the other manager's request. */
export const answerRequest = (services: Services, request: GameRequest, agree: boolean): Promise<Answer> =>
  perform(services, request, {
    action: 'answer_request',
    situational: false,
    command: (side) => ({ type: 'answer_request', side, agree }),
  });
