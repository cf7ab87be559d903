import type { RecordFilter } from '@paper-dynasty/engine/service/records';
import type { Sql } from '../connection.ts';
import { countedGames } from './counted-games.ts';

/** The seasons in which a man has appeared, with the id that he had: the newest first. */
export const readSeasonsOf = async (
  sql: Sql,
  { player_id, ...filter }: RecordFilter & { readonly player_id: string },
): Promise<readonly { readonly season: string | null; readonly player_id: string }[]> => {
  const rows = await sql<{ season: string | null; player_id: string }[]>`
    with ids as (
      select id from players where league_id = ${filter.league_id} and (id = ${player_id} or person_id = (
        select person_id from players where league_id = ${filter.league_id} and id = ${player_id}))
      union select ${player_id})
    select g.season, l.player_id, max(g.updated_at) as last from games g join (
      select game_id, player_id from batting_lines where player_id in (select id from ids)
      union select game_id, player_id from pitching_lines where player_id in (select id from ids)) l using (game_id)
    where ${countedGames(sql, { ...filter, season: 'all' })} group by g.season, l.player_id order by last desc`;
  return rows.map(({ season, player_id: id }) => ({ season, player_id: id }));
};
