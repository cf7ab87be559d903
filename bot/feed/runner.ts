import type { Clock } from '@paper-dynasty/engine/service/ports';

/** How long until failed work is tried again, in milliseconds: doubled each time up to the last. */
const RETRY_MILLISECONDS = [1000, 60_000] as const;

/** Work that is done one at a time for each key. */
export interface Runner {
  /** Does the work of a key now, or once more after what is under way. */
  run(key: string): void;
  /** Does it in so many milliseconds. */
  later(key: string, milliseconds: number): void;
  /** Starts nothing more, and waits for what is under way. */
  close(): Promise<void>;
}

/** Runs work that answers in how many milliseconds there is more to do (null: not before `run`), or throws to be tried again. */
export const createRunner = (
  clock: Clock,
  work: (key: string) => Promise<number | null>,
  failed: (key: string, error: unknown) => void,
): Runner => {
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const timers = new Map<string, () => void>();
  const waits = new Map<string, number>();
  let closed = false;

  const stop = (key: string): void => {
    timers.get(key)?.();
    timers.delete(key);
  };

  const later = (key: string, milliseconds: number): void => {
    stop(key);
    if (!closed)
      timers.set(
        key,
        clock.after(milliseconds, () => run(key)),
      );
  };

  const retry = (key: string): void => {
    const [first, longest] = RETRY_MILLISECONDS;
    const wait = Math.min((waits.get(key) ?? first / 2) * 2, longest);
    waits.set(key, wait);
    later(key, wait);
  };

  const once = async (key: string): Promise<void> => {
    try {
      const wait = await work(key);
      waits.delete(key);
      if (wait !== null) later(key, wait);
    } catch (error) {
      failed(key, error);
      retry(key);
    } finally {
      running.delete(key);
      if (again.delete(key)) run(key);
    }
  };

  const run = (key: string): void => {
    if (closed) return;
    if (running.has(key)) return void again.add(key);
    stop(key);
    running.set(key, once(key));
  };

  return {
    run,
    later,
    close: async () => {
      closed = true;
      for (const key of [...timers.keys()]) stop(key);
      await Promise.all(running.values());
    },
  };
};
