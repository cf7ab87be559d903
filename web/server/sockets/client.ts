import { refuse } from '@paper-dynasty/engine/model/refusals';
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

/** What is done for a client event; the answer is its acknowledgement. */
export type Handler<T extends ClientEventName> = (
  deps: WebDeps,
  room: Room,
  client: Client,
  data: ClientEventData<T>,
) => Promise<Acknowledgement>;

/** A refusal as an acknowledgement. */
export const no = (
  code: Parameters<typeof refuse>[0],
  message: string,
  field?: string,
): Extract<Acknowledgement, { ok: false }> => ({ ok: false, error: refuse(code, message, field) });

/** The refusal of a game that is not there for the client. */
export const notFound = (): Extract<Acknowledgement, { ok: false }> =>
  no('game_not_found', 'There is no such game.', 'game_id');
