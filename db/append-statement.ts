import { ROW_TABLES, type RowTable } from './projector.ts';

/** The columns of a game's row that change while it is played. */
export const GAME_COLUMNS = [
  'status',
  'inning',
  'half',
  'outs',
  'away_score',
  'home_score',
  'seq',
  'updated_at',
] as const;

/** What a statement writes: the read tables with rows, and whether the game is new. */
export interface Shape {
  readonly tables: readonly RowTable[];
  readonly creates: boolean;
}

const EVENT_RECORD =
  'seq int, type text, version smallint, payload jsonb, actor text, surface text, at timestamptz';

/** What a command that was played once may write again: a lineup set anew takes the old one's place. */
const ON_CONFLICT: Partial<Record<RowTable, string>> = {
  lineups:
    ' on conflict (game_id, side, player_id) do update set slot = excluded.slot, position = excluded.position',
};

const rowInsert = (table: RowTable, parameter: number): string =>
  `t_${table} as (insert into ${table} select * from jsonb_populate_recordset(null::${table}, $${parameter}::jsonb)${ON_CONFLICT[table] ?? ''})`;

const gameWrite = ({ creates }: Shape): string => {
  if (creates) return 'g as (insert into games select * from jsonb_populate_record(null::games, $6::jsonb))';
  const set = GAME_COLUMNS.map((column) => `${column} = r.${column}`).join(', ');
  return `g as (update games set ${set} from jsonb_populate_record(null::games, $6::jsonb) r where games.game_id = $1)`;
};

/** One statement that writes a command's answer, its events and all the rows that they change: one round trip, all or nothing.
 * Parameters: game id, key, first seq, last seq, events, game row, [sealed seed], then the rows of each table in turn. */
const build = (shape: Shape): string => {
  const first = shape.creates ? 8 : 7;
  const parts = [
    'c as (insert into commands values ($1::uuid, $2::text, $3::int, $4::int))',
    gameWrite(shape),
    ...(shape.creates ? ['s as (insert into game_secrets values ($1::uuid, $7::text))'] : []),
    ...shape.tables.map((table, i) => rowInsert(table, first + i)),
  ];
  const events = `insert into game_events select $1::uuid, e.* from jsonb_to_recordset($5::jsonb) as e(${EVENT_RECORD})`;
  return `with ${parts.join(', ')} ${events}`;
};

const statements = new Map<string, string>();

/** The statement of a shape; the same text every time, so that each connection prepares it once. */
export const appendStatement = (shape: Shape): string => {
  const tables = ROW_TABLES.filter((table) => shape.tables.includes(table));
  const key = `${shape.creates} ${tables.join()}`;
  const known = statements.get(key);
  if (known) return known;
  const text = build({ tables, creates: shape.creates });
  statements.set(key, text);
  return text;
};
