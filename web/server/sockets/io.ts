import type { Server, Socket } from 'socket.io';
import type { Language } from '@paper-dynasty/engine/model/languages';
import type { ClientEvents, ServerEvents } from '@paper-dynasty/engine/wire/server-events';
import type { Session } from '../auth/tokens.ts';

/** What a socket remembers: the session of the cookie or token that it came with, and what it said of itself. */
export interface SocketData {
  session: Session | null;
  /** The address that it came from. */
  address: string;
  /** The language that its person reads. */
  language: Language;
  /** Whether it speaks the form of events that this server tells. */
  current: boolean;
  /** Whether it ever opened a form, which closes with it. */
  hadForm?: boolean;
}

/** The socket server, with every event typed. */
export type GameServer = Server<ClientEvents, ServerEvents, Record<string, never>, SocketData>;
/** A socket, with every event typed. */
export type GameSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, SocketData>;
