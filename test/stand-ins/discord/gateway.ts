import type { IncomingMessage, Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer, type WebSocket } from 'ws';
import { z } from 'zod';
import { guildCreatePayload, memberPayload, userPayload, type Payload } from './payloads.ts';
import type { Snowflakes } from './snowflakes.ts';
import type { World } from './world.ts';

const REPLAY_LIMIT = 5000;

const packetSchema = z.object({ op: z.int(), d: z.unknown() });
const identifySchema = z.looseObject({
  token: z.string(),
  intents: z.int(),
  shard: z.tuple([z.int(), z.int()]).default([0, 1]),
});
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });
const membersSchema = z.looseObject({
  guild_id: z.union([z.string(), z.array(z.string()).length(1)]).transform((id) => String(id)),
  user_ids: z.union([z.string(), z.array(z.string())]).optional(),
  query: z.string().optional(),
  nonce: z.string().optional(),
});

interface Packet {
  readonly op: number;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  readonly sent: Packet[];
  sequence: number;
  socket: WebSocket | undefined;
}

/** Where an event goes: a guild's to its shard, others to shard 0; only to those who asked for the intent. */
export interface DispatchOptions {
  readonly guildId?: string | undefined;
  readonly intent?: number;
  /** Send it twice, as Discord may. */
  readonly duplicate?: boolean;
  /** What sessions without the message content intent get in place of the same fields. */
  readonly withoutContent?: Payload | undefined;
}

/** What the gateway needs. */
export interface GatewayOptions {
  readonly server: Server;
  readonly world: World;
  readonly ids: Snowflakes;
  readonly token: string;
  readonly heartbeatMs: number;
  /** The address to resume at, known once the server listens. */
  readonly url: () => string;
}

/** The gateway: sessions over web sockets, JSON only. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  /** Sessions that identified and that resumed so far, dropped ones included. */
  readonly counts = { identified: 0, resumed: 0 };

  constructor(options: GatewayOptions) {
    this.#options = options;
    options.server.on('upgrade', (request, socket, head) => {
      this.#sockets.handleUpgrade(request, socket, head, (ws) => this.#open(ws, request));
    });
  }

  /** How many sessions have an open socket. */
  get connected(): number {
    return [...this.#sessions.values()].filter(({ socket }) => socket).length;
  }

  /** Sends an event; a session that is away gets it when it resumes. */
  dispatch(event: string, data: Payload, options: DispatchOptions = {}): void {
    for (const session of this.#sessions.values()) {
      if (!isFor(session, options)) continue;
      const sees = (session.intents & GatewayIntentBits.MessageContent) !== 0;
      const payload = sees ? data : { ...data, ...options.withoutContent };
      this.#send(session, event, payload);
      if (options.duplicate) this.#send(session, event, payload);
    }
  }

  /** Cuts every connection. Without `resumable` the sessions are gone too, so that clients must identify again. */
  drop({ resumable = true }: { resumable?: boolean } = {}): void {
    for (const session of [...this.#sessions.values()]) {
      if (!resumable) this.#sessions.delete(session.id);
      session.socket?.terminate();
      session.socket = undefined;
    }
  }

  /** Asks every client to reconnect (opcode 7), as Discord does before maintenance. */
  askReconnect(): void {
    for (const { socket } of this.#sessions.values())
      if (socket) raw(socket, { op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Ends it all. */
  close(): void {
    this.#sessions.clear();
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #open(socket: WebSocket, request: IncomingMessage): void {
    const query = new URL(request.url ?? '/', 'ws://127.0.0.1').searchParams;
    if (query.get('v') !== '10')
      return socket.close(GatewayCloseCodes.InvalidAPIVersion, 'Invalid API version');
    if (query.get('encoding') !== 'json' || query.has('compress'))
      return socket.close(GatewayCloseCodes.DecodeError, 'This gateway speaks plain JSON only');
    const hello = { heartbeat_interval: this.#options.heartbeatMs, _trace: ['stand-in'] };
    raw(socket, { op: GatewayOpcodes.Hello, d: hello });
    socket.on('message', (data) => this.#receive(socket, String(data)));
    socket.on('close', (code) => this.#closed(socket, code));
  }

  #receive(socket: WebSocket, text: string): void {
    const packet = parsePacket(text);
    if (!packet) return socket.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
    const session = this.#sessionOf(socket);
    switch (packet.op) {
      case GatewayOpcodes.Heartbeat:
        return raw(socket, { op: GatewayOpcodes.HeartbeatAck });
      case GatewayOpcodes.Identify:
        if (session) return socket.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
        return this.#identify(socket, packet.d);
      case GatewayOpcodes.Resume:
        return this.#resume(socket, packet.d);
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        if (!session) return socket.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
        if (packet.op === GatewayOpcodes.RequestGuildMembers) this.#sendMembers(session, packet.d);
        return;
      default:
        return socket.close(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
    }
  }

  #identify(socket: WebSocket, data: unknown): void {
    const asked = identifySchema.safeParse(data);
    if (!asked.success) return socket.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
    const { token, intents, shard } = asked.data;
    if (token !== this.#options.token)
      return socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
    if (shard[0] >= shard[1]) return socket.close(GatewayCloseCodes.InvalidShard, 'Invalid shard.');
    const id = `session${this.#options.ids.next()}`;
    const session: Session = { id, intents, shard, sent: [], sequence: 0, socket };
    this.#sessions.set(id, session);
    this.#welcome(session);
    this.counts.identified += 1;
    this.#options.world.changed();
  }

  #welcome(session: Session): void {
    const { world, url } = this.#options;
    const guilds = [...world.guilds.values()].filter(({ id }) => onShard(session, id));
    this.#send(session, 'READY', {
      v: 10,
      user: { ...userPayload(world.bot), verified: true, email: null, mfa_enabled: true, flags: 0 },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: url(),
      shard: session.shard,
      application: { id: world.bot.id, flags: 0 },
      private_channels: [],
      _trace: ['stand-in'],
    });
    if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
    for (const guild of guilds) this.#send(session, 'GUILD_CREATE', guildCreatePayload(world, guild));
  }

  #resume(socket: WebSocket, data: unknown): void {
    const asked = resumeSchema.safeParse(data);
    if (!asked.success) return socket.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
    const { token, session_id, seq } = asked.data;
    if (token !== this.#options.token)
      return socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
    const session = this.#sessions.get(session_id);
    if (!session) return raw(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    if (seq > session.sequence) return socket.close(GatewayCloseCodes.InvalidSeq, 'Invalid seq.');
    session.socket?.terminate();
    session.socket = socket;
    for (const packet of session.sent) if (packet.s > seq) raw(socket, packet);
    this.#send(session, 'RESUMED', { _trace: ['stand-in'] });
    this.counts.resumed += 1;
    this.#options.world.changed();
  }

  #sendMembers(session: Session, data: unknown): void {
    const { guild_id, user_ids, query, nonce } = membersSchema.parse(data);
    const { world } = this.#options;
    const guild = world.guildNamed(guild_id);
    const wanted = user_ids === undefined ? [...guild.members.keys()] : [user_ids].flat();
    const users = wanted.filter((id) => guild.members.has(id)).map((id) => world.userNamed(id));
    const members = users
      .filter(({ name }) => name.startsWith(query ?? ''))
      .map((user) => memberPayload(guild, user));
    const not_found = wanted.filter((id) => !guild.members.has(id));
    const chunk = { guild_id, members, chunk_index: 0, chunk_count: 1, not_found };
    this.#send(session, 'GUILD_MEMBERS_CHUNK', { ...chunk, ...(nonce === undefined ? {} : { nonce }) });
  }

  #send(session: Session, t: string, d: Payload): void {
    session.sequence += 1;
    // Kept as it is now: a later edit of a message must not change what is replayed.
    const packet: Packet = { op: GatewayOpcodes.Dispatch, t, s: session.sequence, d: structuredClone(d) };
    session.sent.push(packet);
    if (session.sent.length > REPLAY_LIMIT) session.sent.shift();
    if (session.socket) raw(session.socket, packet);
  }

  #sessionOf(socket: WebSocket): Session | undefined {
    return [...this.#sessions.values()].find((session) => session.socket === socket);
  }

  #closed(socket: WebSocket, code: number): void {
    const session = this.#sessionOf(socket);
    if (!session) return;
    session.socket = undefined;
    if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
    this.#options.world.changed();
  }
}

function isFor(session: Session, { guildId, intent }: DispatchOptions): boolean {
  if (intent !== undefined && (session.intents & intent) === 0) return false;
  return guildId === undefined ? session.shard[0] === 0 : onShard(session, guildId);
}

function onShard({ shard: [own, total] }: Session, guildId: string): boolean {
  return (BigInt(guildId) >> 22n) % BigInt(total) === BigInt(own);
}

function parsePacket(text: string): z.output<typeof packetSchema> | undefined {
  try {
    return packetSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function raw(socket: WebSocket, packet: Payload | Packet): void {
  socket.send(JSON.stringify(packet));
}
