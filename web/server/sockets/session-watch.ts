import { DateTime } from 'luxon';
import { z } from 'zod';
import type { RefreshTokens } from '@paper-dynasty/db/stores/sessions';
import { PERSON_FORGOTTEN, SESSION } from '@paper-dynasty/db/stores/signals';
import type { Services } from '@paper-dynasty/engine/service/services';
import type { Session } from '../auth/tokens.ts';
import type { WebDeps } from '../deps.ts';
import type { GameServer, GameSocket } from './io.ts';

/** How often it is looked whether sessions have ended of which no word came, in milliseconds. */
const LOOK_MILLISECONDS = 60_000;
const signalSchema = z.object({ family_id: z.string(), expires: z.number().nullable() });

const roomOf = (familyId: string): string => `session/${familyId}`;

/** Sessions come to an end: their sockets with them, in every process. */
export interface SessionWatch {
  /** Takes a socket in: it is dropped when its session ends, or its token expires unrefreshed. */
  attach(socket: GameSocket, session: Session): void;
  /** A session has new tokens, good until `expires` (seconds since 1970). */
  renewed(familyId: string, expires: number): void;
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

/** Drops the sessions that have ended without a word that reached this process. */
const look = async (watch: Watch, store: Pick<RefreshTokens, 'endedAmong'>): Promise<void> => {
  const open = [...watch.expiries.keys()];
  if (open.length === 0) return;
  for (const familyId of await store.endedAmong(open)) drop(watch, familyId);
};

/** Looks once a minute. Returns what stops it. */
const lookAgainAndAgain = (watch: Watch, store: Pick<RefreshTokens, 'endedAmong'>): (() => void) => {
  const { clock, log } = watch.services;
  let closed = false;
  let cancel: () => void = () => undefined;
  const wait = (): void => {
    if (closed) return;
    cancel = clock.after(LOOK_MILLISECONDS, () => {
      void look(watch, store)
        .catch((error: unknown) =>
          log.warn({ err: error }, 'which sessions have ended could not be looked up; trying again'),
        )
        .finally(wait);
    });
  };
  wait();
  return () => {
    closed = true;
    cancel();
  };
};

/** Watches over the sessions of the sockets of this process: they end with their sockets, by the word of whatever process has ended them. */
export const watchSessions = (
  io: GameServer,
  { services, signals, refreshTokens }: Pick<WebDeps, 'services' | 'signals' | 'refreshTokens'>,
): SessionWatch => {
  const watch: Watch = { io, services, expiries: new Map(), timer: null };
  const stopLooking = lookAgainAndAgain(watch, refreshTokens);
  const stop = signals.on(SESSION, (text) => {
    const { family_id, expires } = signalSchema.parse(JSON.parse(text));
    if (expires === null) drop(watch, family_id);
    else if (isHere(watch, family_id)) goodUntil(watch, family_id, expires);
  });
  const stopForgotten = signals.on(PERSON_FORGOTTEN, (userId) => {
    for (const socket of io.sockets.sockets.values())
      if (socket.data.session?.user_id === userId) socket.disconnect(true);
  });
  return {
    attach: (socket, session) => {
      void socket.join(roomOf(session.family_id));
      goodUntil(watch, session.family_id, session.expires);
    },
    renewed: (family_id, expires) => signals.send(SESSION, JSON.stringify({ family_id, expires })),
    close: () => {
      stopLooking();
      stop();
      stopForgotten();
      watch.timer?.cancel();
    },
  };
};
