import { SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import type { Acting } from '@paper-dynasty/engine/model/state';
import type { FeedBatch, Step } from '@paper-dynasty/engine/service/ports';
import type { Services } from '@paper-dynasty/engine/service/services';
import type { Envelope, WireData } from '@paper-dynasty/engine/wire/server-events';
import type { WireEventName } from '@paper-dynasty/engine/wire/wire-event-names';
import { wireEvents, type WireEvent } from '@paper-dynasty/engine/wire/wire-events';
import type { GameServer } from './io.ts';

/** The room of everybody at a game. */
export const roomOf = (gameId: string): string => gameId;
/** The room of one side's managers at a game. */
export const sideRoomOf = (gameId: string, side: Side): string => `${gameId}/${side}`;

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
export const broadcastFeed = (io: GameServer, services: Services): Broadcast => {
  const told = new Map<string, number>();
  const ready = new WeakMap<Step, readonly WireEvent[]>();
  const hasRoom = (gameId: string): boolean => (io.sockets.adapter.rooms.get(roomOf(gameId))?.size ?? 0) > 0;

  /** A league admin's connections hear what the side hears that they act for, and of no other. */
  const seat = (gameId: string, { user_id, side }: Acting, acts: boolean): void => {
    for (const id of io.sockets.adapter.rooms.get(roomOf(gameId)) ?? []) {
      const socket = io.sockets.sockets.get(id);
      if (socket?.data.session?.user_id !== user_id) continue;
      for (const each of SIDES) void socket.leave(sideRoomOf(gameId, each));
      if (acts) void socket.join(sideRoomOf(gameId, side));
      socket.emit('game_joined', { game_id: gameId, your_sides: acts ? [side] : [], may_act: true });
    }
  };

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
        seat(game_id, event.payload, event.type === 'acting_began');
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
