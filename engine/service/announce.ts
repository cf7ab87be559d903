import { ANNOUNCEMENT_LENGTH } from '../model/events.ts';
import { proseText, readText } from '../model/text.ts';
import { countAnnouncement } from './limits.ts';
import { perform } from './perform.ts';
import type { Answer, GameRequest, Services } from './services.ts';

const textSchema = proseText(ANNOUNCEMENT_LENGTH);

/** Tells everybody at a game something; league admins only. */
export const announce = async (services: Services, request: GameRequest, said: string): Promise<Answer> => {
  const read = readText('text', textSchema, said);
  if ('problem' in read) return { ok: false, error: read.problem };
  return perform(services, request, {
    action: 'announce',
    situational: false,
    command: () => ({ type: 'announce', text: read.text }),
    count: async (_side, state) =>
      request.actor.kind === 'user' ? countAnnouncement(services, state, request.actor.user_id) : null,
  });
};
