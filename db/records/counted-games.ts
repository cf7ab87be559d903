import type { RecordFilter } from '@paper-dynasty/engine/service/records';
import type { Sql } from '../connection.ts';

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
