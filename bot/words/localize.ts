import { Locale } from 'discord-api-types/v10';
import * as en from './en/commands.ts';
import * as es from './es/commands.ts';
import type { Named } from './shape.ts';

/** The key of a command's words: its full name. */
export type CommandKey = keyof typeof en.COMMAND_WORDS;
/** The key of an option's words. */
export type OptionKey = keyof typeof en.OPTION_WORDS;
/** The key of the words of an option's choices. */
export type ChoiceKey = keyof typeof en.CHOICE_WORDS;

/** Discord's locales that Spanish is offered in; English is what everybody else sees. */
const SPANISH = [Locale.SpanishES, Locale.SpanishLATAM] as const;

const inSpanish = (text: string): Record<string, string> =>
  Object.fromEntries(SPANISH.map((locale) => [locale, text]));

/** A name and a description as Discord takes them in every language. */
export interface LocalizedText {
  readonly name: string;
  readonly name_localizations: Record<string, string>;
  readonly description: string;
  readonly description_localizations: Record<string, string>;
}

const localized = (name: string, description: string, [word, sentence]: Named): LocalizedText => ({
  name,
  name_localizations: inSpanish(word),
  description,
  description_localizations: inSpanish(sentence),
});

/** The texts of a command or subcommand; its name is the last word of its key. */
export const commandText = (key: CommandKey): LocalizedText =>
  localized(key.split(' ').at(-1) ?? key, en.COMMAND_WORDS[key], es.COMMAND_WORDS[key]);

/** The texts of an option; its name is its key up to the dot. */
export const optionText = (key: OptionKey): LocalizedText =>
  localized(key.split('.')[0] ?? key, en.OPTION_WORDS[key], es.OPTION_WORDS[key]);

/** The choices of an option in every language. */
export const choicesText = (key: ChoiceKey) => {
  const other: Readonly<Record<string, string>> = es.CHOICE_WORDS[key];
  return Object.entries(en.CHOICE_WORDS[key]).map(([value, name]: [string, string]) => ({
    name,
    name_localizations: inSpanish(other[value] ?? name),
    value,
  }));
};
