import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isRefusal, refuse } from '@paper-dynasty/engine/model/refusals';
import { idText } from '@paper-dynasty/engine/model/text';
import { maySend, sendGame, type SubmissionRow } from '@paper-dynasty/engine/service/submissions';
import type { LeagueNews, SubmissionView } from '@paper-dynasty/engine/wire/office';
import { serverWords } from '@paper-dynasty/engine/wire/server-words';
import { signedIn } from '../auth/session.ts';
import { languageOf } from '../built-page.ts';
import type { WebDeps } from '../deps.ts';
import { mustWatch } from '../must-watch.ts';
import { RefusedError } from '../http-problems.ts';

const gameParams = z.object({ id: idText(60) });

/** What becomes of finished games at their league's server, and what everybody in a league is told. */
export const submissionRoutes: FastifyPluginAsyncZod<{ deps: WebDeps }> = async (app, { deps }) => {
  const { services } = deps;
  const { submissions, office } = services;

  const viewOf = async (row: SubmissionRow | null, userId: string | null): Promise<SubmissionView> => {
    if (!row) return { submission: null, may_send: false, may_replace: false };
    const may_send = userId !== null && (await maySend(services, row, userId)) === true;
    const admin = may_send && (await office.mayManage(row.league_id, { user_id: userId }));
    return { submission: row, may_send, may_replace: admin && row.external.entered === true };
  };

  app.get(
    '/api/games/:id/submission',
    {
      schema: {
        tags: ['games'],
        summary: "Where a finished game stands on its way to its league's server; null where it is not sent",
        params: gameParams,
      },
    },
    async (request): Promise<SubmissionView> => {
      const userId = request.session?.user_id ?? null;
      await mustWatch(services, request.params.id, userId);
      const row = await submissions.ofGame(request.params.id);
      const worded = row && { ...row, error: row.error && serverWords(row.error, languageOf(request)) };
      return viewOf(worded, userId);
    },
  );

  app.post(
    '/api/games/:id/submission',
    {
      schema: {
        tags: ['games'],
        summary: "Send a finished game to its league's server: the yes that it waits for, or another try",
        params: gameParams,
        body: z.object({ replace: z.boolean().default(false) }),
      },
    },
    async (request): Promise<SubmissionView> => {
      const { user_id } = signedIn(request);
      const { replace } = request.body;
      await mustWatch(services, request.params.id, user_id);
      const answer = await sendGame(services, { game_id: request.params.id, user_id, replace });
      if (isRefusal(answer)) throw new RefusedError(answer);
      return viewOf(answer, user_id);
    },
  );

  app.get(
    '/api/leagues/:id/news',
    {
      schema: {
        tags: ['leagues'],
        summary:
          'What everybody in a league is told: of which time its data is while its server does not answer, and announcements',
        params: z.object({ id: idText(20) }),
      },
    },
    async (request): Promise<LeagueNews> => {
      const status = await office.status(request.params.id);
      if (!status) throw new RefusedError(refuse('league_not_found', { field: 'id' }));
      const announcements = await office.announcements(status.league_id);
      return { data_of: status.away ? status.read_at : null, announcements };
    },
  );
};
