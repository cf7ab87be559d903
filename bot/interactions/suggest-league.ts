import { POSITIONS } from '@paper-dynasty/engine/model/positions';
import {
  BATTING_CATEGORIES,
  FIELDING_CATEGORIES,
  PITCHING_CATEGORIES,
} from '@paper-dynasty/engine/stats/leaders';
import type { LeagueTeam } from '@paper-dynasty/engine/service/ports';
import { unlessRefused } from '../invocation.ts';
import { teamAnywhere } from '../commands/which-team.ts';
import { glossaryChoices } from '../commands/glossary.ts';
import { auditedPeople } from '../commands/league-audit.ts';
import { makeInLeague } from '../commands/in-league.ts';
import { leaguesInOrder } from '../commands/which-league.ts';
import { abbreviationsOf, scheduledName } from '../render/schedule.ts';
import { spokenLanguage, words } from '../words/index.ts';
import { listCommands } from './commands.ts';
import { choicesNamed, positionChoice, type Choice, type Search, type Source } from './suggestions.ts';

const leagues: Source = async ({ services }) =>
  (await services.leagues.leagues()).map(({ id, name }) => ({ name, value: id }));

const teamChoice = ({ team }: LeagueTeam): Choice => ({
  name: team.name,
  value: team.id,
  also: [team.abbreviation],
});

/** A team as a choice that says its league: teams of other leagues may have the same id. */
const choiceWithLeague =
  (leagueId: string) =>
  (team: LeagueTeam): Choice => ({ ...teamChoice(team), value: makeInLeague(leagueId, team.team.id) });

/** The time zones of the world, by their cities. */
const timeZones: Source = () =>
  Promise.resolve(
    Intl.supportedValuesOf('timeZone').map((zone) => ({
      name: zone.replaceAll('_', ' '),
      value: zone,
      also: zone.split('/'),
    })),
  );

/** The teams of the league named, else of every league with the server's own first. */
const teams: Source = async (deps, invocation) => {
  const leagues = await leaguesInOrder(deps, invocation);
  const lists = await Promise.all(
    leagues.map(async ({ id }) => (await deps.services.leagues.teams(id)).map(choiceWithLeague(id))),
  );
  return lists.flat();
};

/** The other teams of the league of one's own. */
const opponents: Source = async (deps, invocation) => {
  const said = invocation.option('team');
  const own = said === undefined ? null : await unlessRefused(teamAnywhere(deps, invocation, said));
  if (!own) return teams(deps, invocation);
  const all = await deps.services.leagues.teams(own.league.id);
  return all.filter(({ team }) => team.id !== own.team_id).map(teamChoice);
};

/** The teams of one league. */
const leagueTeams: Source = async (deps, invocation) => {
  const [{ id }] = await leaguesInOrder(deps, invocation);
  return (await deps.services.leagues.teams(id)).map(teamChoice);
};

/** As many are looked up as leave the best of them among those shown. */
const LOOKED_UP = 100;

/** Players of the league whose names may be meant. */
const players: Search = async (deps, invocation, typed) => {
  const [{ id }] = await leaguesInOrder(deps, invocation);
  const found = await deps.services.leagues.findPlayers(id, typed, LOOKED_UP);
  return choicesNamed(
    found.map((player) => ({ name: `${player.name} (${player.team})`, value: player.id })),
    typed,
  );
};

/** The men of the league who are hurt. */
const injured: Source = async (deps, invocation) => {
  const [{ id }] = await leaguesInOrder(deps, invocation);
  const men = await deps.services.fitness.injured(id);
  return men.map(({ name, player_id }) => ({ name, value: player_id }));
};

const categories: Source = async () => {
  const named: Readonly<Record<string, string>> = words().CATEGORY_WORDS;
  return Object.entries({ ...BATTING_CATEGORIES, ...PITCHING_CATEGORIES, ...FIELDING_CATEGORIES })
    .map(([value, { label }]): Choice => ({ name: named[value] ?? label, value }))
    .concat({ name: words().LEAGUE_WORDS.records, value: 'records' });
};

/** One's own games of the schedule that nobody has started, the next first. */
const scheduled: Source = async ({ services, ...deps }, invocation) => {
  const [{ id }] = await leaguesInOrder({ services, ...deps }, invocation);
  const [games, teams] = await Promise.all([
    services.schedule.games({ league_id: id, manager_id: invocation.user.id, open: true, limit: LOOKED_UP }),
    services.leagues.teams(id),
  ]);
  const letters = abbreviationsOf(teams);
  return games.map((game) => ({ name: scheduledName(game, letters), value: game.id }));
};

const anyPosition: Source = async () => POSITIONS.map(positionChoice);

const commands: Source = async () =>
  listCommands(spokenLanguage()).map(({ name, shown }) => ({ name: `/${shown}`, value: name }));

/** Those who took something back in ranked games of a league; an admin's to know. */
const audited: Source = async (deps, invocation) => {
  const found = await unlessRefused(auditedPeople(deps, invocation));
  return found ?? [];
};

/** The sources by option, or by command and option. */
export const LEAGUE_SOURCES: Readonly<Record<string, Source>> = {
  league: leagues,
  team: teams,
  opponent: opponents,
  'results team': leagueTeams,
  'schedule team': leagueTeams,
  'injury list team': leagueTeams,
  'injury clear player': injured,
  'league audit who': audited,
  scheduled,
  category: categories,
  'charts position': anyPosition,
  'fielding position': anyPosition,
  command: commands,
  topic: async () => glossaryChoices(),
  time_zone: timeZones,
};

/** The searches by option, or by command and option. */
export const LEAGUE_SEARCHES: Readonly<Record<string, Search>> = {
  'stats player': players,
  'player player': players,
  'card player': players,
  'injury set player': players,
};
