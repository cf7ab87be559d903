import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { isExplained } from '../../keep-hints.ts';
import { lazyPart } from '../lazy-part.tsx';

const HintNote = lazyPart(async () => (await import('./hint-note.tsx')).HintNote);

/** The hints of a person's first game against the computer, loaded for it alone. */
export const Hints = ({ store, view }: { store: GameStore; view: GameView }) =>
  view.your_sides.length > 0 &&
  SIDES.some((side) => view[side].computer !== null) &&
  isExplained(view.game_id) && <HintNote store={store} view={view} />;
