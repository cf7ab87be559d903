import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { forgetPerson } from '@paper-dynasty/engine/service/personal-data';
import type { Cookies } from '../auth/cookies.ts';
import { justSignedInAs, signedIn } from '../auth/session.ts';
import type { WebDeps } from '../deps.ts';

interface PersonalOptions {
  readonly deps: WebDeps;
  readonly cookies: Cookies;
}

const FEW = { rateLimit: { max: 10, timeWindow: '1 minute' } };

/** What is stored about whoever asks, and the way to be forgotten. */
export const personalRoutes: FastifyPluginAsyncZod<PersonalOptions> = async (app, { deps, cookies }) => {
  const { services, refreshTokens } = deps;

  app.get(
    '/api/me/data',
    { schema: { tags: ['sign-in'], summary: 'Everything that is stored about you' }, config: FEW },
    async (request, reply) =>
      reply
        .type('application/json; charset=utf-8')
        .header('content-disposition', 'attachment; filename="paper-dynasty.json"')
        .send(JSON.stringify(await services.personal.read(signedIn(request).user_id), null, 2)),
  );

  app.post(
    '/api/me/forget',
    {
      schema: {
        tags: ['sign-in'],
        summary: 'Be forgotten: answers a code that confirms it, then one for the last time, then does it',
        body: z.object({ code: z.string().max(20).optional() }).default({}),
      },
      config: FEW,
    },
    async (request, reply) => {
      const { user_id } = await justSignedInAs(refreshTokens, request);
      const answer = await forgetPerson(services, { user_id, surface: 'web', code: request.body.code });
      if (answer.kind === 'forgotten') {
        cookies.clear(reply);
        return { forgotten: true as const };
      }
      const { step, code, games } = answer;
      return { forgotten: false as const, step, code, games };
    },
  );
};
