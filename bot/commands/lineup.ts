import { autoLineup } from '@paper-dynasty/engine/manager/auto-lineup';
import type { Lineup } from '@paper-dynasty/engine/model/lineups';
import { SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { lineupPictures } from '@paper-dynasty/engine/wire/lineup-svg';
import { ROSTER_PICTURE_WORDS } from '@paper-dynasty/engine/wire/roster-picture-words';
import { clipped } from '@paper-dynasty/engine/wire/svg-text';
import { TABLE_WIDTH } from '@paper-dynasty/engine/wire/table-svg';
import { lineupRows } from '../components/lineup-rows.ts';
import { turnRows } from '../components/rows.ts';
import type { CommandDeps } from '../deps.ts';
import { ABOUT, no, requestOf, taken, type Invocation, type Reply, type ReplyFile } from '../invocation.ts';
import { parseLineupDraft, parseLineupText } from '../play/lineup-draft.ts';
import { lineupText, waitText } from '../render/game.ts';
import { draftText } from '../render/lineup.ts';
import { teamName } from '../render/words.ts';
import { spokenLanguage, words } from '../words/index.ts';
import { ownSides, stateOf } from './context.ts';

/** The side whose lineup is meant: the one named, else the person's own that has none yet. */
const sideMeant = async (deps: CommandDeps, invocation: Invocation, state: GameState): Promise<Side> => {
  const own = await ownSides(deps, invocation, state);
  const named = SIDES.find((side) => side === invocation.option('side'));
  const side = named ?? own.find((s) => !state.lineups[s]) ?? own[0];
  if (!side) return no('not_allowed', words().PROBLEM_WORDS.onlyManagers);
  return side;
};

/** A side's lineup set, or the sensible one without `lineup`. */
export const putLineup = async (
  deps: CommandDeps,
  invocation: Invocation,
  gameId: string,
  side: Side,
  lineup?: Lineup,
): Promise<Reply> => {
  const { state } = taken(
    await setLineup(deps.services, requestOf(invocation, gameId), lineup, {
      side,
      despite: invocation.option('yes') === '1',
    }),
  );
  return { content: words().GAME_WORDS.lineupSet(waitText(state)), rows: turnRows(state) };
};

/** `/lineup auto`: one sensible lineup in one step. */
export const lineupAuto = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const side = await sideMeant(deps, invocation, state);
  return putLineup(deps, invocation, state.setup.game_id, side);
};

/** The menus of a lineup, which start with the sensible one; only whoever opens them sees them. */
export const lineupMenu = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  if (state.status !== 'lineups') return no('game_not_in_lineups', words().PROBLEM_WORDS.notLineups);
  const side = await sideMeant(deps, invocation, state);
  const lineup = state.lineups[side] ?? autoLineup(state.setup, side, state.availability);
  return {
    content: draftText(state, side, lineup),
    rows: lineupRows(state, side, lineup, null),
    ephemeral: true,
  };
};

/** The lineup of the menus, set after its warning was read. */
const lineupMade = async (deps: CommandDeps, invocation: Invocation, draft: string): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const side = await sideMeant(deps, invocation, state);
  const lineup = parseLineupDraft(state, side, draft);
  return lineup
    ? putLineup(deps, invocation, state.setup.game_id, side, lineup)
    : no('stale', words().PROBLEM_WORDS.rosterChanged);
};

/** `/lineup set`: the lineup as written, or menus where nothing is. */
export const lineupSet = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const made = invocation.option('d');
  if (made !== undefined) return lineupMade(deps, invocation, made);
  const order = invocation.option('order');
  const pitcher = invocation.option('pitcher');
  if (order === undefined && pitcher === undefined) return lineupMenu(deps, invocation);
  if (order === undefined || pitcher === undefined) return no('bad_input', words().PROBLEM_WORDS.giveBoth);
  const state = await stateOf(deps, invocation);
  const side = await sideMeant(deps, invocation, state);
  const lineup = parseLineupText(state, side, order, pitcher);
  return putLineup(deps, invocation, state.setup.game_id, side, lineup);
};

/** The lineups that are set, as pictures in the language of whoever asks. */
const picturesOf = async ({ services }: CommandDeps, state: GameState): Promise<readonly ReplyFile[]> =>
  Promise.all(
    lineupPictures(state, ROSTER_PICTURE_WORDS[spokenLanguage()]).map(async ({ side, svg, about }) => ({
      name: `lineup-${side}.png`,
      data: await services.pictures.png(svg, TABLE_WIDTH),
      about: clipped(about, ABOUT),
    })),
  );

/** Whose lineup is not set yet. */
const missingText = (state: GameState): string =>
  SIDES.filter((side) => !state.lineups[side])
    .map((side) => words().GAME_WORDS.notSet(teamName(state, side)))
    .join('\n');

/** `/lineup show`: both lineups, as pictures where they can be seen. */
export const lineupShow = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  if (invocation.surface === 'terminal') return { content: lineupText(state) };
  const files = await picturesOf(deps, state);
  return { content: missingText(state), ...(files.length > 0 ? { files } : {}) };
};
