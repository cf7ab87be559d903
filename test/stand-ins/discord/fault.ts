import type { AnyFault } from '../faults.ts';

/** A fault that the next matching requests meet. The path is without `/api/v10` and without the query; without a status the real answer goes out (late, or with `headers`). */
export interface Fault extends AnyFault {
  /** Discord's own error code, 0 if not given: 160006 where a server takes no more threads. */
  readonly code?: number;
  /** Seconds, for 429: sent as `Retry-After` and `retry_after`. */
  readonly retryAfter?: number;
  /** Whether a 429 is for all requests of the bot, and not for this kind alone. */
  readonly global?: boolean;
}

/** The body that Discord sends with a faulty status. */
export function faultBody(fault: Fault): Record<string, unknown> {
  const { status, code, text, retryAfter = 1, global = false } = fault;
  if (status !== 429) return { message: text ?? `${String(status)}: injected fault`, code: code ?? 0 };
  const limited = { message: text ?? 'You are being rate limited.', retry_after: retryAfter, global };
  return code === undefined ? limited : { ...limited, code };
}

/** The headers that go with it, the given ones last. */
export function faultHeaders(fault: Fault): Record<string, string> {
  const limited: Record<string, string> =
    fault.status === 429 ? { 'retry-after': String(fault.retryAfter ?? 1), 'x-ratelimit-scope': 'user' } : {};
  return { ...limited, ...(fault.global && { 'x-ratelimit-global': 'true' }), ...fault.headers };
}
