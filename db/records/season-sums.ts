import type { Sql } from '../connection.ts';
import { n, playsOf, sumsOf, type Sums } from './sums-of-events.ts';

/** What everybody has batted, by the plays' own counts. */
export const battingFromEvents = async (sql: Sql, leagueId: string, season: string): Promise<Sums> =>
  sumsOf(
    await sql`${playsOf(sql, leagueId, season)}, bat as (
      select p->>'batter_id' as id, ${n(sql, 'pa')} as pa, ${n(sql, 'ab')} as ab, ${n(sql, 'hit')} as h, ${n(sql, 'double')} as double,
        ${n(sql, 'triple')} as triple, ${n(sql, 'homerun')} as homerun, ${n(sql, 'rbi')} as rbi, ${n(sql, 'bb')} as bb
      from play group by 1
    ), ran as (
      select m->>'player_id' as id, count(*) as r
      from play, jsonb_array_elements(p->'movements') m where (p->>'runs')::int > 0 and m->>'to' = '4' group by 1
    )
    select id, pa, ab, h, double, triple, homerun, rbi, bb, coalesce(r, 0) as r from bat left join ran using (id) where pa > 0`,
  );

/** What everybody has pitched, by the plays' own counts. */
export const pitchingFromEvents = async (sql: Sql, leagueId: string, season: string): Promise<Sums> =>
  sumsOf(
    await sql`${playsOf(sql, leagueId, season)}, pitch as (
      select p->>'pitcher_id' as id, sum((p->>'outs')::int) as outs, count(distinct game_id) as games from play group by 1
    ), charged as (
      select p->'charged'->>'pitcher_id' as id, ${n(sql, 'hit')} as h, ${n(sql, 'bb')} as bb, ${n(sql, 'so')} as so,
        ${n(sql, 'homerun')} as homerun from play group by 1
    ), allowed as (
      select m->>'pitcher_id' as id, count(*) as r
      from play, jsonb_array_elements(p->'movements') m where (p->>'runs')::int > 0 and m->>'to' = '4' group by 1
    )
    select id, games, outs, coalesce(h, 0) as h, coalesce(bb, 0) as bb, coalesce(so, 0) as so,
      coalesce(homerun, 0) as homerun, coalesce(r, 0) as r
    from pitch left join charged using (id) left join allowed using (id)`,
  );

/** Each game from both sides, the score by its last play; games given away have no time. */
const sidesOf = (sql: Sql, leagueId: string, season: string) => sql`
  ${playsOf(sql, leagueId, season)}, last as (
    select distinct on (game_id) game_id, away_id, home_id, schedule_id, (p->'after'->'score'->>'away')::int as away,
      (p->'after'->'score'->>'home')::int as home,
      (select max(at) from game_events e where e.game_id = play.game_id and e.type = 'game_completed') as at
    from play order by game_id, seq desc
  ), side as (
    select at, schedule_id, 'away' as place, away_id as team, home_id as other, away as own, home as theirs,
      away > home as won from last
    union all select at, schedule_id, 'home', home_id, away_id, home, away, home > away from last
    union all select null, id, 'away', away_id, home_id, 0, 0, forfeit = 'away' from schedule
      where league_id = ${leagueId} and season = ${season} and kind = 'regular' and forfeit is not null
    union all select null, id, 'home', home_id, away_id, 0, 0, forfeit = 'home' from schedule
      where league_id = ${leagueId} and season = ${season} and kind = 'regular' and forfeit is not null
  )`;

/** How every team stands. */
export const standingsFromEvents = async (sql: Sql, leagueId: string, season: string): Promise<Sums> =>
  sumsOf(
    await sql`${sidesOf(sql, leagueId, season)}, course as (
      select *, row_number() over (partition by team order by at desc nulls first) as back from side
    ), newest as (select team, won from course where back = 1)
    select c.team as id, count(*) filter (where c.won) as wins, count(*) filter (where not c.won) as losses,
      sum(own) as runs, sum(theirs) as runs_allowed,
      count(*) filter (where c.won and place = 'home') as home_won,
      count(*) filter (where not c.won and place = 'away') as away_lost,
      count(*) filter (where c.won and own - theirs = 1) as one_run_won,
      count(*) filter (where not c.won and theirs - own = 1) as one_run_lost,
      count(*) filter (where c.won and back <= 10) as last_ten_won,
      coalesce(min(back) filter (where c.won <> n.won) - 1, count(*)) * case when n.won then 1 else -1 end as streak
    from course c join newest n using (team) group by c.team, n.won`,
  );

/** What each team has against each other one, by both ids with a space between. */
export const meetingsFromEvents = async (sql: Sql, leagueId: string, season: string): Promise<Sums> =>
  sumsOf(
    await sql`${sidesOf(sql, leagueId, season)}
    select team || ' ' || other as id, count(*) filter (where won) as won, count(*) filter (where not won) as lost,
      sum(own - theirs) as difference from side group by team, other`,
  );

/** What each team has won and scored in each series of the schedule, by week, series and team. */
export const seriesFromEvents = async (sql: Sql, leagueId: string, season: string): Promise<Sums> =>
  sumsOf(
    await sql`${sidesOf(sql, leagueId, season)}
    select s.week || ' ' || s.series || ', ' || team as id, count(*) filter (where won) as won, sum(own) as runs
    from side join schedule s on s.league_id = ${leagueId} and s.season = ${season} and s.id = side.schedule_id
    group by s.week, s.series, team`,
  );

/** The figures of a board's leaders, by category and place. OBR 9.22: so many appearances at the plate, or innings, for each game of the team. */
export const leadersFromEvents = async (sql: Sql, leagueId: string, season: string): Promise<Sums> =>
  sumsOf(
    await sql`${playsOf(sql, leagueId, season)}, owned as (
      select *, case p->'before'->>'half' when 'top' then away_id else home_id end as batting,
        case p->'before'->>'half' when 'top' then home_id else away_id end as pitching
      from play
    ), games as (
      select team, count(distinct game_id) as games from owned, lateral (values (batting), (pitching)) t (team) group by team
    ), bat as (
      select p->>'batter_id' as player, max(batting) as team, ${n(sql, 'pa')} as pa, ${n(sql, 'ab')} as ab,
        ${n(sql, 'hit')} as h, ${n(sql, 'homerun')} as hr from owned group by 1
    ), pitch as (
      select p->>'pitcher_id' as player, max(pitching) as team, sum((p->>'outs')::int) as outs from owned group by 1
    ), charged as (
      select p->'charged'->>'pitcher_id' as player, ${n(sql, 'hit')} + ${n(sql, 'bb')} as reached, ${n(sql, 'so')} as so
      from owned group by 1
    ), figure as (
      select 'homerun' as board, hr::numeric as value, true as most from bat
      union all select 'avg', h::numeric / nullif(ab, 0), true from bat join games using (team) where pa >= round(3.1 * games)
      union all select 'strikeouts', so::numeric, true from charged
      union all select 'whip', 3 * reached::numeric / outs, false from pitch join charged using (player) join games using (team)
        where outs >= 3 * games
    ), placed as (
      select *, row_number() over (partition by board order by case when most then -value else value end nulls last) as place
      from figure where value is not null
    )
    select board || ' ' || place as id, round(value, 6) as value from placed where place <= 10`,
  );
