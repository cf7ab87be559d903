import { z } from 'zod';
import { makeStandings, type StandingTeam } from '@paper-dynasty/engine/leagues/standings';
import { leagueRulesSchema } from '@paper-dynasty/engine/leagues/league-rules';
import type { DecidedGame } from '@paper-dynasty/engine/leagues/tie-breakers';
import type { RecordFilter } from '@paper-dynasty/engine/service/league-records';
import type { Standing } from '@paper-dynasty/engine/leagues/standing';
import type { Sql } from '../connection.ts';
import { countedGames } from './counted-games.ts';

interface GameRow extends DecidedGame {
  readonly week: number | null;
}

/** Games in the order in which they count: as they were played; those given away after the last that was played up to their week. */
const inOrder = (played: readonly GameRow[], givenAway: readonly GameRow[]): readonly GameRow[] => {
  const games = [...played];
  for (const game of givenAway) {
    const week = game.week ?? 0;
    const after = games.findLastIndex((other) => (other.week ?? 0) <= week);
    games.splice(after + 1, 0, game);
  }
  return games;
};

const playedGames = (sql: Sql, filter: RecordFilter): Promise<readonly GameRow[]> => sql<GameRow[]>`
  select g.away_team_id as away_id, g.home_team_id as home_id, g.away_score, g.home_score, g.week, null as forfeit
  from games g where ${countedGames(sql, filter)} order by g.updated_at, g.game_id`;

/** The schedule's games of a season that nobody plays, or has played to the end yet: given away, or left. */
const scheduled = (sql: Sql, { league_id, season }: RecordFilter) => sql<
  { away_id: string; home_id: string; week: number; forfeit: 'away' | 'home' | null }[]
>`
  select s.away_id, s.home_id, s.week, s.forfeit from schedule s join leagues l on l.id = s.league_id
  where s.league_id = ${league_id} and s.season = coalesce(${season ?? null}, l.season) and s.kind = 'regular'
    and not exists (select 1 from games g where g.league_id = s.league_id and g.season = s.season
      and g.schedule_id = s.id and g.status = 'completed')
  order by s.week, s.position`;

const hasSchedule = async (sql: Sql, { league_id, season }: RecordFilter): Promise<boolean> => {
  const [row] = await sql<{ has: boolean }[]>`
    select exists (select 1 from schedule s join leagues l on l.id = s.league_id
      where s.league_id = ${league_id} and s.season = coalesce(${season ?? null}, l.season)) as has`;
  return row?.has ?? false;
};

const teamRow = z.object({
  id: z.string(),
  name: z.string(),
  abbreviation: z.string(),
  color: z.string(),
  division: z.string().nullable(),
  league_half: z.string().nullable(),
  active: z.boolean(),
});

/** A league's standings from its completed games, those given away, and what its schedule has left. Teams that have left the league stand in them where they have played. */
export const readStandings = async (sql: Sql, filter: RecordFilter): Promise<readonly Standing[]> => {
  const counting = (filter.mode ?? 'ranked') === 'ranked' && (filter.kind ?? 'regular') === 'regular';
  const oneSeason = filter.season !== 'all';
  const [teams, played, rest, has, [league]] = await Promise.all([
    sql`select id, name, abbreviation, color, division, league_half, active from teams
      where league_id = ${filter.league_id} order by league_half nulls first, division nulls first, name`,
    playedGames(sql, filter),
    counting && oneSeason ? scheduled(sql, filter) : [],
    counting && oneSeason ? hasSchedule(sql, filter) : false,
    sql<{ rules: unknown }[]>`select rules from leagues where id = ${filter.league_id}`,
  ]);
  const left = rest.filter(({ forfeit }) => forfeit === null);
  const givenAway = rest
    .filter(({ forfeit }) => forfeit !== null)
    .map((game): GameRow => ({ ...game, away_score: 0, home_score: 0 }));
  const games = inOrder(played, givenAway);
  const leftOf = (id: string): number =>
    left.filter(({ away_id, home_id }) => away_id === id || home_id === id).length;
  const hasPlayed = new Set(games.flatMap(({ away_id, home_id }) => [away_id, home_id]));
  const standing = teams.flatMap((row): readonly StandingTeam[] => {
    const { active, ...team } = teamRow.parse(row);
    return active || hasPlayed.has(team.id) ? [{ ...team, left: has ? leftOf(team.id) : null }] : [];
  });
  return makeStandings(standing, games, leagueRulesSchema.parse(league?.rules ?? {}));
};
