import { createHash } from 'node:crypto';
import { Agent, request } from 'undici';
import webpush from 'web-push';
import type { PushBrowser } from '@paper-dynasty/engine/service/push';
import { guardedLookup, PrivateAddressError } from '../league/remote/addresses.ts';
import { isForeign } from './endpoints.ts';
import type { PushKeys } from './push-store.ts';

/** What came of a push message: it is on its way, the browser is gone, or it is to be tried again, at the earliest after so many seconds. */
export type Sent = { readonly kind: 'sent' | 'gone' } | { readonly kind: 'failed'; readonly after: number };

/** A push message: what the browser reads, and what it replaces while it has not been shown. */
export interface PushMessage {
  readonly text: string;
  readonly topic: string;
  /** Who sends it: an address of the web or of mail (RFC 8292). */
  readonly subject: string;
}

/** Sends push messages. */
export interface PushSender {
  send(browser: PushBrowser, message: PushMessage, keys: PushKeys): Promise<Sent>;
  close(): Promise<void>;
}

const MILLISECONDS = 10_000;
const DAY_SECONDS = 24 * 60 * 60;
/** A topic is at most 32 letters of base64url (RFC 8030, 5.4). */
const TOPIC_LETTERS = 32;
/** What is refused for good: the subscription is unknown, has ended, or is none that takes our messages. */
const GONE: readonly number[] = [404, 410];

const topicOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, TOPIC_LETTERS);

const cameOf = (status: number, retryAfter: string | string[] | undefined): Sent => {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (GONE.includes(status)) return { kind: 'gone' };
  const seconds = Number(retryAfter);
  return { kind: 'failed', after: Number.isFinite(seconds) ? Math.min(seconds, DAY_SECONDS) : 0 };
};

/** Sends push messages, encrypted for the browser, to the public internet and to `localHosts` alone. What leads elsewhere counts as gone. */
export const createPushSender = (localHosts: readonly string[]): PushSender => {
  const dispatcher = new Agent({
    connect: { lookup: guardedLookup(localHosts), timeout: MILLISECONDS },
    headersTimeout: MILLISECONDS,
    bodyTimeout: MILLISECONDS,
  });
  return {
    send: async ({ endpoint, p256dh, auth }, { text, topic, subject }, keys) => {
      if (isForeign(endpoint, localHosts)) return { kind: 'gone' };
      const { method, headers, body } = webpush.generateRequestDetails(
        { endpoint, keys: { p256dh, auth } },
        text,
        { vapidDetails: { subject, ...keys }, topic: topicOf(topic), TTL: DAY_SECONDS, urgency: 'normal' },
      );
      try {
        const answer = await request(endpoint, {
          method: method as 'POST',
          headers: headers as Record<string, string>,
          body,
          dispatcher,
        });
        await answer.body.dump();
        return cameOf(answer.statusCode, answer.headers['retry-after']);
      } catch (error) {
        return error instanceof PrivateAddressError ? { kind: 'gone' } : { kind: 'failed', after: 0 };
      }
    },
    close: () => dispatcher.close(),
  };
};
