import { randomUUID } from 'node:crypto';
import type { Sql } from '@paper-dynasty/db/connection';
import { insertRows } from '@paper-dynasty/db/records/insert-rows';
import { gameRow } from '@paper-dynasty/db/records/projector';
import { lineRows } from '@paper-dynasty/db/records/project-lines';
import type { Row } from '@paper-dynasty/db/records/rows';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { simulateGame } from '@paper-dynasty/engine/game/simulate';
import type { GameState } from '@paper-dynasty/engine/model/state';
import type { Side } from '@paper-dynasty/engine/model/sides';
import { leagueLeaders } from '@paper-dynasty/engine/service/league-leaders';
import type { Records } from '@paper-dynasty/engine/service/league-records';
import { makeSetup } from '../engine/fixtures.ts';
import { timed } from './measure.ts';

const LEAGUE = 'bench';
const SEASON = '1';
const TEAMS = 24;
const GAMES = 1000;
/** As many games are played; the others of the season are the same between other teams. */
const PLAYED = 40;
const RUNS = 25;
const AT_ONCE = 100;

type Tables = 'games' | 'batting_lines' | 'pitching_lines' | 'fielding_lines';
type Rows = Record<Tables, Row[]>;

/** The rows of a game, between two teams. */
const rowsOf = (
  state: GameState,
  teams: Readonly<Record<Side, string>>,
): Readonly<Record<Tables, readonly Row[]>> => {
  const game_id = randomUUID();
  const lines = lineRows(state);
  const own = (rows: readonly Row[] = []): readonly Row[] =>
    rows.map((row) => {
      const team = teams[row['side'] as Side];
      return { ...row, game_id, team_id: team, player_id: `${team} ${String(row['player_id'])}` };
    });
  const ids = { away_team_id: teams.away, home_team_id: teams.home };
  const place = { league_id: LEAGUE, season: SEASON, mode: 'ranked', visibility: 'public' };
  return {
    games: [{ ...gameRow(state, new Date().toISOString()), game_id, ...place, ...ids }],
    batting_lines: own(lines.batting_lines),
    pitching_lines: own(lines.pitching_lines),
    fielding_lines: own(lines.fielding_lines),
  };
};

const makeSeason = async (sql: Sql): Promise<void> => {
  const played = Array.from({ length: PLAYED }, (_, seed) => simulateGame(makeSetup(), seededDice(seed)));
  for (let n = 0; n < TEAMS; n += 1)
    await sql`insert into teams (league_id, id, name, abbreviation, color, park_id, division)
      values (${LEAGUE}, ${`t${n}`}, ${`Team ${n}`}, ${`T${n}`}, '#123456', 'park', ${`Division ${n % 4}`})`;
  for (let first = 0; first < GAMES; first += AT_ONCE) {
    const rows: Rows = { games: [], batting_lines: [], pitching_lines: [], fielding_lines: [] };
    for (let n = first; n < first + AT_ONCE; n += 1) {
      const away = n % TEAMS;
      const home = (away + 1 + (Math.floor(n / TEAMS) % (TEAMS - 1))) % TEAMS;
      const state = played[n % PLAYED];
      if (!state) continue;
      const made = rowsOf(state, { away: `t${away}`, home: `t${home}` });
      for (const table of Object.keys(rows) as Tables[]) rows[table].push(...made[table]);
    }
    for (const table of Object.keys(rows) as Tables[])
      await sql.unsafe(insertRows(table, '$1::jsonb'), [sql.json(rows[table] as never)]);
  }
  await sql`analyze`;
};

/** How long the standings and the leaders of a season of 24 teams and 1,000 games take, the shortest of many times, in milliseconds. */
export const recordsSpeed = async (
  sql: Sql,
  records: Records,
): Promise<Readonly<Record<'standings' | 'leaders' | 'feats', number>>> => {
  await makeSeason(sql);
  const filter = { league_id: LEAGUE, season: SEASON };
  const shortest = async (work: () => Promise<unknown>): Promise<number> => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await timed(work));
    return Math.min(...times);
  };
  return {
    standings: await shortest(() => records.standings(filter)),
    leaders: await shortest(() => leagueLeaders(records, filter, 5)),
    feats: await shortest(() => records.feats(filter)),
  };
};
