import { DateTime } from 'luxon';
import type { Result, ResultFilter } from '@paper-dynasty/engine/service/league-records';
import type { Sql } from '../connection.ts';
import { countedGames, dayPlayed } from './counted-games.ts';

interface ResultRow {
  readonly game_id: string;
  readonly season: string | null;
  readonly week: number | null;
  readonly mode: string;
  readonly inning: number;
  readonly away_team_id: string;
  readonly away_name: string;
  readonly away_abbreviation: string;
  readonly away_score: number;
  readonly home_team_id: string;
  readonly home_name: string;
  readonly home_abbreviation: string;
  readonly home_score: number;
  readonly updated_at: Date;
  readonly day: string;
}

const toResult = (g: ResultRow): Result => ({
  game_id: g.game_id,
  season: g.season,
  week: g.week,
  mode: g.mode,
  innings: g.inning,
  away: {
    team_id: g.away_team_id,
    name: g.away_name,
    abbreviation: g.away_abbreviation,
    score: g.away_score,
  },
  home: {
    team_id: g.home_team_id,
    name: g.home_name,
    abbreviation: g.home_abbreviation,
    score: g.home_score,
  },
  day: g.day,
  completed_at: DateTime.fromJSDate(g.updated_at).toUTC().toISO() ?? '',
});

/** Completed games, the newest first: of every mode, part and season unless one is asked for. */
export const readResults = async (
  sql: Sql,
  {
    team_id,
    limit,
    offset = 0,
    mode = 'all',
    kind = 'all',
    season = 'all',
    from,
    to,
    ...filter
  }: ResultFilter,
): Promise<readonly Result[]> => {
  const own = team_id ? sql`and (g.away_team_id = ${team_id} or g.home_team_id = ${team_id})` : sql``;
  const days = sql`${from ? sql`and ${dayPlayed(sql)} >= ${from}` : sql``} ${to ? sql`and ${dayPlayed(sql)} <= ${to}` : sql``}`;
  const games = await sql<ResultRow[]>`
    select g.*, ${dayPlayed(sql)} as day from games g left join leagues lg on lg.id = g.league_id
    where ${countedGames(sql, { ...filter, mode, kind, season })} ${own} ${days}
    order by g.updated_at desc, g.game_id limit ${limit} offset ${offset}`;
  return games.map(toResult);
};
