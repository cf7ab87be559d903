import type { FastifyRequest } from 'fastify';
import { refuse } from '@paper-dynasty/engine/model/refusals';
import type { Language } from '@paper-dynasty/engine/model/languages';
import { CONFIRM_FIRST } from '@paper-dynasty/engine/service/perform';
import type { ImportAnswer, OfficeActor } from '@paper-dynasty/engine/service/league-office';
import type { LeagueDone } from '@paper-dynasty/engine/wire/office';
import { tellChanges } from '@paper-dynasty/engine/leagues/change-words';
import { justSignedIn, signedIn } from '../auth/session.ts';
import type { WebDeps } from '../deps.ts';
import { RefusedError } from '../http-problems.ts';

/** Who asks, as the office knows them. */
export const actorOf = (request: FastifyRequest): OfficeActor => ({ user_id: signedIn(request).user_id });

/** What a change came to, in the words of whoever made it; throws its refusal. */
export const doneOf = (answer: ImportAnswer, language: Language): LeagueDone => {
  if (answer.kind === 'refused') throw new RefusedError(answer.error);
  const { league_id, changed, changes } = answer;
  return { league_id, changed, changes: tellChanges(changes, language) };
};

/** What the office asks of whoever comes to it. */
export const officeAccess = ({ services, refreshTokens }: WebDeps) => ({
  /** The league of a request, if whoever asks administers it. */
  managing: async (request: FastifyRequest<{ Params: { id: string } }>): Promise<string> => {
    const { id } = request.params;
    if (!(await services.office.status(id)))
      throw new RefusedError(refuse('league_not_found', { field: 'id' }));
    if (await services.office.mayManage(id, actorOf(request))) return id;
    throw new RefusedError(refuse('not_allowed', { why: { reason: 'for_league_admin' } }));
  },
  /** What changes a league is done by who has just shown anew who they are. */
  confirmed: async (request: FastifyRequest): Promise<void> => {
    if (await justSignedIn(refreshTokens, signedIn(request))()) return;
    throw new RefusedError(CONFIRM_FIRST);
  },
});
