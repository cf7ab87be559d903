import type { Column } from './cells.ts';
import { problem, type LeagueNotice, type LeagueProblem } from './league-problems.ts';
import type { RawRow, RawTable } from './raw-league.ts';

/** The columns of a table by their names. */
export type Columns = Readonly<Record<string, Column<unknown>>>;
/** What the cells of a row mean; a cell that cannot be read is undefined. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T> ? T | undefined : never;
};
/** A row that was read, with its number. */
export interface ReadRow<C extends Columns> {
  readonly row: number;
  readonly cells: RowOf<C>;
  /** The cells as they are written. */
  readonly written: Readonly<Record<string, string>>;
  /** Whether every cell could be read. */
  readonly whole: boolean;
}
/** A table that was read. */
export interface ReadTable<C extends Columns> {
  readonly file: string;
  readonly rows: readonly ReadRow<C>[];
  readonly problems: readonly LeagueProblem[];
  readonly notices: readonly LeagueNotice[];
}

const readCell = (
  file: string,
  row: number,
  column: string,
  written: string,
  spec: Column<unknown>,
): { readonly value: unknown } | LeagueProblem => {
  if (written === '') return spec.empty ?? problem(file, { row, column, value: '' }, { code: 'value' });
  const result = spec.read(written);
  if ('value' in result) return result;
  return problem(file, { row, column, value: result.at ?? written }, result.expected);
};

const readRow = <C extends Columns>(
  file: string,
  columns: C,
  has: ReadonlySet<string>,
  { row, cells }: RawRow,
): ReadRow<C> & { readonly problems: readonly LeagueProblem[] } => {
  const problems: LeagueProblem[] = [];
  const read: Record<string, unknown> = {};
  for (const [column, spec] of Object.entries(columns)) {
    // A column that is missing is told once, not in every row.
    if (!has.has(column) && spec.empty === null) continue;
    const result = readCell(file, row, column, (cells[column] ?? '').trim(), spec);
    if ('expected' in result) problems.push(result);
    else read[column] = result.value;
  }
  const whole = Object.keys(columns).every((column) => read[column] !== undefined);
  return { row, cells: read as RowOf<C>, written: cells, whole, problems };
};

/** Reads every cell of a table: what they mean, everything that is wrong with them, and the columns that nobody knows. */
export const readTable = <C extends Columns>(columns: C, table: RawTable): ReadTable<C> => {
  const has = new Set(table.columns);
  const missing = Object.entries(columns)
    .filter(([column, { empty }]) => empty === null && !has.has(column))
    .map(([column]) => problem(table.file, { column }, { code: 'column' }));
  const unknown = table.columns.filter((column) => column !== '' && !(column in columns));
  const read = table.rows.map((row) => readRow(table.file, columns, has, row));
  return {
    file: table.file,
    rows: read.map(({ problems: _problems, ...row }) => row),
    problems: [
      ...(table.rows.length > 0 || table.columns.length > 0 ? missing : []),
      ...read.flatMap((row) => row.problems),
    ],
    notices: unknown.length > 0 ? [{ file: table.file, code: 'unknown_column', names: unknown }] : [],
  };
};

/** The problems of values that must stand once in their table. */
export const repeated = <C extends Columns>(
  { file, rows }: ReadTable<C>,
  column: string,
  key: (row: ReadRow<C>) => string | null | undefined,
): readonly LeagueProblem[] => {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const value = key(row);
    if (value === null || value === undefined) return [];
    const before = first.get(value);
    if (before !== undefined)
      return [problem(file, { row: row.row, column, value }, { code: 'once', row: before })];
    first.set(value, row.row);
    return [];
  });
};
