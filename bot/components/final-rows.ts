import type { GameState } from '@paper-dynasty/engine/model/state';
import type { Row } from '../invocation.ts';
import { words } from '../words/index.ts';
import { button, buttons } from './widgets.ts';

/** What the managers of a game that has been played can do next: play it again. None of a game that came to no end. */
export const finalRows = ({ status, setup }: GameState): readonly Row[] => {
  if (status !== 'completed') return [];
  const { game_id } = setup;
  const w = words().BACK_WORDS;
  return [
    buttons(
      button(w.rematchSwapped, { action: 'rematch', game_id, venue: 'swapped' }),
      button(w.rematch, { action: 'rematch', game_id, venue: 'same' }, 'secondary'),
    ),
  ];
};
