import { usageLimitsSchema } from '@paper-dynasty/engine/leagues/league-data';
import { usageLeft, type Usage } from '@paper-dynasty/engine/leagues/limits';
import type { LeagueRules } from '@paper-dynasty/engine/leagues/league-rules';
import { restLeft } from '@paper-dynasty/engine/leagues/rest';
import type { ManAvailability, TeamAvailability } from '@paper-dynasty/engine/model/availability';
import type { Fitness, ListedInjury } from '@paper-dynasty/engine/service/fitness';
import type { LeagueDirectory } from '@paper-dynasty/engine/service/ports';
import type { Sql } from '../connection.ts';
import { countedGames } from '../records/counted-games.ts';
import { playedSince, readCourses, type TeamCourse } from '../records/season-course.ts';
import { injuredIn, injuryChanges } from './injury-ledger.ts';

interface OutingRow {
  readonly player_id: string;
  readonly outs: number;
  readonly started: boolean;
  readonly week: number | null;
  readonly game: number | null;
  readonly opponent: string;
  readonly ended: Date;
}

/** What each of some pitchers threw last in a season. */
const lastOutings = (sql: Sql, leagueId: string, season: string | null, ids: readonly string[]) => sql<
  OutingRow[]
>`
  select distinct on (p.player_id) p.player_id, p.outs, p.started, g.week, g.game_number as game, g.updated_at as ended,
    case p.side when 'away' then g.home_abbreviation else g.away_abbreviation end as opponent
  from pitching_lines p join games g on g.game_id = p.game_id
  where g.league_id = ${leagueId} and g.season is not distinct from ${season} and g.status = 'completed'
    and g.mode = 'ranked' and p.player_id = any(${[...ids]})
  order by p.player_id, g.updated_at desc`;

/** How much each of some men has been used in the season's games that count. */
const usageOf = async (
  sql: Sql,
  leagueId: string,
  season: string | null,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Usage>> => {
  const counted = countedGames(sql, { league_id: leagueId, season: season ?? 'all' });
  const rows = await sql<({ player_id: string } & Usage)[]>`
    select player_id, sum(at_bats)::int as at_bats, sum(outs)::int as outs, sum(starts)::int as starts from (
      select b.player_id, b.ab as at_bats, 0 as outs, 0 as starts from batting_lines b join games g on g.game_id = b.game_id
      where ${counted} and b.player_id = any(${[...ids]})
      union all
      select p.player_id, 0, p.outs, p.started::int from pitching_lines p join games g on g.game_id = p.game_id
      where ${counted} and p.player_id = any(${[...ids]})
    ) used group by player_id`;
  return new Map(rows.map(({ player_id, ...used }) => [player_id, used]));
};

const limitsIn = async (sql: Sql, leagueId: string, ids: readonly string[]) => {
  const rows = await sql<{ id: string; limits: object }[]>`
    select id, limits from players where league_id = ${leagueId} and id = any(${[...ids]})`;
  const none = { at_bats: null, innings: null, starts: null };
  return new Map(rows.map(({ id, limits }) => [id, usageLimitsSchema.parse({ ...none, ...limits })]));
};

/** What is read of a season for the men of one game. */
interface Read {
  readonly outings: ReadonlyMap<string, OutingRow>;
  readonly usage: ReadonlyMap<string, Usage>;
  readonly limits: Awaited<ReturnType<typeof limitsIn>>;
  readonly injuries: ReadonlyMap<string, ListedInjury>;
}

const UNUSED: Usage = { at_bats: 0, outs: 0, starts: 0 };

const manOf = (id: string, rules: LeagueRules, read: Read, course: TeamCourse): ManAvailability | null => {
  const last = rules.rest.enforcement === 'off' ? undefined : read.outings.get(id);
  const injury = read.injuries.get(id);
  const limits = rules.limits.enforcement === 'off' ? undefined : read.limits.get(id);
  const left = limits && usageLeft(limits, read.usage.get(id) ?? UNUSED);
  if (!last && !injury && !left) return null;
  return {
    ...(last && {
      rest: {
        games: restLeft(rules.rest, last, playedSince(course, last.ended)),
        after: {
          week: last.week,
          game: last.game,
          opponent: last.opponent,
          outs: last.outs,
          started: last.started,
        },
      },
    }),
    ...(injury && { injury: { games: injury.left, returns: injury.returns } }),
    ...(left && { left }),
  };
};

/** How far the men of the leagues' seasons may be used, from the read tables and the lists that commissioners keep. */
export const createFitness = (sql: Sql, leagues: LeagueDirectory): Fitness => ({
  availability: async ({ league, season, away, home }) => {
    const rules = await leagues.rules(league.id);
    const ids = [...Object.keys(away.roster), ...Object.keys(home.roster)];
    const [outings, usage, limits, injuries, courses] = await Promise.all([
      lastOutings(sql, league.id, season, ids),
      usageOf(sql, league.id, season, ids),
      limitsIn(sql, league.id, ids),
      rules.injuries.settle === 'off' ? [] : injuredIn(sql, league.id, season),
      readCourses(sql, league.id, season),
    ]);
    const read: Read = {
      outings: new Map(outings.map((row) => [row.player_id, row])),
      usage,
      limits,
      injuries: new Map(injuries.map((injury) => [injury.player_id, injury])),
    };
    const teamOf = ({ team, roster }: typeof away): TeamAvailability =>
      Object.fromEntries(
        Object.keys(roster).flatMap((id) => {
          const man = manOf(id, rules, read, courses(team.id));
          return man ? [[id, man] as const] : [];
        }),
      );
    return { away: teamOf(away), home: teamOf(home) };
  },
  injured: async (leagueId) => injuredIn(sql, leagueId, await leagues.season(leagueId)),
  ...injuryChanges(sql, leagues),
});
