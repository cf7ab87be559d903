import { lineupOf } from '@paper-dynasty/engine/rules/roster';
import { stateOf } from '../commands/context.ts';
import { sideOfChange } from '../play/changes.ts';
import { actForSide } from '../commands/acting.ts';
import {
  acceptInvitation,
  declineInvitation,
  gameResume,
  holdTheComputer,
  releaseTheComputer,
} from '../commands/game.ts';
import { walk } from '../commands/set-decisions.ts';
import { lineupAuto, lineupMenu } from '../commands/lineup.ts';
import { answerQuestion, resolve, roll } from '../commands/play.ts';
import { answerAsked, withdrawAsked } from '../commands/requests.ts';
import { askNext, askRematch } from '../commands/rematch.ts';
import type { CommandName } from '../commands/index.ts';
import type { CommandDeps } from '../deps.ts';
import { handleBeside, isBeside, type GameComponent } from './handle-beside.ts';
import { askDespite, askToConfirm, isToConfirm, needsYes, type Given } from './which-game.ts';
import { withOptions, type Invocation, type Reply } from '../invocation.ts';
import type { ActionName, ComponentAction, SubKind } from './custom-id.ts';
import { changesMenu, fieldMenu, makeSub } from './handle-changes.ts';
import {
  decisionsMenu,
  defenseMenu,
  offenseMenu,
  pickDefense,
  pickOffense,
  sendDefense,
  sendOffense,
} from './decision-menus.ts';
import { lineupSlot, pickMan, pickPosition, sendLineup } from './handle-lineup.ts';
import { pickCode, pickOutcome, pickPlace, reportMenu, reportWritten } from './handle-report.ts';
import { parsePage } from './menu-pages.ts';
import { isLongMenu, turnPage } from './turn-page.ts';
import { undoMenu, undoSure } from './handle-undo.ts';

/** The components that open a form or go on with one: the computer waits while it is before its person. */
const FORMS: readonly ActionName[] = [
  'changes',
  'changes_more',
  'field',
  'field_more',
  'decisions',
  'defense_menu',
  'offense_menu',
  'defense_pick',
  'offense_pick',
  'undo',
];

/** The commands as which buttons are confirmed that a league admin presses in other people's games. */
const CONFIRMED_AS: Partial<Readonly<Record<ActionName, CommandName>>> = {
  agree: 'game agree',
  turn_down: 'game disagree',
};

/** The changes whose command says for whom. */
const FOR_SOMEBODY: readonly SubKind[] = ['fielder', 'runner', 'courtesy'];

/** The command that does what a menu did, for whoever wants it in spite of a warning; null where none does. */
const warnedAs = async (
  deps: CommandDeps,
  invocation: Invocation,
  component: ComponentAction,
  player: string,
): Promise<{ command: CommandName; given: Given } | null> => {
  if (component.action === 'lineup_set')
    return { command: 'lineup set', given: { d: component.lineup, side: component.side } };
  if (component.action !== 'sub') return null;
  const { kind, slot, position } = component;
  const state = await stateOf(deps, invocation);
  const lineup = lineupOf(state, sideOfChange(state, kind));
  const out = lineup.batting_order[slot - 1]?.player_id;
  const place: Given = kind === 'fielder' ? { position } : {};
  const inFor: Given = out !== undefined && FOR_SOMEBODY.includes(kind) ? { for: out } : {};
  if (kind === 'courtesy') return { command: 'sub runner', given: { player, ...inFor, courtesy: 'yes' } };
  return { command: `sub ${kind}`, given: { player, ...place, ...inFor } };
};

/** How long a form in Discord counts as open after it was touched last, in seconds: nobody tells when one is left alone. */
const FORM_SECONDS = 60;

/** What a button or a menu does. `values` are what was chosen in a menu. */
export const handleComponent = async (
  deps: CommandDeps,
  unnamed: Invocation,
  component: ComponentAction,
  values: readonly string[],
): Promise<Reply> => {
  const page = isLongMenu(component) ? parsePage(values[0]) : null;
  const turned = (asked: Invocation): Promise<Reply> | null =>
    page !== null && isLongMenu(component) ? turnPage(deps, asked, component, page) : null;
  if (isBeside(component)) return turned(unnamed) ?? handleBeside(deps, unnamed, component, values[0] ?? '');
  const invocation = withOptions(unnamed, { game: component.game_id });
  const asked = turned(invocation) ?? handle(deps, invocation, component, values);
  const reply = await asked.catch(async (error: unknown) => {
    if (needsYes(error)) {
      const warned = await warnedAs(deps, invocation, component, values[0] ?? '');
      if (warned) return askDespite(deps, component.game_id, warned.command, warned.given, error);
    }
    const command = CONFIRMED_AS[component.action];
    if (!command || !isToConfirm(error)) throw error;
    return askToConfirm(deps, invocation, command, {});
  });
  const { forms } = deps.services;
  const holder = `discord:${invocation.user.id}`;
  if (page !== null || FORMS.includes(component.action))
    await forms.open(component.game_id, holder, FORM_SECONDS);
  else await forms.close(component.game_id, holder);
  return reply;
};

const handle = async (
  deps: CommandDeps,
  invocation: Invocation,
  component: GameComponent,
  values: readonly string[],
): Promise<Reply> => {
  const [value = ''] = values;
  switch (component.action) {
    case 'accept':
      return acceptInvitation(deps, invocation);
    case 'decline':
      return declineInvitation(deps, invocation);
    case 'lineup':
      return lineupAuto(deps, invocation);
    case 'roll':
      return roll(deps, invocation);
    case 'resolve':
      return resolve(deps, invocation);
    case 'resume':
      return gameResume(deps, invocation);
    case 'hold':
      return holdTheComputer(deps, invocation);
    case 'release':
      return releaseTheComputer(deps, invocation);
    case 'agree':
      return answerAsked(deps, invocation, true, component.seq);
    case 'turn_down':
      return answerAsked(deps, invocation, false, component.seq);
    case 'act':
      return actForSide(deps, invocation, component.side);
    case 'withdraw':
      return withdrawAsked(deps, invocation, component.seq);
    case 'report':
      return reportMenu(deps, invocation);
    case 'write':
    case 'written':
      return reportWritten(deps, invocation, { ...component, action: 'written' });
    case 'undo':
      return undoMenu(deps, invocation);
    case 'undo_sure':
      return undoSure(deps, invocation, component);
    case 'outs':
    case 'hits':
    case 'reached':
    case 'which':
    case 'which_at':
      return pickOutcome(deps, invocation, component, value);
    case 'place':
      return pickPlace(deps, invocation, component, value);
    case 'answer':
      return answerQuestion(deps, invocation, component.say, component.seq);
    case 'code':
      return pickCode(deps, invocation, component, value);
    case 'decisions':
      return decisionsMenu(deps, invocation);
    case 'defense_menu':
      return defenseMenu(deps, invocation);
    case 'offense_menu':
      return offenseMenu(deps, invocation);
    case 'defense_pick':
      return pickDefense(deps, invocation, component, values);
    case 'offense_pick':
      return pickOffense(deps, invocation, component, values);
    case 'defense_set':
      return sendDefense(deps, invocation, component);
    case 'offense_set':
      return sendOffense(deps, invocation, component);
    case 'walk':
      return walk(deps, invocation, component.seq);
    case 'changes':
      return changesMenu(deps, invocation);
    case 'changes_more':
      return changesMenu(deps, invocation, component.n);
    case 'field':
      return fieldMenu(deps, invocation, value);
    case 'field_more':
      return fieldMenu(deps, invocation, component.position, component.n);
    case 'sub':
      return makeSub(deps, invocation, component, value);
    case 'lineup_menu':
      return lineupMenu(deps, invocation);
    case 'lineup_slot':
      return lineupSlot(deps, invocation, component, value);
    case 'lineup_man':
      return pickMan(deps, invocation, component, value);
    case 'lineup_position':
      return pickPosition(deps, invocation, component, value);
    case 'lineup_set':
      return sendLineup(deps, invocation, component);
    case 'rematch':
      return askRematch(deps, invocation, component.game_id, component.venue === 'swapped');
    case 'next_game':
      return askNext(deps, invocation);
  }
};
