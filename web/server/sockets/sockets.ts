import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { WIRE_VERSION } from '@paper-dynasty/engine/wire/wire-version';
import { createAddressOf } from '../addresses.ts';
import { allowedOrigins } from '../auth/session.ts';
import { languageOf } from '../built-page.ts';
import type { WebDeps } from '../deps.ts';
import type { Metrics } from '../metrics.ts';
import { logSecurity } from '../security-log.ts';
import { createArrivals } from './arrivals.ts';
import { broadcastFeed } from './broadcast.ts';
import type { Client } from './client.ts';
import { createCrowd } from './crowd.ts';
import { createDoor } from './door.ts';
import { hear, type Desk } from './hear.ts';
import { identify, type Identity } from './identify.ts';
import type { GameServer, GameSocket } from './io.ts';
import { createLimiter } from './limits.ts';
import { isCurrent } from './outdated.ts';
import { keepAttendance } from './presence.ts';
import { keepSeats } from './seats.ts';
import { watchSessions, type SessionWatch } from './session-watch.ts';
import { createTurns } from './turns.ts';
import { sendWholeFrames } from './whole-frames.ts';

/** Milliseconds between heartbeats that clients are told. */
const HEARTBEAT_MILLISECONDS = 25_000;
/** Events of one name that one person may send in so many seconds. */
const LIMIT = { points: 100, seconds: 5 };
/** How many come in, and how many are told a game, in one turn of the event loop: some milliseconds of work each. */
const AT_ONCE = 8;
const MESSAGE_BYTES = 64 * 1024;

/** The sockets of a web service. */
export interface Sockets {
  readonly sessions: SessionWatch;
  /** How many are connected. */
  size(): number;
  /** Whether an address has as many connections as it may. */
  isFull(address: string): boolean;
  /** Tells the clients to come again, and lets them go. */
  close(): void;
}

/** What the sockets of a service work with. */
interface SocketService {
  readonly io: GameServer;
  readonly desk: Desk;
  readonly sessions: SessionWatch;
  readonly addressOf: (request: IncomingMessage) => string;
}

const makeServer = (
  server: HttpServer,
  { config }: WebDeps,
  allowRequest: ReturnType<typeof createDoor>,
): GameServer =>
  new Server(server, {
    transports: ['websocket'],
    perMessageDeflate: false,
    maxHttpBufferSize: MESSAGE_BYTES,
    serveClient: false,
    allowRequest,
    cors: { origin: [...config.corsOrigins], credentials: true },
  });

/** Finds out whose each connection is; one with a bad or outdated token is refused. */
const askWho = ({ io, desk, addressOf }: SocketService, identity: Identity): void => {
  io.use((socket, next) => {
    const address = addressOf(socket.request);
    identify(socket, identity).then(
      (session) => {
        socket.data = {
          session,
          address,
          language: languageOf(socket.handshake),
          current: isCurrent(socket),
        };
        next();
      },
      (error: unknown) => {
        logSecurity(desk.deps.log, 'token_refused', { user_id: null, address, what: 'socket' });
        next(error instanceof Error ? error : new Error('not allowed'));
      },
    );
  });
};

/** Lets go of the request that a connection began with, and of its headers: all that is asked of it later is in the socket's data. */
const forgetRequest = (socket: GameSocket): void => {
  const { conn, handshake }: { conn: { request: IncomingMessage | null }; handshake: { headers: object } } =
    socket;
  conn.request = null;
  handshake.headers = {};
};

const signOff = async ({ deps, room }: Desk, socket: GameSocket): Promise<void> => {
  try {
    await Promise.all([
      room.attendance.leaveAll(socket),
      socket.data.hadForm ? deps.services.forms.closeAll(socket.id) : null,
    ]);
  } catch (error) {
    deps.log.warn({ err: error }, 'a connection was not signed off');
  }
};

const letIn = ({ desk, sessions }: SocketService, socket: GameSocket): void => {
  const { session } = socket.data;
  const client: Client = { socket, userId: session?.user_id ?? null };
  forgetRequest(socket);
  if (session) sessions.attach(socket, session);
  socket.on('disconnect', () => void signOff(desk, socket));
  socket.onAny((name: string, ...sent: unknown[]) => hear(desk, client, name, sent));
  socket.emit('connected', {
    user_id: client.userId,
    heartbeat: HEARTBEAT_MILLISECONDS,
    wire: WIRE_VERSION,
  });
};

const closeAll = ({ io, desk: { room }, sessions }: SocketService): void => {
  room.broadcast.close();
  room.seats.close();
  room.attendance.close();
  sessions.close();
  io.emit('server_restarting', {});
  // The HTTP server is Fastify's to close: socket.io's own close would wait for every idle connection.
  io.disconnectSockets(true);
  io.engine.close();
};

/** Attaches the game sockets to an HTTP server: WebSocket transport only, one room a game. */
export const attachSockets = (
  server: HttpServer,
  deps: WebDeps,
  identity: Identity,
  metrics: Metrics,
): Sockets => {
  const { services, config } = deps;
  const addressOf = createAddressOf(config.trustProxy);
  const crowd = createCrowd(config.socketsPerAddress);
  const door = createDoor({
    origins: allowedOrigins(config),
    crowd,
    turns: createTurns(AT_ONCE),
    addressOf,
    seemsSignedIn: ({ headers }) => headers.cookie?.includes(identity.cookies.names.access) ?? false,
    note: (address) =>
      logSecurity(deps.log, 'limited', { user_id: null, address, what: 'socket connections' }),
  });
  const io = makeServer(server, deps, door);
  sendWholeFrames(io);
  const seats = keepSeats(io, services, deps.signals);
  const broadcast = broadcastFeed(io, services, seats);
  const attendance = keepAttendance(io, services, deps.presence, deps.signals);
  const arrivals = createArrivals({ io, deps, room: { broadcast, attendance } });
  const desk: Desk = {
    deps,
    room: { seats, broadcast, attendance, arrivals },
    metrics,
    limit: createLimiter(LIMIT.points, LIMIT.seconds),
    turns: createTurns(AT_ONCE),
  };
  const sessions = watchSessions(io, deps);
  const service: SocketService = { io, desk, sessions, addressOf };
  askWho(service, identity);
  io.on('connection', (socket) => letIn(service, socket));
  return {
    sessions,
    size: () => io.sockets.sockets.size,
    isFull: crowd.isFull,
    close: () => closeAll(service),
  };
};
