import { leagueDataSchema, type LeagueData } from '@paper-dynasty/engine/leagues/league-data';
import type { Sql } from '../connection.ts';

/** A connection, in a transaction or not. */
type Connection = Pick<Sql, 'unsafe'> & Sql;

/**
 * A league as its source tells of it, out of the tables; null when there is none, or a demo league that has no season. What belongs to
 * seasons of before is left out.
 */
export const readLeague = async (sql: Connection, leagueId: string): Promise<LeagueData | null> => {
  const [row] = await sql<{ data: Record<string, unknown> | null }[]>`
    select json_build_object('config', config, 'season', season, 'cardsets', cardsets, 'admins', admin_ids, 'rules', rules) as data
    from leagues where id = ${leagueId} and season is not null`;
  if (!row?.data) return null;
  const parks = await sql`
    select p.id, p.name, p.homerun, p.single, p.image from parks p
    where p.id like ${`${leagueId}/%`} and exists (
      select 1 from teams t where t.league_id = ${leagueId} and t.active and t.park_id = p.id) order by p.id`;
  const teams = await sql`
    select t.*, coalesce((select json_agg(m.user_id order by m.user_id) from team_managers m
      where m.league_id = t.league_id and m.team_id = t.id), '[]') as manager_ids
    from teams t where t.league_id = ${leagueId} and t.active order by t.id`;
  const players = await sql`
    select id, team_id, data, person_id, retro_id, positions, limits from players
    where league_id = ${leagueId} and active order by team_id nulls last, id`;
  const schedule = await sql`
    select id, week, series, game, away_id, home_id, date, kind from schedule
    where league_id = ${leagueId} and season = ${row.data['season'] as string} order by position, id`;
  const ownId = (parkId: unknown): string => String(parkId).slice(leagueId.length + 1);
  return leagueDataSchema.parse({
    ...row.data,
    parks: parks.map(({ id, image, ...park }) => ({ id: ownId(id), park, image: image as unknown })),
    teams: teams.map(({ park_id, manager_ids, division, league_half, logo, ...team }) => ({
      team,
      division: division as unknown,
      league_half: league_half as unknown,
      park_id: ownId(park_id),
      manager_ids: manager_ids as unknown,
      logo: logo as unknown,
    })),
    players: players.map(({ data, ...rest }) => ({ player: data as unknown, ...rest })),
    schedule,
  });
};
