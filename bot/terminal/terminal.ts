import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Services } from '@paper-dynasty/engine/service/services';
import { COMMANDS, type CommandName } from '../commands/index.ts';
import type { CommandDeps } from '../deps.ts';
import { Refused, type Invocation, type Reply } from '../invocation.ts';
import { playText, refusalText } from '../render/text.ts';
import { parseLine } from './parse-line.ts';

/** What a terminal session works on. */
export interface TerminalOptions {
  readonly services: Services;
  readonly input: Readable;
  readonly output: Writable;
  readonly user: { readonly id: string; readonly name: string };
  readonly publicUrl: string;
}

const CHANNEL = 'terminal';

const HELP = [
  'quick [pd|sba]              a game against the computer, at once',
  'roll · resolve · outcome OUTCOME [LOCATION]',
  'scorebug · plays [COUNT] · boxscore · lineup auto|show · link',
  'game start|accept|list|show|abandon',
  'help · quit',
].join('\n');

/** A reply without Discord's marks. */
const plain = (reply: Reply): string =>
  reply.content.replaceAll('```\n', '').replaceAll('```', '').replaceAll('**', '').replaceAll('`', '');

/** Runs the commands line by line until `quit` or the end of the input. */
export const runTerminal = async ({
  services,
  input,
  output,
  user,
  publicUrl,
}: TerminalOptions): Promise<void> => {
  let current: string | null = null;
  const say = (text: string): void => void output.write(`${text}\n`);
  const deps: CommandDeps = {
    services,
    publicUrl,
    channels: {
      gameOfChannel: async () => current,
      follow: async ({ game_id }) => void (current = game_id),
    },
  };

  const run = async (name: CommandName, options: Readonly<Record<string, string>>): Promise<void> => {
    const invocation: Invocation = {
      user: { ...user, avatar_url: null },
      channel_id: CHANNEL,
      key: `terminal:${randomUUID()}`,
      surface: 'terminal',
      option: (option) => options[option],
    };
    try {
      say(plain(await COMMANDS[name](deps, invocation)));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      say(plain({ content: refusalText(error) }));
    }
  };

  const quick = async (league: string): Promise<void> => {
    const teams = await services.leagues.teams(league);
    const mine = teams.find((t) => t.manager_ids.includes(user.id)) ?? teams[0];
    const other = teams.find((t) => t !== mine);
    if (!mine || !other) return say(`There is no league ${league}.`);
    await run('game start', { league, team: mine.team.id, opponent: other.team.id, computer: 'balanced' });
    await run('lineup auto', {});
    await run('scorebug', {});
  };

  const unsubscribe = services.feed.subscribe({
    wants: (gameId) => gameId === current,
    receive: ({ game_id, steps }) => {
      if (game_id !== current) return;
      for (const { event, state } of steps) {
        if (event.type === 'play_resolved' && event.surface !== 'terminal')
          say(plain({ content: playText(state, event.payload.play) }));
        if (event.type === 'game_completed') void run('boxscore', {});
      }
    },
  });

  say(`Paper Dynasty. You are ${user.name}. Type help for the commands.`);
  const lines = createInterface({ input, terminal: false });
  for await (const line of lines) {
    const [word = '', argument = 'pd'] = line.trim().split(/\s+/);
    if (word === 'quit' || word === 'exit') break;
    if (word === '') continue;
    if (word === 'help') say(HELP);
    else if (word === 'quick') await quick(argument);
    else {
      const typed = parseLine(line);
      if (typed) await run(typed.name, typed.options);
      else say(`There is no command ${word}. Type help for the commands.`);
    }
  }
  lines.close();
  unsubscribe();
};
