import type { IncomingMessage, Server as HttpServer } from 'node:http';
import cookie from '@fastify/cookie';
import { Server } from 'socket.io';
import { failureOf } from '@paper-dynasty/db/stores/failures';
import {
  CLIENT_EVENTS,
  type Acknowledgement,
  type ClientEventName,
} from '@paper-dynasty/engine/wire/client-events';
import { WIRE_VERSION } from '@paper-dynasty/engine/wire/wire-version';
import { createAddressOf } from '../addresses.ts';
import type { Cookies } from '../auth/cookies.ts';
import { allowedOrigins, isAllowedOrigin } from '../auth/session.ts';
import type { Session, Tokens } from '../auth/tokens.ts';
import type { WebDeps } from '../deps.ts';
import type { Metrics } from '../metrics.ts';
import { badInput } from '../problems.ts';
import { logSecurity, type SecurityEvent } from '../security-log.ts';
import { broadcastFeed } from './broadcast.ts';
import type { Client, Room } from './client.ts';
import { createCrowd } from './crowd.ts';
import { HANDLERS } from './handlers.ts';
import type { GameServer, GameSocket } from './io.ts';
import { createLimiter } from './limits.ts';
import { isCurrent, outdated, tellReload } from './outdated.ts';
import { keepAttendance } from './presence.ts';
import { watchSessions, type SessionWatch } from './session-watch.ts';

/** Milliseconds between heartbeats that clients are told. */
const HEARTBEAT_MILLISECONDS = 25_000;
/** Events of one name that one person may send in so many seconds. */
const LIMIT = { points: 100, seconds: 5 };
const MESSAGE_BYTES = 64 * 1024;

/** The sockets of a web service. */
export interface Sockets {
  readonly sessions: SessionWatch;
  /** How many are connected. */
  size(): number;
  /** Tells the clients to come again, and lets them go. */
  close(): void;
}

/** Why a connection with an outdated cookie is refused: the page renews its session and comes again. */
const SESSION_EXPIRED = 'session_expired';

/** The refusals that are security events. */
const REFUSED: Readonly<Partial<Record<string, SecurityEvent>>> = {
  not_allowed: 'right_refused',
  rate_limited: 'limited',
};

const tooMany = (): Error =>
  Object.assign(new Error('Too many connections come from your address: close some of them.'), {
    data: { code: 'too_many_connections' },
  });

/** What tells whose a socket is. */
interface Identity {
  readonly tokens: Tokens;
  readonly cookies: Cookies;
}

const sessionOf = async (socket: GameSocket, { tokens, cookies }: Identity): Promise<Session | null> => {
  const auth: unknown = socket.handshake.auth['token'];
  const sent = cookie.parse(socket.handshake.headers.cookie ?? '');
  const token = typeof auth === 'string' ? auth : sent[cookies.names.access];
  if (token === undefined || token === '') return null;
  const session = await tokens.check(token);
  if (session) return session;
  throw Object.assign(new Error('The token is not valid or has expired.'), {
    data: { code: SESSION_EXPIRED },
  });
};

const parse = (name: ClientEventName, input: unknown) => {
  const result = CLIENT_EVENTS[name].safeParse(input);
  if (result.success) return { ok: true, data: result.data } as const;
  const [issue] = result.error.issues;
  return {
    ok: false,
    error: badInput(issue?.path.join('.') ?? '', issue?.message ?? 'is not right'),
  } as const;
};

/** Attaches the game sockets to an HTTP server: WebSocket transport only, one room a game. */
export const attachSockets = (
  server: HttpServer,
  deps: WebDeps,
  identity: Identity,
  metrics: Metrics,
): Sockets => {
  const { services, log, config } = deps;
  const addressOf = createAddressOf(config.trustProxy);
  const crowd = createCrowd(config.socketsPerAddress);
  const io: GameServer = new Server(server, {
    transports: ['websocket'],
    perMessageDeflate: false,
    maxHttpBufferSize: MESSAGE_BYTES,
    serveClient: false,
    allowRequest: (request, decide) => {
      const { origin, host } = request.headers;
      decide(
        null,
        isAllowedOrigin(origin, host, allowedOrigins(config)) && !crowd.isFlood(addressOf(request)),
      );
    },
    cors: { origin: [...config.corsOrigins], credentials: true },
  });
  const limit = createLimiter(LIMIT.points, LIMIT.seconds);
  const sessions = watchSessions(io, services, deps.signals);
  const room: Room = {
    broadcast: broadcastFeed(io, services),
    attendance: keepAttendance(io, services, deps.presence, deps.signals),
  };

  io.engine.on('connection', (connection: { request: IncomingMessage; once: Server['engine']['once'] }) => {
    connection.once('close', crowd.enter(addressOf(connection.request)));
  });
  io.use((socket, next) => {
    if (crowd.isTooMany(addressOf(socket.request))) next(tooMany());
    else next();
  });
  io.use((socket, next) => {
    sessionOf(socket, identity).then(
      (session) => {
        socket.data = { session, current: isCurrent(socket) };
        next();
      },
      (error: unknown) => {
        const address = addressOf(socket.request);
        logSecurity(log, 'token_refused', { user_id: null, address, what: 'socket' });
        next(error instanceof Error ? error : new Error('not allowed'));
      },
    );
  });

  const note = (event: SecurityEvent, { socket, userId }: Client, what: string): void =>
    logSecurity(log, event, { user_id: userId, address: addressOf(socket.request), what: `socket ${what}` });

  const answerTo = async (
    client: Client,
    name: ClientEventName,
    input: unknown,
  ): Promise<Acknowledgement> => {
    if (!client.socket.data.current) {
      tellReload(client, name, input);
      return outdated();
    }
    const parsed = parse(name, input);
    if (!parsed.ok) return { ok: false, error: parsed.error };
    try {
      return await HANDLERS[name](deps, room, client, parsed.data as never);
    } catch (error) {
      log.error({ err: error, event: name, user_id: client.userId }, 'a socket event failed');
      return {
        ok: false,
        error: failureOf(error) ?? {
          code: 'internal',
          message: 'Something went wrong here; it has been logged.',
        },
      };
    }
  };

  const handle = async (
    client: Client,
    name: ClientEventName,
    input: unknown,
  ): Promise<Acknowledgement | null> => {
    const allowed = await limit(`${client.userId ?? client.socket.id}:${name}`);
    if (allowed === 'warn') note('limited', client, name);
    if (allowed === 'drop') return null;
    if (allowed === 'warn')
      return { ok: false, error: { code: 'rate_limited', message: 'Too fast; please wait a moment.' } };
    const done = metrics.time(name, 'socket');
    const answer = await answerTo(client, name, input);
    done(answer.ok ? 'ok' : answer.error.code);
    const refused = answer.ok ? undefined : REFUSED[answer.error.code];
    if (refused) note(refused, client, name);
    return answer;
  };

  const listen = (client: Client, name: ClientEventName): void => {
    const receive = (...args: unknown[]): void => {
      const last = args.at(-1);
      const answer = typeof last === 'function' ? (last as (a: Acknowledgement) => void) : null;
      const input = typeof args[0] === 'function' ? undefined : args[0];
      void handle(client, name, input).then((result) => {
        if (!result) return;
        if (answer) answer(result);
        else if (!result.ok) client.socket.emit('error', result.error);
      });
    };
    client.socket.on(name, receive as never);
  };

  io.on('connection', (socket) => {
    const { session } = socket.data;
    const client: Client = { socket, userId: session?.user_id ?? null };
    if (session) sessions.attach(socket, session);
    socket.on('disconnect', () => {
      const forms = socket.data.hadForm ? services.forms.closeAll(socket.id) : Promise.resolve();
      Promise.all([room.attendance.leaveAll(socket), forms]).catch((error: unknown) =>
        log.warn({ err: error }, 'a connection was not signed off'),
      );
    });
    for (const name of Object.keys(CLIENT_EVENTS) as ClientEventName[]) listen(client, name);
    socket.emit('connected', {
      user_id: client.userId,
      heartbeat: HEARTBEAT_MILLISECONDS,
      wire: WIRE_VERSION,
    });
  });

  return {
    sessions,
    size: () => io.sockets.sockets.size,
    close: () => {
      room.broadcast.close();
      room.attendance.close();
      sessions.close();
      io.emit('server_restarting', {});
      // The HTTP server is Fastify's to close: socket.io's own close would wait for every idle connection.
      io.disconnectSockets(true);
      io.engine.close();
    },
  };
};
