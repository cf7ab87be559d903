import { LEAGUE_CHANGED, type Signals } from '@paper-dynasty/db/stores/signals';
import { SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import type { Acting } from '@paper-dynasty/engine/model/state';
import type { Services } from '@paper-dynasty/engine/service/services';
import { wireRefusal } from '@paper-dynasty/engine/wire/wire-refusal';
import { watch, type Watched } from '../access.ts';
import { notFound } from './client.ts';
import type { GameServer, GameSocket } from './io.ts';
import { roomOf, sideRoomOf } from './rooms.ts';

/** How often it is looked whether admins are admins still, where nobody has said that a league has changed, in milliseconds. */
const LOOK_MILLISECONDS = 30_000;

/** The places of those who are at a game by a league admin's right, which can be taken away while they are there. */
export interface Seats {
  /** Somebody is at a game as a league admin, not as one of its people. */
  take(socket: GameSocket, gameId: string): void;
  /** A league admin begins to act for a side, or ends it: their connections hear what that side hears, and no other. */
  move(gameId: string, acting: Acting, acts: boolean): void;
  close(): void;
}

/** Keeps the places of league admins: who is none any more hears of no side, and of private games nothing. */
export const keepSeats = (io: GameServer, services: Services, signals: Signals): Seats => {
  const taken = new Map<string, Set<string>>();

  const take = (socket: GameSocket, gameId: string): void => {
    const games = taken.get(socket.id);
    if (games) return void games.add(gameId);
    taken.set(socket.id, new Set([gameId]));
    socket.once('disconnect', () => taken.delete(socket.id));
  };

  const seat = (socket: GameSocket, gameId: string, sides: readonly Side[], mayAct: boolean): void => {
    for (const side of SIDES)
      if (!sides.includes(side)) void socket.leave(sideRoomOf(gameId, side));
      else void socket.join(sideRoomOf(gameId, side));
    socket.emit('game_joined', { game_id: gameId, your_sides: [...sides], may_act: mayAct });
  };

  /** Puts somebody where they belong whose right may have changed. */
  const reseat = (socket: GameSocket, gameId: string, now: Watched | null): void => {
    if (now?.mayAct) return;
    taken.get(socket.id)?.delete(gameId);
    if (now) return seat(socket, gameId, now.sides, false);
    for (const room of [roomOf(gameId), ...SIDES.map((side) => sideRoomOf(gameId, side))])
      void socket.leave(room);
    socket.emit('error', wireRefusal(notFound().error, socket.data.language));
    // Whoever comes again is told that there is no such game.
    socket.disconnect(true);
  };

  const look = async (): Promise<void> => {
    for (const [socketId, games] of taken) {
      const socket = io.sockets.sockets.get(socketId);
      for (const gameId of socket ? games : []) {
        if (!socket?.rooms.has(roomOf(gameId))) games.delete(gameId);
        else reseat(socket, gameId, await watch(services, gameId, socket.data.session?.user_id ?? null));
      }
    }
  };
  const lookNow = (): void =>
    void look().catch((error: unknown) =>
      services.log.warn({ err: error }, 'who is a league admin could not be looked up; trying again'),
    );
  const stop = signals.on(LEAGUE_CHANGED, lookNow);
  const timer = setInterval(lookNow, LOOK_MILLISECONDS).unref();

  return {
    take,
    move: (gameId, { user_id, side }, acts) => {
      for (const id of io.sockets.adapter.rooms.get(roomOf(gameId)) ?? []) {
        const socket = io.sockets.sockets.get(id);
        if (socket?.data.session?.user_id !== user_id) continue;
        take(socket, gameId);
        seat(socket, gameId, acts ? [side] : [], true);
      }
    },
    close: () => {
      stop();
      clearInterval(timer);
    },
  };
};
