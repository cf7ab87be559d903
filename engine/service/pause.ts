import { perform } from './perform.ts';
import type { Answer, GameRequest, Services } from './services.ts';

/** Stops a game until it is resumed. */
export const pauseGame = (services: Services, request: GameRequest): Promise<Answer> =>
  perform(services, request, {
    action: 'pause',
    situational: false,
    command: (side) => ({ type: 'pause_game', side }),
  });

/** Goes on with a paused game. */
export const resumeGame = (services: Services, request: GameRequest): Promise<Answer> =>
  perform(services, request, {
    action: 'resume',
    situational: false,
    command: (side) => ({ type: 'resume_game', side }),
  });

/** Makes the computer wait before its next dice until it is released, or releases it. */
export const holdComputer = (services: Services, request: GameRequest, hold: boolean): Promise<Answer> =>
  perform(services, request, {
    action: 'hold_computer',
    situational: false,
    command: (side) => ({ type: 'hold_computer', side, hold }),
  });
