import { scheduledGameSchema } from '@paper-dynasty/engine/leagues/league-data';
import type { SeasonFilter, SeasonGame, SeasonSchedule } from '@paper-dynasty/engine/service/league-office';
import type { Sql } from '../connection.ts';

interface ScheduleRow extends Record<string, unknown> {
  readonly season: string;
  readonly postponed: boolean;
  readonly forfeit: 'away' | 'home' | null;
  readonly note: string | null;
  readonly played: SeasonGame['played'];
}

const gameOf = (row: ScheduleRow): SeasonGame => ({
  ...scheduledGameSchema.parse(row),
  season: row.season,
  postponed: row.postponed,
  forfeit: row.forfeit,
  note: row.note,
  played: row.played,
});

const OVER = "('declined', 'abandoned')";

const select = (sql: Sql) => sql`
  select s.*, (select json_build_object('game_id', g.game_id, 'status', g.status, 'visibility', g.visibility,
      'away_score', g.away_score, 'home_score', g.home_score)
    from games g where g.league_id = s.league_id and g.season = s.season and g.schedule_id = s.id
    and g.status not in ${sql.unsafe(OVER)}) as played
  from schedule s join leagues l on l.id = s.league_id`;

const started = (
  sql: Sql,
) => sql`exists (select 1 from games g where g.league_id = s.league_id and g.season = s.season
  and g.schedule_id = s.id and g.status not in ${sql.unsafe(OVER)})`;

const listGames = async (sql: Sql, filter: SeasonFilter): Promise<readonly SeasonGame[]> => {
  const { league_id, season, week, team_id, manager_id, open, limit = 5000 } = filter;
  const inSeason = season === undefined ? sql`s.season = l.season` : sql`s.season = ${season}`;
  const inWeek = week === undefined ? sql`` : sql`and s.week = ${week}`;
  const ofTeam = team_id === undefined ? sql`` : sql`and ${team_id} in (s.away_id, s.home_id)`;
  const ofManager =
    manager_id === undefined
      ? sql``
      : sql`and exists (select 1 from team_managers m where m.league_id = s.league_id and m.user_id = ${manager_id}
          and m.team_id in (s.away_id, s.home_id))`;
  const notStarted = open ? sql`and s.forfeit is null and not ${started(sql)}` : sql``;
  const rows = await sql<ScheduleRow[]>`
    ${select(sql)} where s.league_id = ${league_id} and ${inSeason} ${inWeek} ${ofTeam} ${ofManager} ${notStarted}
    order by s.position, s.id limit ${limit}`;
  return rows.map(gameOf);
};

/** The seasons of the leagues on Postgres. */
export const createSeasonSchedule = (sql: Sql): SeasonSchedule => ({
  games: (filter) => listGames(sql, filter),
  game: async (leagueId, scheduleId) => {
    const [row] = await sql<ScheduleRow[]>`
      ${select(sql)} where s.league_id = ${leagueId} and s.season = l.season and s.id = ${scheduleId}`;
    return row ? gameOf(row) : null;
  },
  seasons: async (leagueId) => {
    const rows = await sql<{ id: string }[]>`
      select id from seasons where league_id = ${leagueId} order by started_at desc, id desc`;
    return rows.map(({ id }) => id);
  },
  currentWeek: async (leagueId) => {
    const [row] = await sql<{ week: number | null }[]>`
      select coalesce(min(s.week) filter (where s.forfeit is null and not exists (
        select 1 from games g where g.league_id = s.league_id and g.season = s.season and g.schedule_id = s.id
          and g.status = 'completed')), max(s.week)) as week
      from schedule s join leagues l on l.id = s.league_id and l.season = s.season where s.league_id = ${leagueId}`;
    return row?.week ?? null;
  },
});
