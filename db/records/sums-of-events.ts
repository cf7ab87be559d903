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

/** A part of the statements of a check: the plays of a league's completed ranked games as their events have them; computers take no play back. */
export const playsOf = (sql: Sql, leagueId: string, season: string) => sql`
  with game as (
    select c.game_id, c.payload->'setup' as setup from game_events c
    where c.type = 'game_created' and c.payload->'setup'->'league'->>'id' = ${leagueId}
      and c.payload->'setup'->>'season' = ${season} and c.payload->'setup'->>'mode' = 'ranked'
      and exists (select 1 from game_events d where d.game_id = c.game_id and d.type = 'game_completed')
  ), play as (
    select e.game_id, e.seq, e.payload->'play' as p, g.setup from game_events e join game g using (game_id)
    where e.type = 'play_resolved'
  )`;

/** The sum of one of a play's statistics. */
export const n = (sql: Sql, name: string) => sql`sum(coalesce((p->'stats'->>${name})::int, 0))`;
