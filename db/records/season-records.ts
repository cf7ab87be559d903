import { DateTime } from 'luxon';
import { leagueConfigSchema } from '@paper-dynasty/engine/model/league';
import type {
  BattingRecord,
  PitchingRecord,
  RecordFilter,
  Records,
  Result,
  Standing,
} from '@paper-dynasty/engine/service/records';
import type { Sql } from '../connection.ts';

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

interface TeamTally {
  wins: number;
  losses: number;
  runs: number;
  runs_allowed: number;
  streak: number;
}

const counted = (tally: TeamTally, own: number, other: number): TeamTally => {
  const won = own > other;
  const sign = won ? 1 : -1;
  return {
    wins: tally.wins + (won ? 1 : 0),
    losses: tally.losses + (won ? 0 : 1),
    runs: tally.runs + own,
    runs_allowed: tally.runs_allowed + other,
    streak: Math.sign(tally.streak) === sign ? tally.streak + sign : sign,
  };
};

const NO_GAMES: TeamTally = { wins: 0, losses: 0, runs: 0, runs_allowed: 0, streak: 0 };

/** The standings from teams and completed games, oldest first: best percentage first, then run difference. */
const ranked = (
  teams: readonly { id: string; name: string; abbreviation: string; color: string }[],
  games: readonly ResultRow[],
): readonly Standing[] => {
  const tallies = new Map(teams.map(({ id }) => [id, NO_GAMES]));
  const add = (team: string, own: number, other: number): void => {
    const tally = tallies.get(team);
    if (tally && own !== other) tallies.set(team, counted(tally, own, other));
  };
  for (const g of games) {
    add(g.away_team_id, g.away_score, g.home_score);
    add(g.home_team_id, g.home_score, g.away_score);
  }
  const rows = teams.map(({ id, ...team }) => {
    const tally = tallies.get(id) ?? NO_GAMES;
    const played = tally.wins + tally.losses;
    return { team_id: id, ...team, ...tally, percentage: played === 0 ? 0 : tally.wins / played };
  });
  const best = Math.max(0, ...rows.map((row) => row.wins - row.losses));
  return rows
    .map((row) => ({ ...row, behind: (best - (row.wins - row.losses)) / 2 }))
    .sort(
      (a, b) =>
        b.percentage - a.percentage ||
        b.runs - b.runs_allowed - (a.runs - a.runs_allowed) ||
        a.name.localeCompare(b.name),
    );
};

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
  const counts = ({ league_id, mode = 'ranked', season }: RecordFilter) => sql`
    g.status = 'completed' and g.visibility = 'public' and g.league_id = ${league_id}
    ${mode === 'all' ? sql`` : sql`and g.mode = ${mode}`} ${season ? sql`and g.season = ${season}` : sql``}`;
  return {
    standings: async (filter) => {
      const teams = await sql<{ id: string; name: string; abbreviation: string; color: string }[]>`
        select id, name, abbreviation, color from teams where league_id = ${filter.league_id} order by name`;
      const games = await sql<ResultRow[]>`select * from games g where ${counts(filter)} order by updated_at`;
      return ranked(teams, games);
    },
    results: async ({ team_id, limit, mode = 'all', ...filter }) => {
      const own = team_id ? sql`and (g.away_team_id = ${team_id} or g.home_team_id = ${team_id})` : sql``;
      const games = await sql<DatedRow[]>`
        select g.*, l.config->>'time_zone' as time_zone,
          (select min(e.at) from game_events e where e.game_id = g.game_id and e.type = 'game_started') as started_at
        from games g left join leagues l on l.id = g.league_id
        where ${counts({ ...filter, mode })} ${own} order by updated_at desc limit ${limit}`;
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
