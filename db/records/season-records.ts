import { DateTime } from 'luxon';
import { leagueConfigSchema } from '@paper-dynasty/engine/model/league';
import type { BattingRecord, PitchingRecord } from '@paper-dynasty/engine/stats/season-lines';
import type { RecordFilter, Records, Result } from '@paper-dynasty/engine/service/records';
import type { Sql } from '../connection.ts';
import { countedGames } from './counted-games.ts';
import { readSeasonsOf } from './player-seasons.ts';
import { readStandings } from './read-standings.ts';

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
}

/** A result with what its day is worked out from. */
interface DatedRow extends ResultRow {
  readonly started_at: Date | null;
  readonly time_zone: string | null;
}

const dayOf = (g: DatedRow): string => {
  const zone = g.time_zone ?? leagueConfigSchema.shape.time_zone.parse(undefined);
  return DateTime.fromJSDate(g.started_at ?? g.updated_at, { zone }).toISODate() ?? '';
};

const toResult = (g: DatedRow): Result => ({
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
  day: dayOf(g),
  completed_at: DateTime.fromJSDate(g.updated_at).toUTC().toISO() ?? '',
});

/** League records on Postgres, from the read tables; private games are not among them. */
export const createRecords = (sql: Sql): Records => {
  const counts = (filter: RecordFilter) => countedGames(sql, filter);
  return {
    standings: (filter) => readStandings(sql, filter),
    seasonsOf: (filter) => readSeasonsOf(sql, filter),
    results: async ({
      team_id,
      limit,
      offset = 0,
      mode = 'all',
      kind = 'all',
      season = 'all',
      ...filter
    }) => {
      const own = team_id ? sql`and (g.away_team_id = ${team_id} or g.home_team_id = ${team_id})` : sql``;
      const games = await sql<DatedRow[]>`
        select g.*, l.config->>'time_zone' as time_zone,
          (select min(e.at) from game_events e where e.game_id = g.game_id and e.type = 'game_started') as started_at
        from games g left join leagues l on l.id = g.league_id
        where ${counts({ ...filter, mode, kind, season })} ${own} order by updated_at desc, g.game_id
        limit ${limit} offset ${offset}`;
      return games.map(toResult);
    },
    batting: async ({ player_id, ...filter }) => {
      const rows = await sql<BattingRecord[]>`
        select player_id, max(name) as name, max(team_id) as team_id, count(distinct b.game_id)::int as games,
          sum(pa)::int as pa, sum(ab)::int as ab, sum(r)::int as r, sum(h)::int as h, sum(b.double)::int as "double",
          sum(triple)::int as triple, sum(homerun)::int as homerun, sum(rbi)::int as rbi, sum(bb)::int as bb,
          sum(so)::int as so, sum(sb)::int as sb, sum(cs)::int as cs,
          sum(h)::float8 / nullif(sum(ab), 0) as avg,
          sum(h + bb + hbp)::float8 / nullif(sum(ab + bb + hbp + sf), 0) as obp,
          sum(h + b.double + 2 * triple + 3 * homerun)::float8 / nullif(sum(ab), 0) as slg
        from batting_lines b join games g on g.game_id = b.game_id
        where ${counts(filter)} ${player_id ? sql`and player_id = ${player_id}` : sql``}
        group by player_id order by sum(pa) desc, name`;
      return [...rows];
    },
    pitching: async ({ player_id, ...filter }) => {
      const rows = await sql<PitchingRecord[]>`
        select player_id, max(name) as name, max(team_id) as team_id, count(*)::int as games,
          count(*) filter (where started)::int as starts,
          count(*) filter (where 'W' = any(decisions))::int as wins,
          count(*) filter (where 'L' = any(decisions))::int as losses,
          count(*) filter (where 'S' = any(decisions))::int as saves,
          count(*) filter (where 'H' = any(decisions))::int as holds,
          count(*) filter (where complete_game)::int as complete_games,
          count(*) filter (where shutout)::int as shutouts,
          sum(p.outs)::int as outs, sum(h)::int as h, sum(r)::int as r, sum(er)::int as er, sum(bb)::int as bb,
          sum(so)::int as so, sum(homerun)::int as homerun,
          27.0 * sum(er)::float8 / nullif(sum(p.outs), 0) as era,
          3.0 * sum(h + bb)::float8 / nullif(sum(p.outs), 0) as whip
        from pitching_lines p join games g on g.game_id = p.game_id
        where ${counts(filter)} ${player_id ? sql`and player_id = ${player_id}` : sql``}
        group by player_id order by sum(p.outs) desc, name`;
      return [...rows];
    },
  };
};
