import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Core } from './index.ts';
import { moveMan, spoilCard } from './url-league.ts';
import { lastSeason } from './world.ts';

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

const moveSchema = z.strictObject({ player: z.string(), team: z.string().nullable() });
const spoilSchema = z.strictObject({ player: z.string(), column: z.string(), value: z.string() });

/** What changes in the league with digital cards: a man's team, a card that does not add up. */
const cardRoutes = (server: FastifyInstance, core: Core): void => {
  server.post('/_control/cards/move', (request, reply) => {
    const asked = moveSchema.safeParse(request.body);
    if (!asked.success) return reply.status(422).send(asked.error.message);
    const { player, team } = asked.data;
    if (!moveMan(core.urlLeague, player, team)) return reply.status(404).send(`no player ${player}`);
    return reply.send(team === null ? 'The player is gone.' : 'The player is in the other team.');
  });
  server.post('/_control/cards/spoil', (request, reply) => {
    const asked = spoilSchema.safeParse(request.body);
    if (!asked.success) return reply.status(422).send(asked.error.message);
    spoilCard(core.urlLeague, asked.data.player, asked.data.column, asked.data.value);
    return reply.send('The card says so from now on.');
  });
  server.delete('/_control/cards/spoil', (_request, reply) => {
    core.urlLeague.spoil = null;
    return reply.send('Every card adds up again.');
  });
};

const ownerSchema = z.strictObject({ abbrev: z.string(), user: z.string() });

/** Gives a club of the SBA's kind, this season's row of it, to somebody of whom the clients know. */
const ownerRoute = (server: FastifyInstance, { world }: Core): void => {
  server.post('/_control/owner', (request, reply) => {
    const asked = ownerSchema.safeParse(request.body);
    if (!asked.success) return reply.status(422).send(asked.error.message);
    const { abbrev, user } = asked.data;
    const season = lastSeason(world);
    const team = world.teams.find((row) => row.season === season && row.abbrev === abbrev);
    if (!team) return reply.status(404).send(`no team ${abbrev}`);
    team.owners = [{ id: user, form: 'text' }];
    return reply.send('The team is theirs.');
  });
};

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
  ownerRoute(server, core);
  cardRoutes(server, core);
};
