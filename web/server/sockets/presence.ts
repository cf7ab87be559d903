import DataLoader from 'dataloader';
import type { GameSession, Presence } from '@paper-dynasty/db/stores/presence';
import type { Signals } from '@paper-dynasty/db/stores/signals';
import { SIDES } from '@paper-dynasty/engine/model/sides';
import { isGameId } from '@paper-dynasty/engine/service/live-state';
import type { Services } from '@paper-dynasty/engine/service/services';
import type { HereView } from '@paper-dynasty/engine/wire/presence-view';
import { settle, type Coming } from './comings.ts';
import type { GameServer, GameSocket } from './io.ts';
import { roomOf, sideRoomOf } from './rooms.ts';

const TOPIC = 'presence';

/** How long comings and goings are gathered before they are written, in milliseconds: a crowd is one statement. */
const GATHERING_MILLISECONDS = 25;
/** The most that are written in one statement. */
const MOST_AT_ONCE = 500;

/** How long a room waits before it is told who is here, in milliseconds: the more hear it, the longer, for each of them is written to. */
const tellingDelay = (listeners: number): number => Math.min(25 + 2 * listeners, 5000);

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
  /** A connection is gone. */
  leaveAll(socket: GameSocket): Promise<void>;
  /** Who is at a game now. */
  here(gameId: string): Promise<HereView>;
  /** Who is at a game as its room was told last; null where it was told nothing yet. */
  told(gameId: string): HereView | null;
  close(): void;
}

const idsOf = (here: HereView): ReadonlySet<string> => new Set(here.people.map((p) => p.user_id));

/** The connections of this process that are at games, as its rooms have them. */
const sessionsHere = (io: GameServer): readonly GameSession[] =>
  [...io.sockets.adapter.rooms].flatMap(([room, ids]) => {
    if (!isGameId(room)) return [];
    const managers = SIDES.map((side) => io.sockets.adapter.rooms.get(sideRoomOf(room, side)));
    return [...ids].map((session_id) => ({
      session_id,
      game_id: room,
      user_id: io.sockets.sockets.get(session_id)?.data.session?.user_id ?? null,
      role: managers.some((ofSide) => ofSide?.has(session_id)) ? 'manager' : 'spectator',
    }));
  });

/** Keeps attendance in the database and tells the rooms of this process who comes and goes, whichever process serves him. */
export const keepAttendance = (
  io: GameServer,
  services: Services,
  presence: Presence,
  signals: Signals,
): Attendance => {
  const known = new Map<string, HereView>();

  const read = async (gameId: string): Promise<HereView> => {
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

  const reading = new Map<string, Promise<HereView>>();
  /** One reading serves all who ask while it is under way. */
  const here = (gameId: string): Promise<HereView> => {
    const answer = reading.get(gameId) ?? read(gameId).finally(() => reading.delete(gameId));
    reading.set(gameId, answer);
    return answer;
  };

  const listeners = (gameId: string): number => io.sockets.adapter.rooms.get(roomOf(gameId))?.size ?? 0;

  const tell = async (gameId: string): Promise<void> => {
    const room = io.to(roomOf(gameId));
    if (listeners(gameId) === 0) return void known.delete(gameId);
    const before = known.get(gameId) ?? { people: [], guests: 0 };
    const now = await read(gameId);
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
  const telling = new Map<string, NodeJS.Timeout>();
  const stop = signals.on(TOPIC, (gameId) => {
    if (telling.has(gameId)) return;
    const timer = setTimeout(
      () => {
        telling.delete(gameId);
        void tell(gameId).catch(failed(gameId));
      },
      tellingDelay(listeners(gameId)),
    );
    telling.set(gameId, timer);
  });

  const write = async (comings: readonly Coming[]): Promise<void> => {
    const { entered, left, gone } = settle(comings);
    const games = new Set([...entered, ...left].map(({ game_id }) => game_id));
    if (gone.length > 0) for (const gameId of await presence.leaveAll(gone)) games.add(gameId);
    for (const session of left) await presence.leave(session);
    if (entered.length > 0) await presence.enter(entered);
    for (const gameId of games) signals.send(TOPIC, gameId);
  };

  let written: Promise<unknown> = Promise.resolve();
  const book = new DataLoader<Coming, null>(
    async (comings) => {
      const turn = written.then(() => write(comings));
      written = turn.catch(() => undefined);
      await turn;
      return comings.map(() => null);
    },
    {
      cache: false,
      maxBatchSize: MOST_AT_ONCE,
      batchScheduleFn: (flush) => void setTimeout(flush, GATHERING_MILLISECONDS),
    },
  );

  /** Renews the leases of those who are here; where a crash of the database has lost some, all enter again. */
  const renew = async (): Promise<void> => {
    const { renewed, left } = await presence.renew();
    for (const gameId of left) signals.send(TOPIC, gameId);
    const sessions = sessionsHere(io);
    if (renewed >= sessions.length) return;
    await Promise.all(sessions.map((session) => book.load({ kind: 'enter', session })));
  };
  let stopRenewing: () => void = () => undefined;
  let closed = false;
  const scheduleRenewal = (): void => {
    if (closed) return;
    stopRenewing = services.clock.after(RENEW_MILLISECONDS, () => {
      void renew().catch(failed('all')).finally(scheduleRenewal);
    });
  };
  scheduleRenewal();

  return {
    here,
    told: (gameId) => (listeners(gameId) > 0 ? (known.get(gameId) ?? null) : null),
    enter: async (socket, game_id, user_id, role) => {
      await book.load({ kind: 'enter', session: { session_id: socket.id, game_id, user_id, role } });
    },
    leave: async (socket, game_id) => {
      await book.load({ kind: 'leave', session_id: socket.id, game_id });
    },
    leaveAll: async (socket) => {
      await book.load({ kind: 'gone', session_id: socket.id });
    },
    close: () => {
      stop();
      closed = true;
      stopRenewing();
      for (const timer of telling.values()) clearTimeout(timer);
    },
  };
};
