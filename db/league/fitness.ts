import { DateTime } from 'luxon';
import { gamesStillMissed, returnGame } from '@paper-dynasty/engine/leagues/injuries';
import { usageLimitsSchema } from '@paper-dynasty/engine/leagues/league-data';
import { usageLeft, type Usage } from '@paper-dynasty/engine/leagues/limits';
import type { LeagueRules } from '@paper-dynasty/engine/leagues/league-rules';
import { restLeft } from '@paper-dynasty/engine/leagues/rest';
import type { ManAvailability, TeamAvailability } from '@paper-dynasty/engine/model/availability';
import { refuse, type Refusal } from '@paper-dynasty/engine/model/refusals';
import type { Fitness, ListedInjury } from '@paper-dynasty/engine/service/fitness';
import type { LeagueDirectory } from '@paper-dynasty/engine/service/ports';
import type { Sql } from '../connection.ts';
import { countedGames } from '../records/counted-games.ts';
import { playedSince, readCourses, type TeamCourse } from '../records/season-course.ts';

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

interface InjuryRow {
  readonly player_id: string;
  readonly name: string;
  readonly team_id: string | null;
  readonly games: number;
  readonly game_id: string | null;
  readonly week: number | null;
  readonly game: number | null;
  readonly note: string | null;
  readonly since: Date;
}

/** What is written down of a season's injuries: those rolled in its games, unless somebody has changed or cleared them since, and those that were added. */
const writtenInjuries = (sql: Sql, leagueId: string, season: string | null) => sql<InjuryRow[]>`
  select h.player_id, pl.name, pl.team_id, coalesce(o.games, h.games) as games, h.game_id, g.week, g.game_number as game,
    o.note, g.updated_at as since
  from game_injuries h join games g on g.game_id = h.game_id
  join players pl on pl.league_id = g.league_id and pl.id = h.player_id
  left join injuries o on o.league_id = g.league_id and o.game_id = h.game_id and o.player_id = h.player_id
  where g.league_id = ${leagueId} and g.season is not distinct from ${season} and g.status = 'completed'
    and g.mode = 'ranked' and o.cleared_at is null and coalesce(o.games, h.games) > 0
  union all
  select i.player_id, pl.name, pl.team_id, i.games, null, i.week, i.game, i.note, i.at
  from injuries i join players pl on pl.league_id = i.league_id and pl.id = i.player_id
  where i.league_id = ${leagueId} and i.season = ${season ?? ''} and i.game_id is null and i.cleared_at is null`;

const listed = (row: InjuryRow, course: TeamCourse): ListedInjury => {
  const left = gamesStillMissed(row.games, playedSince(course, row.since));
  return {
    player_id: row.player_id,
    name: row.name,
    team_id: row.team_id,
    games: row.games,
    left,
    returns: returnGame(left, course.to_come),
    game_id: row.game_id,
    at: { week: row.week, game: row.game },
    note: row.note,
    since: DateTime.fromJSDate(row.since).toUTC().toISO() ?? '',
  };
};

const injuredIn = async (
  sql: Sql,
  leagueId: string,
  season: string | null,
): Promise<readonly ListedInjury[]> => {
  const [rows, courses] = await Promise.all([
    writtenInjuries(sql, leagueId, season),
    readCourses(sql, leagueId, season),
  ]);
  return rows
    .map((row) => listed(row, courses(row.team_id ?? '')))
    .filter(({ left }) => left > 0)
    .sort((a, b) => b.left - a.left || a.name.localeCompare(b.name));
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

type Changes = Pick<Fitness, 'setInjury' | 'clearInjury'>;

const changesOf = (sql: Sql, leagues: LeagueDirectory): Changes => {
  const audit = (leagueId: string, actor: string, action: string, detail: object) =>
    sql`insert into league_audit (league_id, at, actor, action, detail)
      values (${leagueId}, now(), ${actor}, ${action}, ${sql.json(detail as never)})`;
  const active = async (leagueId: string, playerId: string): Promise<ListedInjury | undefined> =>
    (await injuredIn(sql, leagueId, await leagues.season(leagueId))).find(
      ({ player_id }) => player_id === playerId,
    );
  const noPlayer = async (leagueId: string, playerId: string): Promise<Refusal | null> =>
    (await leagues.player(leagueId, playerId))
      ? null
      : refuse('user_not_found', 'There is no such player in the league.', 'player_id');
  return {
    setInjury: async (leagueId, actor, { player_id, games, note }) => {
      const no = await noPlayer(leagueId, player_id);
      if (no) return no;
      const season = (await leagues.season(leagueId)) ?? '';
      const now = await active(leagueId, player_id);
      if (now?.game_id)
        await sql`
          insert into injuries (league_id, season, player_id, game_id, games, week, game, note, actor, at)
          values (${leagueId}, ${season}, ${player_id}, ${now.game_id}, ${games}, ${now.at.week ?? 0}, ${now.at.game ?? 0},
            ${note}, ${actor}, now())
          on conflict (league_id, game_id, player_id) where game_id is not null
          do update set games = excluded.games, note = excluded.note, actor = excluded.actor, cleared_at = null`;
      else if (now)
        await sql`
          update injuries set games = ${games}, note = ${note}, actor = ${actor}
          where league_id = ${leagueId} and season = ${season} and player_id = ${player_id} and game_id is null
            and cleared_at is null`;
      else
        await sql`
          insert into injuries (league_id, season, player_id, games, week, game, note, actor, at)
          select ${leagueId}, ${season}, ${player_id}, ${games}, coalesce(max(g.week), 0), coalesce(max(g.game_number), 0),
            ${note}, ${actor}, now()
          from (select week, game_number from games where league_id = ${leagueId} and season = ${season}
            and status = 'completed' and (select team_id from players where league_id = ${leagueId} and id = ${player_id})
              in (away_team_id, home_team_id) order by updated_at desc limit 1) g`;
      await audit(leagueId, actor, 'injury_set', { player_id, games, note });
      return null;
    },
    clearInjury: async (leagueId, actor, player_id) => {
      const no = await noPlayer(leagueId, player_id);
      if (no) return no;
      const now = await active(leagueId, player_id);
      if (!now) return refuse('bad_input', 'That player is not on the list of the injured.', 'player_id');
      const season = (await leagues.season(leagueId)) ?? '';
      if (now.game_id)
        await sql`
          insert into injuries (league_id, season, player_id, game_id, games, week, game, actor, at, cleared_at)
          values (${leagueId}, ${season}, ${player_id}, ${now.game_id}, ${now.games}, ${now.at.week ?? 0}, ${now.at.game ?? 0},
            ${actor}, now(), now())
          on conflict (league_id, game_id, player_id) where game_id is not null
          do update set actor = excluded.actor, cleared_at = now()`;
      else
        await sql`
          update injuries set cleared_at = now(), actor = ${actor}
          where league_id = ${leagueId} and season = ${season} and player_id = ${player_id} and game_id is null
            and cleared_at is null`;
      await audit(leagueId, actor, 'injury_cleared', { player_id });
      return null;
    },
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
  ...changesOf(sql, leagues),
});
