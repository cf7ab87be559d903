import { perform } from './perform.ts';
import type { Answer, GameRequest, Services } from './services.ts';

/** Tells everybody at a game something; league admins only. */
export const announce = (services: Services, request: GameRequest, text: string): Promise<Answer> =>
  perform(services, request, {
    action: 'announce',
    situational: false,
    command: () => ({ type: 'announce', text }),
  });
