/** A fault that the next matching requests meet. */
export interface Fault {
  /** Which requests; all if not given. The path is without `/api/v10` and without the query. */
  readonly match?: (method: string, path: string) => boolean;
  /** How many requests meet it; 1 if not given. */
  readonly times?: number;
  /** The status answered in place of the real one; without it the real answer goes out (late, or with `headers`). */
  readonly status?: number;
  /** Discord's own error code, 0 if not given: 160006 where a server takes no more threads. */
  readonly code?: number;
  /** Discord's sentence for it. */
  readonly text?: string;
  /** Seconds, for 429: sent as `Retry-After` and `retry_after`. */
  readonly retryAfter?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Wait before the request is looked at. */
  readonly delayMs?: number;
  /** Carry the request out first and then answer with `status`: the work was done, the answer says otherwise. */
  readonly afterEffect?: boolean;
  /** Close the connection in place of an answer (after the work with `afterEffect`). */
  readonly dropConnection?: boolean;
}

/** The faults that are waiting for their requests. */
export class Faults {
  readonly #waiting: Array<{ fault: Fault; left: number }> = [];

  /** Adds a fault behind those already waiting. */
  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  /** The fault this request meets, counted down. */
  take(method: string, path: string): Fault | undefined {
    const found = this.#waiting.find(({ fault, left }) => left > 0 && (fault.match?.(method, path) ?? true));
    if (found) found.left -= 1;
    return found?.fault;
  }

  /** Forgets all waiting faults. */
  clear(): void {
    this.#waiting.length = 0;
  }
}

/** The body that Discord sends with a faulty status. */
export function faultBody(fault: Fault): Record<string, unknown> {
  const { status, code, text, retryAfter = 1 } = fault;
  if (status !== 429) return { message: text ?? `${String(status)}: injected fault`, code: code ?? 0 };
  const limited = { message: text ?? 'You are being rate limited.', retry_after: retryAfter, global: false };
  return code === undefined ? limited : { ...limited, code };
}

/** The headers that go with it, the given ones last. */
export function faultHeaders(fault: Fault): Record<string, string> {
  const limited: Record<string, string> =
    fault.status === 429 ? { 'retry-after': String(fault.retryAfter ?? 1), 'x-ratelimit-scope': 'user' } : {};
  return { ...limited, ...fault.headers };
}
