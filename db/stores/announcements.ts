import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Append, Log, StoredEvent } from '@paper-dynasty/engine/service/ports';
import { APPENDED } from './append-statement.ts';
import type { Sql } from '../connection.ts';
import { toRow, toStored } from './event-rows.ts';

const CHANNEL = 'paper_dynasty_games';
/** Postgres takes payloads of fewer than 8,000 bytes. */
const PAYLOAD_BYTES = 7900;

/** What other processes announce: events up to `seq`, and the events themselves where they came along. */
export type Heard = (gameId: string, seq: number, events: readonly StoredEvent[] | null) => void;

/** Tells other processes of new events, and hears of theirs. */
export interface Announcements {
  /** Tells of an append that is under way on a connection, behind it, and sets the token there: if it comes to nothing, nothing is told. Without a token it has been committed. Returns whether telling failed, which costs time and no event. */
  announce(connection: Sql, what: Pick<Append, 'game_id' | 'events'>, token: string | null): Promise<boolean>;
  onAnnounced(listener: Heard): () => void;
  close(): Promise<void>;
}

/** Switches for tests: a process that does not tell, or does not listen. */
export interface AnnouncementOptions {
  readonly notify?: boolean;
  readonly listen?: boolean;
}

/** More events than this never fit: an event takes some 160 bytes at least. */
const MOST_ALONG = PAYLOAD_BYTES / 160;

/** `sender;game:seq,;events`: the events where they fit, else nothing. Versions before knew the first two parts, and of them several games. */
const makePayload = (self: string, { game_id, events }: Pick<Append, 'game_id' | 'events'>): string => {
  const head = `${self};${game_id}:${events.at(-1)?.seq ?? 0},;`;
  if (events.length > MOST_ALONG) return head;
  const whole = head + JSON.stringify(events.map(toRow));
  return Buffer.byteLength(whole) > PAYLOAD_BYTES ? head : whole;
};

const rowsSchema = z.array(
  z.object({
    seq: z.int(),
    type: z.string(),
    version: z.int(),
    payload: z.unknown(),
    actor: z.string(),
    surface: z.string(),
    at: z.coerce.date(),
  }),
);

/** The events that came along; null where there are none, or a newer version wrote them: then the log is read. */
const parseEvents = (gameId: string, text: string): readonly StoredEvent[] | null => {
  if (text === '') return null;
  try {
    return rowsSchema.parse(JSON.parse(text)).map((row) => toStored(gameId, row));
  } catch {
    return null;
  }
};

const PARTS = /^[^;]*;([^;]*);?(.*)$/s;

const parsePayload = (payload: string) => {
  const [, list = '', events = ''] = PARTS.exec(payload) ?? [];
  const heads = list
    .split(',')
    .filter(Boolean)
    .map((entry): readonly [string, number] => {
      const [gameId = '', seq = '0'] = entry.split(':');
      return [gameId, Number(seq)];
    });
  return { heads, events };
};

/** Announcements over NOTIFY, outside the transaction that they tell of: inside it, it takes a lock over the whole database at the commit. */
export const createAnnouncements = (sql: Sql, log: Log, options: AnnouncementOptions = {}): Announcements => {
  const self = randomUUID().slice(0, 8);
  const listeners = new Set<Heard>();
  const sending = new Set<Promise<unknown>>();

  const hear = (payload: string): void => {
    // What this process tells comes back to it with every play: it is not taken apart.
    if (payload.startsWith(`${self};`)) return;
    const { heads, events } = parsePayload(payload);
    for (const [gameId, seq] of heads) {
      const stored = heads.length === 1 ? parseEvents(gameId, events) : null;
      for (const listener of listeners) listener(gameId, seq, stored);
    }
  };

  const listening =
    options.listen === false
      ? Promise.resolve(null)
      : sql.listen(CHANNEL, hear).catch((error: unknown) => {
          log.error({ err: error }, 'cannot listen for other processes; the slow poll takes its place');
          return null;
        });

  return {
    announce: async (connection, what, token) => {
      if (options.notify === false) return false;
      const told = connection`
        select pg_notify(${CHANNEL}, ${makePayload(self, what)})
        where ${token}::text is null or current_setting(${APPENDED}, true) = ${token}`.execute();
      sending.add(told);
      try {
        await told;
        return false;
      } catch (error) {
        log.warn({ err: error }, 'an announcement was lost; the slow poll makes it good');
        return true;
      } finally {
        sending.delete(told);
      }
    },
    onAnnounced: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await Promise.allSettled(sending);
      await (await listening)?.unlisten();
    },
  };
};
