import { getTableColumns } from 'drizzle-orm';
import { ROW_TABLES, type RowTable } from '../records/rows.ts';
import { MARKS } from '../records/projector.ts';
import { insertRows } from '../records/insert-rows.ts';
import { battingLines, fieldingLines, gameInjuries, lineups, pitchingLines } from '../schema/games.ts';

/** The columns of a game's row that change while it is played. */
export const GAME_COLUMNS = [
  'status',
  'inning',
  'half',
  'outs',
  'away_score',
  'home_score',
  'seq',
  'dice_commitment',
  'updated_at',
] as const;

/** What a column becomes where that is not simply the new value: a game ended when it ended, whatever is ruled on it since. */
const NEW_VALUES: Partial<Record<(typeof GAME_COLUMNS)[number], string>> = {
  updated_at:
    "case when games.status = 'completed' and r.status = 'completed' then games.updated_at else r.updated_at end",
};

/** Tables whose rows of a game are replaced as a whole: those that are written no more are taken out first. */
const REPLACED: readonly RowTable[] = ['batting_lines', 'pitching_lines', 'fielding_lines', 'game_injuries'];

/** What a statement writes: the read tables with rows, whether the game is new, brings a dice seed, or takes plays back. */
export interface Shape {
  readonly tables: readonly RowTable[];
  readonly creates: boolean;
  readonly seals: boolean;
  readonly undoes: boolean;
  /** Whether plays of before are marked anew. */
  readonly marks: boolean;
  /** Whether it completes the game, or opens it again: what that means for the league's own server. */
  readonly ending: 'completed' | 'reopened' | null;
}

/** The setting of a connection that has the token of its last append: where the append fails, it has not. */
export const APPENDED = 'paper_dynasty.appended';

const EVENT_RECORD =
  'seq int, type text, version smallint, payload jsonb, actor text, surface text, at timestamptz';

const EVENT_COLUMNS = 'seq, type, version, payload, actor, surface, at';

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
  `t_${table} as (${insertRows(table, `$${parameter}::jsonb`)}${onConflict(table)})`;

const sameKey = (table: UpsertTable): string =>
  UPSERTS[table].key.map((column) => `n.${column} = t.${column}`).join(' and ');

/** Lines of an earlier ending of a game that was reopened. */
const linesLeft = (table: UpsertTable, parameter: number): string =>
  `d_${table} as (delete from ${table} t where game_id = $1 and not exists (select 1 from jsonb_populate_recordset(null::${table}, $${parameter}::jsonb) n where ${sameKey(table)}))`;

/** Men whose entry was taken back are in the lineup no more. */
const lineupsLeft = (parameter: number): string =>
  `l as (update lineups set active = false where game_id = $1 and active and player_id not in (select player_id from jsonb_populate_recordset(null::lineups, $${parameter}::jsonb)))`;

const marked = (of: string): string => MARKS.map((column) => `${of}.${column}`).join(', ');

/** What became known of plays of before. */
const marksWrite = (parameter: number): string =>
  `m as (update plays p set ${MARKS.map((column) => `${column} = n.${column}`).join(', ')} from jsonb_populate_recordset(null::plays, $${parameter}::jsonb) n where p.game_id = $1 and p.number = n.number and not p.undone and (${marked('p')}) is distinct from (${marked('n')}))`;

/** Whatever was to be sent of an earlier ending. */
const SUPERSEDE =
  "w as (update submissions set state = 'superseded', updated_at = now() where game_id = $1 and state <> 'superseded')";

/** A ranked game of the schedule goes to its league's own server, at once or after a yes, where the league says so. */
const SUBMIT = `q as (insert into submissions (game_id, revision, league_id, state, step, attempts, next_try_at, made_at, updated_at)
 select g.game_id, coalesce((select max(revision) from submissions where game_id = $1), 0) + 1, g.league_id,
 case l.rules->>'submission' when 'auto' then 'due' else 'waiting' end, 'version', 0, now(), now(), now()
 from games g join leagues l on l.id = g.league_id join league_sources s on s.league_id = l.id and s.kind = 'sba'
 where g.game_id = $1 and g.schedule_id is not null and g.mode = 'ranked' and l.rules->>'submission' in ('auto', 'approve'))`;

const gameWrite = ({ creates }: Shape): string => {
  if (creates) return `g as (${insertRows('games', 'jsonb_build_array($6::jsonb)')})`;
  const set = GAME_COLUMNS.map((column) => `${column} = ${NEW_VALUES[column] ?? `r.${column}`}`).join(', ');
  return `g as (update games set ${set} from jsonb_populate_record(null::games, $6::jsonb) r where games.game_id = $1)`;
};

/** One statement that writes a command's answer, its events and all the rows that they change: one round trip, all or nothing.
 * Parameters: game id, key, first seq, last seq, events, game row, [sealed seed], [first play taken back], [marks], then the rows of each table in turn, and the token that the connection's setting has once it is committed. */
const build = (shape: Shape): string => {
  let next = 7;
  const parts = [
    'c as (insert into commands (game_id, idempotency_key, first_seq, last_seq) values ($1::uuid, $2::text, $3::int, $4::int))',
    gameWrite(shape),
  ];
  if (shape.seals)
    parts.push(
      `s as (insert into game_secrets (game_id, sealed_seed) values ($1::uuid, $${next++}::text) on conflict (game_id) do update set sealed_seed = excluded.sealed_seed)`,
    );
  if (shape.undoes)
    parts.push(
      `u as (update plays set undone = true where game_id = $1 and number >= $${next++}::int and not undone)`,
    );
  if (shape.marks) parts.push(marksWrite(next++));
  if (shape.ending !== null) parts.push(SUPERSEDE);
  if (shape.ending === 'completed') parts.push(SUBMIT);
  for (const table of shape.tables) {
    if (table === 'lineups') parts.push(lineupsLeft(next));
    if (isUpsert(table) && REPLACED.includes(table)) parts.push(linesLeft(table, next));
    parts.push(rowInsert(table, next++));
  }
  const events = `insert into game_events (game_id, ${EVENT_COLUMNS}) select $1::uuid, ${EVENT_COLUMNS} from jsonb_to_recordset($5::jsonb) as e(${EVENT_RECORD}) where set_config('${APPENDED}', $${next}::text, false) is not null`;
  return `with ${parts.join(', ')} ${events}`;
};

const statements = new Map<string, string>();

/** The statement of a shape; the same text every time, so that each connection prepares it once. */
export const appendStatement = (shape: Shape): string => {
  const tables = ROW_TABLES.filter((table) => shape.tables.includes(table));
  const { creates, seals, undoes, marks, ending } = shape;
  const key = [creates, seals, undoes, marks, ending, ...tables].join(' ');
  const known = statements.get(key);
  if (known) return known;
  const text = build({ ...shape, tables });
  statements.set(key, text);
  return text;
};
