import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { RETRY_SECONDS, TOO_MANY } from '../sockets/door.ts';
import { RefusedError } from '../http-problems.ts';
import type { WebDeps } from '../deps.ts';
import type { Metrics } from '../metrics.ts';
import type { Sockets } from '../sockets/sockets.ts';

/** A database that takes longer is not ready. */
const SLOWEST_ANSWER_MS = 1500;

/** Whether the process lives, whether it can do its work, and its figures. */
export const healthRoutes: FastifyPluginAsyncZod<{
  deps: WebDeps;
  metrics: Metrics;
  sockets: Pick<Sockets, 'isFull'>;
}> = async (app, { deps, metrics, sockets }) => {
  app.get('/metrics', { schema: { hide: true }, config: { rateLimit: false } }, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  );
  app.get(
    '/healthz',
    { schema: { tags: ['service'], summary: 'The process lives' }, config: { rateLimit: false } },
    async () => ({ ok: true }),
  );
  app.get(
    '/connectz',
    {
      schema: {
        tags: ['service'],
        summary:
          'Whether your address may open one more connection: a browser does not learn why one was refused',
      },
      config: { rateLimit: false },
    },
    async (request, reply) => {
      if (!sockets.isFull(request.ip)) return { ok: true };
      reply.header('retry-after', RETRY_SECONDS);
      throw new RefusedError(TOO_MANY);
    },
  );
  app.get(
    '/readyz',
    { schema: { tags: ['service'], summary: 'The database answers' }, config: { rateLimit: false } },
    async (_request, reply) => {
      const ready = await Promise.race([
        deps.ready().then(
          () => true,
          () => false,
        ),
        sleep(SLOWEST_ANSWER_MS, false, { ref: false }),
      ]);
      return ready ? { ok: true } : reply.status(503).send({ ok: false });
    },
  );
};
