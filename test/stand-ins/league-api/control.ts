import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Core } from './index.ts';

/** A fault as another process asks for one: `path` is the beginning of the paths that meet it. */
const faultSchema = z.strictObject({
  method: z.string().optional(),
  path: z.string().optional(),
  times: z.int().min(1).optional(),
  status: z.int().min(100).max(599).optional(),
  text: z.string().optional(),
  delayMs: z.int().min(0).optional(),
  afterEffect: z.boolean().optional(),
  dropConnection: z.boolean().optional(),
  malformed: z.boolean().optional(),
  bytes: z.int().min(0).optional(),
  redirect: z.string().optional(),
});

/** `/_control/...`: faults made, taken back, the server put down and up, and what was sent to it. */
export const controlRoutes = (server: FastifyInstance, core: Core): void => {
  server.post('/_control/faults', (request, reply) => {
    const asked = faultSchema.safeParse(request.body);
    if (!asked.success) return reply.status(422).send(asked.error.message);
    const { method, path = '', ...fault } = asked.data;
    core.faults.add({
      ...fault,
      match: (m, p) => (method === undefined || m === method) && p.startsWith(path),
    } as Parameters<Core['faults']['add']>[0]);
    return reply.send('The next such request meets the fault.');
  });
  server.delete('/_control/faults', (_request, reply) => {
    core.faults.clear();
    return reply.send('No request meets a fault.');
  });
  server.post('/_control/down', (_request, reply) => {
    core.down = true;
    return reply.send('The server is down.');
  });
  server.post('/_control/up', (_request, reply) => {
    core.down = false;
    return reply.send('The server is up.');
  });
  server.get('/_control/requests', (_request, reply) => reply.send(core.requests));
};
