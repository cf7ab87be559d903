import { DateTime } from 'luxon';
import { z } from 'zod';
import { PERSON_FORGOTTEN, type Signals } from '@paper-dynasty/db/stores/signals';
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

/** The sessions of a process's sockets, with one timer for all of them. */
interface Watch {
  readonly io: GameServer;
  readonly services: Services;
  /** When each session's tokens expire, in seconds since 1970. */
  readonly expiries: Map<string, number>;
  /** When the timer is due, in seconds since 1970, and how to call it off; null = none runs. */
  timer: { readonly due: number; readonly cancel: () => void } | null;
}

const isHere = ({ io }: Watch, familyId: string): boolean => io.sockets.adapter.rooms.has(roomOf(familyId));

const nowOf = ({ services }: Watch): number => DateTime.fromISO(services.clock.now()).toSeconds();

const drop = ({ io, expiries }: Watch, familyId: string): void => {
  expiries.delete(familyId);
  io.in(roomOf(familyId)).disconnectSockets(true);
};

const schedule = (watch: Watch): void => {
  const due = Math.min(...watch.expiries.values());
  if (watch.timer?.due === due) return;
  watch.timer?.cancel();
  watch.timer = null;
  if (due === Number.POSITIVE_INFINITY) return;
  const wait = Math.max(0, due - nowOf(watch)) * 1000;
  watch.timer = { due, cancel: watch.services.clock.after(wait, () => sweep(watch)) };
};

/** Drops the sessions that have expired, and forgets those whose sockets are gone. */
const sweep = (watch: Watch): void => {
  const now = nowOf(watch);
  watch.timer = null;
  for (const [familyId, expires] of watch.expiries)
    if (expires <= now || !isHere(watch, familyId)) drop(watch, familyId);
  schedule(watch);
};

const goodUntil = (watch: Watch, familyId: string, expires: number): void => {
  watch.expiries.set(familyId, Math.max(expires, watch.expiries.get(familyId) ?? 0));
  schedule(watch);
};

/** Watches over the sessions of the sockets of this process. */
export const watchSessions = (io: GameServer, services: Services, signals: Signals): SessionWatch => {
  const watch: Watch = { io, services, expiries: new Map(), timer: null };
  const stop = signals.on(TOPIC, (text) => {
    const { family_id, expires } = signalSchema.parse(JSON.parse(text));
    if (expires === null) drop(watch, family_id);
    else if (isHere(watch, family_id)) goodUntil(watch, family_id, expires);
  });
  const stopForgotten = signals.on(PERSON_FORGOTTEN, (userId) => {
    for (const socket of io.sockets.sockets.values())
      if (socket.data.session?.user_id === userId) socket.disconnect(true);
  });
  const tell = (family_id: string, expires: number | null): void =>
    signals.send(TOPIC, JSON.stringify({ family_id, expires }));
  return {
    attach: (socket, session) => {
      void socket.join(roomOf(session.family_id));
      goodUntil(watch, session.family_id, session.expires);
    },
    renewed: tell,
    ended: (familyId) => tell(familyId, null),
    close: () => {
      stop();
      stopForgotten();
      watch.timer?.cancel();
    },
  };
};
