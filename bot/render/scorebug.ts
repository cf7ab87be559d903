import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { diceText } from './dice.ts';
import { waitText } from './game.ts';
import { teamName, whenText } from './words.ts';

const underWay = (state: GameState): boolean => state.status === 'active' || state.status === 'paused';

/** What stands over the scorebug's picture: the score, the dice on the table, and whom the game waits for. */
export const gameText = (state: GameState): string => {
  const score = SIDES.map((side) => `**${teamName(state, side)} ${state.situation.score[side]}**`).join(
    ' · ',
  );
  const dice = state.roll && !state.pending ? [diceText(state.roll)] : [];
  const head = underWay(state) ? `${score} · ${whenText(state.situation)}` : score;
  return [head, ...dice, waitText(state)].join('\n');
};
