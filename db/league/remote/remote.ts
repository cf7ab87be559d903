import { isIP } from 'node:net';
import {
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  isBrokenCircuitError,
  retry,
  wrap,
} from 'cockatiel';
import { parse } from 'lossless-json';
import { Agent, errors, request, type Dispatcher } from 'undici';
import { guardedLookup, hostOf, isPublicAddress, PrivateAddressError } from './addresses.ts';
import { RemoteError } from './remote-error.ts';

/** How much of a league's server is put up with: milliseconds, bytes, and times. */
export interface RemoteLimits {
  readonly connect: number;
  readonly total: number;
  readonly bytes: number;
  /** How often a read is tried again, and the first wait before that; it doubles each time. */
  readonly retries: number;
  readonly firstWait: number;
  /** After so many failures in a row nothing is asked for `rest` milliseconds. */
  readonly failures: number;
  readonly rest: number;
}

/** The limits of a real server. */
export const REMOTE_LIMITS: RemoteLimits = {
  connect: 10_000,
  total: 30_000,
  bytes: 16_000_000,
  retries: 2,
  firstWait: 250,
  failures: 5,
  rest: 30_000,
};

/** Where a league's server is, and how it is asked. */
export interface RemoteOptions {
  readonly base: string;
  readonly key: string | null;
  /** Hosts that may be in a network that is not public, and be asked without https. */
  readonly localHosts: readonly string[];
  readonly limits?: Partial<RemoteLimits>;
}

/** What is asked. A `null` in the query is sent empty; a list repeats its key. */
export interface RemoteRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Behind the base, with its first slash; or a whole address of the same server. */
  readonly path: string;
  readonly query?: Readonly<Record<string, QueryValue | readonly QueryValue[]>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds, where it may take less than usual. */
  readonly total?: number;
}
type QueryValue = string | number | boolean | null;

/** A good answer: 2xx, or 304. */
export interface RemoteAnswer {
  readonly status: number;
  readonly etag: string | null;
  readonly text: string;
}

/** A league's server. All of it rejects with a RemoteError. */
export interface Remote {
  send(asked: RemoteRequest): Promise<RemoteAnswer>;
  /** The answer as JSON, in which integers beyond 2^53 are bigints. */
  json(asked: RemoteRequest): Promise<unknown>;
  close(): Promise<void>;
}

const REDIRECTS = 3;

/** JSON in which no digit is lost: an integer beyond 2^53 comes out as a bigint. Throws a RemoteError on anything else. */
export const parseLossless = (text: string): unknown => {
  try {
    return parse(text, null, (digits) =>
      /^-?\d+$/.test(digits) && !Number.isSafeInteger(Number(digits)) ? BigInt(digits) : Number(digits),
    );
  } catch (cause) {
    throw new RemoteError('not_json', { cause });
  }
};

/** An address, or null for what is none. */
const readUrl = (text: string, from?: URL): URL | null =>
  URL.canParse(text, from) ? new URL(text, from) : null;

/** Refuses addresses that are no business of a league's server. Throws a RemoteError. */
const checkAddress = (url: URL, localHosts: readonly string[]): void => {
  const host = hostOf(url);
  if (localHosts.includes(host)) return;
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new RemoteError('private_address');
  if (url.protocol !== 'https:') throw new RemoteError('not_https');
};

/** The local hosts that a server may lead to: none from a public one, whichever hosts are local for others. */
export const localAllowed = ({ base, localHosts }: RemoteOptions): readonly string[] => {
  const url = readUrl(base);
  return url !== null && localHosts.includes(hostOf(url)) ? localHosts : [];
};

/** The base of a server, with one slash at its end. Throws a RemoteError for what is no address of the web. */
const baseOf = ({ base, localHosts }: RemoteOptions): URL => {
  const url = readUrl(base.endsWith('/') ? base : `${base}/`);
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw new RemoteError('not_https');
  checkAddress(url, localHosts);
  return url;
};

const urlOf = (base: URL, { path, query = {} }: RemoteRequest): URL => {
  const url = new URL(path.startsWith('/') ? path.slice(1) : path, base);
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? (value as readonly QueryValue[]) : [value as QueryValue];
    for (const each of values) url.searchParams.append(name, each === null ? '' : String(each));
  }
  return url;
};

const isSlow = (error: unknown): boolean =>
  error instanceof errors.ConnectTimeoutError ||
  error instanceof errors.HeadersTimeoutError ||
  error instanceof errors.BodyTimeoutError ||
  (error instanceof Error && error.name === 'TimeoutError');

/** Whatever went wrong on the way, as a RemoteError. */
const remoteErrorOf = (error: unknown): RemoteError => {
  if (error instanceof RemoteError) return error;
  if (error instanceof PrivateAddressError) return new RemoteError('private_address', { cause: error });
  if (error instanceof errors.ResponseExceededMaxSizeError) return new RemoteError('too_big');
  if (isSlow(error)) return new RemoteError('slow');
  return new RemoteError('unreachable', { cause: error });
};

const refusalOf = (status: number, said: string): RemoteError => {
  if (status === 401 || status === 403) return new RemoteError('no_right', { status, said });
  if (status === 404) return new RemoteError('not_found', { status, said });
  if (status === 429 || status >= 500) return new RemoteError('failing', { status, said });
  return new RemoteError('refused', { status, said });
};

const headerOf = (response: Dispatcher.ResponseData, name: string): string | null => {
  const value = response.headers[name];
  return typeof value === 'string' ? value : null;
};

const MOST_OF_AN_ETAG = 500;

/** An ETag that can be sent back; null for none, and for what no server means by one. */
const etagOf = (response: Dispatcher.ResponseData): string | null => {
  const etag = headerOf(response, 'etag');
  return etag !== null && etag.length <= MOST_OF_AN_ETAG && /^[ -~]+$/.test(etag) ? etag : null;
};

/** A league's server that has so many milliseconds for all that it is asked together. */
export const withinTime = (remote: Remote, milliseconds: number): Remote => {
  const end = performance.now() + milliseconds;
  const hurried = (asked: RemoteRequest): RemoteRequest => {
    const left = Math.floor(end - performance.now());
    if (left <= 0) throw new RemoteError('slow');
    return { ...asked, total: Math.min(left, asked.total ?? left) };
  };
  return {
    ...remote,
    send: async (asked) => await remote.send(hurried(asked)),
    json: async (asked) => await remote.json(hurried(asked)),
  };
};

/** Makes the one way to a league's server: limits, no private addresses, no secrets in errors, retries of reads, and a rest when it is down. */
export const createRemote = (options: RemoteOptions): Remote => {
  const limits = { ...REMOTE_LIMITS, ...options.limits };
  const { key } = options;
  const localHosts = localAllowed(options);
  const agent = new Agent({
    connect: { timeout: limits.connect, lookup: guardedLookup(localHosts) },
    headersTimeout: limits.total,
    bodyTimeout: limits.total,
    maxResponseSize: limits.bytes,
  });

  const once = async (asked: RemoteRequest, url: URL, home: URL, left: number): Promise<RemoteAnswer> => {
    checkAddress(url, localHosts);
    const response = await request(url, {
      dispatcher: agent,
      method: asked.method,
      signal: AbortSignal.timeout(Math.min(asked.total ?? limits.total, limits.total)),
      headers: {
        accept: 'application/json',
        'user-agent': 'paper-dynasty',
        ...(key !== null && url.origin === home.origin ? { authorization: `Bearer ${key}` } : {}),
        ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...asked.headers,
      },
      ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    });
    const text = await response.body.text();
    const status = response.statusCode;
    const location = headerOf(response, 'location');
    if (status >= 300 && status < 400 && status !== 304) {
      const next = location === null ? null : readUrl(location, url);
      if (asked.method !== 'GET' || left === 0 || !next) throw new RemoteError('elsewhere', { status });
      return once(asked, next, home, left - 1);
    }
    // A server may echo what it was sent: its words are kept and told, the key is not.
    if (status >= 400) throw refusalOf(status, key ? text.replaceAll(key, '…') : text);
    return { status, etag: etagOf(response), text };
  };

  const passing = handleWhen((error) => error instanceof RemoteError && error.passing);
  const breaker = circuitBreaker(passing, {
    halfOpenAfter: limits.rest,
    breaker: new ConsecutiveBreaker(limits.failures),
  });
  const again = retry(passing, {
    maxAttempts: limits.retries,
    backoff: new ExponentialBackoff({ initialDelay: limits.firstWait, maxDelay: limits.rest }),
  });
  const patient = wrap(again, breaker);

  const send = async (asked: RemoteRequest): Promise<RemoteAnswer> => {
    const home = baseOf(options);
    const policy = asked.method === 'GET' && limits.retries > 0 ? patient : breaker;
    try {
      return await policy.execute(() =>
        once(asked, urlOf(home, asked), home, REDIRECTS).catch((error: unknown) => {
          throw remoteErrorOf(error);
        }),
      );
    } catch (error) {
      if (isBrokenCircuitError(error)) throw new RemoteError('unreachable', { cause: error });
      throw error;
    }
  };
  return {
    send,
    json: async (asked) => parseLossless((await send(asked)).text),
    close: () => agent.destroy(),
  };
};
