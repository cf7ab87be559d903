import { refuse, type Refusal } from '@paper-dynasty/engine/model/refusals';
import type {
  Acknowledgement,
  ClientEventData,
  ClientEventName,
} from '@paper-dynasty/engine/wire/client-events';
import type { WebDeps } from '../deps.ts';
import type { Arrivals } from './arrivals.ts';
import type { Broadcast } from './broadcast.ts';
import type { GameSocket } from './io.ts';
import type { Attendance } from './presence.ts';
import type { Seats } from './seats.ts';

/** One connected client. */
export interface Client {
  readonly socket: GameSocket;
  readonly userId: string | null;
}

/** What the rooms of a process share. */
export interface Room {
  readonly arrivals: Arrivals;
  readonly broadcast: Broadcast;
  readonly attendance: Attendance;
  readonly seats: Seats;
}

/** What comes of a client event: its acknowledgement, but that a refusal has no words yet. */
export type Answered =
  | Extract<Acknowledgement, { ok: true }>
  | (Omit<Extract<Acknowledgement, { ok: false }>, 'error'> & { readonly error: Refusal });

/** A refusal on its way to the acknowledgement that words it. */
export type No = Extract<Answered, { ok: false }>;

/** What is done for a client event; the answer becomes its acknowledgement. */
export type Handler<T extends ClientEventName> = (
  deps: WebDeps,
  room: Room,
  client: Client,
  data: ClientEventData<T>,
) => Promise<Answered>;

/** A refusal as an answer. */
export const no = (...refusal: Parameters<typeof refuse>): No => ({ ok: false, error: refuse(...refusal) });

/** The refusal of a game that is not there for the client. */
export const notFound = (): No => no('game_not_found', { field: 'game_id' });
