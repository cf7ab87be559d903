import { publishedDice, verifyDice } from '@paper-dynasty/engine/dice/verify';
import { makeCommitment } from '@paper-dynasty/engine/dice/verifiable';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { isOver } from '@paper-dynasty/engine/rules/over';
import { BrokenGameError, foldLog } from '@paper-dynasty/engine/service/broken-game';
import type { GameStore, Secrets, StoredEvent } from '@paper-dynasty/engine/service/ports';
import type { Queries, Sql } from '../connection.ts';
import { readEvents } from '../stores/event-rows.ts';
import { columnNames, type JsonTable } from './insert-rows.ts';
import { READ_VERSION } from './projector.ts';
import { rebuildRows } from './rebuild.ts';
import { ROW_TABLES, type Row } from './rows.ts';

/** What can be wrong with a stored game: its log, the commands that its events belong to, its dice, or the tables that are read. */
export type Ailment = 'log' | 'commands' | 'dice' | 'tables';

/** Something that is wrong with a stored game. */
export interface Finding {
  readonly game_id: string;
  readonly ailment: Ailment;
  /** What is wrong, in a clause without a stop. */
  readonly problem: string;
}

/** What an examination reads. */
export interface Examined {
  readonly sql: Sql;
  readonly store: Pick<GameStore, 'eventsAfter' | 'sealedSeed'>;
  readonly secrets: Secrets;
}

/** Whether a table has of a game just these rows. */
const isWritten = async (
  sql: Queries,
  table: JsonTable,
  gameId: string,
  rows: readonly Row[],
): Promise<boolean> => {
  const names = columnNames(table);
  const stored = `select to_jsonb(t) from (select ${names} from ${table} where game_id = $1) t`;
  const expected = `select to_jsonb(t) from (select ${names} from jsonb_populate_recordset(null::${table}, $2::jsonb)) t`;
  const [row] = await sql.unsafe<{ same: boolean }[]>(
    `select not exists ((${stored}) except all (${expected})) and not exists ((${expected}) except all (${stored})) as same`,
    [gameId, sql.json(rows as unknown as Parameters<Sql['json']>[0])],
  );
  return row?.same === true;
};

/** The tables are held against the log as far as they have come; those of a game that is over have come to its end, and those of an earlier version are made anew anyway. */
const wrongTables = async (tx: Queries, gameId: string, over: boolean): Promise<readonly string[]> => {
  const [place] = await tx<{ seq: number; projected_seq: number; read_version: number }[]>`
    select seq, projected_seq, read_version from games where game_id = ${gameId}`;
  if (place && place.read_version < READ_VERSION) return [];
  const log = await readEvents(tx, gameId, 0, over ? undefined : place?.seq);
  if (log.length === 0) return ['games'];
  const { game, rows } = rebuildRows(log);
  // Versions without a checkpoint write the rows and not how far they have come.
  const expected = { ...game, projected_seq: place?.projected_seq };
  const wrong: string[] = (await isWritten(tx, 'games', gameId, [expected])) ? [] : ['games'];
  for (const table of ROW_TABLES) if (!(await isWritten(tx, table, gameId, rows[table]))) wrong.push(table);
  return wrong;
};

const tablesOf = async (sql: Sql, gameId: string, state: GameState): Promise<string | null> => {
  const wrong = await sql.begin('isolation level repeatable read read only', (tx) =>
    wrongTables(tx, gameId, isOver(state)),
  );
  return wrong.length > 0 ? `the log says otherwise than ${wrong.join(', ')}` : null;
};

/** How many games have read tables of an earlier version, which a running service makes anew by itself. */
export const countOutdated = async (sql: Sql): Promise<number> => {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from games where read_version < ${READ_VERSION}`;
  return row?.n ?? 0;
};

/** Every event belongs to one command, and every command to events. */
const commandsOf = async (sql: Sql, gameId: string, last: number): Promise<string | null> => {
  const rows = await sql<{ first_seq: number; last_seq: number }[]>`
    select first_seq, last_seq from commands where game_id = ${gameId} order by first_seq`;
  let next = 1;
  for (const { first_seq, last_seq } of rows) {
    if (first_seq !== next) return `the commands have no event ${next}, or have it twice`;
    next = last_seq + 1;
  }
  return next === last + 1 ? null : `the commands end at event ${next - 1} of ${last}`;
};

const opened = (secrets: Secrets, sealed: string): string | null => {
  try {
    return secrets.open(sealed);
  } catch {
    return null;
  }
};

/** Finished dice are held against their seeds; the seed of a game under way is opened and held against the commitment. */
const diceOf = async (
  { store, secrets }: Examined,
  state: GameState,
  log: readonly StoredEvent[],
): Promise<string | null> => {
  const { game_id, league } = state.setup;
  if (league.scored_only) return null;
  if (state.dice_seed) return verifyDice(publishedDice(game_id, state.nonces, log)).problems[0] ?? null;
  if (state.status === 'declined') return null;
  const sealed = await store.sealedSeed(game_id);
  if (sealed === null) return 'its dice have no seed';
  const seed = opened(secrets, sealed);
  if (seed === null) return 'the seed of its dice was sealed under another SECRET_KEY';
  return makeCommitment(seed) === state.dice_commitment ? null : 'its seed is not the one it committed to';
};

/** What is wrong with one stored game; nothing where all is well. A game whose log cannot be read is not looked at further. */
export const examineGame = async (examined: Examined, gameId: string): Promise<readonly Finding[]> => {
  const { sql, store } = examined;
  const finding = (ailment: Ailment, problem: string | null): Finding[] =>
    problem === null ? [] : [{ game_id: gameId, ailment, problem }];
  try {
    const log = await store.eventsAfter(gameId, 0);
    const state = foldLog(gameId, null, log).at(-1)?.state;
    if (!state) return finding('log', 'it has no events');
    return [
      ...finding('commands', await commandsOf(sql, gameId, state.seq)),
      ...finding('dice', await diceOf(examined, state, log)),
      ...finding('tables', await tablesOf(sql, gameId, state)),
    ];
  } catch (error) {
    if (error instanceof BrokenGameError) return finding('log', error.reason);
    throw error;
  }
};

/** The ids of every game that anything is stored of, oldest first. */
export const storedGames = async (sql: Sql): Promise<readonly string[]> => {
  const rows = await sql<{ game_id: string }[]>`
    select game_id from (
      select game_id, min(at) as first from game_events group by game_id
      union all
      select game_id, now() from games g where not exists (select 1 from game_events e where e.game_id = g.game_id)
    ) t order by first, game_id`;
  return rows.map(({ game_id }) => game_id);
};
