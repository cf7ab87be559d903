import { isOutcomeBeginning } from '@paper-dynasty/engine/notation/outcome-names';
import { isCommandName, type CommandName } from '../commands/index.ts';
import { COMMAND_LIST, listCommands, type ListedOption } from '../interactions/commands.ts';
import { LANGUAGES } from '../words/index.ts';

/** A command typed at a terminal. */
export interface TypedCommand {
  readonly name: CommandName;
  readonly options: Readonly<Record<string, string>>;
}

/** The options that words without a name stand for, in the order of the command; the game only where it comes first. */
const bareOptions = (name: CommandName): readonly string[] => {
  const options = COMMAND_LIST.find((command) => command.name === name)?.options ?? [];
  return options.flatMap((option, i) => (option.name === 'game' && i > 0 ? [] : [option.name]));
};

/** Words, where "two of them" in quotes are one, also behind a name and a colon. */
const wordsOf = (line: string): readonly string[] =>
  (line.match(/(?:[\p{L}_]+:)?"[^"]*"|\S+/gu) ?? []).map((word) => word.replace(/"/g, ''));

const commandOf = (words: readonly string[]): CommandName | null => {
  const [first = '', second = ''] = words;
  return commandNamed(`${first} ${second}`) ?? commandNamed(first);
};

const IN_ANY_LANGUAGE = LANGUAGES.flatMap(listCommands);

/** The command of a name in any language; its name in English goes first. */
const commandNamed = (said: string): CommandName | null => {
  if (isCommandName(said)) return said;
  const found = IN_ANY_LANGUAGE.find(({ shown }) => shown === said)?.name;
  return found !== undefined && isCommandName(found) ? found : null;
};

/** The option of a name in any language. */
const optionNamed = (name: CommandName, said: string): string | null => {
  const options: readonly ListedOption[] = IN_ANY_LANGUAGE.filter((c) => c.name === name).flatMap(
    (c) => c.options,
  );
  return options.find((option) => option.name === said || option.shown === said)?.name ?? null;
};

/** Whether a word goes on with an outcome of several words: `GB A`, `base por bolas`. */
const goesOn = (last: string | null, options: Readonly<Record<string, string>>, word: string): boolean =>
  last === 'outcome' && isOutcomeBeginning(`${options[last] ?? ''} ${word}`);

/** Reads `/game start league:pd team:… computer:balanced`, `roll`, `outcome groundball_a SS`, `sub hitter "Joe Ruiz"`; null when it is no command. Words too many belong to the last option. */
export const parseLine = (line: string): TypedCommand | null => {
  const words = wordsOf(line.trim().replace(/^\//, ''));
  const name = commandOf(words);
  if (!name) return null;
  const options: Record<string, string> = {};
  const bare = [...bareOptions(name)];
  let last: string | null = null;
  for (const word of words.slice(name.split(' ').length)) {
    const [, said, value] = /^([\p{L}_]+):(.+)$/u.exec(word) ?? [];
    const key = said === undefined ? null : optionNamed(name, said);
    if (key && value) {
      options[key] = value;
      last = null;
      continue;
    }
    const next = bare.find((option) => options[option] === undefined);
    const option: string | null = goesOn(last, options, word) ? last : (next ?? last);
    if (!option) continue;
    options[option] = options[option] === undefined ? word : `${options[option]} ${word}`;
    last = option;
  }
  return { name, options };
};
