import type { LeagueConfig } from '@paper-dynasty/engine/model/league';
import type { CommandDeps } from '../deps.ts';
import { no, type Invocation } from '../invocation.ts';
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

/** The league that a command means: the one it names, else the server's, else that of the channel's game, else the first. */
export const leagueOf = async (deps: CommandDeps, invocation: Invocation): Promise<LeagueConfig> => {
  const leagues = await deps.services.leagues.leagues();
  const named = invocation.option('league');
  if (named !== undefined) return leagueNamed(leagues, named);
  const meant = (await serverLeague(deps, invocation)) ?? (await channelLeague(deps, invocation));
  const found = leagues.find(({ id }) => id === meant) ?? leagues[0];
  return found ?? no('league_not_found', words().PROBLEM_WORDS.noLeagues);
};
