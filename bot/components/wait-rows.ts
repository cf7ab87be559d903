import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { computerManages, turns } from '@paper-dynasty/engine/rules/turn';
import type { Row } from '../invocation.ts';
import { words } from '../words/index.ts';
import { button, buttons } from './widgets.ts';

/** Makes the computer wait for a person, or play on; none when it is not its turn or nobody else plays. */
export const waitRows = (state: GameState): readonly Row[] => {
  const { game_id } = state.setup;
  const [turn] = turns(state);
  const peoplePlay = SIDES.some((side) => !computerManages(state, side));
  if (state.status !== 'active' || !turn || !computerManages(state, turn.side) || !peoplePlay) return [];
  const w = words().CONTROL_WORDS;
  return [
    buttons(
      state.held
        ? button(w.goOn, { action: 'release', game_id }, 'success')
        : button(w.wait, { action: 'hold', game_id }, 'secondary'),
    ),
  ];
};
