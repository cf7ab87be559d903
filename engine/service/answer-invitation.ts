import type { Side } from '../model/sides.ts';
import { sidesInvited } from '../rules/turn.ts';
import { perform } from './perform.ts';
import type { Answer, GameRequest, Services } from './services.ts';
import type { GameState } from '../model/state.ts';

const invitedSide = (state: GameState, side: Side): Side => {
  const invited = sidesInvited(state);
  return invited.includes(side) ? side : (invited[0] ?? side);
};

/** Accepts the invitation to a game, adding a nonce to its dice if one is given. */
export const acceptGame = (services: Services, request: GameRequest, nonce = ''): Promise<Answer> =>
  perform(services, request, {
    action: 'accept',
    situational: false,
    command: (side, state) => ({ type: 'accept_invitation', side: invitedSide(state, side), nonce }),
  });

/** Declines the invitation to a game. */
export const declineGame = (services: Services, request: GameRequest): Promise<Answer> =>
  perform(services, request, {
    action: 'decline',
    situational: false,
    command: (side, state) => ({ type: 'decline_invitation', side: invitedSide(state, side) }),
  });
