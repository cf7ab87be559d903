import type { Records } from '@paper-dynasty/engine/service/records';
import type { Sql } from '../connection.ts';
import { sumsOfPeople } from './check-people.ts';
import { n, playsOf, sumsOf, type Sums } from './sums-of-events.ts';

/** A sum that comes out otherwise from the events than from the read tables. */
export interface Mismatch {
  readonly what: string;
  readonly from_events: string;
  readonly from_tables: string;
}

/** A season's sums made two ways. */
export interface SeasonCheck {
  readonly games: number;
  readonly compared: number;
  readonly mismatches: readonly Mismatch[];
}

const battingFromEvents = async (sql: Sql, leagueId: string, season: string): Promise<Sums> =>
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

const pitchingFromEvents = async (sql: Sql, leagueId: string, season: string): Promise<Sums> =>
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

const standingsFromEvents = async (sql: Sql, leagueId: string, season: string): Promise<Sums> =>
  sumsOf(
    await sql`${playsOf(sql, leagueId, season)}, last as (
      select distinct on (game_id) game_id, setup, (p->'after'->'score'->>'away')::int as away,
        (p->'after'->'score'->>'home')::int as home from play order by game_id, seq desc
    ), side as (
      select setup->'away'->'team'->>'id' as id, away as own, home as other from last
      union all select setup->'home'->'team'->>'id', home, away from last
    )
    select id, count(*) filter (where own > other) as wins, count(*) filter (where own < other) as losses,
      sum(own) as runs, sum(other) as runs_allowed from side group by 1`,
  );

const compare = (
  what: string,
  events: Sums,
  tables: Sums,
): { compared: number; mismatches: readonly Mismatch[] } => {
  const mismatches: Mismatch[] = [];
  let compared = 0;
  for (const id of new Set([...events.keys(), ...tables.keys()])) {
    const [made, kept] = [events.get(id), tables.get(id)];
    for (const name of Object.keys(made ?? kept ?? {})) {
      compared += 1;
      if (made?.[name] === kept?.[name]) continue;
      mismatches.push({
        what: `${what}, ${id}: ${name}`,
        from_events: String(made?.[name]),
        from_tables: String(kept?.[name]),
      });
    }
  }
  return { compared, mismatches };
};

const picked = (rows: readonly object[], id: string, names: readonly string[]): Sums =>
  sumsOf(
    rows.map((row) => {
      const values = row as Readonly<Record<string, unknown>>;
      return { id: values[id], ...Object.fromEntries(names.map((name) => [name, values[name]])) };
    }),
  );

const BATTING = ['pa', 'ab', 'h', 'double', 'triple', 'homerun', 'rbi', 'bb', 'r'] as const;
const PITCHING = ['games', 'outs', 'h', 'bb', 'so', 'homerun', 'r'] as const;
const STANDINGS = ['wins', 'losses', 'runs', 'runs_allowed'] as const;

/** What the plays' rows come to beside their events: every run is a batter's, and RE24 is in two parts. */
const ledgerMismatches = async (sql: Sql, leagueId: string, season: string): Promise<readonly Mismatch[]> => {
  const rows = await sql<{ game_id: string; score: number; run: number; open: number; split: number }[]>`
    select g.game_id, g.away_score + g.home_score as score, sum(p.run)::int as run,
      count(*) filter (where not p.locked)::int as open,
      count(*) filter (where abs(p.re24 - p.re24_primary - p.re24_running) > 1e-9)::int as split
    from games g join plays p on p.game_id = g.game_id and not p.undone
    where g.league_id = ${leagueId} and g.season = ${season} and g.status = 'completed' and g.mode = 'ranked'
    group by g.game_id, g.away_score, g.home_score`;
  return rows
    .filter(({ score, run, open, split }) => score !== run || open > 0 || split > 0)
    .map(({ game_id, score, run, open, split }) => ({
      what: `the plays of game ${game_id}`,
      from_events: `${String(score)} runs`,
      from_tables: `${String(run)} batters’ runs, ${String(open)} not locked, ${String(split)} with RE24 not in its parts`,
    }));
};

/**
 * Makes a season's standings, batting and pitching from the events by SQL, and holds the league's records, which are made from
 * the read tables, against them; the plays' rows against the games.
 */
export const checkSeason = async (
  sql: Sql,
  records: Records,
  leagueId: string,
  season: string,
): Promise<SeasonCheck> => {
  const filter = { league_id: leagueId, season };
  const [batting, pitching, standings, ledger, people] = await Promise.all([
    records.batting(filter),
    records.pitching(filter),
    records.standings(filter),
    ledgerMismatches(sql, leagueId, season),
    sumsOfPeople(sql, records, leagueId, season),
  ]);
  const batted = picked(
    batting.filter(({ pa }) => pa > 0),
    'player_id',
    BATTING,
  );
  const compared = [
    compare('batting', await battingFromEvents(sql, leagueId, season), batted),
    compare(
      'pitching',
      await pitchingFromEvents(sql, leagueId, season),
      picked(pitching, 'player_id', PITCHING),
    ),
    compare(
      'standings',
      await standingsFromEvents(sql, leagueId, season),
      picked(
        standings.filter(({ wins, losses }) => wins + losses > 0),
        'team_id',
        STANDINGS,
      ),
    ),
    ...people.map(({ what, events, tables }) => compare(what, events, tables)),
  ];
  return {
    games: standings.reduce((sum, { wins }) => sum + wins, 0),
    compared: compared.reduce((sum, part) => sum + part.compared, 0),
    mismatches: [...compared.flatMap(({ mismatches }) => mismatches), ...ledger],
  };
};
