import type { FeedBatch, Step } from '@paper-dynasty/engine/service/ports';
import type { Services } from '@paper-dynasty/engine/service/services';
import type { Envelope, WireData } from '@paper-dynasty/engine/wire/server-events';
import type { WireEventName } from '@paper-dynasty/engine/wire/wire-event-names';
import { wireEvents, type WireEvent } from '@paper-dynasty/engine/wire/wire-events';
import type { GameServer } from './io.ts';
import { roomOf, sideRoomOf } from './rooms.ts';
import type { Seats } from './seats.ts';

/** Tells the rooms of a process what happens in their games. */
export interface Broadcast {
  /** Somebody has joined who knows the game up to `seq`: nothing older is told to the room again. */
  joined(gameId: string, seq: number): void;
  close(): void;
}

/** Sends one wire event, whose name and data belong together, to whom it is for. */
export const emitTo = (
  target: unknown,
  name: WireEventName,
  data: Envelope & WireData[WireEventName],
): void => {
  (target as { emit: (name: string, data: object) => void }).emit(name, data);
};

/** Sends committed events to the rooms of their games, each once and in order. */
export const broadcastFeed = (io: GameServer, services: Services, seats: Seats): Broadcast => {
  const told = new Map<string, number>();
  const ready = new WeakMap<Step, readonly WireEvent[]>();
  const hasRoom = (gameId: string): boolean => (io.sockets.adapter.rooms.get(roomOf(gameId))?.size ?? 0) > 0;

  /** What is told of a step is made while its commit is under way, and leaves only behind it. */
  const prepare = ({ game_id, steps }: FeedBatch): void => {
    if (hasRoom(game_id)) for (const step of steps) ready.set(step, wireEvents(step));
  };

  const receive = ({ game_id, steps }: FeedBatch): void => {
    if (!hasRoom(game_id)) {
      told.delete(game_id);
      return;
    }
    for (const step of steps) {
      const { event } = step;
      if (event.seq <= (told.get(game_id) ?? 0)) continue;
      told.set(game_id, event.seq);
      if (event.type === 'acting_began' || event.type === 'acting_ended')
        seats.move(game_id, event.payload, event.type === 'acting_began');
      const wired = ready.get(step) ?? wireEvents(step);
      ready.delete(step);
      for (const { name, audience, data } of wired)
        emitTo(io.to(audience === 'room' ? roomOf(game_id) : sideRoomOf(game_id, audience)), name, data);
    }
  };
  return {
    joined: (gameId, seq) => void told.set(gameId, Math.max(seq, told.get(gameId) ?? 0)),
    close: services.feed.subscribe({ wants: hasRoom, prepare, receive }),
  };
};
