import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { idText } from '@paper-dynasty/engine/model/text';
import { catchUp } from '@paper-dynasty/engine/service/catch-up';
import { mustWatch, NO_SUCH_GAME } from '../access.ts';
import { signedIn } from '../auth/session.ts';
import { languageOf } from '../built-page.ts';
import type { WebDeps } from '../deps.ts';
import { RefusedError } from '../problems.ts';

const gameParams = z.object({ id: idText(60) });

/** How long somebody counts as there after their last look, in milliseconds: a page that is loaded again tells nothing. */
const GRACE_MILLISECONDS = 120_000;

/** What somebody is told who comes back to a game. */
export const comingBackRoutes: FastifyPluginAsyncZod<{ deps: WebDeps }> = async (app, { deps }) => {
  const { services } = deps;

  app.post(
    '/api/games/:id/catch-up',
    {
      schema: {
        tags: ['games'],
        summary: 'What has happened since you last looked; where there is nothing to tell, that you look now',
        params: gameParams,
      },
    },
    async (request) => {
      const { user_id } = signedIn(request);
      const game_id = request.params.id;
      const language = languageOf(request);
      const told = await catchUp(services, { game_id, user_id, language, grace: GRACE_MILLISECONDS });
      if (!told) throw new RefusedError(NO_SUCH_GAME);
      if (!told.catch_up) await services.looks.note(user_id, game_id, told.seq);
      return { catch_up: told.catch_up };
    },
  );

  app.post(
    '/api/games/:id/looked',
    {
      schema: {
        tags: ['games'],
        summary: 'That you have seen a game up to an event',
        params: gameParams,
        body: z.object({ seq: z.int().min(0) }),
      },
    },
    async (request) => {
      const { user_id } = signedIn(request);
      const { state } = await mustWatch(services, request.params.id, user_id);
      const seq = Math.min(request.body.seq, state.seq);
      await services.looks.note(user_id, request.params.id, seq);
      return { seq };
    },
  );
};
