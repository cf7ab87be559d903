import { perform } from './perform.ts';
import type { Answer, GameRequest, Services } from './services.ts';

/** Accepts the invitation to a game, adding a nonce to its dice if one is given. */
export const acceptGame = (services: Services, request: GameRequest, nonce = ''): Promise<Answer> =>
  perform(services, request, {
    action: 'accept',
    situational: false,
    command: (side) => ({ type: 'accept_invitation', side, nonce }),
  });

/** Declines the invitation to a game. */
export const declineGame = (services: Services, request: GameRequest): Promise<Answer> =>
  perform(services, request, {
    action: 'decline',
    situational: false,
    command: (side) => ({ type: 'decline_invitation', side }),
  });
