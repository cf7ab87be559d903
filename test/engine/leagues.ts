import {
  LEAGUE_TABLES,
  type LeagueTable,
  type RawLeague,
} from '@paper-dynasty/engine/leagues/file/raw-league';
import { fileOf } from '@paper-dynasty/engine/leagues/file/read-tables';
import { writeLeague } from '@paper-dynasty/engine/leagues/file/write-league';
import type { LeagueData } from '@paper-dynasty/engine/leagues/league-data';
import { templateLeague } from '@paper-dynasty/db/league/template/template-league';

/** A league as a file that was read, to be spoiled: tables by name, rows by column. */
export const rawOf = (data: LeagueData): RawLeague => {
  const { settings, tables } = writeLeague(data);
  return {
    settings,
    tables: Object.fromEntries(
      LEAGUE_TABLES.map((name) => {
        const { columns, rows } = tables[name];
        const cells = (row: readonly string[]) =>
          Object.fromEntries(columns.map((c, i) => [c, row[i] ?? '']));
        return [
          name,
          { file: fileOf(name), columns, rows: rows.map((row, i) => ({ row: i + 2, cells: cells(row) })) },
        ];
      }),
    ),
  };
};

/** The same with another value in a cell of a row as a spreadsheet counts it. */
export const withCell = (
  raw: RawLeague,
  table: LeagueTable,
  row: number,
  cells: Readonly<Record<string, string>>,
): RawLeague => {
  const found = raw.tables[table];
  if (!found) throw new Error(`there is no table ${table}`);
  const rows = found.rows.map((one) => (one.row === row ? { row, cells: { ...one.cells, ...cells } } : one));
  return { ...raw, tables: { ...raw.tables, [table]: { ...found, rows } } };
};

/** The small leagues that a commissioner begins with. */
export const MANUAL = templateLeague('manual', 'my-league');
export const AUTO = templateLeague('auto', 'my-cards');
