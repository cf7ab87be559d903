import type { LeagueConfig } from '@paper-dynasty/engine/model/league';
import type { LeagueTeam } from '@paper-dynasty/engine/service/ports';
import type { CommandDeps } from '../deps.ts';
import { no, type Invocation, type Reply } from '../invocation.ts';
import { resultText } from '../render/league.ts';
import { abbreviationsOf, scheduledText } from '../render/schedule.ts';
import { totalsText } from '../render/person.ts';
import { recordText, rosterText } from '../render/team.ts';
import { plainWords } from '../render/words.ts';
import { words } from '../words/index.ts';
import { leaguesInOrder } from './which-league.ts';
import { teamAnywhere } from './which-team.ts';

const LAST = 3;
const NEXT = 3;

interface Found {
  readonly league: LeagueConfig;
  readonly club: LeagueTeam;
}

/** One's own team: that of the league that is meant first. */
const ownTeam = async (deps: CommandDeps, invocation: Invocation): Promise<Found> => {
  for (const league of await leaguesInOrder(deps, invocation)) {
    const teams = await deps.services.leagues.teams(league.id);
    const club = teams.find(({ manager_ids }) => manager_ids.includes(invocation.user.id));
    if (club) return { league, club };
  }
  return no('team_not_found', words().TEAM_WORDS.noneOfOwn);
};

/** The team that a command means: the one it names, else one's own. */
const teamMeant = async (deps: CommandDeps, invocation: Invocation): Promise<Found> => {
  const said = invocation.option('team');
  if (said === undefined) return ownTeam(deps, invocation);
  const { league, team_id } = await teamAnywhere(deps, invocation, said);
  const club = (await deps.services.leagues.teams(league.id)).find(({ team }) => team.id === team_id);
  return club ? { league, club } : no('team_not_found', words().PROBLEM_WORDS.noTeam(said));
};

const headOf = ({ league, club }: Found): string =>
  `**${plainWords(club.team.name)}** (${plainWords(club.team.abbreviation)}), ${plainWords(league.name)}`;

/** `/team`: a team's people, its record, its last games and the next. */
export const team = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const found = await teamMeant(deps, invocation);
  const { services, publicUrl } = deps;
  const { league, club } = found;
  const league_id = league.id;
  const team_id = club.team.id;
  const [standings, last, next, teams, people, totals] = await Promise.all([
    services.records.standings({ league_id }),
    services.records.results({ league_id, team_id, limit: LAST }),
    services.schedule.games({ league_id, team_id, open: true, limit: NEXT }),
    services.leagues.teams(league_id),
    services.users.find(club.manager_ids),
    services.records.totals({ league_id }),
  ]);
  const w = words().TEAM_WORDS;
  const own = totals.find((row) => row.team_id === team_id);
  const standing = standings.find((row) => row.team_id === team_id);
  const names = club.manager_ids.map((id) => people.find(({ user_id }) => user_id === id)?.name ?? id);
  const letters = abbreviationsOf(teams);
  return {
    content: [
      headOf(found),
      w.people(plainWords(names.join(', ')) || w.nobody, plainWords(club.park.name)),
      ...(standing ? [recordText(standing)] : []),
      ...(own ? [totalsText(own)] : []),
      ...last.map((result) => resultText(result, publicUrl)),
      ...next.map((game) => scheduledText(game, letters, publicUrl)),
      `<${publicUrl}/leagues/${league_id}/teams/${encodeURIComponent(team_id)}>`,
    ].join('\n'),
  };
};

/** `/roster`: who plays for a team, with what their cards say of them. */
export const roster = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const found = await teamMeant(deps, invocation);
  const men = await deps.services.leagues.roster(found.league.id, found.club.team.id);
  const content = men.length > 0 ? rosterText(men) : words().TEAM_WORDS.noRoster;
  return { content: `${headOf(found)}\n${content}` };
};
