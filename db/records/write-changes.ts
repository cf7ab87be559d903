import { getTableColumns } from 'drizzle-orm';
import type { Queries } from '../connection.ts';
import { battingLines, fieldingLines, gameInjuries, lineups, pitchingLines } from '../schema/games.ts';
import { insertRows } from './insert-rows.ts';
import { MARKS, READ_VERSION } from './projector.ts';
import type { ReadChanges } from './read-changes.ts';
import { ROW_TABLES, type RowTable } from './rows.ts';

/** The columns of a game's row that change while it is played, and what each becomes: a game ended when it ended, whatever is ruled on it since. */
const PROGRESS = {
  status: 'n.status',
  inning: 'n.inning',
  half: 'n.half',
  outs: 'n.outs',
  away_score: 'n.away_score',
  home_score: 'n.home_score',
  seq: 'n.seq',
  projected_seq: 'n.seq',
  dice_commitment: 'n.dice_commitment',
  // What a process of an older version adds to a game that was made anew is to be made anew, too; what a newer one adds is not the whole game.
  read_version: `least(games.read_version, ${READ_VERSION})`,
  updated_at:
    "case when games.status = 'completed' and n.status = 'completed' then games.updated_at else n.updated_at end",
} as const;

const HEAD_RECORD = `game_id uuid, from_seq int, undone int, new_lineups boolean, new_lines boolean, status text, inning int,
  half text, outs int, away_score int, home_score int, seq int, dice_commitment text, updated_at timestamptz`;

/** Tables where a new row takes the place of the old one with the same key. */
const UPSERTS = {
  lineups: { table: lineups, key: ['game_id', 'side', 'player_id'] },
  batting_lines: { table: battingLines, key: ['game_id', 'side', 'player_id', 'slot'] },
  pitching_lines: { table: pitchingLines, key: ['game_id', 'side', 'player_id'] },
  fielding_lines: { table: fieldingLines, key: ['game_id', 'side', 'player_id', 'position'] },
  game_injuries: { table: gameInjuries, key: ['game_id', 'side', 'player_id'] },
} as const;
type UpsertTable = keyof typeof UPSERTS;

const isUpsert = (table: RowTable): table is UpsertTable => table in UPSERTS;

const onConflict = (name: RowTable): string => {
  if (!isUpsert(name)) return '';
  const { table, key } = UPSERTS[name];
  const others = Object.keys(getTableColumns(table)).filter(
    (column) => !(key as readonly string[]).includes(column),
  );
  const set = others.map((column) => `"${column}" = excluded."${column}"`).join(', ');
  return ` on conflict (${key.join(', ')}) do update set ${set}`;
};

const rowInsert = (table: RowTable, parameter: number): string =>
  `t_${table} as (${insertRows(table, `$${parameter}::jsonb`)} where game_id in (select game_id from due)${onConflict(table)})`;

const sameKey = (table: UpsertTable): string =>
  UPSERTS[table].key.map((column) => `r.${column} = t.${column}`).join(' and ');

const isNotIn = (table: UpsertTable, parameter: number): string =>
  `not exists (select 1 from jsonb_populate_recordset(null::${table}, $${parameter}::jsonb) r where ${sameKey(table)})`;

/** Rows that are no longer written: lines of an earlier ending of a game that was reopened, and, in the lineup, men whose entry was taken back. */
const left = (table: UpsertTable, parameter: number): string =>
  table === 'lineups'
    ? `l as (update lineups t set active = false from due where t.game_id = due.game_id and due.new_lineups and t.active and ${isNotIn(table, parameter)})`
    : `d_${table} as (delete from ${table} t using due where t.game_id = due.game_id and due.new_lines and ${isNotIn(table, parameter)})`;

const marked = (of: string): string => MARKS.map((column) => `${of}.${column}`).join(', ');

/** What became known of plays of before. */
const marksWrite = (parameter: number): string =>
  `m as (update plays p set ${MARKS.map((column) => `${column} = r.${column}`).join(', ')}
    from jsonb_populate_recordset(null::plays, $${parameter}::jsonb) r join due using (game_id)
    where p.game_id = r.game_id and p.number = r.number and not p.undone and (${marked('p')}) is distinct from (${marked('r')}))`;

const UNDONE = `u as (update plays p set undone = true from due
  where p.game_id = due.game_id and p.number >= due.undone and not p.undone)`;

/** What a statement writes beside the rows of the games: the read tables with rows, whether plays are taken back or marked anew. */
interface Shape {
  readonly tables: readonly RowTable[];
  readonly undoes: boolean;
  readonly marks: boolean;
  /** Whether the commit waits for the disk: it need not where the log has everything already. */
  readonly waits: boolean;
}

/** One statement for the changes of many games, of which those are written whose read tables have come just to where theirs begin. */
const build = ({ tables, undoes, marks, waits }: Shape): string => {
  let next = 2;
  const parts = [
    `n as (select * from jsonb_to_recordset($1::jsonb) as n(${HEAD_RECORD}))`,
    `due as materialized (select n.* from games g join n using (game_id)
      where g.projected_seq = n.from_seq and g.seq <= n.seq order by g.game_id for update of g)`,
    `g as (update games set ${Object.entries(PROGRESS)
      .map(([column, value]) => `${column} = ${value}`)
      .join(', ')} from due n where games.game_id = n.game_id returning games.game_id)`,
  ];
  if (undoes) parts.push(UNDONE);
  if (marks) parts.push(marksWrite(next++));
  for (const table of tables) {
    if (isUpsert(table)) parts.push(left(table, next));
    parts.push(rowInsert(table, next++));
  }
  const unlessWaited = waits ? '' : " where set_config('synchronous_commit', 'off', true) is not null";
  return `with ${parts.join(', ')} select game_id from g${unlessWaited}`;
};

const statements = new Map<string, string>();

/** The statement of a shape; the same text every time, so that each connection prepares it once. */
const statementOf = (shape: Shape): string => {
  const key = [shape.undoes, shape.marks, shape.waits, ...shape.tables].join(' ');
  const known = statements.get(key) ?? build(shape);
  statements.set(key, known);
  return known;
};

const headOf = ({ game_id, from, progress, rows, undone }: ReadChanges) => ({
  game_id,
  from_seq: from,
  undone,
  new_lineups: rows.lineups !== undefined,
  new_lines: rows.batting_lines !== undefined,
  ...progress,
});

/**
 * Writes changes to the read tables, of each game one, all or nothing. Returns the games that were written: those that have come just to
 * where their changes begin. Without `waits` the commit does not wait for the disk.
 */
export const writeChanges = async (
  sql: Queries,
  changes: readonly ReadChanges[],
  waits: boolean,
): Promise<ReadonlySet<string>> => {
  const json = (value: unknown) => sql.json(value as Parameters<Queries['json']>[0]);
  const tables = ROW_TABLES.filter((table) => changes.some(({ rows }) => rows[table]));
  const marks = changes.flatMap((change) =>
    change.marks.map((mark) => ({ ...mark, game_id: change.game_id })),
  );
  const undoes = changes.some(({ undone }) => undone !== null);
  const text = statementOf({ tables, undoes, marks: marks.length > 0, waits });
  const parameters = [
    json(changes.map(headOf)),
    ...(marks.length > 0 ? [json(marks)] : []),
    ...tables.map((table) => json(changes.flatMap(({ rows }) => rows[table] ?? []))),
  ];
  const written = await sql.unsafe<{ game_id: string }[]>(text, parameters, { prepare: true });
  return new Set(written.map(({ game_id }) => game_id));
};
