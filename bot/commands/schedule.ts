import type { CommandDeps } from '../deps.ts';
import type { Invocation, Reply } from '../invocation.ts';
import { abbreviationsOf, scheduledText } from '../render/schedule.ts';
import { words } from '../words/index.ts';
import { leagueOf } from './which-league.ts';
import { teamNamed } from './which-team.ts';

/** As many games are told as a message holds. */
const TOLD = 20;

/** `/schedule`: the week that is played, another one, or a team's games that are still to come. */
export const schedule = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { services, publicUrl } = deps;
  const league = await leagueOf(deps, invocation);
  const w = words().OFFICE_WORDS;
  const current = await services.schedule.currentWeek(league.id);
  if (current === null) return { content: w.noSchedule };
  const said = invocation.option('team');
  const team_id = said === undefined ? undefined : await teamNamed(deps, league.id, said);
  const week = invocation.option('week');
  const asked = team_id === undefined || week !== undefined ? Number(week ?? current) : undefined;
  const [games, teams] = await Promise.all([
    services.schedule.games({ league_id: league.id, team_id, week: asked, open: asked === undefined }),
    services.leagues.teams(league.id),
  ]);
  const head =
    asked === undefined
      ? w.teamGames(teams.find(({ team }) => team.id === team_id)?.team.name ?? '', league.name)
      : w.week(league.name, asked);
  const letters = abbreviationsOf(teams);
  const lines = games.slice(0, TOLD).map((game) => scheduledText(game, letters, publicUrl));
  const more = games.length > TOLD ? [w.more(games.length - TOLD)] : [];
  return { content: [head, ...(lines.length > 0 ? lines : [w.noGames]), ...more].join('\n') };
};
