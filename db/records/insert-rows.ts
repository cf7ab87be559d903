import { getTableColumns, getTableName } from 'drizzle-orm';
import {
  battingLines,
  fieldingLines,
  gameInjuries,
  gameCardsetLinks,
  games,
  lineups,
  pitchingLines,
  plays,
  rolls,
  rosterLinks,
} from '../schema/games.ts';
import { leagues, parks, players, schedule, teamManagers, teams } from '../schema/leagues.ts';
import { users } from '../schema/people.ts';

const TABLES = {
  users,
  games,
  plays,
  rolls,
  lineups,
  roster_links: rosterLinks,
  game_cardset_links: gameCardsetLinks,
  batting_lines: battingLines,
  pitching_lines: pitchingLines,
  fielding_lines: fieldingLines,
  game_injuries: gameInjuries,
  leagues,
  parks,
  teams,
  team_managers: teamManagers,
  players,
  schedule,
} as const;

/** A table that rows are written to as JSON. */
export type JsonTable = keyof typeof TABLES;

/** The names of a table's columns that this version knows. */
export const columnsOf = (table: JsonTable): readonly string[] =>
  Object.values(getTableColumns(TABLES[table])).map(({ name }) => name);

/** The columns of a table that this version knows, quoted and in a row. */
export const columnNames = (table: JsonTable): string =>
  columnsOf(table)
    .map((name) => `"${name}"`)
    .join(', ');

/**
 * A statement that inserts a JSON array of rows (an SQL expression of type jsonb). It names the columns that this version knows,
 * so that a column which a newer version added to the table takes its default.
 */
export const insertRows = (table: JsonTable, array: string): string => {
  const names = columnNames(table);
  return `insert into ${getTableName(TABLES[table])} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, ${array})`;
};
