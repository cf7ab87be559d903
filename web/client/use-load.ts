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

/** Loads what a key stands for, anew when the key changes; while that is under way the last is still shown. With `every` it looks again after so many milliseconds, while the page is looked at. */
export const useLoad = <T>(key: string, load: () => Promise<T>, every?: number): Loaded<T> => {
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
          (data) => take(data, null),
          (error: unknown) => take(null, error),
        );
    };
    look();
    if (every === undefined) return () => void (current = false);
    const timer = setInterval(look, every);
    document.addEventListener('visibilitychange', look);
    return () => {
      current = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
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
