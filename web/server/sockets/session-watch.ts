import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Signals } from '@paper-dynasty/db/stores/signals';
import type { Services } from '@paper-dynasty/engine/service/services';
import type { Session } from '../auth/tokens.ts';
import type { GameServer, GameSocket } from './io.ts';

const TOPIC = 'session';
const signalSchema = z.object({ family_id: z.string(), expires: z.number().nullable() });

const roomOf = (familyId: string): string => `session/${familyId}`;

/** Sessions come to an end: their sockets with them, in every process. */
export interface SessionWatch {
  /** Takes a socket in: it is dropped when its session ends, or its token expires unrefreshed. */
  attach(socket: GameSocket, session: Session): void;
  /** A session has new tokens, good until `expires` (seconds since 1970). */
  renewed(familyId: string, expires: number): void;
  ended(familyId: string): void;
  close(): void;
}

/** Watches over the sessions of the sockets of this process. */
export const watchSessions = (io: GameServer, services: Services, signals: Signals): SessionWatch => {
  const timers = new Map<string, () => void>();

  const dropAt = (socket: GameSocket, expires: number): void => {
    timers.get(socket.id)?.();
    const left = DateTime.fromSeconds(expires).diff(DateTime.fromISO(services.clock.now())).toMillis();
    timers.set(
      socket.id,
      services.clock.after(Math.max(0, left), () => socket.disconnect(true)),
    );
  };

  const stop = signals.on(TOPIC, (text) => {
    const { family_id, expires } = signalSchema.parse(JSON.parse(text));
    if (expires === null) return io.in(roomOf(family_id)).disconnectSockets(true);
    for (const id of io.sockets.adapter.rooms.get(roomOf(family_id)) ?? []) {
      const socket = io.sockets.sockets.get(id);
      if (socket) dropAt(socket, expires);
    }
  });
  const tell = (family_id: string, expires: number | null): void =>
    signals.send(TOPIC, JSON.stringify({ family_id, expires }));

  return {
    attach: (socket, session) => {
      void socket.join(roomOf(session.family_id));
      dropAt(socket, session.expires);
      socket.on('disconnect', () => {
        timers.get(socket.id)?.();
        timers.delete(socket.id);
      });
    },
    renewed: tell,
    ended: (familyId) => tell(familyId, null),
    close: () => {
      stop();
      for (const cancel of timers.values()) cancel();
    },
  };
};
