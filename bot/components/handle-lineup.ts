import type { Lineup } from '@paper-dynasty/engine/model/lineups';
import { LINEUP_POSITIONS } from '@paper-dynasty/engine/model/positions';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { stateOf } from '../commands/context.ts';
import { putLineup } from '../commands/lineup.ts';
import type { CommandDeps } from '../deps.ts';
import { no, type Invocation, type Reply } from '../invocation.ts';
import { parseLineupDraft, withMan, withPosition } from '../play/lineup-draft.ts';
import { draftText } from '../render/lineup.ts';
import { words } from '../words/index.ts';
import type { ActionOf } from './custom-id.ts';
import { lineupRows } from './lineup-rows.ts';

type Draft = Pick<ActionOf<'lineup_set'>, 'side' | 'lineup'>;

const draftOf = async (
  deps: CommandDeps,
  invocation: Invocation,
  { side, lineup }: Draft,
): Promise<{ state: GameState; lineup: Lineup }> => {
  const state = await stateOf(deps, invocation);
  if (state.status !== 'lineups') return no('game_not_in_lineups', words().PROBLEM_WORDS.notLineups);
  const found = parseLineupDraft(state, side, lineup);
  return found ? { state, lineup: found } : no('stale', words().PROBLEM_WORDS.rosterChanged);
};

const shown = (state: GameState, side: Draft['side'], lineup: Lineup, slot: number | null): Reply => ({
  content: draftText(state, side, lineup),
  rows: lineupRows(state, side, lineup, slot),
});

/** A slot picked: its man and his position can be changed. */
export const lineupSlot = async (
  deps: CommandDeps,
  invocation: Invocation,
  component: Draft & Pick<ActionOf<'lineup_slot'>, 'game_id'>,
  value: string,
): Promise<Reply> => {
  const { state, lineup } = await draftOf(deps, invocation, component);
  return shown(state, component.side, lineup, Number(value));
};

/** A man picked for a slot. */
export const pickMan = async (
  deps: CommandDeps,
  invocation: Invocation,
  component: ActionOf<'lineup_man'>,
  playerId: string,
): Promise<Reply> => {
  const { state, lineup } = await draftOf(deps, invocation, component);
  return shown(state, component.side, withMan(lineup, component.slot, playerId), component.slot);
};

/** A position picked for a slot. */
export const pickPosition = async (
  deps: CommandDeps,
  invocation: Invocation,
  component: ActionOf<'lineup_position'>,
  value: string,
): Promise<Reply> => {
  const { state, lineup } = await draftOf(deps, invocation, component);
  const position = LINEUP_POSITIONS.find((p) => p === value);
  if (!position) return no('bad_input', words().PROBLEM_WORDS.choosePosition);
  return shown(state, component.side, withPosition(lineup, component.slot, position), component.slot);
};

/** The lineup as its menus show it, set. */
export const sendLineup = async (
  deps: CommandDeps,
  invocation: Invocation,
  component: ActionOf<'lineup_set'>,
): Promise<Reply> => {
  const { lineup } = await draftOf(deps, invocation, component);
  const { content } = await putLineup(deps, invocation, component.game_id, component.side, lineup);
  return { content };
};
