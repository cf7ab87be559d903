import type { RecordFilter, Records } from '@paper-dynasty/engine/service/league-records';
import {
  BATTING_RATES,
  BATTING_SUMS,
  FIELDING_RATES,
  FIELDING_SUMS,
  PITCHING_MARKS,
  PITCHING_RATES,
  PITCHING_SUMS,
} from '@paper-dynasty/engine/stats/season-lines';
import { toCsv, type TableRow } from './write-table.ts';

/** The tables of records that are handed out. */
export const RECORD_TABLES = ['batting', 'pitching', 'fielding', 'teams'] as const;
/** A table of records. */
export type RecordTableName = (typeof RECORD_TABLES)[number];

const WHO = ['player_id', 'name', 'team_id'];
/** A team's three records in one row, each column with what it is of. */
const teamRow = ({
  team_id,
  games,
  batting,
  pitching,
  fielding,
}: Awaited<ReturnType<Records['totals']>>[number]): TableRow => ({
  team_id,
  games,
  ...Object.fromEntries(
    Object.entries({ batting, pitching, fielding }).flatMap(([part, figures]) =>
      Object.entries(figures).map(([name, value]): [string, unknown] => [`${part}_${name}`, value]),
    ),
  ),
});

const ROWS: Readonly<
  Record<RecordTableName, (records: Records, filter: RecordFilter) => Promise<readonly TableRow[]>>
> = {
  batting: async (records, filter) => (await records.batting(filter)).map((row) => ({ ...row })),
  pitching: async (records, filter) => (await records.pitching(filter)).map((row) => ({ ...row })),
  fielding: async (records, filter) => (await records.fielding(filter)).map((row) => ({ ...row })),
  teams: async (records, filter) => (await records.totals(filter)).map(teamRow),
};

const COLUMNS: Readonly<Record<Exclude<RecordTableName, 'teams'>, readonly string[]>> = {
  batting: [...WHO, 'games', ...BATTING_SUMS, ...BATTING_RATES],
  pitching: [...WHO, 'games', ...PITCHING_MARKS, ...PITCHING_SUMS, ...PITCHING_RATES],
  fielding: [...WHO, 'position', 'games', 'starts', ...FIELDING_SUMS, ...FIELDING_RATES],
};

/** The rows of a table of records. */
export const recordRows = (
  records: Records,
  filter: RecordFilter,
  table: RecordTableName,
): Promise<readonly TableRow[]> => ROWS[table](records, filter);

/** A table of records as CSV. */
export const recordCsv = async (
  records: Records,
  filter: RecordFilter,
  table: RecordTableName,
): Promise<string> => {
  const rows = await recordRows(records, filter, table);
  return toCsv(rows, table === 'teams' ? Object.keys(rows[0] ?? { team_id: '', games: 0 }) : COLUMNS[table]);
};
