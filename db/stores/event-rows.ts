import { DateTime } from 'luxon';
import { z } from 'zod';
import type { GameEvent } from '@paper-dynasty/engine/model/events';
import { withSharedParts } from '@paper-dynasty/engine/model/shared';
import { BrokenGameError } from '@paper-dynasty/engine/service/broken-game';
import type { StoredEvent } from '@paper-dynasty/engine/service/ports';
import type { Queries } from '../connection.ts';
import { parseEvent } from './upcasters.ts';

/** An event as its row of the log has it. */
export interface EventRow {
  readonly seq: number;
  readonly type: string;
  readonly version: number;
  readonly payload: unknown;
  readonly actor: string;
  readonly surface: string;
  readonly at: Date;
}

/** A time of the database as ISO 8601 in UTC. */
export const isoOf = (at: Date): string => DateTime.fromJSDate(at).toUTC().toISO() ?? '';

/** The first thing that is wrong with a payload. */
const problemOf = (cause: unknown): string => {
  if (!(cause instanceof z.ZodError)) return cause instanceof Error ? cause.message : String(cause);
  const [issue] = cause.issues;
  return [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ');
};

const parsed = (gameId: string, { seq, type, version, payload }: EventRow): GameEvent => {
  try {
    const event = parseEvent(type, version, payload);
    if (event.type !== 'game_created') return event;
    return { ...event, payload: { setup: withSharedParts(event.payload.setup) } };
  } catch (cause) {
    const why = problemOf(cause);
    throw new BrokenGameError(gameId, `event ${seq} (${type}) cannot be read: ${why}`, { cause, seq });
  }
};

/** Returns a row of the log as its event, parsed and upcast. Throws a BrokenGameError where it cannot be read. */
export const toStored = (gameId: string, row: EventRow): StoredEvent => ({
  ...parsed(gameId, row),
  game_id: gameId,
  seq: row.seq,
  version: row.version,
  actor: row.actor,
  surface: row.surface as StoredEvent['surface'],
  at: isoOf(row.at),
});

/** Returns a game's events after one, up to another where one is named. Throws a BrokenGameError where they cannot be read. */
export const readEvents = async (
  sql: Queries,
  gameId: string,
  after: number,
  last = 2147483647,
): Promise<readonly StoredEvent[]> => {
  const rows = await sql<EventRow[]>`
    select seq, type, version, payload, actor, surface, at from game_events
    where game_id = ${gameId} and seq > ${after} and seq <= ${last} order by seq`;
  return rows.map((row) => toStored(gameId, row));
};

/** What is written of an event; the game's id stands beside it. */
export const toRow = ({ seq, type, version, payload, actor, surface, at }: StoredEvent) => ({
  seq,
  type,
  version,
  payload,
  actor,
  surface,
  at,
});
