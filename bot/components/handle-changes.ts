import { POSITIONS } from '@paper-dynasty/engine/model/positions';
import { otherSide } from '@paper-dynasty/engine/model/sides';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState, Status } from '@paper-dynasty/engine/model/state';
import { busy } from '@paper-dynasty/engine/game/decide-play';
import { resumeGame } from '@paper-dynasty/engine/service/pause';
import { ownSides, stateOf } from '../commands/context.ts';
import { makeChange } from '../commands/sub.ts';
import type { CommandDeps } from '../deps.ts';
import { no, Refused, requestOf, taken, type Invocation, type Reply } from '../invocation.ts';
import { changeOf, isLegal, sideOfChange } from '../play/changes.ts';
import { whenText } from '../render/words.ts';
import { words } from '../words/index.ts';
import type { ActionOf } from './custom-id.ts';
import { battingChanges, fielderRows, fieldingChanges } from './sub-rows.ts';
import { MOST_ROWS } from './widgets.ts';

/** While a game is paused changes are prepared: picking a man resumes it. */
const UNDER_WAY: readonly Status[] = ['active', 'paused'];

const open = async (deps: CommandDeps, invocation: Invocation): Promise<GameState> => {
  const state = await stateOf(deps, invocation);
  if (!UNDER_WAY.includes(state.status)) return no('game_not_active', words().PROBLEM_WORDS.notUnderWay);
  const wait = busy(state);
  if (wait) throw new Refused(wait);
  return state;
};

/** The changes that a person can make now, as menus that only he sees. */
export const changesMenu = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await open(deps, invocation);
  const own = await ownSides(deps, invocation, state);
  if (own.length === 0) return no('not_allowed', words().PROBLEM_WORDS.onlyManagers);
  const batting = atBat(state.situation);
  const rows = [
    ...(own.includes(otherSide(batting)) ? fieldingChanges(state) : []),
    ...(own.includes(batting) ? battingChanges(state) : []),
  ].slice(0, MOST_ROWS);
  const content =
    rows.length > 0
      ? words().CONTROL_WORDS[state.status === 'paused' ? 'changesPaused' : 'changesNow'](
          whenText(state.situation),
        )
      : words().CONTROL_WORDS.nobodyLeft;
  return { content, rows, ephemeral: true };
};

/** A position picked: who could play it. */
export const fieldMenu = async (deps: CommandDeps, invocation: Invocation, value: string): Promise<Reply> => {
  const state = await open(deps, invocation);
  const position = POSITIONS.find((p) => p === value);
  if (!position) return no('bad_input', words().PROBLEM_WORDS.choosePosition);
  const rows = fielderRows(state, position);
  return {
    content:
      rows.length > 0 ? words().CONTROL_WORDS.whoPlays(position) : words().CONTROL_WORDS.nobodyCan(position),
    rows,
  };
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
