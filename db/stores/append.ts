import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventType } from '@paper-dynasty/engine/model/events';
import type { Append, AppendResult, CommandRecord, Log } from '@paper-dynasty/engine/service/ports';
import type { Queries, Sql } from '../connection.ts';
import { catchUpWithin } from '../records/catch-up.ts';
import { insertRows } from '../records/insert-rows.ts';
import { gameRow } from '../records/projector.ts';
import { changesOf } from '../records/read-changes.ts';
import { writeChanges } from '../records/write-changes.ts';
import type { Announcements } from './announcements.ts';
import { APPEND_TO_LOG } from './append-statement.ts';
import { toRow } from './event-rows.ts';
import { codeOf, isOutage } from './failures.ts';
import type { Projection } from './projection.ts';
import { submitEnding } from './submit-ending.ts';

/** Tries of one append after deadlocks, serialization failures and lost connections. */
const TRIES = 6;

/** Serialization failures and deadlocks, which another try gets past. */
const CLASHES = ['40001', '40P01'];

/** What an append works with. */
export interface Writing {
  readonly sql: Sql;
  readonly log: Log;
  readonly announcements: Announcements;
  readonly projection: Projection;
}

/** What happens while a game is played on: the read tables follow once it is acknowledged. All else, which begins, ends, stops or takes back, stands in them when it is. */
const FOLLOWED: readonly EventType[] = [
  'substitution_made',
  'defense_decided',
  'offense_decided',
  'dice_rolled',
  'outcome_reported',
  'decision_asked',
  'decision_made',
  'play_resolved',
  'announcement_made',
  'computer_held',
  'computer_released',
  'acting_began',
  'acting_ended',
  'abandon_asked',
  'undo_asked',
  'correction_asked',
  'ruling_asked',
  'request_answered',
  'request_withdrawn',
];

const isFollowed = ({ events, state, sealed_seed }: Append): boolean =>
  state.status === 'active' &&
  sealed_seed === undefined &&
  events.every(({ type }) => FOLLOWED.includes(type));

const logParameters = (sql: Queries, { game_id, expected_seq, events, idempotency_key }: Append) => [
  game_id,
  idempotency_key,
  expected_seq + 1,
  expected_seq + events.length,
  sql.json(events.map(toRow) as unknown as Parameters<Queries['json']>[0]),
];

/** Writes to the log on a connection of its own for as long as it takes: the word to the other processes goes out behind it without waiting for it. */
const writeLog = async (
  { sql, announcements }: Writing,
  what: Append,
  meanwhile: () => void,
): Promise<void> => {
  const token = randomUUID();
  const connection = await sql.reserve();
  const parameters = [...logParameters(connection, what), token];
  const written = connection.unsafe(APPEND_TO_LOG, parameters, { prepare: true }).execute();
  const told = announcements.announce(connection, what, token);
  setImmediate(meanwhile);
  // A connection that is lost goes back by itself.
  void Promise.all([written.catch((error: unknown) => isOutage(error)), told]).then(
    ([lost, failed]) => lost === true || failed || connection.release(),
  );
  await written;
};

const writeGame = async (tx: Queries, { state, events }: Append): Promise<void> => {
  const row = { ...gameRow(state, events.at(-1)?.at ?? ''), projected_seq: 0 };
  const json = tx.json([row] as unknown as Parameters<Queries['json']>[0]);
  await tx.unsafe(insertRows('games', '$1::jsonb'), [json]);
};

const writeSeed = async (tx: Queries, { game_id, sealed_seed }: Append): Promise<void> => {
  if (sealed_seed === undefined) return;
  await tx`
    insert into game_secrets (game_id, sealed_seed) values (${game_id}, ${sealed_seed})
    on conflict (game_id) do update set sealed_seed = excluded.sealed_seed`;
};

/** Writes to the log and to everything that is read, in one transaction. */
const writeAll = async (
  { sql, announcements, projection }: Writing,
  what: Append,
  meanwhile: () => void,
): Promise<void> => {
  const token = randomUUID();
  await projection.settled(what.game_id);
  setImmediate(meanwhile);
  await sql.begin(async (tx) => {
    await tx.unsafe(APPEND_TO_LOG, [...logParameters(tx, what), token], { prepare: true });
    if (what.expected_seq === 0) await writeGame(tx, what);
    await writeSeed(tx, what);
    const written = await writeChanges(tx, [changesOf(what)], true);
    if (!written.has(what.game_id)) await catchUpWithin(tx, what.game_id);
    await submitEnding(tx, what);
  });
  void announcements.announce(sql, what, null);
};

/** Finds what an idempotency key was used for. */
export const findCommand = async (sql: Sql, gameId: string, key: string): Promise<CommandRecord | null> => {
  const [row] = await sql<CommandRecord[]>`
    select first_seq, last_seq from commands where game_id = ${gameId} and idempotency_key = ${key}`;
  return row ? { first_seq: row.first_seq, last_seq: row.last_seq } : null;
};

const write = async (to: Writing, what: Append, meanwhile: () => void): Promise<void> => {
  if (!isFollowed(what)) return writeAll(to, what, meanwhile);
  await writeLog(to, what, meanwhile);
  to.projection.follow(what);
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
