import type { Presence } from '@paper-dynasty/db/stores/presence';
import type { Signals } from '@paper-dynasty/db/stores/signals';
import type { Services } from '@paper-dynasty/engine/service/services';
import type { HereView } from '@paper-dynasty/engine/wire/presence-view';
import { roomOf } from './broadcast.ts';
import type { GameServer, GameSocket } from './io.ts';

const TOPIC = 'presence';

/** How often leases are renewed, in milliseconds. */
const RENEW_MILLISECONDS = 10_000;

/** Who is here, told to the room of each game. */
export interface Attendance {
  enter(
    socket: GameSocket,
    gameId: string,
    userId: string | null,
    role: 'manager' | 'spectator',
  ): Promise<void>;
  leave(socket: GameSocket, gameId: string): Promise<void>;
  leaveAll(socket: GameSocket): Promise<void>;
  /** Who is at a game now. */
  here(gameId: string): Promise<HereView>;
  close(): void;
}

const idsOf = (here: HereView): ReadonlySet<string> => new Set(here.people.map((p) => p.user_id));

/** Keeps attendance in the database and tells the rooms of this process who comes and goes, whichever process serves him. */
export const keepAttendance = (
  io: GameServer,
  services: Services,
  presence: Presence,
  signals: Signals,
): Attendance => {
  const known = new Map<string, HereView>();

  const here = async (gameId: string): Promise<HereView> => {
    const { people, guests } = await presence.here(gameId);
    const users = await services.users.find(people.map((p) => p.user_id));
    return {
      guests,
      people: people.map((p) => {
        const user = users.find((u) => u.user_id === p.user_id);
        return { ...p, name: user?.name ?? p.user_id, avatar_url: user?.avatar_url ?? null };
      }),
    };
  };

  const tell = async (gameId: string): Promise<void> => {
    const room = io.to(roomOf(gameId));
    if ((io.sockets.adapter.rooms.get(roomOf(gameId))?.size ?? 0) === 0) return void known.delete(gameId);
    const before = known.get(gameId) ?? { people: [], guests: 0 };
    const now = await here(gameId);
    known.set(gameId, now);
    const [was, is] = [idsOf(before), idsOf(now)];
    for (const id of is)
      if (!was.has(id)) room.emit('user_connected', { game_id: gameId, user_id: id, here: now });
    for (const id of was)
      if (!is.has(id)) room.emit('user_disconnected', { game_id: gameId, user_id: id, here: now });
    if (before.guests !== now.guests) {
      const name = before.guests < now.guests ? 'user_connected' : 'user_disconnected';
      room.emit(name, { game_id: gameId, user_id: null, here: now });
    }
  };

  const failed = (gameId: string) => (error: unknown) =>
    services.log.warn({ err: error, game_id: gameId }, 'who is here could not be told');
  const stop = signals.on(TOPIC, (gameId) => void tell(gameId).catch(failed(gameId)));
  const renewal = setInterval(() => {
    presence.renew().then((games) => games.forEach((gameId) => signals.send(TOPIC, gameId)), failed('all'));
  }, RENEW_MILLISECONDS);
  renewal.unref();

  return {
    here,
    enter: async (socket, gameId, userId, role) => {
      await presence.enter({ session_id: socket.id, game_id: gameId, user_id: userId, role });
      signals.send(TOPIC, gameId);
    },
    leave: async (socket, gameId) => {
      await presence.leave(socket.id, gameId);
      signals.send(TOPIC, gameId);
    },
    leaveAll: async (socket) => {
      for (const gameId of await presence.leaveAll(socket.id)) signals.send(TOPIC, gameId);
    },
    close: () => {
      stop();
      clearInterval(renewal);
    },
  };
};
