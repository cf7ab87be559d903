import { seriesOf } from '@paper-dynasty/engine/service/series';
import type { SeasonSchedule } from '@paper-dynasty/engine/service/league-office';
import type { Standing } from '@paper-dynasty/engine/leagues/standing';
import type { Records } from '@paper-dynasty/engine/service/league-records';
import { leaderBoards } from '@paper-dynasty/engine/stats/leaders';
import type { Sql } from '../connection.ts';
import { sumsOfPeople } from './check-people.ts';
import {
  battingFromEvents,
  leadersFromEvents,
  meetingsFromEvents,
  pitchingFromEvents,
  seriesFromEvents,
  standingsFromEvents,
} from './season-sums.ts';
import { sumsOf, type Sums } from './sums-of-events.ts';

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

const standingSums = (standings: readonly Standing[]): Sums =>
  sumsOf(
    standings
      .filter(({ wins, losses }) => wins + losses > 0)
      .map((row) => ({
        id: row.team_id,
        wins: row.wins,
        losses: row.losses,
        runs: row.runs,
        runs_allowed: row.runs_allowed,
        home_won: row.home.won,
        away_lost: row.away.lost,
        one_run_won: row.one_run.won,
        one_run_lost: row.one_run.lost,
        last_ten_won: row.last_ten.won,
        streak: row.streak,
      })),
  );

/** What broke a team's tie by the figures of its meetings with others. */
const tieFigures = (row: Standing, standings: readonly Standing[], meetings: Sums) => {
  const against = (others: readonly string[]) =>
    others.map((other) => meetings.get(`${row.team_id} ${other}`) ?? {});
  const total = (of: ReturnType<typeof against>, name: string): number =>
    of.reduce((sum, meeting) => sum + (meeting[name] ?? 0), 0);
  const record = (others: readonly string[]) => {
    const met = against(others);
    return { won: total(met, 'won'), lost: total(met, 'lost') };
  };
  const mates = standings
    .filter(({ division, league_half }) => division === row.division && league_half === row.league_half)
    .map(({ team_id }) => team_id);
  return {
    head_to_head: () => record(row.tie?.with ?? []),
    division_record: () => record(mates),
    run_difference: () => total(against(standings.map(({ team_id }) => team_id)), 'difference'),
    one_game: () => null,
  };
};

/** Ties that were broken by figures that the events do not have. */
const tieMismatches = (standings: readonly Standing[], meetings: Sums): readonly Mismatch[] =>
  standings.flatMap((row) => {
    if (!row.tie) return [];
    const [made, kept] = [tieFigures(row, standings, meetings)[row.tie.by](), row.tie.own].map((figure) =>
      JSON.stringify(figure),
    );
    const what = `the tie of ${row.team_id} by ${row.tie.by}`;
    return made === kept ? [] : [{ what, from_events: made ?? '', from_tables: kept ?? '' }];
  });

/** Teams that stand behind one with fewer games won of those played. */
const orderMismatches = (standings: readonly Standing[]): readonly Mismatch[] =>
  standings.flatMap((row, i) => {
    const ahead = standings[i - 1];
    if (row.place === 1 || !ahead || ahead.percentage >= row.percentage) return [];
    return [
      {
        what: `the place of ${row.team_id}`,
        from_events: String(row.percentage),
        from_tables: `behind ${ahead.percentage}`,
      },
    ];
  });

/** What each team has won and scored in each series that has begun, by the weeks of the schedule. */
const seriesSums = async (schedule: SeasonSchedule, league_id: string, season: string): Promise<Sums> => {
  const games = await schedule.games({ league_id, season });
  const decided = games.filter(
    ({ played, forfeit, kind }) => kind === 'regular' && (forfeit !== null || played?.status === 'completed'),
  );
  return sumsOf(
    seriesOf(decided).flatMap(({ key, away_id, home_id, won, games: list }) =>
      [
        { id: away_id, won: won.away },
        { id: home_id, won: won.home },
      ].map(({ id, won: taken }) => ({
        id: `${key}, ${id}`,
        won: taken,
        runs: list.reduce(
          (sum, { played, away_id: visitors }) =>
            sum + (played?.[visitors === id ? 'away_score' : 'home_score'] ?? 0),
          0,
        ),
      })),
    ),
  );
};

const MOST_LEADERS = 10;

const leaderSums = (
  batting: Awaited<ReturnType<Records['batting']>>,
  pitching: Awaited<ReturnType<Records['pitching']>>,
  standings: readonly Standing[],
  boards: ReadonlySet<string>,
): Sums => {
  const games = new Map(standings.map(({ team_id, wins, losses }) => [team_id, wins + losses]));
  return sumsOf(
    leaderBoards({ batting, pitching, fielding: [] }, games, MOST_LEADERS)
      .filter(({ category }) => boards.has(category))
      .flatMap(({ category, leaders }) =>
        leaders.map(({ value }, i) => ({ id: `${category} ${i + 1}`, value: value.toFixed(6) })),
      ),
  );
};

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

/** What the records of a season are read by. */
export interface SeasonReaders {
  readonly records: Records;
  readonly schedule: SeasonSchedule;
}

/** What of a board the events tell by themselves: earned runs need a scorer's judgment. */
const BOARDS = new Set(['homerun', 'avg', 'strikeouts', 'whip']);

/**
 * Makes a season's standings, ties, series, leaders, batting and pitching from the events by SQL, and holds the league's records,
 * which are made from the read tables, against them; the plays' rows against the games.
 */
export const checkSeason = async (
  sql: Sql,
  { records, schedule }: SeasonReaders,
  leagueId: string,
  season: string,
): Promise<SeasonCheck> => {
  const filter = { league_id: leagueId, season };
  const [batting, pitching, standings, series, ledger, meetings, people] = await Promise.all([
    records.batting(filter),
    records.pitching(filter),
    records.standings(filter),
    seriesSums(schedule, leagueId, season),
    ledgerMismatches(sql, leagueId, season),
    meetingsFromEvents(sql, leagueId, season),
    sumsOfPeople(sql, records, leagueId, season),
  ]);
  const batted = batting.filter(({ pa }) => pa > 0);
  const from = (read: (sql: Sql, leagueId: string, season: string) => Promise<Sums>) =>
    read(sql, leagueId, season);
  const compared = [
    compare('batting', await from(battingFromEvents), picked(batted, 'player_id', BATTING)),
    compare('pitching', await from(pitchingFromEvents), picked(pitching, 'player_id', PITCHING)),
    compare('standings', await from(standingsFromEvents), standingSums(standings)),
    compare('series', await from(seriesFromEvents), series),
    compare('leaders', await from(leadersFromEvents), leaderSums(batting, pitching, standings, BOARDS)),
    ...people.map(({ what, events, tables }) => compare(what, events, tables)),
  ];
  return {
    games: standings.reduce((sum, { wins }) => sum + wins, 0),
    compared: compared.reduce((sum, part) => sum + part.compared, 0),
    mismatches: [
      ...compared.flatMap(({ mismatches }) => mismatches),
      ...tieMismatches(standings, meetings),
      ...orderMismatches(standings),
      ...ledger,
    ],
  };
};
