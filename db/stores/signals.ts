import { randomUUID } from 'node:crypto';
import type { Log } from '@paper-dynasty/engine/service/ports';
import { z } from 'zod';
import type { Sql } from '../connection.ts';

const CHANNEL = 'paper_dynasty_signals';

/** The topic of a league that has changed; its text is the league's id. */
export const LEAGUE_CHANGED = 'league';

/** The topic of sessions that go on (`expires`, in seconds since 1970) or have ended (null), as JSON. */
export const SESSION = 'session';

/** The topic of a person who was forgotten; its text is their id. */
export const PERSON_FORGOTTEN = 'person forgotten';

const messageSchema = z.object({ from: z.string(), topic: z.string(), text: z.string() });

/** Short words between processes that nobody keeps: a listener that misses one makes it good by itself. */
export interface Signals {
  /** Tells every process, this one at once. */
  send(topic: string, text: string): void;
  /** Calls back for a topic. Returns a function that stops it. */
  on(topic: string, listener: (text: string) => void): () => void;
  /** Waits until everything that was sent is on its way, and hears nothing more. */
  close(): Promise<void>;
}

/** Signals over NOTIFY, outside transactions. */
export const createSignals = (sql: Sql, log: Log): Signals => {
  const self = randomUUID();
  const sending = new Set<Promise<unknown>>();
  const listeners = new Map<string, Set<(text: string) => void>>();
  const hear = (topic: string, text: string): void => {
    for (const listener of listeners.get(topic) ?? []) listener(text);
  };
  const listening = sql
    .listen(CHANNEL, (payload) => {
      const message = messageSchema.parse(JSON.parse(payload));
      if (message.from !== self) hear(message.topic, message.text);
    })
    .catch((error: unknown) => {
      log.error({ err: error }, 'cannot hear the signals of other processes');
      return null;
    });
  return {
    send: (topic, text) => {
      hear(topic, text);
      const sent = sql
        .notify(CHANNEL, JSON.stringify({ from: self, topic, text }))
        .catch((error: unknown) => log.warn({ err: error, topic }, 'a signal was lost'))
        .finally(() => sending.delete(sent));
      sending.add(sent);
    },
    on: (topic, listener) => {
      const list = listeners.get(topic) ?? new Set();
      list.add(listener);
      listeners.set(topic, list);
      return () => list.delete(listener);
    },
    close: async () => {
      await Promise.all(sending);
      await (await listening)?.unlisten();
    },
  };
};
