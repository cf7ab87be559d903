import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Settings } from '@paper-dynasty/db/stores/settings';
import type { GameState } from '@paper-dynasty/engine/model/state';
import type { Services } from '@paper-dynasty/engine/service/services';
import { helpLines } from '../commands/help.ts';
import type { CommandName } from '../commands/index.ts';
import { runCommand } from '../components/which-game.ts';
import type { CommandDeps } from '../deps.ts';
import { told } from '../feed/told.ts';
import { refusedBy, type Invocation, type Reply } from '../invocation.ts';
import { refusalText } from '../render/refusal-text.ts';
import { unmarked } from '../render/words.ts';
import { speaking, words, type Language } from '../words/index.ts';
import { parseLine } from './parse-line.ts';

/** What a terminal session works on. */
export interface TerminalOptions {
  readonly services: Services;
  readonly settings: Settings;
  readonly input: Readable;
  readonly output: Writable;
  readonly user: { readonly id: string; readonly name: string };
  readonly publicUrl: string;
  /** The language of the answers. */
  readonly language: Language;
  /** A key for each use of a command; random unless told otherwise. */
  readonly newKey?: () => string;
}

const CHANNEL = 'terminal';

/** What only a terminal has, and every command; buttons are for Discord, so menus are left out of answers. */
const helpText = (): string =>
  unmarked(
    [words().TERMINAL_WORDS.quick, words().TERMINAL_WORDS.howToName, ...helpLines(), 'quit'].join('\n'),
  );

/** What an answer says in a terminal: its files by name, with what they show. */
const linesOf = ({ content, more = [], files = [] }: Reply): readonly string[] => [
  ...(content === '' ? [] : [content]),
  ...more,
  ...files.map(({ name, about }) => `[${name}] ${about}`),
];

/** A file of this machine; null where there is none, or it has more than `most` bytes. */
const readFileFor = async (path: string | undefined, most: number): Promise<Uint8Array | null> => {
  if (path === undefined) return null;
  const found = await stat(path).catch(() => null);
  return found?.isFile() && found.size <= most ? readFile(path) : null;
};

/** Runs the commands line by line until `quit` or the end of the input. */
export const runTerminal = (options: TerminalOptions): Promise<void> =>
  speaking(options.language, () => session(options));

const session = async ({
  services,
  settings,
  input,
  output,
  user,
  publicUrl,
  newKey = randomUUID,
}: TerminalOptions): Promise<void> => {
  let current: string | null = null;
  let before: GameState | null = null;
  const say = (text: string): void => void output.write(`${text}\n`);
  const deps: CommandDeps = {
    services,
    settings,
    mayPostIn: async () => false,
    rooms: null,
    publicUrl,
    commandIds: new Map(),
    channels: {
      gameOfChannel: async () => current,
      setInvitation: async () => undefined,
      find: async () => null,
      feedsIn: async () => [],
      unfollow: async () => void (current = null),
      follow: async ({ game_id }) => void (current = game_id),
    },
  };

  /** Does something, or says why not; the session goes on. */
  const orSaid = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const refused = refusedBy(error);
      if (!refused) services.log.error({ err: error }, 'a command failed');
      say(unmarked(refused ? refusalText(refused) : words().PROBLEM_WORDS.broken));
    }
  };

  const run = async (name: CommandName, options: Readonly<Record<string, string>>): Promise<void> => {
    const invocation: Invocation = {
      user: { ...user, avatar_url: null },
      channel_id: CHANNEL,
      guild: null,
      key: `terminal:${newKey()}`,
      surface: 'terminal',
      option: (option) => options[option],
      file: async (option, most) => readFileFor(options[option], most),
    };
    await orSaid(async () => {
      for (const text of linesOf(await runCommand(deps, invocation, name, options))) say(unmarked(text));
    });
  };

  const quick = async (league: string): Promise<void> => {
    const teams = await services.leagues.teams(league);
    const mine = teams.find((t) => t.manager_ids.includes(user.id)) ?? teams[0];
    const other = teams.find((t) => t !== mine);
    if (!mine || !other) return say(words().PROBLEM_WORDS.noLeague(league));
    await run('game start', { league, team: mine.team.id, opponent: other.team.id, computer: 'balanced' });
    await run('lineup auto', {});
    await run('scorebug', {});
  };

  const unsubscribe = services.feed.subscribe({
    wants: (gameId) => gameId === current,
    receive: ({ game_id, steps }) => {
      if (game_id !== current) return;
      for (const { event, state } of steps) {
        const news = event.surface === 'terminal' ? null : told({ event, before, state }, 'every_play');
        if (news) say(unmarked(news.content));
        if (event.type === 'game_completed') void run('boxscore', {});
        before = state;
      }
    },
  });

  say(words().TERMINAL_WORDS.welcome(user.name));
  const lines = createInterface({ input, terminal: false });
  for await (const line of lines) {
    const [word = '', argument] = line.trim().split(/\s+/);
    if (word === 'quit' || word === 'exit') break;
    if (word === '') continue;
    if ((word === 'help' || word === '/help') && !argument) say(helpText());
    else if (word === 'quick') await orSaid(() => quick(argument ?? 'pd'));
    else {
      const typed = parseLine(line);
      if (typed) await run(typed.name, typed.options);
      else say(words().TERMINAL_WORDS.noCommand(word));
    }
  }
  lines.close();
  unsubscribe();
};
