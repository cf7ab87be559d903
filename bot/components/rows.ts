import type { GameState } from '@paper-dynasty/engine/model/state';
import { computerManages, turns, type Turn, type TurnAction } from '@paper-dynasty/engine/rules/turn';
import type { Row } from '../invocation.ts';
import { words } from '../words/index.ts';
import { finalRows } from './final-rows.ts';
import { questionRows } from './question-rows.ts';
import { reportRows } from './report-rows.ts';
import { requestRows } from './request-rows.ts';
import { waitRows } from './wait-rows.ts';
import { button, buttons } from './widgets.ts';

/** The style of a button by what is waited for: what the person who is to act may press stands out. */
export const styleFor =
  (due: TurnAction | null) =>
  (...actions: readonly TurnAction[]): 'primary' | 'secondary' =>
    due && actions.includes(due) ? 'primary' : 'secondary';

/** Before the dice: roll, decide, change. */
const beforeDice = (game_id: string, due: TurnAction): readonly Row[] => {
  const w = words().CONTROL_WORDS;
  const style = styleFor(due);
  return [
    buttons(
      button(w.roll, { action: 'roll', game_id }, style('roll')),
      button(w.decisions, { action: 'decisions', game_id }, style('decide_defense', 'decide_offense')),
      button(w.changes, { action: 'changes', game_id }, style('set_positions')),
    ),
  ];
};

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
    case 'decide_defense':
    case 'decide_offense':
    case 'roll':
      return beforeDice(game_id, turn.action);
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

/** The controls for what a person is to do now, or after the game; none when it waits for the computer. */
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
  if (!turn || computerManages(state, turn.side)) return [...waitRows(state), ...finalRows(state), ...asked];
  return [...rowsOf(state, turn), ...asked];
};
