import type { SplitLine } from '@paper-dynasty/engine/stats/player-lines';
import type { Records } from '@paper-dynasty/engine/service/league-records';
import type { Sql } from '../connection.ts';
import { readAllSplits, type SplitOf } from './read-splits.ts';
import { n, playsOf, sumsOf, type Sums } from './sums-of-events.ts';

/** The same sums from the events and from the records. */
export interface BothSums {
  readonly what: string;
  readonly events: Sums;
  readonly tables: Sums;
}

interface Season {
  readonly sql: Sql;
  readonly records: Records;
  readonly league_id: string;
  readonly season: string;
}

const events = ({ sql, league_id, season }: Season) => playsOf(sql, league_id, season);

/** What fielders did, by man and position; outs are those of pitchers and catchers, whom every play names. */
const fieldingFromEvents = async (of: Season): Promise<Sums> => {
  const { sql } = of;
  return sumsOf(
    await sql`${events(of)}, credit as (
      select c->>'player_id' as player_id, c->>'position' as position, (c->>'putouts')::int as putouts, (c->>'assists')::int as assists,
        (c->>'errors')::int as errors, p->>'multiple_play' as multiple from play, jsonb_array_elements(p->'credits') c
    )
    select player_id || ' ' || position as id, sum(putouts) as putouts, sum(assists) as assists, sum(errors) as errors,
      count(*) filter (where multiple = 'double_play' and putouts + assists > 0) as double_plays
    from credit group by player_id, position`,
  );
};

const batteryFromEvents = async (of: Season): Promise<Sums> => {
  const { sql } = of;
  return sumsOf(
    await sql`${events(of)}
    select p->>'catcher_id' || ' C' as id, sum((p->>'outs')::int) as outs, ${n(sql, 'passed_ball')} as passed_balls,
      ${n(sql, 'sb')} as sb, ${n(sql, 'cs')} as cs from play group by p->>'catcher_id'
    union all
    select p->>'pitcher_id' || ' P', sum((p->>'outs')::int), 0, 0, 0 from play group by p->>'pitcher_id'`,
  );
};

const some = (row: Readonly<Record<string, unknown>>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, row[name]]));

const DID = ['putouts', 'assists', 'errors', 'double_plays'];
const BATTERY = ['outs', 'passed_balls', 'sb', 'cs'];

const fielding = async (of: Season): Promise<readonly BothSums[]> => {
  const lines = await of.records.fielding({ league_id: of.league_id, season: of.season });
  const rows = lines.map((line) => ({ ...line, id: `${line.player_id} ${line.position}` }));
  const tables = (kept: typeof rows, names: readonly string[]): Sums =>
    sumsOf(kept.map((row) => ({ id: row.id, ...some(row, names) })));
  const busy = rows.filter(({ putouts, assists, errors }) => putouts + assists + errors > 0);
  const battery = rows.filter(({ position, outs }) => position === 'C' || (position === 'P' && outs > 0));
  const made = await batteryFromEvents(of);
  const worked = new Map([...made].filter(([id, { outs = 0 }]) => id.endsWith(' C') || outs > 0));
  return [
    { what: 'fielding', events: await fieldingFromEvents(of), tables: tables(busy, DID) },
    { what: 'fielding', events: worked, tables: tables(battery, BATTERY) },
  ];
};

const WHO = {
  batting: { man: 'batter_id', at: 'top' },
  pitching: { man: 'pitcher_id', at: 'bottom' },
} as const;

const partsFromEvents = async (of: Season, part: SplitOf): Promise<Sums> => {
  const { sql } = of;
  const { man, at } = WHO[part];
  const hand =
    part === 'batting'
      ? sql`pitcher.throws`
      : sql`case batter.bats when 'S' then case pitcher.throws when 'L' then 'R' else 'L' end else batter.bats end`;
  return sumsOf(
    await sql`${events(of)}, hands as materialized (
      select game_id, man.key as id, man.value->>'bats' as bats, man.value->>'throws' as throws
      from game join game_events c using (game_id), lateral (select c.payload->'setup' as setup offset 0) made,
        lateral (select * from jsonb_each(setup->'away'->'roster') union all select * from jsonb_each(setup->'home'->'roster')) man
      where c.type = 'game_created'
    ), appearance as (
      select p->'charged'->>${man} as id, ${hand} as hand, p->'before'->>'half' = ${at} as away,
        p->'before'->'bases'->>0 is null and p->'before'->'bases'->>1 is null and p->'before'->'bases'->>2 is null as empty,
        p->'before'->'bases'->>1 is not null or p->'before'->'bases'->>2 is not null as scoring,
        (p->'before'->>'outs')::int as outs, coalesce((p->'stats'->>'hit')::int, 0) as h
      from play left join hands batter on batter.game_id = play.game_id and batter.id = p->>'batter_id'
        left join hands pitcher on pitcher.game_id = play.game_id and pitcher.id = p->>'pitcher_id'
      where (p->'stats'->>'pa')::int > 0
    )
    select id, count(*) filter (where hand = 'L') as pa_versus_l, count(*) filter (where hand = 'R') as pa_versus_r,
      count(*) filter (where away) as pa_place_away, count(*) filter (where empty) as pa_bases_empty,
      count(*) filter (where not empty) as pa_bases_on, count(*) filter (where scoring) as pa_bases_scoring,
      count(*) filter (where outs = 2) as pa_outs_2,
      coalesce(sum(h) filter (where hand = 'L'), 0) as h_versus_l, coalesce(sum(h) filter (where scoring), 0) as h_bases_scoring,
      coalesce(sum(h) filter (where not away), 0) as h_place_home
    from appearance group by id`,
  );
};

const PARTS = ['versus l', 'versus r', 'place away', 'bases empty', 'bases on', 'bases scoring', 'outs 2'];
const HITS = ['versus l', 'bases scoring', 'place home'];

const flat = (id: string, lines: readonly SplitLine[]) => {
  const of = (name: string) => lines.find(({ split, value }) => `${split} ${value.toLowerCase()}` === name);
  const named = (prefix: string, name: string) => `${prefix}_${name.replace(' ', '_')}`;
  return {
    id,
    ...Object.fromEntries(PARTS.map((name) => [named('pa', name), of(name)?.pa ?? 0])),
    ...Object.fromEntries(HITS.map((name) => [named('h', name), of(name)?.h ?? 0])),
  };
};

const splits = async (of: Season, part: SplitOf): Promise<BothSums> => {
  const kept = await readAllSplits(of.sql, { league_id: of.league_id, season: of.season }, part);
  const rows = [...kept].map(([id, lines]) => flat(id, lines));
  return { what: `${part} splits`, events: await partsFromEvents(of, part), tables: sumsOf(rows) };
};

/** More games than a season has. */
const ALL = 1000;

const logs = async (of: Season): Promise<BothSums> => {
  const { sql, league_id, season } = of;
  const made = sumsOf(
    await sql`${events(of)}
    select p->'charged'->>'batter_id' || ' ' || game_id as id, ${n(sql, 'pa')} as pa, ${n(sql, 'hit')} as h, ${n(sql, 'rbi')} as rbi,
      ${n(sql, 'so')} as so from play where (p->'stats'->>'pa')::int > 0 group by p->'charged'->>'batter_id', game_id`,
  );
  const rows = [];
  for (const player_id of new Set([...made.keys()].map((id) => id.split(' ')[0] ?? '')))
    for (const { game_id, batting } of await of.records.gameLog({ league_id, season, player_id, limit: ALL }))
      if (batting && batting.pa > 0)
        rows.push({ id: `${player_id} ${game_id}`, ...some(batting, ['pa', 'h', 'rbi', 'so']) });
  return { what: 'game log', events: made, tables: sumsOf(rows) };
};

/** What the men of a season did in the field, in parts and game by game, from the events and from the records. */
export const sumsOfPeople = async (
  sql: Sql,
  records: Records,
  leagueId: string,
  season: string,
): Promise<readonly BothSums[]> => {
  const of: Season = { sql, records, league_id: leagueId, season };
  return [...(await fielding(of)), await splits(of, 'batting'), await splits(of, 'pitching'), await logs(of)];
};
