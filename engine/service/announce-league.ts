import { ANNOUNCEMENT_LENGTH } from '../model/events.ts';
import type { Refusal } from '../model/refusals.ts';
import { proseText, readText } from '../model/text.ts';
import { countLeagueAnnouncement } from './limits.ts';
import type { Services } from './services.ts';

const textSchema = proseText(ANNOUNCEMENT_LENGTH);

/** Tells everybody in a league something, on its pages and in its news channels; league admins only. Returns why it cannot be, or null. */
export const announceToLeague = async (
  services: Services,
  leagueId: string,
  userId: string,
  said: string,
): Promise<Refusal | null> => {
  const read = readText('text', textSchema, said);
  if ('problem' in read) return read.problem;
  const actor = { user_id: userId };
  const tooOften = (await services.office.mayManage(leagueId, actor))
    ? await countLeagueAnnouncement(services, userId)
    : null;
  return tooOften ?? services.office.announce(leagueId, actor, read.text);
};
