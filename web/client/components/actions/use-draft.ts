import { useEffect, useRef, useState } from 'preact/hooks';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';

/** A decision as its panel has it. */
export interface Draft<T> {
  readonly decision: T;
  /** Whether it waits for its button, at full pace. */
  readonly open: boolean;
  readonly change: (part: Partial<T>) => void;
  readonly confirm: () => void;
}

/** A decision being made: at quick pace each tap is shown and sent at once, the last of several tapped quickly, and taken back when it is refused; at full pace the whole goes with its button. */
export const useDraft = <T extends object>(
  standing: T | null,
  fallback: T,
  pace: GameView['pace'],
  send: (decision: T) => Promise<boolean>,
): Draft<T> => {
  const [draft, setDraft] = useState<T | null>(null);
  const wanted = useRef<T | null>(null);
  const sending = useRef(false);
  // By value: every event brings the same decision as another object.
  const stands = JSON.stringify(standing);
  useEffect(() => {
    if (!wanted.current) setDraft(null);
  }, [stands]);
  const sendAll = async (): Promise<void> => {
    sending.current = true;
    while (wanted.current) {
      const next = wanted.current;
      wanted.current = null;
      const done = await send(next);
      if (!done && !wanted.current) setDraft(null);
    }
    sending.current = false;
  };
  const sendNow = (next: T): void => {
    setDraft(next);
    wanted.current = next;
    if (!sending.current) void sendAll();
  };
  const decision = draft ?? standing ?? fallback;
  return {
    decision,
    open: pace === 'full' && (standing === null || draft !== null),
    change: (part) => {
      const next = { ...decision, ...part };
      if (pace === 'quick') sendNow(next);
      else setDraft(next);
    },
    confirm: () => sendNow(decision),
  };
};
