import type { DateTime } from 'luxon';

/** How many messages a channel takes in how many seconds. */
export interface MessageRate {
  readonly limit: number;
  readonly seconds: number;
}

/** What a request learns of its bucket: whether it may go on, and the headers that say how much is left. */
export interface Allowance {
  readonly allowed: boolean;
  readonly retryAfter: number;
  readonly headers: Readonly<Record<string, string>>;
}

const MESSAGES = /^\/channels\/(\d+)\/messages(?:\/\d+)?$/;

/** The rate limits of channels, by method and channel, told in the headers that Discord tells them in. */
export class RateLimits {
  readonly #rate: MessageRate | undefined;
  readonly #global: MessageRate | undefined;
  readonly #now: () => DateTime;
  readonly #buckets = new Map<string, { left: number; until: DateTime }>();
  #all: { left: number; until: DateTime } | undefined;

  constructor(now: () => DateTime, rate: MessageRate | undefined, global: MessageRate | undefined) {
    this.#now = now;
    this.#rate = rate;
    this.#global = global;
  }

  /** Counts a request against what the bot may make in all: the seconds until more may come, 0 where it may go on. Nothing tells of it before; answers to interactions are not counted. */
  takeOfAll(path: string): number {
    const rate = this.#global;
    if (!rate || /^\/(interactions|webhooks)\//.test(path)) return 0;
    const now = this.#now();
    if (!this.#all || this.#all.until <= now)
      this.#all = { left: rate.limit, until: now.plus({ seconds: rate.seconds }) };
    if (this.#all.left === 0) return this.#all.until.diff(now).as('seconds');
    this.#all.left -= 1;
    return 0;
  }

  /** Counts a request; undefined where nothing limits it. A client that obeys the headers is never refused. */
  take(method: string, path: string): Allowance | undefined {
    const [, channelId] = MESSAGES.exec(path) ?? [];
    const rate = this.#rate;
    if (!rate || channelId === undefined || !['POST', 'PATCH'].includes(method)) return undefined;
    const key = `${method}:${channelId}`;
    const now = this.#now();
    const known = this.#buckets.get(key);
    const fresh = { left: rate.limit, until: now.plus({ seconds: rate.seconds }) };
    const bucket = known && known.until > now ? known : fresh;
    this.#buckets.set(key, bucket);
    const allowed = bucket.left > 0;
    bucket.left = Math.max(0, bucket.left - 1);
    const retryAfter = bucket.until.diff(now).as('seconds');
    return { allowed, retryAfter, headers: headersOf(method, rate, bucket.left, bucket.until, retryAfter) };
  }
}

function headersOf(
  method: string,
  { limit }: MessageRate,
  left: number,
  until: DateTime,
  after: number,
): Record<string, string> {
  return {
    'x-ratelimit-bucket': `messages-${method.toLowerCase()}`,
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(left),
    'x-ratelimit-reset': until.toSeconds().toFixed(3),
    'x-ratelimit-reset-after': after.toFixed(3),
  };
}
