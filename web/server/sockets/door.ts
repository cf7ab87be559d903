import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Language } from '@paper-dynasty/engine/model/languages';
import { refuse } from '@paper-dynasty/engine/model/refusals';
import { LRUCache } from 'lru-cache';
import { isAllowedOrigin } from '../auth/session.ts';
import { languageOf } from '../built-page.ts';
import { problemOf } from '../http-problems.ts';
import type { Crowd } from './crowd.ts';
import type { Turns } from './turns.ts';

/** When an address that has too many connections may try again, in seconds. */
export const RETRY_SECONDS = 5;

/** The refusal of an address that has too many connections. */
export const TOO_MANY = refuse('rate_limited', { why: { reason: 'too_many_connections' } });

/** Ends a handshake with an answer of HTTP. */
const refuseHandshake = (connection: Duplex, language: Language): void => {
  const body = JSON.stringify(problemOf(TOO_MANY, language));
  connection.end(
    [
      'HTTP/1.1 429 Too Many Requests',
      'Connection: close',
      `Retry-After: ${RETRY_SECONDS}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
};

/** For how long an address that was noted is not noted again, in milliseconds: a flood is one line of the log. */
const NOTED_MILLISECONDS = 60_000;
const ADDRESSES_NOTED = 1000;

/** What the door works with. */
interface Doorkeeper {
  readonly origins: readonly string[];
  readonly crowd: Crowd;
  readonly turns: Turns;
  readonly addressOf: (request: IncomingMessage) => string;
  /** Whether a request seems to come from somebody who is signed in: they go first. */
  readonly seemsSignedIn: (request: IncomingMessage) => boolean;
  /** Notes an address that has too many connections. */
  readonly note: (address: string) => void;
}

/** Lets connections in a few at a time, those of pages that may act here, and of each address so many: the rest are told when they may come again, before anything is looked up for them. */
export const createDoor = ({ origins, crowd, turns, addressOf, seemsSignedIn, note }: Doorkeeper) => {
  const noted = new LRUCache<string, true>({ max: ADDRESSES_NOTED, ttl: NOTED_MILLISECONDS });
  return (request: IncomingMessage, decide: (error: null, isIn: boolean) => void): void => {
    const { socket: connection, headers } = request;
    const address = addressOf(request);
    // Nobody else listens to a connection until it is let in.
    connection.on('error', () => connection.destroy());
    if (!isAllowedOrigin(headers.origin, headers.host, origins)) return decide(null, false);
    if (crowd.isFull(address)) {
      if (!noted.has(address)) note(address);
      noted.set(address, true);
      return refuseHandshake(connection, languageOf(request));
    }
    connection.once('close', crowd.enter(address));
    void turns(address, seemsSignedIn(request)).then(() => decide(null, true));
  };
};
