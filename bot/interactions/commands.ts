import {
  ApplicationCommandOptionType as Option,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { GAME_COMMANDS, SUB_COMMANDS } from './game-commands.ts';
import { LEAGUE_COMMANDS } from './league-commands.ts';
import { DICE_COMMANDS, LOOK_COMMANDS, PLAY_COMMANDS } from './play-commands.ts';
import type { Language } from '../words/index.ts';

/** The slash commands as Discord is told of them; required options come first. */
export const COMMAND_PAYLOADS: readonly RESTPostAPIChatInputApplicationCommandsJSONBody[] = [
  ...GAME_COMMANDS,
  ...PLAY_COMMANDS,
  ...SUB_COMMANDS,
  ...LOOK_COMMANDS,
  ...LEAGUE_COMMANDS,
  ...DICE_COMMANDS,
];

/** An option of a command as help and the terminal know it. */
export interface ListedOption {
  readonly name: string;
  readonly required: boolean;
  /** Name and description as they are shown. */
  readonly shown: string;
  readonly description: string;
}

/** A command by its full name. */
export interface ListedCommand {
  readonly name: string;
  /** The name as it is shown. */
  readonly shown: string;
  readonly description: string;
  readonly options: readonly ListedOption[];
}

interface Text {
  readonly name: string;
  readonly name_localizations?: Readonly<Partial<Record<string, string | null>>> | null | undefined;
  readonly description: string;
  readonly description_localizations?: Readonly<Partial<Record<string, string | null>>> | null | undefined;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-ES' };

const shownName = (text: Text, language: Language): string =>
  text.name_localizations?.[LOCALES[language]] ?? text.name;

const about = (text: Text, language: Language): string =>
  text.description_localizations?.[LOCALES[language]] ?? text.description;

const listedOptions = (
  list: readonly (Text & { required?: boolean })[] = [],
  language: Language,
): readonly ListedOption[] =>
  list.map((option) => ({
    name: option.name,
    required: option.required ?? false,
    shown: shownName(option, language),
    description: about(option, language),
  }));

/** Every command by its full name, in the order of the payloads, as it is shown in a language. */
export const listCommands = (language: Language): readonly ListedCommand[] =>
  COMMAND_PAYLOADS.flatMap((command) => {
    const options = command.options ?? [];
    const subs = options.filter((o) => o.type === Option.Subcommand);
    const { name } = command;
    const shown = shownName(command, language);
    if (subs.length === 0)
      return [
        { name, shown, description: about(command, language), options: listedOptions(options, language) },
      ];
    return subs.map((sub) => ({
      name: `${name} ${sub.name}`,
      shown: `${shown} ${shownName(sub, language)}`,
      description: about(sub, language),
      options: listedOptions(sub.options, language),
    }));
  });

/** Every command by its full name. */
export const COMMAND_LIST: readonly ListedCommand[] = listCommands('en');
