import type { CommandDeps } from '../deps.ts';
import { listCommands, type ListedCommand } from '../interactions/commands.ts';
import { no, type Invocation, type Reply } from '../invocation.ts';
import { spokenLanguage, words } from '../words/index.ts';

const wanted = ({ options }: ListedCommand): string =>
  options.map((o) => (o.required ? ` ${o.shown}` : ` [${o.shown}]`)).join('');

/** Every command with its options, a line each, in the language spoken here. */
export const helpLines = (): readonly string[] =>
  listCommands(spokenLanguage()).map(
    (command) => `\`/${command.shown}${wanted(command)}\` ${command.description}`,
  );

/** Commands that take a play as the scorer writes it. */
const TAKE_A_PLAY: readonly string[] = ['outcome', 'correct'];

/** One command with what each of its options is for; of a command with subcommands, all of them. */
const commandLines = (name: string): readonly string[] => {
  const said = name.trim().toLowerCase().replace(/^\//, '');
  const meant = listCommands(spokenLanguage()).filter((command) =>
    [command.name, command.shown].some((known) => known === said || known.startsWith(`${said} `)),
  );
  if (meant.length === 0) return no('bad_input', words().PROBLEM_WORDS.noCommand(said));
  return meant.flatMap((command) => [
    words().GAME_WORDS.commandHead(`${command.shown}${wanted(command)}`, command.description),
    ...command.options.map((option) => `- \`${option.shown}\` ${option.description}`),
    ...(TAKE_A_PLAY.includes(command.name) ? words().SCORER_GUIDE : []),
  ]);
};

/** `/help`: every command, or one of them with its options. */
export const help = async (_deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const one = invocation.option('command');
  const lines = one === undefined ? helpLines() : commandLines(one);
  return { content: lines.join('\n'), ephemeral: true };
};
