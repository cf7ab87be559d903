import type { Clock, Log } from '@paper-dynasty/engine/service/ports';
import type { Leases } from '../../stores/leases.ts';
import type { LeagueRefresh } from './league-refresh.ts';

const LEASE = 'league sources';
const LEASE_SECONDS = 300;

/** How old what was read of a league may be, and how often that is looked at, in milliseconds. */
export const FRESHNESS = { age: 300_000, look: 30_000 } as const;

/** Reads leagues anew when what was read is old, in one process at a time. Returns a function that stops it. */
export const keepFresh = (
  {
    refresh,
    leases,
    clock,
    log,
  }: { readonly refresh: LeagueRefresh; readonly leases: Leases; readonly clock: Clock; readonly log: Log },
  { age, look }: { readonly age: number; readonly look: number } = FRESHNESS,
): (() => Promise<void>) => {
  let closed = false;
  let cancel = (): void => undefined;
  let working: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    if (!(await leases.take(LEASE, LEASE_SECONDS))) return;
    for (const leagueId of await refresh.due(age)) {
      if (closed) return;
      await refresh.refresh(leagueId);
    }
  };
  const schedule = (): void => {
    cancel = clock.after(look, () => {
      working = round()
        .catch((error: unknown) => log.error({ err: error }, 'reading leagues from their sources failed'))
        .then(() => (closed ? undefined : schedule()));
    });
  };
  schedule();
  return async () => {
    closed = true;
    cancel();
    await working;
    await leases.release(LEASE).catch(() => undefined);
  };
};
