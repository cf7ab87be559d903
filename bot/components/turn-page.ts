import { leagueSubmissions } from '../commands/league-submissions.ts';
import { stateOf } from '../commands/context.ts';
import type { CommandDeps } from '../deps.ts';
import { withOptions, type Invocation, type Reply } from '../invocation.ts';
import { waitText } from '../render/game.ts';
import { LONG_MENUS, makeCustomId, type ActionOf, type ComponentAction, type LongMenu } from './custom-id.ts';
import { changesAgain } from './handle-changes.ts';
import { lineupSlot } from './handle-lineup.ts';
import { reportMenu } from './handle-report.ts';
import { turningTo } from './menu-pages.ts';
import { questionRows } from './question-rows.ts';
import { runAgain } from './which-game.ts';

/** Whether a component is a menu that has pages when it is full. */
export const isLongMenu = (component: ComponentAction): component is ActionOf<LongMenu> =>
  LONG_MENUS.some((action) => action === component.action);

const answerAgain = async (
  deps: CommandDeps,
  invocation: Invocation,
  component: ActionOf<LongMenu>,
): Promise<Reply> => {
  switch (component.action) {
    case 'outs':
    case 'hits':
    case 'reached':
      return reportMenu(deps, invocation);
    // What somebody's words can mean is more than a menu holds: everything that can be reported is offered.
    case 'which':
    case 'which_at':
      return reportMenu(deps, invocation);
    case 'code': {
      const state = await stateOf(deps, invocation);
      return { content: waitText(state), rows: questionRows(state) };
    }
    case 'sub':
      return changesAgain(deps, invocation, component);
    case 'lineup_man':
      return lineupSlot(deps, invocation, component, String(component.slot));
    case 'which_game':
      return runAgain(deps, invocation, component, null);
    case 'league_pick':
      return leagueSubmissions(deps, withOptions(invocation, { league: component.league }));
  }
};

/** Makes the answer again in which a menu stands, on another page of the menu. `from`: the page's first option, from 0. */
export const turnPage = (
  deps: CommandDeps,
  invocation: Invocation,
  component: ActionOf<LongMenu>,
  from: number,
): Promise<Reply> => turningTo(makeCustomId(component), from, () => answerAgain(deps, invocation, component));
