/** The read tables whose rows events add to. */
export const ROW_TABLES = [
  'plays',
  'rolls',
  'lineups',
  'roster_links',
  'game_cardset_links',
  'batting_lines',
  'pitching_lines',
  'fielding_lines',
  'game_injuries',
] as const;
/** A read table whose rows events add to. */
export type RowTable = (typeof ROW_TABLES)[number];
/** A row of a read table: every column by name. */
export type Row = Readonly<Record<string, unknown>>;
/** New rows by table. */
export type RowChanges = Partial<Record<RowTable, readonly Row[]>>;
