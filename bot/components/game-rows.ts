import { ComponentType } from 'discord-api-types/v10';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { isOver } from '@paper-dynasty/engine/rules/over';
import { computerManages, turns, type TurnAction } from '@paper-dynasty/engine/rules/turn';
import type { SeasonGame } from '@paper-dynasty/engine/service/league-office';
import type { Row } from '../invocation.ts';
import { words } from '../words/index.ts';
import { finalRows } from './final-rows.ts';
import { questionRows } from './question-rows.ts';
import { reportRows } from './report-rows.ts';
import { requestRows } from './request-rows.ts';
import { styleFor, turnRows } from './rows.ts';
import { waitRows } from './wait-rows.ts';
import { MOST_ROWS } from './menu-pages.ts';
import { button, buttons, linkButton } from './widgets.ts';

/** The way to the scorecard. */
export const linkRows = (state: GameState, publicUrl: string): readonly Row[] => [
  buttons(linkButton(words().LIVE_WORDS.scorecard, `${publicUrl}/games/${state.setup.game_id}`)),
];

/** What a person does next, where one is waited for. */
const dueAction = (state: GameState): TurnAction | null => {
  const [turn] = turns(state);
  return turn && !computerManages(state, turn.side) ? turn.action : null;
};

/** Everything that can be done in a game under way; what is waited for stands out. */
const playButtons = (state: GameState): Row => {
  const { game_id } = state.setup;
  const { CONTROL_WORDS, LIVE_WORDS } = words();
  const due = dueAction(state);
  const style = styleFor(due);
  const resolve = due === 'resolve';
  return buttons(
    button(CONTROL_WORDS.roll, { action: 'roll', game_id }, style('roll')),
    resolve
      ? button(CONTROL_WORDS.readTheCard, { action: 'resolve', game_id })
      : button(LIVE_WORDS.report, { action: 'report', game_id }, style('report')),
    button(
      CONTROL_WORDS.decisions,
      { action: 'decisions', game_id },
      style('decide_defense', 'decide_offense'),
    ),
    button(CONTROL_WORDS.changes, { action: 'changes', game_id }, style('set_positions')),
    button(LIVE_WORDS.undo, { action: 'undo', game_id }, 'secondary'),
  );
};

/** What the dice or the question on the table ask for: a report is two picks away. */
const tableRows = (state: GameState): readonly Row[] => {
  const due = dueAction(state);
  if (due === 'make_decision') return questionRows(state);
  return due === 'report' ? reportRows(state) : [];
};

/** Rows of few buttons in one: the wait, the request and the scorecard have five at most. */
const joined = (rows: readonly Row[]): Row => ({
  type: ComponentType.ActionRow,
  components: rows.flatMap(({ components }) => components),
});

/** The controls of the game's message; `next`: the game of its series that comes after it. */
export const gameRows = (
  state: GameState,
  publicUrl: string,
  next: SeasonGame | null = null,
): readonly Row[] => {
  const link = linkRows(state, publicUrl);
  if (isOver(state)) return [...finalRows(state, next), ...link];
  if (state.status !== 'active') return [...turnRows(state), ...link];
  const table = tableRows(state);
  const beside = [...waitRows(state), ...requestRows(state)];
  const rows = [...table, ...beside, playButtons(state), ...link];
  return rows.length <= MOST_ROWS ? rows : [...table, playButtons(state), joined([...beside, ...link])];
};
