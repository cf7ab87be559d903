import { setMaxListeners } from 'node:events';
import type { Leases } from '@paper-dynasty/db/stores/leases';
import type { Clock } from '@paper-dynasty/engine/service/ports';

/** How long a channel is one process's own without a sign of life, in seconds. */
export const LEASE_SECONDS = 30;
const LEASE = LEASE_SECONDS * 1000;

/** How work holds its lease. */
export interface Held {
  /** Somebody else may have held it just before: what he did is not known here. */
  readonly fresh: boolean;
  /** Aborted when the lease is lost. */
  readonly signal: AbortSignal;
}

/** Work done under a lease. */
export interface LeaseHolder {
  /** Does work while this process holds a lease; null when another one holds it. */
  hold<T>(name: string, work: (held: Held) => Promise<T>): Promise<{ readonly done: T } | null>;
  /** Aborts whatever is under way. */
  abort(): void;
  /** Gives up every lease. */
  close(): Promise<void>;
}

/** Holds leases for as long as the work under them takes, and a while longer, so that not every piece of it asks again. */
export const createLeaseHolder = (leases: Leases, clock: Clock): LeaseHolder => {
  const until = new Map<string, number>();
  const working = new Set<AbortController>();

  const take = async (name: string): Promise<boolean> => {
    const from = clock.millis();
    const taken = await leases.take(name, LEASE_SECONDS);
    if (taken) until.set(name, from + LEASE);
    else until.delete(name);
    return taken;
  };

  /** Renews a lease from time to time; returns a function that stops it. */
  const keep = (name: string, lost: () => void): (() => void) => {
    let cancel = (): void => undefined;
    const schedule = (): void => {
      cancel = clock.after(LEASE / 3, () => {
        take(name).then((mine) => (mine ? schedule() : lost()), schedule);
      });
    };
    schedule();
    return () => cancel();
  };

  return {
    hold: async (name, work) => {
      const left = (until.get(name) ?? 0) - clock.millis();
      if (left < LEASE / 2 && !(await take(name))) return null;
      const abort = new AbortController();
      working.add(abort);
      // Every post under the lease listens.
      setMaxListeners(0, abort.signal);
      const stop = keep(name, () => abort.abort());
      try {
        return { done: await work({ fresh: left <= 0, signal: abort.signal }) };
      } finally {
        stop();
        working.delete(abort);
      }
    },
    abort: () => {
      for (const one of working) one.abort();
    },
    close: async () => {
      // What cannot be given up, because the database is away, runs out by itself.
      await Promise.allSettled([...until.keys()].map((name) => leases.release(name)));
      until.clear();
    },
  };
};
