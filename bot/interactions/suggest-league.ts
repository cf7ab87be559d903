import { POSITIONS } from '@paper-dynasty/engine/model/positions';
import { BATTING_CATEGORIES, PITCHING_CATEGORIES } from '@paper-dynasty/engine/stats/leaders';
import { rosteredIn } from '../commands/stats.ts';
import { leagueOf } from '../commands/which-league.ts';
import { spokenLanguage, words } from '../words/index.ts';
import { listCommands } from './commands.ts';
import { positionChoice, type Choice, type Source } from './suggestions.ts';

const leagues: Source = async ({ services }) =>
  (await services.leagues.leagues()).map(({ id, name }) => ({ name, value: id }));

/** The teams of the league named, else of every league with the server's own first. */
const teams: Source = async (deps, invocation) => {
  const { services } = deps;
  const meant = await leagueOf(deps, invocation);
  const named = invocation.option('league') !== undefined;
  const others = named ? [] : (await services.leagues.leagues()).filter((l) => l.id !== meant.id);
  const lists = await Promise.all([meant, ...others].map(({ id }) => services.leagues.teams(id)));
  return lists.flat().map(({ team }) => ({ name: team.name, value: team.id }));
};

/** The other teams of the league of one's own. */
const opponents: Source = async (deps, invocation) => {
  const own = invocation.option('team');
  const list = await teams(deps, invocation);
  const { leagues: directory } = deps.services;
  for (const { id } of await directory.leagues()) {
    const ids = (await directory.teams(id)).map(({ team }) => team.id);
    if (own && ids.includes(own)) return list.filter(({ value }) => value !== own && ids.includes(value));
  }
  return list;
};

/** The teams of one league. */
const leagueTeams: Source = async (deps, invocation) => {
  const { id } = await leagueOf(deps, invocation);
  return (await deps.services.leagues.teams(id)).map(({ team }) => ({ name: team.name, value: team.id }));
};

/** Everybody on the rosters of the league. */
const players: Source = async (deps, invocation) => {
  const { id } = await leagueOf(deps, invocation);
  const everybody = await rosteredIn(deps, id);
  return everybody.map(({ player, team }) => ({
    name: `${player.name} (${team.abbreviation})`,
    value: player.id,
  }));
};

const categories: Source = async () => {
  const named: Readonly<Record<string, string>> = words().CATEGORY_WORDS;
  return Object.entries({ ...BATTING_CATEGORIES, ...PITCHING_CATEGORIES }).map(
    ([value, { label }]): Choice => ({ name: named[value] ?? label, value }),
  );
};

const anyPosition: Source = async () => POSITIONS.map(positionChoice);

const commands: Source = async () =>
  listCommands(spokenLanguage()).map(({ name, shown }) => ({ name: `/${shown}`, value: name }));

/** The sources by option, or by command and option. */
export const LEAGUE_SOURCES: Readonly<Record<string, Source>> = {
  league: leagues,
  team: teams,
  opponent: opponents,
  'results team': leagueTeams,
  'stats player': players,
  category: categories,
  'charts position': anyPosition,
  'fielding position': anyPosition,
  command: commands,
};
