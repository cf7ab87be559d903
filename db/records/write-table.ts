import { stringify } from 'csv-stringify/sync';

/** A row of a table that is handed out: columns by name. */
export type TableRow = Readonly<Record<string, unknown>>;

/** What a spreadsheet would take for a formula stays a text. */
const harmless = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);

/** Rows as CSV, with their names above them where they are the first of a table. */
export const toCsv = (rows: readonly TableRow[], columns: readonly string[], first = true): string =>
  stringify([...rows], {
    header: first,
    columns: [...columns],
    cast: { string: harmless, boolean: String, date: (value) => value.toISOString() },
  });
