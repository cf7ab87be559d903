import { isTerm, TERMS } from '@paper-dynasty/engine/notation/glossary';
import type { CommandDeps } from '../deps.ts';
import { menu, NO_GAME } from '../components/widgets.ts';
import { listCommands, type ListedCommand } from '../interactions/commands.ts';
import { no, type Invocation, type Reply } from '../invocation.ts';
import { spokenLanguage, words } from '../words/index.ts';
import { glossaryOptions, glossaryTopic, termAsked, termLines, termMenu, topicLines } from './glossary.ts';

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

/** The topics of the help, each with the first words of its commands. */
export const TOPICS = {
  game: ['game', 'lineup'],
  at_bat: ['roll', 'outcome', 'resolve', 'decide', 'defense', 'offense', 'steal', 'walk'],
  changes: ['sub', 'undo', 'correct', 'ruling'],
  looking: ['scorebug', 'catchup', 'plays', 'boxscore', 'link', 'verify', 'follow', 'unfollow'],
  league: [
    'league',
    'schedule',
    'standings',
    'results',
    'leaders',
    'stats',
    'team',
    'roster',
    'player',
    'card',
    'injury',
    'weather',
    'charts',
    'announce',
  ],
  dice: ['ab', 'd20', 'dice', 'jump', 'fielding', 'scout'],
  settings: ['settings', 'help'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Topic = keyof typeof TOPICS;

const isTopic = (text: string): text is Topic => Object.hasOwn(TOPICS, text);
const firstWord = (name: string): string => name.split(' ')[0] ?? name;

/** A command that can be tapped where Discord knows it, else as it is typed. */
const tappable = ({ commandIds }: CommandDeps, { name, shown }: ListedCommand): string => {
  const id = commandIds.get(firstWord(name));
  return id === undefined ? `\`/${shown}\`` : `</${name}:${id}>`;
};

/** A text whose commands can be tapped. */
const withTappable = (deps: CommandDeps, text: string): string => {
  const known = new Map(listCommands(spokenLanguage()).map((command) => [command.shown, command]));
  return text.replace(/`\/([^`]+)`/g, (as, shown: string) => {
    const command = known.get(shown);
    return command ? tappable(deps, command) : as;
  });
};

/** The menu of topics: the commands', and the glossary's. */
const topicRows = (chosen: string | null) => {
  const { pickTopic, topics } = words().HELP_WORDS;
  const commands = Object.entries(topics).map(([value, label]) => ({ value, label }));
  const options = [...commands, ...glossaryOptions()].map((option) => ({
    ...option,
    default: option.value === chosen,
  }));
  return [menu(pickTopic, { action: 'help', game_id: NO_GAME }, options)];
};

/** A term of the glossary, picked from the menu of its topic, in its place. */
export const helpTerm = (key: string): Reply => {
  if (!isTerm(key)) return no('bad_input', words().PROBLEM_WORDS.oldButton);
  const { topic } = TERMS[key];
  return {
    content: termLines(key).join('\n'),
    rows: [...topicRows(`glossary.${topic}`), termMenu(topic, key)],
  };
};

/** The commands or the terms of a topic, picked from the menu of the help, in its place. */
export const helpTopic = (deps: CommandDeps, topic: string): Reply => {
  const terms = glossaryTopic(topic);
  if (terms) return { content: topicLines(terms).join('\n'), rows: [...topicRows(topic), termMenu(terms)] };
  if (!isTopic(topic)) return no('bad_input', words().PROBLEM_WORDS.oldButton);
  const of: readonly string[] = TOPICS[topic];
  const lines = listCommands(spokenLanguage())
    .filter(({ name }) => of.includes(firstWord(name)))
    .map((command) => `${tappable(deps, command)} ${command.description}`);
  return {
    content: [`**${words().HELP_WORDS.topics[topic]}**`, ...lines].join('\n'),
    rows: topicRows(topic),
  };
};

/** `/help`: first steps with a menu of topics, one command with its options, or one term of the glossary. */
export const help = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const one = invocation.option('command');
  if (one !== undefined) return { content: commandLines(one).join('\n'), ephemeral: true };
  const term = invocation.option('topic');
  if (term !== undefined) return { ...helpTerm(termAsked(term)), ephemeral: true };
  const content = withTappable(deps, words().HELP_WORDS.firstSteps);
  return { content, rows: topicRows(null), ephemeral: true };
};
