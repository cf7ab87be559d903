import { POSITIONS } from '@paper-dynasty/engine/model/positions';
import { otherSide } from '@paper-dynasty/engine/model/sides';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState, Status } from '@paper-dynasty/engine/model/state';
import { busy } from '@paper-dynasty/engine/game/decide-play';
import { resumeGame } from '@paper-dynasty/engine/service/pause';
import { ownSides, stateOf } from '../commands/context.ts';
import { makeChange } from '../commands/sub.ts';
import type { CommandDeps } from '../deps.ts';
import { no, Refused, requestOf, taken, type Invocation, type Reply, type Row } from '../invocation.ts';
import { changeOf, isLegal, sideOfChange } from '../play/changes.ts';
import { whenText } from '../render/words.ts';
import { words } from '../words/index.ts';
import { makeCustomId, type ActionOf, type ComponentAction } from './custom-id.ts';
import { battingChanges, fielderRows, fieldingChanges } from './sub-rows.ts';
import { pageOfRows, pageStart } from './menu-pages.ts';
import { button, buttons } from './widgets.ts';

/** While a game is paused changes are prepared: picking a man resumes it. */
const UNDER_WAY: readonly Status[] = ['active', 'paused'];

const open = async (deps: CommandDeps, invocation: Invocation): Promise<GameState> => {
  const state = await stateOf(deps, invocation);
  if (!UNDER_WAY.includes(state.status)) return no('game_not_active', words().PROBLEM_WORDS.notUnderWay);
  const wait = busy(state);
  if (wait) throw new Refused(wait);
  return state;
};

/** The button to the menus that do not fit into a message beside those shown. */
const moreRow = (component: ComponentAction): Row =>
  buttons(button(words().CONTROL_WORDS.moreChanges, component, 'secondary'));

/** Everything that a person can change now, a menu a row. */
const changeRows = async (
  deps: CommandDeps,
  invocation: Invocation,
): Promise<{ state: GameState; all: readonly Row[] }> => {
  const state = await open(deps, invocation);
  const own = await ownSides(deps, invocation, state);
  if (own.length === 0) return no('not_allowed', words().PROBLEM_WORDS.onlyManagers);
  const batting = atBat(state.situation);
  const all = [
    ...(own.includes(otherSide(batting)) ? fieldingChanges(state) : []),
    ...(own.includes(batting) ? battingChanges(state) : []),
  ];
  return { state, all };
};

const changesFrom = (state: GameState, all: readonly Row[], from: number): Reply => {
  const { game_id } = state.setup;
  const rows = pageOfRows(all, from, (n) => moreRow({ action: 'changes_more', game_id, n }));
  const content =
    rows.length > 0
      ? words().CONTROL_WORDS[state.status === 'paused' ? 'changesPaused' : 'changesNow'](
          whenText(state.situation),
        )
      : words().CONTROL_WORDS.nobodyLeft;
  return { content, rows, ephemeral: true };
};

/** The changes that a person can make now, as menus that only they see, from one of the menus on. */
export const changesMenu = async (deps: CommandDeps, invocation: Invocation, from = 0): Promise<Reply> => {
  const { state, all } = await changeRows(deps, invocation);
  return changesFrom(state, all, from);
};

/** A position picked: who could play it, from one of the menus on. */
export const fieldMenu = async (
  deps: CommandDeps,
  invocation: Invocation,
  value: string,
  from = 0,
): Promise<Reply> => {
  const state = await open(deps, invocation);
  const position = POSITIONS.find((p) => p === value);
  if (!position) return no('bad_input', words().PROBLEM_WORDS.choosePosition);
  const { game_id } = state.setup;
  const more = (n: number): Row => moreRow({ action: 'field_more', game_id, n, position });
  const rows = pageOfRows(fielderRows(state, position), from, more);
  return {
    content:
      rows.length > 0 ? words().CONTROL_WORDS.whoPlays(position) : words().CONTROL_WORDS.nobodyCan(position),
    rows,
  };
};

/** The menus among which a menu of men stands, again, as when another of its pages is asked for. */
export const changesAgain = async (
  deps: CommandDeps,
  invocation: Invocation,
  component: ActionOf<'sub'>,
): Promise<Reply> => {
  const { state, all } = await changeRows(deps, invocation);
  const menu = makeCustomId(component);
  const at = all.findIndex(({ components }) =>
    components.some((control) => 'custom_id' in control && control.custom_id === menu),
  );
  return at < 0
    ? fieldMenu(deps, invocation, component.position)
    : changesFrom(state, all, pageStart(all.length, at));
};

/** A man picked for a change: made at once. */
export const makeSub = async (
  deps: CommandDeps,
  invocation: Invocation,
  { seq, kind, slot, position }: ActionOf<'sub'>,
  playerId: string,
): Promise<Reply> => {
  const state = await open(deps, invocation);
  const change = changeOf(state, kind, slot, position, playerId);
  if (state.status === 'paused' && isLegal(state, sideOfChange(state, kind), change))
    taken(await resumeGame(deps.services, requestOf(invocation, state.setup.game_id)));
  const { content } = await makeChange(deps, invocation, state, kind, change, seq);
  return { content };
};
