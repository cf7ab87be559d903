import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { WebDeps } from '../deps.ts';

/** Whether the process lives, and whether it can do its work. */
export const healthRoutes: FastifyPluginAsyncZod<{ deps: WebDeps }> = async (app, { deps }) => {
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
