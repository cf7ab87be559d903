import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { catchUpOf } from '@paper-dynasty/engine/wire/catch-up';
import { idText } from '@paper-dynasty/engine/model/text';
import { missedBy } from '@paper-dynasty/engine/service/missed';
import { nextOfSeries, openRematch, rematch } from '@paper-dynasty/engine/service/rematch';
import { watch } from '../access.ts';
import { signedIn } from '../auth/session.ts';
import { languageOf } from '../built-page.ts';
import type { WebDeps } from '../deps.ts';
import { mustWatch, NO_SUCH_GAME } from '../must-watch.ts';
import { RefusedError } from '../http-problems.ts';

const gameParams = z.object({ id: idText(60) });

/** How long somebody counts as there after their last look, in milliseconds: a page that is loaded again tells nothing. */
const GRACE_MILLISECONDS = 120_000;

/** What somebody is told who comes back to a game, and what comes after one that is over. */
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
      const missed = await missedBy(services, { game_id, user_id, grace: GRACE_MILLISECONDS });
      if (!missed) throw new RefusedError(NO_SUCH_GAME);
      const told = catchUpOf(missed.state, missed.events, { sides: missed.sides, language });
      if (!told) await services.looks.note(user_id, game_id, missed.state.seq);
      return { catch_up: told };
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

  app.get(
    '/api/games/:id/after',
    {
      schema: {
        tags: ['games'],
        summary: 'What comes after a game: the rematch that is open, and the next game of its series',
        params: gameParams,
      },
    },
    async (request) => {
      const userId = request.session?.user_id ?? null;
      const { state } = await mustWatch(services, request.params.id, userId);
      const open = await openRematch(services, state);
      const shown = open && (await watch(services, open.setup.game_id, userId));
      return {
        rematch: shown ? shown.state.setup.game_id : null,
        next: await nextOfSeries(services, state),
      };
    },
  );

  app.post(
    '/api/games/:id/rematch',
    {
      schema: {
        tags: ['games'],
        summary: 'Ask for the same game again, home and away swapped or as before',
        params: gameParams,
        body: z.object({ swap: z.boolean().default(false) }).default({ swap: false }),
      },
    },
    async (request, reply) => {
      const { user_id } = signedIn(request);
      const game_id = request.params.id;
      const { swap } = request.body;
      const answer = await rematch(services, { game_id, user_id, surface: 'web', swap });
      if (!answer.ok) throw new RefusedError(answer.error);
      return reply.status(201).send({ game_id: answer.game_id });
    },
  );
};
