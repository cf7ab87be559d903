import type { Server as HttpServer } from 'node:http';
import cookie from '@fastify/cookie';
import { DateTime } from 'luxon';
import { Server, type Socket } from 'socket.io';
import {
  CLIENT_EVENTS,
  type Acknowledgement,
  type ClientEventName,
} from '@paper-dynasty/engine/wire/client-events';
import { ACCESS_COOKIE, allowedOrigins, isAllowedOrigin } from '../auth/session.ts';
import type { Session, Tokens } from '../auth/tokens.ts';
import type { WebDeps } from '../deps.ts';
import { badInput } from '../problems.ts';
import { broadcastFeed } from './broadcast.ts';
import { HANDLERS, type Client } from './handlers.ts';
import { createLimiter } from './limits.ts';

/** Milliseconds between heartbeats that clients are told. */
const HEARTBEAT_MILLISECONDS = 25_000;
const BURST = 40;
const PER_SECOND = 15;
const MESSAGE_BYTES = 64 * 1024;

/** The sockets of a web service. */
export interface Sockets {
  /** Drops the sockets of a session that has ended. */
  dropSession(familyId: string): void;
  close(): Promise<void>;
}

const sessionOf = async (socket: Socket, tokens: Tokens): Promise<Session | null> => {
  const auth: unknown = socket.handshake.auth['token'];
  const token =
    typeof auth === 'string' ? auth : cookie.parse(socket.handshake.headers.cookie ?? '')[ACCESS_COOKIE];
  if (token === undefined || token === '') return null;
  const session = await tokens.check(token);
  if (!session && typeof auth === 'string') throw new Error('The token is not valid or has expired.');
  return session;
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
export const attachSockets = (server: HttpServer, deps: WebDeps, tokens: Tokens): Sockets => {
  const { services, log, config } = deps;
  const io = new Server(server, {
    transports: ['websocket'],
    perMessageDeflate: false,
    maxHttpBufferSize: MESSAGE_BYTES,
    serveClient: false,
    allowRequest: (request, decide) =>
      decide(null, isAllowedOrigin(request.headers.origin, request.headers.host, allowedOrigins(config))),
    cors: { origin: [...config.corsOrigins], credentials: true },
  });
  const limiter = createLimiter(BURST, PER_SECOND, services.clock.millis);
  const stopBroadcast = broadcastFeed(io, services);

  io.use((socket, next) => {
    sessionOf(socket, tokens).then(
      (session) => {
        socket.data = { session };
        next();
      },
      (error: unknown) => next(error instanceof Error ? error : new Error('not allowed')),
    );
  });

  const handle = async (
    client: Client,
    name: ClientEventName,
    input: unknown,
  ): Promise<Acknowledgement | null> => {
    const allowed = limiter.take(`${client.userId ?? client.socket.id}:${name}`);
    if (allowed === 'drop') return null;
    if (allowed === 'warn')
      return { ok: false, error: { code: 'rate_limited', message: 'Too fast; please wait a moment.' } };
    const parsed = parse(name, input);
    if (!parsed.ok) return { ok: false, error: parsed.error };
    try {
      return await HANDLERS[name](deps, client, parsed.data as never);
    } catch (error) {
      log.error({ err: error, event: name, user_id: client.userId }, 'a socket event failed');
      return {
        ok: false,
        error: { code: 'internal', message: 'Something went wrong here; it has been logged.' },
      };
    }
  };

  io.on('connection', (socket: Socket) => {
    const session = (socket.data as { session: Session | null }).session;
    const client: Client = { socket, userId: session?.user_id ?? null };
    if (session) {
      void socket.join(`session/${session.family_id}`);
      const left = DateTime.fromSeconds(session.expires)
        .diff(DateTime.fromISO(services.clock.now()))
        .toMillis();
      const cancel = services.clock.after(Math.max(0, left), () => socket.disconnect(true));
      socket.on('disconnect', cancel);
    }
    socket.emit('connected', { user_id: client.userId, heartbeat: HEARTBEAT_MILLISECONDS });
    socket.on('disconnecting', () => {
      for (const room of socket.rooms) {
        if (room !== socket.id && !room.includes('/'))
          socket.to(room).emit('user_disconnected', { game_id: room, user_id: client.userId });
      }
      limiter.forget(`${socket.id}:`);
    });
    for (const name of Object.keys(CLIENT_EVENTS) as ClientEventName[]) {
      socket.on(name, (...args: unknown[]) => {
        const last = args.at(-1);
        const answer = typeof last === 'function' ? (last as (a: Acknowledgement) => void) : null;
        const input = typeof args[0] === 'function' ? undefined : args[0];
        void handle(client, name, input).then((result) => {
          if (!result) return;
          if (answer) answer(result);
          else if (!result.ok) socket.emit('error', result.error);
        });
      });
    }
  });

  return {
    dropSession: (familyId) => io.in(`session/${familyId}`).disconnectSockets(true),
    close: async () => {
      stopBroadcast();
      io.emit('server_restarting', {});
      await io.close();
    },
  };
};
