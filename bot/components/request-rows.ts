import { otherSide } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { computerManages } from '@paper-dynasty/engine/rules/turn';
import type { Row } from '../invocation.ts';
import { words } from '../words/index.ts';
import { button, buttons } from './widgets.ts';

/** The answer to what the other manager asks; none when nothing is asked. */
export const requestRows = (state: GameState): readonly Row[] => {
  const { request, seq } = state;
  if (!request || computerManages(state, otherSide(request.side))) return [];
  const { game_id } = state.setup;
  const w = words().CONTROL_WORDS;
  const agreed = { abandon: w.agreeAbandon, undo: w.agreeUndo, correction: w.agreeCorrection };
  return [
    buttons(
      button(w.agree(agreed[request.subject.kind]), { action: 'agree', game_id, seq }, 'danger'),
      button(w.playOn, { action: 'turn_down', game_id, seq }, 'success'),
    ),
  ];
};
