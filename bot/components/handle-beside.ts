import { helpTerm, helpTopic } from '../commands/help.ts';
import { applyImport } from '../commands/league-import.ts';
import { takeHeld } from '../commands/league-source.ts';
import { pickSubmission, sendByButton } from '../commands/league-submissions.ts';
import type { CommandDeps } from '../deps.ts';
import type { Invocation, Reply } from '../invocation.ts';
import type { ActionName, ActionOf, ComponentAction } from './custom-id.ts';
import { runAgain, runConfirmed } from './which-game.ts';

/** The buttons and menus that do nothing in a game under way. */
const BESIDE = [
  'which_game',
  'help',
  'term',
  'sure',
  'league_apply',
  'league_take_held',
  'league_pick',
  'send',
  'replace',
] as const satisfies readonly ActionName[];
type Beside = ActionOf<(typeof BESIDE)[number]>;
/** Everything that a button or a menu does in a game. */
export type GameComponent = Exclude<ComponentAction, Beside>;

/** Whether a button or a menu does nothing in a game under way. */
export const isBeside = (component: ComponentAction): component is Beside =>
  BESIDE.some((action) => action === component.action);

/** What a button or a menu does that is of no game under way: help, a question, the league. */
export const handleBeside = async (
  deps: CommandDeps,
  invocation: Invocation,
  component: Beside,
  value: string,
): Promise<Reply> => {
  switch (component.action) {
    case 'which_game':
      return runAgain(deps, invocation, component, value);
    case 'help':
      return helpTopic(deps, value);
    case 'term':
      return helpTerm(value);
    case 'sure':
      return runConfirmed(deps, invocation, component);
    case 'league_apply':
      return applyImport(deps, invocation, component);
    case 'league_take_held':
      return takeHeld(deps, invocation, component);
    case 'league_pick':
      return pickSubmission(deps, value);
    case 'send':
      return sendByButton(deps, invocation, component.game_id, false);
    case 'replace':
      return sendByButton(deps, invocation, component.game_id, true);
  }
};
