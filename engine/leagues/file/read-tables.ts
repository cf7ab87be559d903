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

const COLUMNS = {
  teams: TEAM_COLUMNS,
  parks: PARK_COLUMNS,
  players: PLAYER_COLUMNS,
  fielding: FIELDING_COLUMNS,
  cards: CARD_COLUMNS,
  schedule: SCHEDULE_COLUMNS,
} satisfies Record<LeagueTable, Columns>;

/** A column's own name, however somebody's spreadsheet writes it in capitals. */
export const columnOf = (table: LeagueTable, written: string): string =>
  Object.keys(COLUMNS[table]).find((column) => column.toLowerCase() === written.toLowerCase()) ?? written;

/** The table that a file holds by its name, if any. */
export const tableOfFile = (file: string): LeagueTable | undefined =>
  LEAGUE_TABLES.find((table) => fileOf(table) === file.toLowerCase());

/** Reads every table of a league file; one that is missing has no rows. */
export const readTables = (raw: RawLeague) => {
  const read = <C extends Columns>(table: LeagueTable, columns: C): ReadTable<C> =>
    readTable(columns, raw.tables[table] ?? { file: fileOf(table), columns: [], rows: [] });
  return {
    teams: read('teams', COLUMNS.teams),
    parks: read('parks', COLUMNS.parks),
    players: read('players', COLUMNS.players),
    fielding: read('fielding', COLUMNS.fielding),
    cards: read('cards', COLUMNS.cards),
    schedule: read('schedule', COLUMNS.schedule),
  };
};
/** The tables of a league file as they were read. */
export type ReadTables = ReturnType<typeof readTables>;
