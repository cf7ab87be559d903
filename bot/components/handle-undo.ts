import { refuse } from '@paper-dynasty/engine/model/refusals';
import { tellPlay } from '@paper-dynasty/engine/notation/tell-play';
import { ownSides, stateOf } from '../commands/context.ts';
import { undo } from '../commands/requests.ts';
import type { CommandDeps } from '../deps.ts';
import { no, Refused, withOptions, type Invocation, type Reply } from '../invocation.ts';
import { takenBackText } from '../render/game.ts';
import { plainWords } from '../render/words.ts';
import { words, spokenLanguage } from '../words/index.ts';
import type { ActionOf } from './custom-id.ts';
import { button, buttons } from './widgets.ts';

/** The way back: a press is easily made, so it is asked for once more. */
export const undoMenu = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const { LIVE_WORDS, PROBLEM_WORDS } = words();
  if ((await ownSides(deps, invocation, state)).length === 0)
    return no('not_allowed', PROBLEM_WORDS.onlyManagers);
  const play = state.plays.at(-1);
  if (!play) return no('play_not_found', LIVE_WORDS.nothingToUndo);
  const sure = { action: 'undo_sure', game_id: state.setup.game_id, n: play.number } as const;
  return {
    content: LIVE_WORDS.sureUndo(
      play.number,
      plainWords(tellPlay(state.setup, play, spokenLanguage()).description),
      takenBackText(state, play.number),
    ),
    rows: [buttons(button(LIVE_WORDS.takeBack, sure, 'danger'))],
    ephemeral: true,
  };
};

/** A play taken back, if it is still the last. */
export const undoSure = async (
  deps: CommandDeps,
  invocation: Invocation,
  { n }: ActionOf<'undo_sure'>,
): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  if (state.plays.length !== n) throw new Refused(refuse('stale'));
  // The press was the confirmation, for a league admin as for a manager.
  return undo(deps, { ...withOptions(invocation, { play: String(n) }), confirmed: true });
};
