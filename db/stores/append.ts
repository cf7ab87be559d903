import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type {
  Append,
  AppendResult,
  CommandRecord,
  Log,
  StoredEvent,
} from '@paper-dynasty/engine/service/ports';
import { decisions } from '@paper-dynasty/engine/stats/decisions';
import type { Announcements } from './announcements.ts';
import { appendStatement } from './append-statement.ts';
import type { Sql } from '../connection.ts';
import { toRow } from './event-rows.ts';
import { codeOf, isOutage } from './failures.ts';
import { changedMarks, firstUndone, gameProgress, gameRow, projectEvents } from '../records/projector.ts';
import { ROW_TABLES } from '../records/rows.ts';

/** Tries of one append after deadlocks, serialization failures and lost connections. */
const TRIES = 6;

/** Serialization failures and deadlocks, which another try gets past. */
const CLASHES = ['40001', '40P01'];

/** What an append works with. */
export interface Writing {
  readonly sql: Sql;
  readonly log: Log;
  readonly announcements: Announcements;
}

/** Whether a ruling after the end changes the decisions that were sent; one that confirms them, or whose words alone are new, changes nothing. */
const rulesAnew = ({ events, before, state }: Append): boolean =>
  state.status === 'completed' &&
  events.some(({ type }) => type === 'decisions_ruled') &&
  !(before && isDeepStrictEqual(decisions(before), decisions(state)));

/** What events mean for a game's place at its league's own server. Who acts for a side changes nothing there. */
const endingOf = (append: Append): 'completed' | 'reopened' | null => {
  const has = (type: StoredEvent['type']): boolean => append.events.some((event) => event.type === type);
  if (has('game_completed') || rulesAnew(append)) return 'completed';
  return has('game_reopened') ? 'reopened' : null;
};

/** The statement of an append, with its parameters; `token` says in the connection's settings that it has been committed. */
const statementOf = (sql: Sql, append: Append, token: string) => {
  const { game_id, expected_seq, events, state } = append;
  const changes = projectEvents(events, state);
  const undone = firstUndone(events);
  const tables = ROW_TABLES.filter((table) => changes[table]);
  const creates = expected_seq === 0;
  const seals = append.sealed_seed !== undefined;
  const undoes = undone !== null;
  // Rows that the same statement takes back cannot be marked by it too.
  const marks = changedMarks(events, state)?.filter(({ number }) => undone === null || number < undone);
  const json = (value: unknown) => sql.json(value as Parameters<Sql['json']>[0]);
  const at = events.at(-1)?.at ?? '';
  const parameters = [
    game_id,
    append.idempotency_key,
    expected_seq + 1,
    expected_seq + events.length,
    json(events.map(toRow)),
    json(creates ? gameRow(state, at) : gameProgress(state, at)),
    ...(seals ? [append.sealed_seed] : []),
    ...(undoes ? [undone] : []),
    ...(marks ? [json(marks)] : []),
    ...tables.map((table) => json(changes[table])),
    token,
  ];
  const ending = endingOf(append);
  const text = appendStatement({ tables, creates, seals, undoes, marks: marks !== undefined, ending });
  return { text, parameters };
};

/** Writes on a connection of its own for as long as it takes: the word to the other processes goes out behind it without waiting for it. */
const write = async ({ sql, announcements }: Writing, what: Append, meanwhile: () => void): Promise<void> => {
  const token = randomUUID();
  const { text, parameters } = statementOf(sql, what, token);
  const connection = await sql.reserve();
  const written = connection.unsafe(text, parameters, { prepare: true }).execute();
  const told = announcements.announce(connection, what, token);
  setImmediate(meanwhile);
  // A connection that is lost goes back by itself.
  void Promise.all([written.catch((error: unknown) => isOutage(error)), told]).then(
    ([lost, failed]) => lost === true || failed || connection.release(),
  );
  await written;
};

/** Finds what an idempotency key was used for. */
export const findCommand = async (sql: Sql, gameId: string, key: string): Promise<CommandRecord | null> => {
  const [row] = await sql<CommandRecord[]>`
    select first_seq, last_seq from commands where game_id = ${gameId} and idempotency_key = ${key}`;
  return row ? { first_seq: row.first_seq, last_seq: row.last_seq } : null;
};

/** Writes what a command adds to a game, all or nothing, and tells the other processes; `meanwhile` is called once it is under way. */
export const append = async (
  to: Writing,
  what: Append,
  meanwhile: () => void = () => undefined,
): Promise<AppendResult> => {
  const { sql, log } = to;
  for (let tries = 1; ; tries += 1) {
    try {
      await write(to, what, tries === 1 ? meanwhile : () => undefined);
      return { kind: 'appended' };
    } catch (error) {
      const code = codeOf(error);
      if (code === '23505') {
        const record = await findCommand(sql, what.game_id, what.idempotency_key);
        return record ? { kind: 'duplicate', ...record } : { kind: 'conflict' };
      }
      if (!(CLASHES.includes(code) || isOutage(error)) || tries >= TRIES) throw error;
      log.warn({ err: error, game_id: what.game_id, tries }, 'writing a play is tried again');
      await sleep(20 * 2 ** tries);
    }
  }
};
