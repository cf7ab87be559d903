import type { Server } from 'socket.io';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { FeedBatch } from '@paper-dynasty/engine/service/ports';
import type { Services } from '@paper-dynasty/engine/service/services';
import { wireEvents } from '@paper-dynasty/engine/wire/wire-events';

/** The room of everybody at a game. */
export const roomOf = (gameId: string): string => gameId;
/** The room of one side's managers at a game. */
export const sideRoomOf = (gameId: string, side: Side): string => `${gameId}/${side}`;

/** Sends committed events to the rooms of their games, each once and in order. Answers the way to stop. */
export const broadcastFeed = (io: Server, services: Services): (() => void) => {
  const told = new Map<string, number>();
  const hasRoom = (gameId: string): boolean => (io.sockets.adapter.rooms.get(roomOf(gameId))?.size ?? 0) > 0;

  const receive = ({ game_id, steps }: FeedBatch): void => {
    if (!hasRoom(game_id)) {
      told.delete(game_id);
      return;
    }
    for (const { event, state } of steps) {
      if (event.seq <= (told.get(game_id) ?? 0)) continue;
      told.set(game_id, event.seq);
      for (const { name, audience, data } of wireEvents(event, state)) {
        io.to(audience === 'room' ? roomOf(game_id) : sideRoomOf(game_id, audience)).emit(name, data);
      }
    }
  };
  return services.feed.subscribe({ wants: hasRoom, receive });
};
