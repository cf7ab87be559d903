import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { refuse } from '@paper-dynasty/engine/model/refusals';
import { signedIn } from '../auth/session.ts';
import { languageOf } from '../built-page.ts';
import type { WebDeps } from '../deps.ts';
import { RefusedError } from '../http-problems.ts';

const FEW = { rateLimit: { max: 30, timeWindow: '1 minute' } };

const endpoint = z.string().max(2048);

/** A key of so many bytes, in base64url. */
const bytes = (size: number) =>
  z
    .string()
    .max(120)
    .regex(/^[\w-]+=*$/)
    .refine((text) => Buffer.from(text, 'base64url').length === size, { message: `must have ${size} bytes` });

/** A browser's subscription, as it gives it out (Push API; keys as RFC 8291 has them). */
const subscription = z.object({
  endpoint,
  keys: z.object({ p256dh: bytes(65), auth: bytes(16) }),
});

/** Push messages when it is somebody's turn: off until a browser is added. */
export const pushRoutes: FastifyPluginAsyncZod<{ deps: WebDeps }> = async (app, { deps }) => {
  const { push } = deps.services;

  app.get(
    '/api/push/key',
    {
      schema: { tags: ['sign-in'], summary: 'The key by which browsers know this server for push messages' },
    },
    async () => ({ key: await push.publicKey() }),
  );

  app.post(
    '/api/me/push',
    {
      schema: {
        tags: ['sign-in'],
        summary: 'A browser tells you when it is your turn, from now on',
        body: subscription,
      },
      config: FEW,
    },
    async (request) => {
      const { user_id } = signedIn(request);
      const { endpoint: address, keys } = request.body;
      if (push.isForeign(address))
        throw new RefusedError(
          refuse('bad_input', { why: { reason: 'not_a_push_service' }, field: 'endpoint' }),
        );
      await push.add(user_id, { endpoint: address, ...keys, language: languageOf(request) });
      return { on: true };
    },
  );

  app.post(
    '/api/me/push/look',
    {
      schema: {
        tags: ['sign-in'],
        summary: 'Whether a browser tells you when it is your turn',
        body: z.object({ endpoint }),
      },
      config: FEW,
    },
    async (request) => ({ on: await push.has(signedIn(request).user_id, request.body.endpoint) }),
  );

  app.post(
    '/api/me/push/off',
    {
      schema: {
        tags: ['sign-in'],
        summary: 'A browser tells you no more when it is your turn',
        body: z.object({ endpoint }),
      },
      config: FEW,
    },
    async (request) => {
      await push.remove(signedIn(request).user_id, request.body.endpoint);
      return { on: false };
    },
  );
};
