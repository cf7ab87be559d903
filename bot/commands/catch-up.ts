import { missedBy } from '@paper-dynasty/engine/service/missed';
import { catchUpOf } from '@paper-dynasty/engine/wire/catch-up';
import type { CommandDeps } from '../deps.ts';
import type { Invocation, Reply } from '../invocation.ts';
import { catchUpText } from '../render/catch-up.ts';
import { spokenLanguage, words } from '../words/index.ts';
import { stateOf } from './context.ts';

/** `/catchup`: what has happened in a game since its person last looked, here or on the page; told once. */
export const catchup = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { game_id } = (await stateOf(deps, invocation)).setup;
  const user_id = invocation.user.id;
  const missed = await missedBy(deps.services, { game_id, user_id, grace: 0 });
  const { nothing } = words().BACK_WORDS;
  if (!missed) return { content: nothing, ephemeral: true };
  const { state, events, sides } = missed;
  const told = catchUpOf(state, events, { sides, language: spokenLanguage() });
  await deps.services.looks.note(user_id, game_id, state.seq);
  const content = told ? catchUpText(state, told, deps.publicUrl) : nothing;
  return { content, ephemeral: true };
};
