import { useState } from 'preact/hooks';
import type { GameStore } from '../../game-store.ts';
import { situationNow, situationThen } from '../../logic/situation.ts';

/** What a scorer's form rests on, and how much of the game its person has seen. */
export interface Seen {
  /** Whether the situation has changed since the form was filled in. */
  readonly changed: boolean;
  /** The last event seen, which goes with what is sent: the server refuses what rests on less. */
  readonly seq: number;
  /** The situation as it is now, as a text to compare. */
  readonly situation: string;
  /** The person has looked at the game as it is now. */
  readonly look: () => void;
  /** The server has told the person that the game went on, or what is wrong: they send it for the game as it is now. */
  readonly told: () => void;
}

const situationOf = (store: GameStore, playNumber: number | null): string => {
  const view = store.view.value;
  if (playNumber === null) return view ? situationNow(view) : '';
  return situationThen(store.plays.value.find((p) => p.play_number === playNumber));
};

/** Watches the situation that a scorer's form rests on: that of now (null), or a past play's. */
export const useSituation = (store: GameStore, playNumber: number | null): Seen => {
  const situation = situationOf(store, playNumber);
  const now = store.view.value?.seq ?? 0;
  const [seen, setSeen] = useState({ situation, seq: now, told: false });
  return {
    situation,
    changed: seen.situation !== situation,
    seq: seen.told ? now : seen.seq,
    look: () => setSeen({ situation, seq: now, told: false }),
    told: () => setSeen((before) => ({ ...before, told: true })),
  };
};
