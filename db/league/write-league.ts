import { getTableColumns, type Table } from 'drizzle-orm';
import type { LeagueData } from '@paper-dynasty/engine/leagues/league-data';
import { refuse, type Refusal } from '@paper-dynasty/engine/model/refusals';
import type { Sql } from '../connection.ts';
import { insertRows, type JsonTable } from '../records/insert-rows.ts';
import { leagues, parks, players, schedule, teams } from '../schema/leagues.ts';
import { leagueRows } from './league-rows.ts';

/** Tables in which a row of the league takes the place of the old one; what the league does not tell of stays. */
const UPSERTS: Partial<
  Record<
    JsonTable,
    { readonly table: Table; readonly key: readonly string[]; readonly keep?: readonly string[] }
  >
> = {
  leagues: { table: leagues, key: ['id'], keep: ['position'] },
  parks: { table: parks, key: ['id'] },
  teams: { table: teams, key: ['league_id', 'id'] },
  players: { table: players, key: ['league_id', 'id'] },
  schedule: { table: schedule, key: ['league_id', 'season', 'id'], keep: ['postponed', 'forfeit', 'note'] },
};

const onConflict = (name: JsonTable): string => {
  const upsert = UPSERTS[name];
  if (!upsert) return '';
  const kept = [...upsert.key, ...(upsert.keep ?? [])];
  const set = Object.values(getTableColumns(upsert.table))
    .filter((column) => !kept.includes(column.name))
    .map(({ name: column }) => `"${column}" = excluded."${column}"`);
  return ` on conflict (${upsert.key.join(', ')}) do update set ${set.join(', ')}`;
};

interface Started {
  readonly schedule_id: string;
  readonly away_team_id: string;
  readonly home_team_id: string;
}

/** Why a schedule cannot take the place of the one whose games have been started: one of them would be gone, or other teams'. */
const startedProblem = async (
  sql: Sql,
  { config, season, schedule: games }: LeagueData,
): Promise<Refusal | null> => {
  const started = await sql<Started[]>`
    select schedule_id, away_team_id, home_team_id from games
    where league_id = ${config.id} and season = ${season} and schedule_id is not null and status not in ('declined', 'abandoned')`;
  const byId = new Map(games.map((game) => [game.id, game]));
  const lost = started.find(({ schedule_id, away_team_id, home_team_id }) => {
    const game = byId.get(schedule_id);
    return game?.away_id !== away_team_id || game.home_id !== home_team_id;
  });
  if (!lost) return null;
  return refuse('schedule_taken', {
    why: { reason: 'started_game_stays', schedule_id: lost.schedule_id },
    field: 'schedule',
  });
};

/** Writes a league into the tables, inside the caller's transaction; what it tells of no more stays for its games, not active. Answers why it cannot be. */
export const writeLeagueTables = async (sql: Sql, data: LeagueData): Promise<Refusal | null> => {
  const league_id = data.config.id;
  const problem = await startedProblem(sql, data);
  if (problem) return problem;
  const [last] = await sql<
    { position: number }[]
  >`select coalesce(max(position), -1) + 1 as position from leagues`;
  await sql`update teams set active = false where league_id = ${league_id}`;
  await sql`update players set active = false, team_id = null where league_id = ${league_id}`;
  await sql`delete from team_managers where league_id = ${league_id}`;
  await sql`
    delete from schedule where league_id = ${league_id} and season = ${data.season}
    and not id = any(${data.schedule.map(({ id }) => id)})`;
  await sql`
    insert into seasons (league_id, id, started_at) values (${league_id}, ${data.season}, now()) on conflict do nothing`;
  for (const [table, rows] of Object.entries(leagueRows(data, last?.position ?? 0))) {
    const name = table as JsonTable;
    await sql.unsafe(`${insertRows(name, '$1::jsonb')}${onConflict(name)}`, [sql.json(rows as never)]);
  }
  return null;
};

/** Takes a league out of the tables, inside the caller's transaction. Answers why it cannot be: games of it are kept for ever. */
export const removeLeagueTables = async (sql: Sql, leagueId: string): Promise<Refusal | null> => {
  const [game] = await sql`select 1 from games where league_id = ${leagueId} limit 1`;
  if (game) return refuse('league_has_games');
  await sql`delete from parks where id like ${`${leagueId}/%`}`;
  for (const table of [
    'teams',
    'team_managers',
    'players',
    'schedule',
    'seasons',
    'injuries',
    'league_sources',
    'league_imports',
    'league_drafts',
    'league_announcements',
  ])
    await sql`delete from ${sql(table)} where league_id = ${leagueId}`;
  await sql`delete from leagues where id = ${leagueId}`;
  return null;
};
