import type { Sql } from '../connection.ts';

/** Sums by what they are of. */
export type Sums = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** Rows with an id as sums. */
export const sumsOf = (rows: readonly Record<string, unknown>[]): Sums =>
  new Map(
    rows.map(({ id, ...rest }) => [
      String(id),
      Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, Number(value)])),
    ]),
  );

/** A part of the statements of a check: the games of a season that count, by their teams' ids, and their plays as their events have them; computers take no play back. */
export const playsOf = (sql: Sql, leagueId: string, season: string) => sql`
  with game as materialized (
    select c.game_id, setup->'away'->'team'->>'id' as away_id, setup->'home'->'team'->>'id' as home_id,
      setup->>'schedule_id' as schedule_id
    from game_events c, lateral (select c.payload->'setup' as setup offset 0) s
    where c.type = 'game_created' and setup->'league'->>'id' = ${leagueId}
      and setup->>'season' = ${season} and setup->>'mode' = 'ranked' and setup->>'visibility' = 'public'
      and exists (select 1 from game_events d where d.game_id = c.game_id and d.type = 'game_completed')
      and not exists (select 1 from schedule s where s.league_id = ${leagueId} and s.season = ${season}
        and s.id = setup->>'schedule_id' and s.kind = 'playoff')
  ), play as materialized (
    select e.game_id, e.seq, e.payload->'play' as p, g.away_id, g.home_id, g.schedule_id
    from game g join game_events e using (game_id) where e.type = 'play_resolved'
  )`;

/** The sum of one of a play's statistics. */
export const n = (sql: Sql, name: string) => sql`sum(coalesce((p->'stats'->>${name})::int, 0))`;
