import { refreshSession, tooManyConnections } from './api.ts';
import type { GameStore } from './game-store.ts';

/** The part of a socket that is watched over. */
export interface Wire {
  readonly connected: boolean;
  /** Whether it connects, or connects again, by itself. */
  readonly active: boolean;
  on(name: string, listener: (data: never) => void): unknown;
  connect(): unknown;
  disconnect(): unknown;
  timeout(milliseconds: number): { emitWithAck(name: string, data: object): Promise<unknown> };
}

const PULSE_MILLISECONDS = 3000;
const AGAIN_MILLISECONDS = 1500;

/** Why the server refuses a connection; undefined where it does not say so. */
const whyRefused = (error: unknown): string | undefined =>
  (error as { data?: { code?: string } } | null)?.data?.code;

/** Keeps a page live: through breaks, restarts of the server, sleep, aeroplane mode, and sessions that end. */
export const keepLive = (wire: Wire, store: GameStore): (() => void) => {
  let again: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const connect = (): void => {
    clearTimeout(again);
    if (!closed && !wire.connected && navigator.onLine) wire.connect();
  };

  /** With new tokens where there are any: else as a spectator, for the server clears an ended session. */
  const renewAndConnect = async (): Promise<void> => {
    await refreshSession().catch(() => false);
    clearTimeout(again);
    again = setTimeout(connect, AGAIN_MILLISECONDS / 5);
  };

  /** After sleep a connection can look alive and be dead: one that does not answer is made anew. */
  const checkPulse = async (): Promise<void> => {
    if (!wire.connected) return connect();
    try {
      await wire.timeout(PULSE_MILLISECONDS).emitWithAck('heartbeat', {});
    } catch {
      wire.disconnect();
      connect();
    }
  };

  /** A connection on which joining comes to nothing is made anew, a little later. */
  const join = async (): Promise<void> => {
    if ((await store.join()) || !wire.connected) return;
    wire.disconnect();
    again = setTimeout(connect, AGAIN_MILLISECONDS);
  };

  wire.on('connect', () => void join());
  wire.on('server_restarting', () => void (store.connection.value = 'restarting'));
  wire.on('disconnect', ((reason: string) => {
    if (store.connection.value === 'live') store.connection.value = 'reconnecting';
    if (reason !== 'io server disconnect') return;
    if (store.connection.value === 'restarting') again = setTimeout(connect, AGAIN_MILLISECONDS / 5);
    else void renewAndConnect();
  }) as (data: never) => void);
  /** A browser does not tell why there is no connection: where it is that this address has too many, the next is tried when the server says so, and some later than others. */
  const askWhy = async (): Promise<void> => {
    const wait = await tooManyConnections();
    if (wait === null || closed || wire.connected) return;
    store.connection.value = 'crowded';
    wire.disconnect();
    clearTimeout(again);
    again = setTimeout(connect, wait * (1 + Math.random()));
  };

  wire.on('connect_error', ((error: unknown) => {
    const why = whyRefused(error);
    if (store.connection.value === 'live') store.connection.value = 'reconnecting';
    if (why === 'session_expired') return void renewAndConnect();
    if (why === undefined && navigator.onLine) void askWhy();
    if (!wire.active) again = setTimeout(connect, AGAIN_MILLISECONDS);
  }) as (data: never) => void);

  const offline = (): void => {
    store.connection.value = 'offline';
    wire.disconnect();
  };
  const online = (): void => {
    store.connection.value = 'reconnecting';
    connect();
  };
  const woken = (): void => {
    if (document.visibilityState === 'visible') void checkPulse();
  };
  addEventListener('offline', offline);
  addEventListener('online', online);
  addEventListener('pageshow', woken);
  document.addEventListener('visibilitychange', woken);
  return () => {
    closed = true;
    clearTimeout(again);
    removeEventListener('offline', offline);
    removeEventListener('online', online);
    removeEventListener('pageshow', woken);
    document.removeEventListener('visibilitychange', woken);
  };
};
