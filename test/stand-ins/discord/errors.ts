/** Discord's error JSON, nested by field for code 50035. */
export type FieldErrors = { [field: string]: FieldErrors | Array<{ code: string; message: string }> };

/**
 * An answer other than success. `violation` says that a correct bot never causes it, so that it
 * fails the test; a message that is already gone, say, is no violation.
 */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly violation: boolean;
  readonly errors: FieldErrors | undefined;
  /** Seconds, for 429. */
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    code: number,
    message: string,
    more: { violation?: boolean; errors?: FieldErrors; retryAfter?: number } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.violation = more.violation ?? false;
    this.errors = more.errors;
    this.retryAfter = more.retryAfter;
  }

  /** The body that Discord answers with. */
  toJSON(): Record<string, unknown> {
    return {
      message: this.message,
      code: this.code,
      ...(this.errors ? { errors: this.errors } : {}),
      ...(this.retryAfter === undefined ? {} : { retry_after: this.retryAfter }),
    };
  }
}

/** 404 for something that the path names and the world does not have: `unknown('Message', 10008)`. */
export function unknown(what: string, code: number, violation = false): DiscordError {
  return new DiscordError(404, code, `Unknown ${what}`, { violation });
}

/** 400 for a request that breaks a documented rule. */
export function refused(code: number, message: string): DiscordError {
  return new DiscordError(400, code, message, { violation: true });
}

/** 403, which a bot has to expect: people take permissions away. */
export function forbidden(code: 50001 | 50013): DiscordError {
  return new DiscordError(403, code, code === 50001 ? 'Missing Access' : 'Missing Permissions');
}
