import { randomUUID } from 'node:crypto';
import type { Log } from '@paper-dynasty/engine/service/ports';
import type { Sql } from '../connection.ts';

const CHANNEL = 'paper_dynasty_games';
/** Postgres takes payloads of fewer than 8,000 bytes. */
const PAYLOAD_BYTES = 7900;

/** Tells other processes of new events, and hears of theirs. */
export interface Announcements {
  announce(gameId: string, seq: number): void;
  onAnnounced(listener: (gameId: string, seq: number) => void): () => void;
  close(): Promise<void>;
}

/** Switches for tests: a process that does not tell, or does not listen. */
export interface AnnouncementOptions {
  readonly notify?: boolean;
  readonly listen?: boolean;
}

const payloads = (self: string, heads: ReadonlyMap<string, number>): string[] => {
  const made: string[] = [];
  let current = `${self};`;
  for (const [gameId, seq] of heads) {
    const entry = `${gameId}:${seq},`;
    if (current.length + entry.length > PAYLOAD_BYTES) {
      made.push(current);
      current = `${self};`;
    }
    current += entry;
  }
  return [...made, current];
};

const parse = (payload: string): { sender: string; heads: [string, number][] } => {
  const [sender = '', list = ''] = payload.split(';');
  const heads = list
    .split(',')
    .filter(Boolean)
    .map((entry): [string, number] => {
      const [gameId = '', seq = '0'] = entry.split(':');
      return [gameId, Number(seq)];
    });
  return { sender, heads };
};

/** Announcements over NOTIFY, outside transactions: what comes while one is under way goes out together with the next. */
export const createAnnouncements = (sql: Sql, log: Log, options: AnnouncementOptions = {}): Announcements => {
  const self = randomUUID().slice(0, 8);
  const listeners = new Set<(gameId: string, seq: number) => void>();
  let waiting = new Map<string, number>();
  let sending: Promise<void> | null = null;

  const send = async (): Promise<void> => {
    while (waiting.size > 0) {
      const heads = waiting;
      waiting = new Map();
      for (const payload of payloads(self, heads)) await sql.notify(CHANNEL, payload);
    }
  };

  const hear = (payload: string): void => {
    const { sender, heads } = parse(payload);
    if (sender === self) return;
    for (const [gameId, seq] of heads) for (const listener of listeners) listener(gameId, seq);
  };

  const listening =
    options.listen === false
      ? Promise.resolve(null)
      : sql.listen(CHANNEL, hear).catch((error: unknown) => {
          log.error({ err: error }, 'cannot listen for other processes; the slow poll takes its place');
          return null;
        });

  return {
    announce: (gameId, seq) => {
      if (options.notify === false) return;
      waiting.set(gameId, Math.max(seq, waiting.get(gameId) ?? 0));
      sending ??= send()
        .catch((error: unknown) =>
          log.warn({ err: error }, 'an announcement was lost; the slow poll makes it good'),
        )
        .finally(() => (sending = null));
    },
    onAnnounced: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await sending;
      await (await listening)?.unlisten();
    },
  };
};
