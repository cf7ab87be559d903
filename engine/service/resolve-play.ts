import { perform } from './perform.ts';
import type { Answer, GameRequest, Services } from './services.ts';

/** Lets the engine read the digital card for the pending dice and play it out. */
export const resolvePlay = (services: Services, request: GameRequest, rollId?: string): Promise<Answer> =>
  perform(services, request, {
    action: 'resolve',
    situational: true,
    command: (side) => ({ type: 'resolve_play', side, roll_id: rollId ?? null }),
  });
