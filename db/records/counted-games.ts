import { leagueConfigSchema } from '@paper-dynasty/engine/model/league';
import type { RecordFilter } from '@paper-dynasty/engine/service/league-records';
import type { Sql } from '../connection.ts';

const DEFAULT_ZONE = leagueConfigSchema.shape.time_zone.parse(undefined);

/**
 * The condition on the games `g` that count: completed public ones of a league's season (the one that it plays, unless another or all are
 * asked for), ranked unless another mode is; games of the play-offs stand apart.
 */
export const countedGames = (
  sql: Sql,
  { league_id, mode = 'ranked', season, kind = 'regular' }: RecordFilter,
) => sql`
  g.status = 'completed' and g.visibility = 'public' and g.league_id = ${league_id}
  ${mode === 'all' ? sql`` : sql`and g.mode = ${mode}`} ${inSeason(sql, league_id, season)} ${ofKind(sql, kind)}`;

const inSeason = (sql: Sql, leagueId: string, season: string | undefined) => {
  if (season === 'all') return sql``;
  if (season !== undefined) return sql`and g.season = ${season}`;
  return sql`and ((select season from leagues where id = ${leagueId}) is null or g.season = (select season from leagues where id = ${leagueId}))`;
};

const ofKind = (sql: Sql, kind: NonNullable<RecordFilter['kind']>) => {
  if (kind === 'all') return sql``;
  const playoff = sql`exists (select 1 from schedule s where s.league_id = g.league_id and s.season = g.season
    and s.id = g.schedule_id and s.kind = 'playoff')`;
  return kind === 'playoff' ? sql`and ${playoff}` : sql`and not ${playoff}`;
};

/** The ids that the person of an id has had in a league, and it itself. */
const allIds = (sql: Sql, leagueId: string, playerId: string) => sql`
  select id from players where league_id = ${leagueId} and person_id = (
    select person_id from players where league_id = ${leagueId} and id = ${playerId})
  union select ${playerId}`;

/** Returns the ids that the person of an id has had in a league, and it itself. */
export const idsOf = async (sql: Sql, leagueId: string, playerId: string): Promise<readonly string[]> =>
  (await sql<{ id: string }[]>`${allIds(sql, leagueId, playerId)}`).map(({ id }) => id);

/** The condition on the lines `l` that they are a person's: those of the id, and of the ids that the same person has had. */
export const ofPerson = (sql: Sql, leagueId: string, playerId: string) =>
  sql`l.player_id in (${allIds(sql, leagueId, playerId)})`;

/** Puts the lines `l` of the cards of each person together, as the end of a query that sums them. */
export const person = (sql: Sql, leagueId: string) => sql`
  left join players p on p.league_id = ${leagueId} and p.id = l.player_id
  group by coalesce('person ' || p.person_id, l.player_id)`;

/** The day of the first pitch of the games `g` in the time zone of their league `lg`, as an ISO 8601 date; of the end where nothing is known of the beginning. */
export const dayPlayed = (sql: Sql) => sql`
  to_char(coalesce((
    select e.at from game_events e where e.game_id = g.game_id and e.type = 'game_started' order by e.seq limit 1), g.updated_at)
    at time zone coalesce(lg.config->>'time_zone', ${DEFAULT_ZONE}), 'YYYY-MM-DD')`;
