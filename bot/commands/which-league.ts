import type { LeagueConfig } from '@paper-dynasty/engine/model/league';
import type { CommandDeps } from '../deps.ts';
import { no, type Invocation } from '../invocation.ts';
import { plainWords } from '../render/words.ts';
import { words } from '../words/index.ts';
import { stateHere } from './context.ts';

/** The league that a server's commands mean when none is named; null where it has chosen none. */
const serverLeague = async (
  deps: CommandDeps,
  { guild }: Pick<Invocation, 'guild'>,
): Promise<string | null> => (guild ? (await deps.settings.guild(guild.id)).league_id : null);

const channelLeague = async (deps: CommandDeps, invocation: Invocation): Promise<string | null> =>
  (await stateHere(deps, invocation))?.setup.league.id ?? null;

/** The league that a text names, by id or by name. */
export const leagueNamed = (leagues: readonly LeagueConfig[], text: string): LeagueConfig => {
  const said = text.trim().toLowerCase();
  const found = leagues.find(({ id, name }) => id.toLowerCase() === said || name.toLowerCase() === said);
  return found ?? no('league_not_found', words().PROBLEM_WORDS.noLeague(text));
};

/** The league that a command means: the one it names, else the server's, else that of the channel's game, else the only one; null where it can be several. */
const leagueMeant = async (
  deps: CommandDeps,
  invocation: Invocation,
  leagues: readonly LeagueConfig[],
): Promise<LeagueConfig | null> => {
  const named = invocation.option('league');
  if (named !== undefined) return leagueNamed(leagues, named);
  const meant = (await serverLeague(deps, invocation)) ?? (await channelLeague(deps, invocation));
  return leagues.find(({ id }) => id === meant) ?? (leagues.length === 1 ? (leagues[0] ?? null) : null);
};

const allLeagues = async ({ services }: CommandDeps): Promise<readonly LeagueConfig[]> => {
  const leagues = await services.leagues.leagues();
  return leagues.length > 0 ? leagues : no('league_not_found', words().PROBLEM_WORDS.noLeagues);
};

/** The league that a command means; where it can be several, whoever used it is asked. */
export const leagueOf = async (deps: CommandDeps, invocation: Invocation): Promise<LeagueConfig> => {
  const leagues = await allLeagues(deps);
  const names = leagues.map(({ id, name }) => `\`${id}\` (${plainWords(name)})`);
  return (
    (await leagueMeant(deps, invocation, leagues)) ??
    no('league_not_found', words().PROBLEM_WORDS.whichLeague(names.join(', ')))
  );
};

/** The leagues in the order in which a name is looked up, or a list begins: the one that the command means, then the others, unless it names one. */
export const leaguesInOrder = async (
  deps: CommandDeps,
  invocation: Invocation,
): Promise<readonly [LeagueConfig, ...LeagueConfig[]]> => {
  const leagues = await allLeagues(deps);
  const first = (await leagueMeant(deps, invocation, leagues)) ?? leagues[0];
  if (!first) return no('league_not_found', words().PROBLEM_WORDS.noLeagues);
  const named = invocation.option('league') !== undefined;
  return [first, ...(named ? [] : leagues.filter(({ id }) => id !== first.id))];
};
