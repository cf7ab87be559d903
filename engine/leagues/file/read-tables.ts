import { LEAGUE_TABLES, type LeagueTable, type RawLeague } from './raw-league.ts';
import { readTable, type Columns, type ReadTable } from './read-table.ts';
import {
  CARD_COLUMNS,
  FIELDING_COLUMNS,
  PARK_COLUMNS,
  PLAYER_COLUMNS,
  SCHEDULE_COLUMNS,
  TEAM_COLUMNS,
} from './tables.ts';

/** The file that a table stands in. */
export const fileOf = (table: LeagueTable): string => `${table}.csv`;

/** The table that a file holds by its name, if any. */
export const tableOfFile = (file: string): LeagueTable | undefined =>
  LEAGUE_TABLES.find((table) => fileOf(table) === file.toLowerCase());

/** Reads every table of a league file; one that is missing has no rows. */
export const readTables = (raw: RawLeague) => {
  const read = <C extends Columns>(table: LeagueTable, columns: C): ReadTable<C> =>
    readTable(columns, raw.tables[table] ?? { file: fileOf(table), columns: [], rows: [] });
  return {
    teams: read('teams', TEAM_COLUMNS),
    parks: read('parks', PARK_COLUMNS),
    players: read('players', PLAYER_COLUMNS),
    fielding: read('fielding', FIELDING_COLUMNS),
    cards: read('cards', CARD_COLUMNS),
    schedule: read('schedule', SCHEDULE_COLUMNS),
  };
};
/** The tables of a league file as they were read. */
export type ReadTables = ReturnType<typeof readTables>;
