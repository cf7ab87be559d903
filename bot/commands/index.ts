import type { CommandDeps } from '../deps.ts';
import type { Invocation, Reply } from '../invocation.ts';
import { gameAbandon, gameAccept, gameList, gameShow, gameStart } from './game.ts';
import { boxscore, link, plays, scorebug } from './look.ts';
import { lineupAuto, lineupShow, outcome, resolve, roll } from './play.ts';

/** What a command does. */
export type Command = (deps: CommandDeps, invocation: Invocation) => Promise<Reply>;

/** Every command by its full name. */
export const COMMANDS = {
  'game start': gameStart,
  'game accept': gameAccept,
  'game list': gameList,
  'game show': gameShow,
  'game abandon': gameAbandon,
  'lineup auto': lineupAuto,
  'lineup show': lineupShow,
  roll,
  outcome,
  resolve,
  scorebug,
  plays,
  boxscore,
  link,
} as const satisfies Readonly<Record<string, Command>>;

/** The full name of a command. */
export type CommandName = keyof typeof COMMANDS;

/** Whether a name is a command's. */
export const isCommandName = (name: string): name is CommandName => name in COMMANDS;
