import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { parse, stringify } from 'lossless-json';
import { controlRoutes } from './control.ts';
import { Faults } from '../faults.ts';
import type { Fault } from './fault.ts';
import { makeWorld } from './make-world.ts';
import { openApi } from './open-api.ts';
import { ROUTES, type Answered, type Asked, type Route } from './routes.ts';
import { makeUrlLeague, urlLeagueRoute, type UrlLeague } from './url-league.ts';
import type { Posted, World } from './world.ts';

export type { Fault } from './fault.ts';
export type { World } from './world.ts';

/** How the league's server is set up; all of it has defaults. */
export interface LeagueStandInOptions {
  /** A free one if not given. */
  readonly port?: number;
  /** The key that writes need. */
  readonly key?: string;
  /** Paths below the base that this server does not have, as `/v3/standings`. */
  readonly lacking?: readonly string[];
  /** Serve `/_control/...`, by which another process makes faults. */
  readonly control?: boolean;
}

/** A request that reached the server; the path is that below the base. */
export interface LeagueRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly authorization: string | null;
  /** What it was answered with; null until then, and when the connection was closed instead. */
  status: number | null;
}

/** A running league's server. */
export interface LeagueStandIn {
  readonly url: string;
  /** What `SBA_API_URL` is set to. */
  readonly apiUrl: string;
  readonly key: string;
  readonly world: World;
  /** The second league, with digital cards, at `/cards/league.json`. */
  readonly urlLeague: UrlLeague;
  readonly requests: readonly LeagueRequest[];
  /** The next matching requests meet a fault. */
  inject(fault: Fault): void;
  clearFaults(): void;
  /** From now on every connection is closed without an answer, until it is up again. */
  setDown(down: boolean): void;
  /** A scheduled game as the server holds it, with what was posted of it. */
  game(id: number): { readonly plays: readonly Posted[]; readonly decisions: readonly Posted[] };
  close(): Promise<void>;
}

/** What all parts of a running server share. */
export interface Core {
  readonly world: World;
  readonly urlLeague: UrlLeague;
  readonly faults: Faults<Fault>;
  readonly requests: LeagueRequest[];
  readonly key: string;
  down: boolean;
  /** Keeps a request among those that reached the server, and later its status. */
  log(request: FastifyRequest, reply: FastifyReply, path: string): void;
}

const keepRequest =
  (requests: LeagueRequest[]): Core['log'] =>
  (request, reply, path) => {
    const entry: LeagueRequest = {
      method: request.method,
      path,
      query: request.url.split('?')[1] ?? '',
      authorization: request.headers.authorization ?? null,
      status: null,
    };
    requests.push(entry);
    reply.raw.once('finish', () => (entry.status = reply.raw.statusCode));
  };

const BASE = '/api';

const pathOf = (request: FastifyRequest): string =>
  (request.url.split('?')[0] ?? '').replace(new RegExp(`^${BASE}(?=/)`), '');

const askedOf = (request: FastifyRequest): Asked => {
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  return {
    params: request.params as Record<string, string>,
    query: (name) => query.getAll(name),
    changes: Object.fromEntries(query),
    body: request.body,
  };
};

/** Sends JSON in which long numbers keep their digits. */
const sendJson = (reply: FastifyReply, value: unknown): FastifyReply =>
  reply.type('application/json').send(stringify(value));

const send = (reply: FastifyReply, answered: Answered): FastifyReply =>
  'json' in answered
    ? sendJson(reply, answered.json)
    : reply.status(answered.status).type('text/plain').send(answered.text);

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });

/** The fault in place of the answer, whatever the answer was. */
const sendFault = (reply: FastifyReply, fault: Fault): FastifyReply => {
  if (fault.dropConnection) {
    reply.raw.socket?.destroy();
    return reply.hijack();
  }
  if (fault.redirect !== undefined) return reply.status(302).header('location', fault.redirect).send('');
  if (fault.malformed) return reply.type('application/json').send('{"count": 1, "teams": [{');
  if (fault.bytes !== undefined) return reply.type('application/json').send(`"${'x'.repeat(fault.bytes)}"`);
  for (const [name, value] of Object.entries(fault.headers ?? {})) reply.header(name, value);
  const status = fault.status ?? 500;
  return reply
    .status(status)
    .type('text/plain')
    .send(fault.text ?? `${String(status)}: injected fault`);
};

/** Whether a fault only makes the answer late. */
const isOnlySlow = ({ status, dropConnection, redirect, malformed, bytes }: Fault): boolean =>
  status === undefined && !dropConnection && redirect === undefined && !malformed && bytes === undefined;

const mayWrite = (core: Core, request: FastifyRequest): boolean =>
  request.method === 'GET' || request.headers.authorization === `Bearer ${core.key}`;

const handle =
  (core: Core, route: Route) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const path = pathOf(request);
    core.log(request, reply, path);
    if (core.down) return sendFault(reply, { dropConnection: true });
    const fault = core.faults.take(request.method, path);
    if (fault?.delayMs) await pause(fault.delayMs);
    await fault?.until;
    const answer = (): Answered =>
      mayWrite(core, request)
        ? route.answer(core.world, askedOf(request))
        : { status: 401, text: 'Unauthorized' };
    if (!fault || isOnlySlow(fault)) return send(reply, answer());
    if (fault.afterEffect) answer();
    fault.onMet?.();
    return sendFault(reply, fault);
  };

/** `/v3/teams/{id}` as Fastify writes it. */
const fastifyPath = (path: string): string => `${BASE}${path.replace(/\{(\w+)\}/g, ':$1')}`;

const makeServer = (core: Core, { control = false, lacking = [] }: LeagueStandInOptions): FastifyInstance => {
  const server = fastify({ bodyLimit: 10_000_000, forceCloseConnections: true });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? undefined : parse(String(body), null, Number));
    } catch {
      done(null, undefined);
    }
  });
  for (const route of ROUTES) {
    if (lacking.includes(route.path)) continue;
    server.route({ method: route.method, url: fastifyPath(route.path), handler: handle(core, route) });
  }
  server.get(`${BASE}/openapi.json`, (_request, reply) => sendJson(reply, openApi(lacking)));
  urlLeagueRoute(server, core);
  if (control) controlRoutes(server, core);
  return server;
};

/** Starts a league's server on 127.0.0.1, with the interface that the SBA's clients use. */
export const startLeagueStandIn = async (options: LeagueStandInOptions = {}): Promise<LeagueStandIn> => {
  const requests: LeagueRequest[] = [];
  const core: Core = {
    world: makeWorld(),
    urlLeague: makeUrlLeague(),
    faults: new Faults<Fault>(),
    requests,
    log: keepRequest(requests),
    key: options.key ?? 'stand-in.league.key',
    down: false,
  };
  const server = makeServer(core, options);
  const url = await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  return {
    url,
    apiUrl: `${url}${BASE}`,
    key: core.key,
    world: core.world,
    urlLeague: core.urlLeague,
    requests: core.requests,
    inject: (fault) => core.faults.add(fault),
    clearFaults: () => core.faults.clear(),
    setDown: (down) => (core.down = down),
    game: (id) => ({ plays: core.world.plays.get(id) ?? [], decisions: core.world.decisions.get(id) ?? [] }),
    close: () => server.close(),
  };
};
