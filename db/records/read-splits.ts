import type postgres from 'postgres';
import type { SplitLine, PlayerSplits } from '@paper-dynasty/engine/stats/player-lines';
import type { RecordFilter } from '@paper-dynasty/engine/service/league-records';
import type { Sql } from '../connection.ts';
import { countedGames, dayPlayed, idsOf } from './counted-games.ts';
import { battingRates, summed } from './read-lines.ts';

const COUNTS = ['pa', 'ab', 'double', 'triple', 'homerun', 'rbi', 'bb', 'so', 'hbp', 'sf'];

/** Whose plays they are, and what the columns say of them. */
const MEN = {
  batting: { man: 'batter_id', charged: 'charged_batter_id', away: 'top', versus: 'l.hand_pitching' },
  pitching: {
    man: 'pitcher_id',
    charged: 'charged_pitcher_id',
    away: 'bottom',
    // A switch hitter bats from the side that the pitcher does not throw from.
    versus: `case when l.hand_batting <> 'S' then l.hand_batting when l.hand_pitching = 'L' then 'R' when l.hand_pitching = 'R' then 'L' end`,
  },
} as const;

/** The plays that somebody answers for, also where he left them in mid-count (OBR 9.15(b), 9.16(h)). */
const chargedTo = (sql: Sql, { man, charged }: (typeof MEN)[keyof typeof MEN], ids: readonly string[]) => sql`
  ((l.${sql(man)} = any(${[...ids]}) and l.${sql(charged)} is null) or l.${sql(charged)} = any(${[...ids]}))`;

/** Every play in each of the parts that it belongs to. */
const parts = (sql: Sql, { away, versus }: (typeof MEN)[keyof typeof MEN]) => sql`
  cross join lateral (values
    ('versus', ${sql.unsafe(versus)}),
    ('place', case when l.half = ${away} then 'away' else 'home' end),
    ('bases', case when l.on_base_code = 0 then 'empty' else 'on' end),
    ('bases', case when l.on_base_code >= 2 then 'scoring' end),
    ('outs', l.outs_before::text),
    ('week', g.week::text),
    ('month', case when g.week is null then left(${dayPlayed(sql)}, 7) end)) s (split, value)`;

/** What is split: plate appearances at bat, or those against a pitcher. */
export type SplitOf = keyof typeof MEN;

/** The sums of every part over the plays that a condition and the filter leave; `by` names what else they are grouped by. */
const partsOf = (
  sql: Sql,
  filter: RecordFilter,
  who: SplitOf,
  { where, by }: Readonly<Record<'where' | 'by', postgres.PendingQuery<postgres.Row[]>>>,
) => sql`
  select ${by} s.split, s.value, ${summed(sql, COUNTS)}, sum(l.hit)::int as h, ${battingRates(sql, 'hit')}
  from plays l join games g on g.game_id = l.game_id left join leagues lg on lg.id = g.league_id
    ${parts(sql, MEN[who])}
  where ${countedGames(sql, filter)} ${where} and l.pa > 0 and not l.undone and s.value is not null
  group by ${by} s.split, s.value order by s.split, length(s.value), s.value`;

/** The parts of everybody's record, by the id of each. */
export const readAllSplits = async (
  sql: Sql,
  filter: RecordFilter,
  who: SplitOf,
): Promise<ReadonlyMap<string, readonly SplitLine[]>> => {
  const { man, charged } = MEN[who];
  const by = sql`coalesce(l.${sql(charged)}, l.${sql(man)}),`;
  const rows = await partsOf(sql, filter, who, { where: sql``, by });
  const all = new Map<string, SplitLine[]>();
  for (const { coalesce: id, ...line } of rows as unknown as readonly (SplitLine & { coalesce: string })[])
    all.set(id, [...(all.get(id) ?? []), line]);
  return all;
};

/** A person's record in parts: by hand, park, bases, outs and time. */
export const readSplits = async (
  sql: Sql,
  filter: RecordFilter & { readonly player_id: string },
): Promise<PlayerSplits> => {
  const ids = await idsOf(sql, filter.league_id, filter.player_id);
  const read = async (who: SplitOf): Promise<readonly SplitLine[]> => {
    const rows = await partsOf(sql, filter, who, {
      where: sql`and ${chargedTo(sql, MEN[who], ids)}`,
      by: sql``,
    });
    return rows as unknown as readonly SplitLine[];
  };
  const [batting, pitching] = await Promise.all([read('batting'), read('pitching')]);
  return { batting, pitching };
};
