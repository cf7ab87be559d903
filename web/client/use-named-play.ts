import { useEffect, useState } from 'preact/hooks';
import { playInHash } from './logic/replay.ts';

/** Returns the play that the address names (`#play-37`), as far as there is one, null where it names none; and what names another for this part of the page. */
export const useNamedPlay = (count: number): readonly [number | null, (play: number) => void] => {
  const [named, setNamed] = useState<number | null>(null);
  useEffect(() => {
    const read = (): void => setNamed(playInHash(location.hash, count));
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [count]);
  return [named, setNamed];
};
