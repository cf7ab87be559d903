import { useEffect, useState } from 'preact/hooks';
import type { ChancesView } from '@paper-dynasty/engine/wire/chances-view';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from './game-store.ts';

interface Known {
  /** What they are the numbers of: the moment of the game, whatever is decided in it. */
  readonly moment: string;
  readonly chances: ChancesView;
}

const momentOf = (view: GameView): string =>
  `${view.play_count} ${view.roll?.roll_id ?? ''} ${JSON.stringify(view.pending?.question ?? null)}`;

/** The numbers of what the person can decide now; null until the server has told them. Those of a decision that was just changed stay until the new ones are there. */
export const useChances = (store: GameStore, view: GameView): ChancesView | null => {
  const [known, setKnown] = useState<Known | null>(null);
  const moment = momentOf(view);
  useEffect(() => {
    let wanted = true;
    void store.ask('get_chances', {}).then((answer) => {
      if (wanted && answer?.ok) setKnown({ moment, chances: answer['chances'] as ChancesView });
    });
    return () => {
      wanted = false;
    };
  }, [store, view.seq]);
  return known?.moment === moment ? known.chances : null;
};
