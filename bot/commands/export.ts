import { EXPORT_FORMATS, exportGame } from '@paper-dynasty/db/commands/export-game';
import type { CommandDeps } from '../deps.ts';
import { no, type Invocation, type Reply } from '../invocation.ts';
import { teamName } from '../render/words.ts';
import { words } from '../words/index.ts';
import { stateOf } from './context.ts';

/** `/game export`: a game as a file. */
export const gameExport = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { GAME_WORDS, CHOICE_WORDS, PROBLEM_WORDS } = words();
  const format = EXPORT_FORMATS.find((f) => f === invocation.option('format'));
  if (!format) return no('bad_input', PROBLEM_WORDS.isOneOf('format', EXPORT_FORMATS.join(', ')));
  const state = await stateOf(deps, invocation);
  const { game_id } = state.setup;
  const text = await exportGame(deps.services.store, game_id, format);
  if (text === null) return no('game_not_found', PROBLEM_WORDS.noSuchGame);
  const names = GAME_WORDS.at(teamName(state, 'away'), teamName(state, 'home'));
  const file = {
    name: `${game_id}.${format}`,
    data: new TextEncoder().encode(text),
    about: GAME_WORDS.exportAbout(names, CHOICE_WORDS.format[format]),
  };
  return { content: GAME_WORDS.exported(names), files: [file], ephemeral: true };
};
