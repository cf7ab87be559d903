import type { GameState } from '@paper-dynasty/engine/model/state';
import { computerManages, turns, type Turn } from '@paper-dynasty/engine/rules/turn';
import type { Row } from '../invocation.ts';
import { words } from '../words/index.ts';
import { questionRows } from './question-rows.ts';
import { reportRows } from './report-rows.ts';
import { requestRows } from './request-rows.ts';
import { waitRows } from './wait-rows.ts';
import { button, buttons } from './widgets.ts';

/** Before the dice: roll, decide, change; changes first where a position is empty. */
const beforeDice = (game_id: string, incomplete = false): readonly Row[] => [
  buttons(
    button(words().CONTROL_WORDS.roll, { action: 'roll', game_id }, incomplete ? 'secondary' : 'primary'),
    button(words().CONTROL_WORDS.decisions, { action: 'decisions', game_id }, 'secondary'),
    button(
      incomplete ? words().CONTROL_WORDS.fillTheField : words().CONTROL_WORDS.changes,
      { action: 'changes', game_id },
      incomplete ? 'primary' : 'secondary',
    ),
  ),
];

const rowsOf = (state: GameState, turn: Turn): readonly Row[] => {
  const game_id = state.setup.game_id;
  const w = words().CONTROL_WORDS;
  switch (turn.action) {
    case 'accept':
      return [
        buttons(
          button(w.accept, { action: 'accept', game_id }, 'success'),
          button(w.decline, { action: 'decline', game_id }, 'danger'),
        ),
      ];
    case 'set_lineup':
      return [
        buttons(
          button(w.sensibleLineup, { action: 'lineup', game_id }, 'success'),
          button(w.setByHand, { action: 'lineup_menu', game_id }, 'secondary'),
        ),
      ];
    case 'set_positions':
      return beforeDice(game_id, true);
    case 'decide_defense':
    case 'decide_offense':
    case 'roll':
      return beforeDice(game_id);
    case 'resolve':
      return [buttons(button(w.readTheCard, { action: 'resolve', game_id }))];
    case 'report':
      return reportRows(state);
    case 'make_decision':
      return questionRows(state);
    case 'answer_request':
      return [];
  }
};

/** The controls for what a person is to do now; none when the game waits for nobody or the computer. */
export const turnRows = (state: GameState): readonly Row[] => {
  const { game_id } = state.setup;
  const asked = requestRows(state);
  if (state.status === 'paused')
    return [
      buttons(
        button(words().CONTROL_WORDS.resume, { action: 'resume', game_id }, 'success'),
        button(words().CONTROL_WORDS.changes, { action: 'changes', game_id }, 'secondary'),
      ),
      ...asked,
    ];
  const [turn] = turns(state);
  if (!turn || computerManages(state, turn.side)) return [...waitRows(state), ...asked];
  return [...rowsOf(state, turn), ...asked];
};
