import { useEffect, useState } from 'preact/hooks';

/** Something that is loaded only when it is shown; null until it is there. `load` must not change. */
export const useLazy = <T>(load: () => Promise<T>): T | null => {
  const [loaded, setLoaded] = useState<{ readonly value: T } | null>(null);
  useEffect(() => {
    let shown = true;
    load().then(
      (value) => shown && setLoaded({ value }),
      (error: unknown) => reportError(error),
    );
    return () => {
      shown = false;
    };
  }, [load]);
  return loaded?.value ?? null;
};
