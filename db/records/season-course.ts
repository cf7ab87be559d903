import type { GamePlace } from '@paper-dynasty/engine/model/availability';
import type { Sql } from '../connection.ts';

/** The ranked games of a team's season that it has played, by the time they ended, and the places of those it has still to play. */
export interface TeamCourse {
  readonly played: readonly Date[];
  readonly to_come: readonly GamePlace[];
}

const NO_COURSE: TeamCourse = { played: [], to_come: [] };

/** What the teams of a league have played of a season (null: of games beside any), and have still to play. */
export const readCourses = async (
  sql: Sql,
  leagueId: string,
  season: string | null,
): Promise<(teamId: string) => TeamCourse> => {
  const [played, toCome] = await Promise.all([
    sql<{ team_id: string; at: Date }[]>`
      select t.team_id, g.updated_at as at from games g, lateral (values (g.away_team_id), (g.home_team_id)) t (team_id)
      where g.league_id = ${leagueId} and g.season is not distinct from ${season} and g.status = 'completed'
        and g.mode = 'ranked' order by g.updated_at`,
    sql<{ team_id: string; week: number; game: number }[]>`
      select t.team_id, s.week, s.game from schedule s, lateral (values (s.away_id), (s.home_id)) t (team_id)
      where s.league_id = ${leagueId} and s.season = ${season} and s.forfeit is null
        and not exists (select 1 from games g where g.league_id = s.league_id and g.season = s.season
          and g.schedule_id = s.id and g.status = 'completed')
      order by s.week, s.position`,
  ]);
  const courses = new Map<string, { played: Date[]; to_come: GamePlace[] }>();
  const of = (team: string) => {
    const known = courses.get(team) ?? { played: [], to_come: [] };
    courses.set(team, known);
    return known;
  };
  for (const { team_id, at } of played) of(team_id).played.push(at);
  for (const { team_id, week, game } of toCome) of(team_id).to_come.push({ week, game });
  return (teamId) => courses.get(teamId) ?? NO_COURSE;
};

/** How many games a team has played since a time. */
export const playedSince = ({ played }: TeamCourse, at: Date): number =>
  played.filter((ended) => ended > at).length;
