import { signal } from '@preact/signals';
import { me } from './session.ts';

/** What is kept of the hints for a person: the game that they explain, and those that have been read; no game where they want none. */
interface KeptHints {
  readonly game: string | null;
  readonly read: readonly string[];
}

const keyOf = (): string => `hints ${me.peek()?.user?.user_id ?? ''}`;

const stored = (): KeptHints | null => {
  try {
    return JSON.parse(localStorage.getItem(keyOf()) ?? 'null') as KeptHints | null;
  } catch {
    return null;
  }
};

/** The hints of the person as they stand; null before any was shown. */
export const hints = signal<KeptHints | null>(null);

const keep = (now: KeptHints): void => {
  hints.value = now;
  try {
    localStorage.setItem(keyOf(), JSON.stringify(now));
  } catch {
    // A browser that keeps nothing shows them again the next time.
  }
};

/** Whether a game is the one that explains itself to the person: their first, unless they want no hints. */
export const isExplained = (gameId: string): boolean => {
  if (!me.value?.user) return false;
  hints.value ??= stored();
  return hints.value === null || hints.value.game === gameId;
};

/** Notes that a hint of a game has been read. */
export const readHint = (gameId: string, hint: string): void =>
  keep({ game: gameId, read: [...(hints.peek()?.read ?? []), hint] });

/** Notes that the person wants no more hints. */
export const endHints = (): void => keep({ game: null, read: [] });

/** Has the next game explain itself from the beginning. */
export const explainGame = (gameId: string): void => keep({ game: gameId, read: [] });
