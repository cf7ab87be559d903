import { DateTime } from 'luxon';
import type { LeagueSourceKind } from '@paper-dynasty/engine/leagues/league-data';
import type { AuditEntry, AuditFilter, LeagueStatus } from '@paper-dynasty/engine/service/league-office';
import type { Sql } from '../connection.ts';

const iso = (at: Date | null): string | null => at && DateTime.fromJSDate(at).toUTC().toISO();

interface StatusRow {
  readonly name: string;
  readonly season: string | null;
  readonly admins: string[];
  readonly source: LeagueSourceKind;
  readonly read_at: Date | null;
  readonly failure: string | null;
  readonly away: boolean;
  readonly held: boolean;
  readonly teams: number;
  readonly players: number;
  readonly scheduled: number;
  readonly played: number;
  readonly without_manager: string[];
}

/** How a league stands; null for none. */
export const readStatus = async (sql: Sql, league_id: string): Promise<LeagueStatus | null> => {
  const [row] = await sql<StatusRow[]>`
    select l.config->>'name' as name, l.season, l.admin_ids as admins, coalesce(s.kind, 'demo') as source, s.read_at, s.failure,
      coalesce(s.away, false) as away, s.held is not null as held,
      (select count(*)::int from teams t where t.league_id = l.id and t.active) as teams,
      (select count(*)::int from players p where p.league_id = l.id and p.active) as players,
      (select count(*)::int from schedule g where g.league_id = l.id and g.season = l.season) as scheduled,
      (select count(*)::int from games g where g.league_id = l.id and g.season = l.season and g.schedule_id is not null
        and g.status = 'completed') as played,
      array(select t.name from teams t where t.league_id = l.id and t.active and not exists (
        select 1 from team_managers m where m.league_id = t.league_id and m.team_id = t.id) order by t.name) as without_manager
    from leagues l left join league_sources s on s.league_id = l.id where l.id = ${league_id}`;
  return row ? { ...row, league_id, read_at: iso(row.read_at) } : null;
};

/** What was done in a league's office, the newest first. */
export const readAudit = async (
  sql: Sql,
  leagueId: string,
  { limit, action, actor, before, minutes }: AuditFilter,
): Promise<readonly AuditEntry[]> => {
  const rows = await sql<(Omit<AuditEntry, 'at'> & { readonly at: Date })[]>`
    select id, at, actor, action, detail from league_audit where league_id = ${leagueId}
      ${action === undefined ? sql`` : sql`and action = ${action}`}
      ${actor === undefined ? sql`` : sql`and actor = ${actor}`}
      ${before === undefined ? sql`` : sql`and id < ${before}`}
      ${minutes === undefined ? sql`` : sql`and at > now() - make_interval(mins => ${minutes})`}
    order by id desc limit ${limit}`;
  return rows.map(({ at, ...entry }) => ({ ...entry, at: iso(at) ?? '' }));
};

/** What has been done in a league's office, and by whom. */
export const readAuditKinds = async (
  sql: Sql,
  leagueId: string,
): Promise<{ readonly actions: readonly string[]; readonly actors: readonly string[] }> => {
  const [row] = await sql<{ actions: string[] | null; actors: string[] | null }[]>`
    select array_agg(distinct action order by action) as actions, array_agg(distinct actor order by actor) as actors
    from league_audit where league_id = ${leagueId}`;
  return { actions: row?.actions ?? [], actors: row?.actors ?? [] };
};
