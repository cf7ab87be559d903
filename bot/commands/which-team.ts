import type { LeagueConfig } from '@paper-dynasty/engine/model/league';
import type { Team } from '@paper-dynasty/engine/model/setup';
import { findNamed } from '@paper-dynasty/engine/notation/rank-names';
import type { CommandDeps } from '../deps.ts';
import { no, type Invocation } from '../invocation.ts';
import { listed, plainWords } from '../render/words.ts';
import { words } from '../words/index.ts';
import { parseInLeague } from './in-league.ts';
import { leaguesInOrder } from './which-league.ts';

/** What people call a team: its id, its name, its abbreviation. */
export const teamNames = ({ id, name, abbreviation }: Team): readonly string[] => [id, abbreviation, name];

/** The team of a league that a text names; null where it names none, refused where it can be several. */
const teamIn = async (deps: CommandDeps, leagueId: string, text: string): Promise<Team | null> => {
  const teams = (await deps.services.leagues.teams(leagueId)).map(({ team }) => team);
  const named = findNamed(teams, teamNames, text);
  if (!named) return null;
  if ('found' in named) return named.found;
  const list = listed(named.many.map(({ name }) => plainWords(name)));
  return no('team_not_found', words().PROBLEM_WORDS.whichTeam(text, list));
};

/** The id of the team of a league that a text names, by its id (with or without its league's), its name, its abbreviation or enough of one. */
export const teamNamed = async (deps: CommandDeps, leagueId: string, text: string): Promise<string> => {
  const said = parseInLeague([{ id: leagueId }], text)?.id ?? text;
  return (await teamIn(deps, leagueId, said))?.id ?? no('team_not_found', words().PROBLEM_WORDS.noTeam(text));
};

/** The team that a text names, with its league: the one that the text says, else the league named, else the one that the command means, else any that has such a team. */
export const teamAnywhere = async (
  deps: CommandDeps,
  invocation: Invocation,
  text: string,
): Promise<{ readonly league: LeagueConfig; readonly team_id: string }> => {
  const leagues = await leaguesInOrder(deps, invocation);
  const told = parseInLeague(leagues, text);
  for (const league of told ? leagues.filter(({ id }) => id === told.league_id) : leagues) {
    const team = await teamIn(deps, league.id, told?.id ?? text);
    if (team) return { league, team_id: team.id };
  }
  return no('team_not_found', words().PROBLEM_WORDS.noTeam(text));
};
