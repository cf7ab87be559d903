import type { RecordFilter, SeasonOfPerson } from '@paper-dynasty/engine/service/league-records';
import type { Sql } from '../connection.ts';
import { countedGames, ofPerson } from './counted-games.ts';

/** The seasons in which a person has appeared, the newest first, with the id that they had last and the teams that they played for, the latest first. */
export const readSeasonsOf = async (
  sql: Sql,
  { player_id, ...filter }: RecordFilter & { readonly player_id: string },
): Promise<readonly SeasonOfPerson[]> => {
  const mine = ofPerson(sql, filter.league_id, player_id);
  const rows = await sql<SeasonOfPerson[]>`
    with l as (
      select game_id, player_id, team_id from batting_lines l where ${mine}
      union select game_id, player_id, team_id from pitching_lines l where ${mine}),
    spells as (
      select g.season, l.player_id, l.team_id, max(g.updated_at) as last from l join games g on g.game_id = l.game_id
      where ${countedGames(sql, { ...filter, season: 'all' })} group by 1, 2, 3)
    select season, (array_agg(player_id order by last desc))[1] as player_id, array_agg(team_id order by last desc) as team_ids
    from spells group by season order by max(last) desc`;
  return rows.map((row) => ({ ...row, team_ids: [...new Set(row.team_ids)] }));
};
