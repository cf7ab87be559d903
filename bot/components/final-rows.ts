import type { GameState } from '@paper-dynasty/engine/model/state';
import type { SeasonGame } from '@paper-dynasty/engine/service/league-office';
import type { Row } from '../invocation.ts';
import { words } from '../words/index.ts';
import { button, buttons } from './widgets.ts';

const nextWord = ({ game, played }: SeasonGame): string => {
  const w = words().BACK_WORDS;
  return played ? w.nextGame(game) : w.startNext(game);
};

/** What the managers of a game that has been played can do next: play the next game of its series, where there is one, or the same again. None of a game that came to no end. */
export const finalRows = ({ status, setup }: GameState, next: SeasonGame | null = null): readonly Row[] => {
  if (status !== 'completed') return [];
  const { game_id } = setup;
  const w = words().BACK_WORDS;
  const nextGame = next && button(nextWord(next), { action: 'next_game', game_id }, 'success');
  return [
    buttons(
      ...(nextGame ? [nextGame] : []),
      button(w.rematchSwapped, { action: 'rematch', game_id, venue: 'swapped' }),
      button(w.rematch, { action: 'rematch', game_id, venue: 'same' }, 'secondary'),
    ),
  ];
};
