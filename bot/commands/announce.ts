import { announce as say } from '@paper-dynasty/engine/service/announce';
import type { CommandDeps } from '../deps.ts';
import { no, requestOf, taken, type Invocation, type Reply } from '../invocation.ts';
import { plainWords } from '../render/words.ts';
import { words } from '../words/index.ts';
import { stateOf } from './context.ts';

/** `/announce`: tells everybody at a game something, wherever they watch; league admins only. */
export const announce = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const text = invocation.option('text')?.trim();
  if (!text) return no('bad_input', words().PROBLEM_WORDS.noText);
  const state = await stateOf(deps, invocation);
  taken(await say(deps.services, requestOf(invocation, state.setup.game_id), text));
  return { content: words().GAME_WORDS.announced(plainWords(text)), ephemeral: true };
};
