import type { PlayerGame } from '@paper-dynasty/engine/stats/player-lines';
import type { Records } from '@paper-dynasty/engine/service/league-records';
import type { Sql } from '../connection.ts';
import { countedGames, dayPlayed, ofPerson } from './counted-games.ts';

/** What a man did at bat in a game as JSON; in several slots of the order (a courtesy runner) it is put together. */
const batted = (sql: Sql, mine: ReturnType<typeof ofPerson>) => sql`
  select l.game_id, min(l.side) as side, json_build_object('position', (array_agg(l.position order by l.slot))[1], 'pa', sum(pa),
    'ab', sum(ab), 'r', sum(r), 'h', sum(h), 'double', sum(l.double), 'triple', sum(triple), 'homerun', sum(homerun),
    'rbi', sum(rbi), 'bb', sum(bb), 'so', sum(so), 'sb', sum(sb)) as batting
  from batting_lines l where ${mine} group by l.game_id`;

const pitched = (sql: Sql, mine: ReturnType<typeof ofPerson>) => sql`
  select l.game_id, l.side, json_build_object('decisions', decisions, 'outs', l.outs, 'h', h, 'r', r, 'er', er, 'bb', bb,
    'so', so, 'homerun', homerun) as pitching
  from pitching_lines l where ${mine}`;

/** A person's games, the newest first. */
export const readGameLog = async (
  sql: Sql,
  { player_id, limit, offset = 0, ...filter }: Parameters<Records['gameLog']>[0],
): Promise<readonly PlayerGame[]> => {
  const mine = ofPerson(sql, filter.league_id, player_id);
  const rows = await sql<PlayerGame[]>`
    with bat as (${batted(sql, mine)}), pitch as (${pitched(sql, mine)}),
    l as (select game_id, coalesce(bat.side, pitch.side) as side, batting, pitching from bat full join pitch using (game_id))
    select g.game_id, g.season, g.week, ${dayPlayed(sql)} as day, l.side = 'home' as home, l.batting, l.pitching,
      case l.side when 'home' then home_team_id else away_team_id end as team_id,
      case l.side when 'home' then away_team_id else home_team_id end as opponent_id,
      case l.side when 'home' then away_abbreviation else home_abbreviation end as opponent,
      case l.side when 'home' then home_score else away_score end as score,
      case l.side when 'home' then away_score else home_score end as opponent_score
    from l join games g on g.game_id = l.game_id left join leagues lg on lg.id = g.league_id
    where ${countedGames(sql, filter)} order by g.updated_at desc, g.game_id limit ${limit} offset ${offset}`;
  return [...rows];
};
