import type { LeagueOffice } from '@paper-dynasty/engine/service/league-office';
import type { RefreshAnswer } from '@paper-dynasty/engine/service/league-sources';
import type { LeagueRefresh, NewSource } from '../league/refresh/league-refresh.ts';
import { createRemote } from '../league/remote/remote.ts';
import { RemoteError } from '../league/remote/remote-error.ts';
import { sbaBase } from '../league/sba/client.ts';
import { probeServer, tellProbe } from '../league/sba/probe.ts';
import type { SubmissionStore } from '../league/submission/submission-store.ts';
import { DEMO_WORDS } from './demo-words.ts';
import { misused, type Output } from './run.ts';

/** What the commands on leagues' servers work on. */
export interface LeagueServerDeps {
  readonly refresh: LeagueRefresh;
  readonly submissions: SubmissionStore;
  readonly services: { readonly office: Pick<LeagueOffice, 'removeDemo'> };
}

/** What a person at the command line has set for a league's server. */
export interface ServerSettings {
  /** The key of the server, from LEAGUE_KEY: it stays out of the shell's history. */
  readonly key: string | null;
  readonly localHosts: readonly string[];
}

/** How the commands on leagues' servers are used. */
export const SERVER_USAGE = `npm run league -- probe ADDRESS                       which of our calls a league's server supports
       npm run league -- connect ID sba|url ADDRESS          reads a league from its server from now on; LEAGUE_KEY is its key
       npm run league -- refresh ID                          reads it now
       npm run league -- submissions ID                      which games are on their way to the league's server
       npm run league -- submit GAME [--replace]             sends one that waits or was given up; also over another result`;

/** The names of the commands on leagues' servers. */
export const SERVER_COMMANDS = ['probe', 'connect', 'refresh', 'submissions', 'submit'] as const;
type ServerCommand = (typeof SERVER_COMMANDS)[number];

/** Whether it is one of the commands on leagues' servers. */
export const isServerCommand = (name: string | undefined): name is ServerCommand =>
  SERVER_COMMANDS.some((command) => command === name);

/** Says which of our calls a server supports; answers the exit code, 1 when one is lacking. */
const probe = async (
  address: string,
  { key, localHosts }: ServerSettings,
  output: Output,
): Promise<number> => {
  const remote = createRemote({ base: sbaBase(address), key, localHosts });
  try {
    const found = await probeServer(remote);
    output.out(`${tellProbe(found)}\n`);
    return found.calls.every(({ known }) => known) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    output.err(`${error.message}\n`);
    return 1;
  } finally {
    await remote.close();
  }
};

/** What came of a reading, in words. */
const WORDS: Readonly<Record<Exclude<RefreshAnswer['kind'], 'failed'>, string>> = {
  no_source:
    'That league is not read from a server. Begin with: npm run league -- connect ID sba|url ADDRESS',
  unchanged: 'It was like that already.',
  taken: 'The league was read.',
  held: 'It changes so much that an admin of the league is asked first, in its office.',
};

const tell = (answer: RefreshAnswer, output: Output): number => {
  if (answer.kind === 'failed') {
    output.err(`The league could not be read: ${answer.why}\n`);
    return 1;
  }
  (answer.kind === 'no_source' ? output.err : output.out)(`${WORDS[answer.kind]}\n`);
  if (answer.kind === 'taken') for (const notice of answer.notices) output.out(`Note: ${notice}\n`);
  return answer.kind === 'no_source' ? 1 : 0;
};

const list = async (leagueId: string, { submissions }: LeagueServerDeps, output: Output): Promise<number> => {
  const rows = await submissions.ofLeague(leagueId, 100);
  if (rows.length === 0) output.out('No game of that league was ever to be sent.\n');
  for (const { game_id, state, step, attempts, error } of rows)
    output.out(
      `${game_id}\t${state}\t${step}\t${String(attempts)} failures${error === null ? '' : `\t${error}`}\n`,
    );
  return 0;
};

/** The commands on leagues' servers. Answers the exit code. `deps` is null for `probe`, which needs no database. */
export const runLeagueServers = async (
  [name, ...words]: readonly string[],
  deps: LeagueServerDeps | null,
  settings: ServerSettings,
  output: Output,
): Promise<number> => {
  const options = words.filter((word) => word.startsWith('--'));
  const [first, second, third, ...more] = words.filter((word) => !word.startsWith('--'));
  const replace = options.includes('--replace');
  const wrong = options.some((option) => option !== '--replace') || (replace && name !== 'submit');
  const needed = name === 'connect' ? third : first;
  const tooMany = name === 'connect' ? more.length > 0 : second !== undefined;
  if (wrong || tooMany || first === undefined || needed === undefined)
    return misused(output, 'Use one of these.', SERVER_USAGE);
  if (name === 'probe') return probe(first, settings, output);
  if (!deps) throw new Error(`${name ?? ''} needs a database`);
  if (name === 'refresh') return tell(await deps.refresh.refresh(first), output);
  if (name === 'submissions') return list(first, deps, output);
  if (name === 'submit') {
    const sent = await deps.submissions.send(first, replace);
    if (!sent) return misused(output, 'No game of that id waits to be sent, or was given up.', SERVER_USAGE);
    output.out('It goes out with the next round of the running server.\n');
    return 0;
  }
  if (second !== 'sba' && second !== 'url') return misused(output, 'The source is sba or url.', SERVER_USAGE);
  const source: NewSource = { kind: second, address: needed, key: settings.key };
  const answer = await deps.refresh.connect(first, source);
  const code = tell(answer, output);
  if (answer.kind === 'taken') output.out(DEMO_WORDS[await deps.services.office.removeDemo()]);
  return code;
};
