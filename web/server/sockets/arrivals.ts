import DataLoader from 'dataloader';
import type { Watched } from '../access.ts';
import type { WebDeps } from '../deps.ts';
import { missedEvents } from '../missed-events.ts';
import { emitTo, type Broadcast } from './broadcast.ts';
import type { GameServer, GameSocket } from './io.ts';
import type { Attendance } from './presence.ts';
import { roomOf, sideRoomOf } from './rooms.ts';
import { around, wholeGame } from './whole-game.ts';

/** Somebody who is to be told of a game: who comes to it, with the last event that they know, or who asks for it whole. */
export interface Arrival {
  readonly socket: GameSocket;
  readonly game_id: string;
  readonly watched: Watched;
  readonly comes: boolean;
  readonly last_seq: number | undefined;
}

/** Tells somebody a game as it stands, or what they missed of it. Returns the event up to which they know it. */
export type Arrivals = (arrival: Arrival) => Promise<number>;

/** What arrivals work with. */
interface Hall {
  readonly io: GameServer;
  readonly deps: WebDeps;
  readonly room: { readonly broadcast: Broadcast; readonly attendance: Attendance };
}

/** Those who are told the same; at least one. */
type Group = readonly [Arrival, ...Arrival[]];

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** Those who are told the same have the same key. */
const keyOf = ({ game_id, watched, comes, last_seq }: Arrival): string =>
  [game_id, comes, last_seq, watched.mayAct, ...watched.sides].join(' ');

/** Tells all who are to be told the same: what is told is worked out and encoded once. */
const tell = async ({ io, deps, room }: Hall, group: Group): Promise<number> => {
  const [{ game_id, watched, comes, last_seq }] = group;
  const { sides, mayAct } = watched;
  const { live } = deps.services;
  const all = io.to(group.map(({ socket }) => socket.id));
  if (comes) all.emit('game_joined', { game_id, your_sides: [...sides], may_act: mayAct });
  const rest = await around(deps, room.attendance, watched.state);
  // From here to the room without a pause, so that what the room hears next follows without a gap or a repeat.
  const state = live.peek(game_id) ?? watched.state;
  const missed = last_seq === undefined ? null : missedEvents(deps.services, game_id, last_seq, sides);
  if (missed) for (const { name, data } of missed) emitTo(all, name, data);
  else all.emit(comes ? 'game_state' : 'game_state_sync', wholeGame(state, watched, rest));
  if (!comes) return state.seq;
  room.broadcast.joined(game_id, state.seq);
  const rooms = [roomOf(game_id), ...sides.map((side) => sideRoomOf(game_id, side))];
  for (const { socket } of group) if (socket.connected) void socket.join(rooms);
  return state.seq;
};

/** Tells those who come within one turn of the event loop together. */
export const createArrivals = (hall: Hall): Arrivals => {
  const together = new DataLoader<Arrival, number>(
    async (arrivals) => {
      const groups = new Map<string, Group>();
      for (const arrival of arrivals) {
        const key = keyOf(arrival);
        groups.set(key, [arrival, ...(groups.get(key) ?? [])]);
      }
      const told = new Map([...groups].map(([key, group]) => [key, tell(hall, group).catch(asError)]));
      return Promise.all(arrivals.map((arrival) => told.get(keyOf(arrival)) ?? new Error('untold')));
    },
    { cache: false },
  );
  return (arrival) => together.load(arrival);
};
