import { REMEDY_OF } from '@paper-dynasty/engine/model/remedies';
import { COMMANDS, isCommandName, type CommandName } from '../commands/index.ts';
import type { CommandDeps } from '../deps.ts';
import { allSuggested } from '../interactions/autocomplete.ts';
import { stateOf } from '../commands/context.ts';
import { gameName } from '../feed/words.ts';
import { listCommands } from '../interactions/commands.ts';
import { GameUnclear, no, Refused, withOptions, type Invocation, type Reply } from '../invocation.ts';
import { refusalText } from '../render/refusal-text.ts';
import { plainWords } from '../render/words.ts';
import { spokenLanguage, words } from '../words/index.ts';
import { CUSTOM_ID, makeCustomId, type ActionOf } from './custom-id.ts';
import { button, buttons, menu, NO_GAME } from './widgets.ts';

/** The options that a command was given, by name. */
export type Given = Readonly<Record<string, string>>;

/** The options as a button keeps them; its game it keeps by itself. */
const keptOptions = ({ game: _, ...others }: Given): string => new URLSearchParams(others).toString();

/** The options as a menu of games keeps them: with what was said of the game, for the other pages of the menu. */
const optionsToAsk = ({ game, ...others }: Given): string =>
  new URLSearchParams(game === undefined ? others : { ...others, game }).toString();

/** The question for which game a command is meant, with the games that it can be: as a menu, or in words where there are no menus or where what was given is too long for one. */
const askWhichGame = async (
  deps: CommandDeps,
  invocation: Invocation,
  command: CommandName,
  given: Given,
  unclear: GameUnclear,
): Promise<Reply> => {
  const games = await allSuggested(deps, invocation, command, 'game', unclear.said ?? '');
  if (games.length === 0) throw unclear;
  const { whichGame, whichGameNamed } = words().PROBLEM_WORDS;
  const again = { action: 'which_game', game_id: NO_GAME, command, options: optionsToAsk(given) } as const;
  if (invocation.surface === 'terminal' || makeCustomId(again).length > CUSTOM_ID)
    return {
      content: [whichGameNamed, ...games.map(({ name }) => `· ${plainWords(name)}`)].join('\n'),
      ephemeral: true,
    };
  const choices = games.map(({ name, value }) => ({ label: name, value }));
  return {
    content: whichGame,
    rows: [menu(words().CONTROL_WORDS.whichGame, again, choices)],
    ephemeral: true,
  };
};

/** Whether an error says that a league admin has to confirm what they do. */
export const isToConfirm = (error: unknown): boolean =>
  error instanceof Refused && REMEDY_OF[error.refusal.code] === 'confirm';

/** The question whether a league admin means what they would do to other people's game: a button that does it. */
export const askToConfirm = async (
  deps: CommandDeps,
  invocation: Invocation,
  command: CommandName,
  given: Given,
): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const { game_id } = state.setup;
  const { PROBLEM_WORDS, CONTROL_WORDS } = words();
  const again = { action: 'sure', game_id, command, options: keptOptions(given) } as const;
  if (makeCustomId(again).length > CUSTOM_ID)
    return no('confirmation_needed', PROBLEM_WORDS.confirmOnPage(`${deps.publicUrl}/games/${game_id}`));
  const shown = listCommands(spokenLanguage()).find(({ name }) => name === command)?.shown ?? command;
  return {
    content: PROBLEM_WORDS.sureAsAdmin(shown, gameName(state)),
    rows: [buttons(button(CONTROL_WORDS.asAdmin, again, 'danger'))],
    ephemeral: true,
  };
};

/** Whether an error says that the rules of the season warn of it, and that it may be done all the same. */
export const needsYes = (error: unknown): error is Refused =>
  error instanceof Refused && REMEDY_OF[error.refusal.code] === 'say_yes';

/** What the rules of the season say of a change, once, with a button that makes it all the same. */
export const askDespite = (
  { publicUrl }: CommandDeps,
  game_id: string,
  command: CommandName,
  given: Given,
  warning: Refused,
): Reply => {
  const { PROBLEM_WORDS, CONTROL_WORDS } = words();
  const options = keptOptions({ ...given, yes: '1' });
  const again = { action: 'sure', game_id, command, options } as const;
  if (makeCustomId(again).length > CUSTOM_ID)
    return no(
      'yes_needed',
      PROBLEM_WORDS.despiteOnPage(refusalText(warning), `${publicUrl}/games/${game_id}`),
    );
  return {
    content: PROBLEM_WORDS.despite(refusalText(warning)),
    rows: [buttons(button(CONTROL_WORDS.despite, again, 'danger'))],
    ephemeral: true,
  };
};

/** A command that a league admin has confirmed. */
export const runConfirmed = async (
  deps: CommandDeps,
  invocation: Invocation,
  { command, options, game_id }: ActionOf<'sure'>,
): Promise<Reply> => {
  if (!isCommandName(command)) return no('bad_input', words().PROBLEM_WORDS.oldButton);
  const given = { ...Object.fromEntries(new URLSearchParams(options)), game: game_id };
  return runCommand(deps, { ...withOptions(invocation, given), confirmed: true }, command, given);
};

/** Runs a command; where it is not clear which game it is for, or a league admin has to confirm it, whoever used it is asked. `given`: the options that it was given. */
export const runCommand = async (
  deps: CommandDeps,
  invocation: Invocation,
  command: CommandName,
  given: Given,
): Promise<Reply> => {
  try {
    return await COMMANDS[command](deps, invocation);
  } catch (error) {
    if (error instanceof GameUnclear) return askWhichGame(deps, invocation, command, given, error);
    if (needsYes(error)) {
      const { setup } = await stateOf(deps, invocation);
      return askDespite(deps, setup.game_id, command, given, error);
    }
    if (!isToConfirm(error)) throw error;
    return askToConfirm(deps, invocation, command, given);
  }
};

/** A game picked for a command: the command is run for it; for no game the command is run as it was said, as when the menu's next page is asked for. */
export const runAgain = async (
  deps: CommandDeps,
  invocation: Invocation,
  { command, options }: ActionOf<'which_game'>,
  game: string | null,
): Promise<Reply> => {
  if (!isCommandName(command)) return no('bad_input', words().PROBLEM_WORDS.oldButton);
  const said = Object.fromEntries(new URLSearchParams(options));
  const given = game === null ? said : { ...said, game };
  return runCommand(deps, withOptions(invocation, given), command, given);
};
