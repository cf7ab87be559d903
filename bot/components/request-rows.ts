import { otherSide } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { computerManages } from '@paper-dynasty/engine/rules/turn';
import type { Row } from '../invocation.ts';
import { words } from '../words/index.ts';
import { button, buttons } from './widgets.ts';

/** What can become of what one manager asks: each button says whose it is. Nobody answers for the computer. None when nothing is asked. */
export const requestRows = (state: GameState): readonly Row[] => {
  const { request, seq } = state;
  if (!request) return [];
  const { game_id, ...setup } = state.setup;
  const answering = otherSide(request.side);
  const asks = setup[request.side].team.abbreviation;
  const answers = setup[answering].team.abbreviation;
  const w = words().CONTROL_WORDS;
  const agreed = {
    abandon: w.agreeAbandon,
    undo: w.agreeUndo,
    correction: w.agreeCorrection,
    ruling: w.agreeRuling,
  };
  const decline = request.subject.kind === 'ruling' ? w.letStand : w.playOn;
  const answer = [
    button(w.agree(answers, agreed[request.subject.kind]), { action: 'agree', game_id, seq }, 'danger'),
    button(decline(answers), { action: 'turn_down', game_id, seq }, 'success'),
  ];
  return [
    buttons(
      ...(computerManages(state, answering) ? [] : answer),
      button(w.withdraw(asks), { action: 'withdraw', game_id, seq }, 'secondary'),
    ),
  ];
};
