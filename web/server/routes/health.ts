import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { WebDeps } from '../deps.ts';
import type { Metrics } from '../metrics.ts';

/** Whether the process lives, whether it can do its work, and its figures. */
export const healthRoutes: FastifyPluginAsyncZod<{ deps: WebDeps; metrics: Metrics }> = async (
  app,
  { deps, metrics },
) => {
  app.get('/metrics', { schema: { hide: true }, config: { rateLimit: false } }, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  );
  app.get(
    '/healthz',
    { schema: { tags: ['service'], summary: 'The process lives' }, config: { rateLimit: false } },
    async () => ({ ok: true }),
  );
  app.get(
    '/readyz',
    { schema: { tags: ['service'], summary: 'The database answers' }, config: { rateLimit: false } },
    async (_request, reply) => {
      try {
        await deps.ready();
        return { ok: true };
      } catch {
        return reply.status(503).send({ ok: false });
      }
    },
  );
};
