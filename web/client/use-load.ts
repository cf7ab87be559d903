import { useCallback, useEffect, useState } from 'preact/hooks';
import { ApiError } from './api.ts';

/** What a page has loaded so far. `problem` is in words; `missing` means that it is not there, or not for this person. */
export interface Loaded<T> {
  readonly data: T | null;
  readonly problem: string | null;
  readonly missing: boolean;
  readonly again: () => void;
}

interface Found<T> {
  readonly data: T | null;
  readonly error: unknown;
}

/** Loads what a key stands for, anew when the key changes; while that is under way the last is still shown. With `every` it looks again after so many milliseconds, while the page is looked at and until `isLast` says that what came stays as it is. */
export const useLoad = <T>(
  key: string,
  load: () => Promise<T>,
  every?: number,
  isLast: (data: T) => boolean = () => false,
): Loaded<T> => {
  const [found, setFound] = useState<Found<T> | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    const take = (data: T | null, error: unknown): void => {
      if (current) setFound((last) => ({ data: data ?? last?.data ?? null, error }));
    };
    const look = (): void => {
      if (document.visibilityState === 'visible' || every === undefined)
        load().then(
          (data) => {
            take(data, null);
            if (isLast(data)) stop();
          },
          (error: unknown) => take(null, error),
        );
    };
    const timer = every === undefined ? undefined : setInterval(look, every);
    if (timer !== undefined) document.addEventListener('visibilitychange', look);
    const stop = (): void => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
    look();
    return () => {
      current = false;
      stop();
    };
  }, [key, tries]);
  const error = found?.error;
  return {
    data: found?.data ?? null,
    problem: error ? (error instanceof Error ? error.message : String(error)) : null,
    missing: error instanceof ApiError && (error.status === 404 || error.status === 401),
    again: useCallback(() => setTries((n) => n + 1), []),
  };
};
