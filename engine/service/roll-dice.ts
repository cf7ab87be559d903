import { perform } from './perform.ts';
import type { Answer, GameRequest, Services } from './services.ts';

/** Rolls the dice of the plate appearance, for the side at bat. */
export const rollDice = (services: Services, request: GameRequest): Promise<Answer> =>
  perform(services, request, {
    action: 'roll',
    situational: true,
    command: (side) => ({ type: 'roll_dice', side }),
  });
