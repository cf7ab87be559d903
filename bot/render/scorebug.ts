import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { cardsOf, diceText } from './dice.ts';
import { waitText } from './game.ts';
import { words } from '../words/index.ts';
import { teamName, whenText } from './words.ts';

const underWay = (state: GameState): boolean => state.status === 'active' || state.status === 'paused';

/** What stands over the scorebug's picture: the score, the dice on the table, and whom the game waits for, or that it is over. */
export const gameText = (state: GameState): string => {
  const score = SIDES.map((side) => `**${teamName(state, side)} ${state.situation.score[side]}**`).join(
    ' · ',
  );
  const dice = state.roll && !state.pending ? [diceText(state.roll, cardsOf(state))] : [];
  if (state.status === 'completed') return `${words().FEED_WORDS.final} · ${score}`;
  const head = underWay(state) ? `${score} · ${whenText(state.situation)}` : score;
  return [head, ...dice, waitText(state)].join('\n');
};
