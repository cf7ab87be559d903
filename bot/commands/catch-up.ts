import { catchUp } from '@paper-dynasty/engine/service/catch-up';
import type { CommandDeps } from '../deps.ts';
import type { Invocation, Reply } from '../invocation.ts';
import { catchUpText } from '../render/catch-up.ts';
import { spokenLanguage, words } from '../words/index.ts';
import { stateOf } from './context.ts';

/** `/catchup`: what has happened in a game since its person last looked, here or on the page; told once. */
export const catchup = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const { game_id } = state.setup;
  const user_id = invocation.user.id;
  const language = spokenLanguage();
  const told = await catchUp(deps.services, { game_id, user_id, language, grace: 0 });
  await deps.services.looks.note(user_id, game_id, told?.seq ?? state.seq);
  const content = told?.catch_up
    ? catchUpText(state, told.catch_up, deps.publicUrl)
    : words().BACK_WORDS.nothing;
  return { content, ephemeral: true };
};
