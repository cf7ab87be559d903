import type { RecordFilter } from '@paper-dynasty/engine/service/league-records';
import {
  SEASON_FEATS,
  type FeatHolder,
  type SeasonFeat,
  type SeasonFeatName,
} from '@paper-dynasty/engine/stats/season-feats';
import type { Sql } from '../connection.ts';
import { countedGames } from './counted-games.ts';

/** As many as hold a record are told. */
const HOLDERS = 3;

/** The records of single games, by the column that they are the most of. */
const BATTING_FEATS = {
  hits: 'h',
  homeruns: 'homerun',
  runs_batted_in: 'rbi',
  runs: 'r',
  stolen_bases: 'sb',
};
const PITCHING_FEATS = { strikeouts: 'so' };
const TEAM_FEATS = { team_runs: 'own', margin: 'own - other' };

/** The order in which who holds a record is told. */
const FIRST = 'value desc, at, game_id, player_id';

/** The first of what a query finds, which are all of it that can be told: so only they are ranked, not every line of the season. */
const firstOf = (query: string): string =>
  `select * from (select * from (${query}) q where value > 0 order by ${FIRST} limit ${HOLDERS}) q`;

const each = (sql: Sql, feats: Readonly<Record<string, string>>, rest: string) =>
  sql.unsafe(
    Object.entries(feats)
      .map(([feat, value]) => firstOf(`select '${feat}' as feat, ${value} as value, ${rest}`))
      .join(' union all '),
  );

/** What ran on without a break: rows of one `who` between two that break, each with its length and its last game. */
const runs = (sql: Sql, from: string, lasts: string) =>
  sql.unsafe(`
    select count(*)::int as value, (array_agg(player_id order by at desc, game_id))[1] as player_id,
      (array_agg(name order by at desc, game_id))[1] as name, (array_agg(team_id order by at desc, game_id))[1] as team_id,
      (array_agg(game_id order by at desc, game_id))[1] as game_id, max(at) as at
    from (select *, count(*) filter (where not (${lasts})) over (partition by who order by at, game_id) as part from ${from}) t
    where ${lasts} group by who, part`);

/**
 * The most of everything in one game, and the longest streaks. A hitting streak is a man's over the games in which he appears: walks, hit
 * batsmen, interference and sacrifice bunts alone leave it as it is, a sacrifice fly without a hit ends it (OBR 9.23(b)).
 */
export const readFeats = async (sql: Sql, filter: RecordFilter): Promise<readonly SeasonFeat[]> => {
  const { league_id } = filter;
  const rows = await sql<(FeatHolder & { readonly feat: SeasonFeatName })[]>`
    with g as (select g.*, g.updated_at as at from games g where ${countedGames(sql, filter)}),
    bat as (
      select coalesce('person ' || max(p.person_id), l.player_id) collate "C" as who, l.game_id, g.at, l.player_id, max(l.name) as name, l.team_id,
        sum(ab)::int as ab, sum(sf)::int as sf, sum(h)::int as h, sum(homerun)::int as homerun, sum(rbi)::int as rbi,
        sum(r)::int as r, sum(sb)::int as sb
      from batting_lines l join g on g.game_id = l.game_id
        left join players p on p.league_id = ${league_id} and p.id = l.player_id
      group by l.game_id, g.at, l.player_id, l.team_id),
    batted as (select * from bat where ab + sf > 0 or h > 0),
    team as (
      select t.team_id collate "C" as who, g.game_id, g.at, null as player_id, null as name, t.team_id, own, other
      from g, lateral (values (away_team_id, away_score, home_score), (home_team_id, home_score, away_score)) t (team_id, own, other)
      where own <> other),
    best as (
      ${each(sql, BATTING_FEATS, 'player_id, name, team_id, game_id, at from bat')}
      union all ${each(sql, TEAM_FEATS, 'player_id, name, team_id, game_id, at from team')}
      union all ${each(sql, PITCHING_FEATS, 'player_id, name, l.team_id, g.game_id, g.at from pitching_lines l join g on g.game_id = l.game_id')}
      union all select 'innings', inning, null, null, home_team_id, game_id, at from g
        where inning > coalesce((select (config->>'innings')::int from leagues where id = ${league_id}), 9)
      union all select 'hitting_streak', r.* from (${runs(sql, 'batted', 'h > 0')}) r
      union all select 'winning_streak', r.* from (${runs(sql, 'team', 'own > other')}) r
      union all select 'losing_streak', r.* from (${runs(sql, 'team', 'own < other')}) r)
    select feat, value, player_id, name, team_id, game_id from (
      select *, rank() over (partition by feat order by value desc) as place,
        row_number() over (partition by feat order by ${sql.unsafe(FIRST)}) as n
      from best where value > 0) t
    where place = 1 and n <= ${HOLDERS} order by n`;
  return SEASON_FEATS.flatMap((feat) => {
    const holders = rows.filter((row) => row.feat === feat).map(({ feat: _feat, ...holder }) => holder);
    return holders.length > 0 ? [{ feat, holders }] : [];
  });
};
