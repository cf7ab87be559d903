/** The tables of a league file. */
export const LEAGUE_TABLES = ['teams', 'parks', 'players', 'fielding', 'cards', 'schedule'] as const;
/** A table of a league file. */
export type LeagueTable = (typeof LEAGUE_TABLES)[number];

/** A row of a table as it is written: `row` as a spreadsheet counts it, the header being 1. */
export interface RawRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A table as it is written. `file` is where people look for it. */
export interface RawTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly RawRow[];
}

/** A league file taken apart, but not understood: its settings, and its tables as text. */
export interface RawLeague {
  readonly settings: unknown;
  readonly tables: Readonly<Partial<Record<LeagueTable, RawTable>>>;
}

const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellText).join(' ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const tableOf = (table: LeagueTable, list: readonly unknown[]): RawTable => {
  const rows = list.map((entry, i) => ({
    row: i + 1,
    cells: Object.fromEntries(
      Object.entries(isObject(entry) ? entry : {}).map(([column, value]) => [column, cellText(value)]),
    ),
  }));
  const columns = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
  return { file: `league.json ${table}`, columns: [...columns], rows };
};

/** A league file that is one `league.json`: each table is a list in it, of objects that have the columns as their keys. */
export const rawLeagueOf = (json: unknown): RawLeague => {
  if (!isObject(json)) return { settings: json, tables: {} };
  const settings = Object.fromEntries(
    Object.entries(json).filter(([key]) => !LEAGUE_TABLES.some((table) => table === key)),
  );
  const tables: Partial<Record<LeagueTable, RawTable>> = {};
  for (const table of LEAGUE_TABLES) {
    const list = json[table];
    if (Array.isArray(list)) tables[table] = tableOf(table, list);
  }
  return { settings, tables };
};
