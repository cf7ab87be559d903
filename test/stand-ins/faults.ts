/** What every stand-in's fault has. */
export interface AnyFault {
  /** Which requests; all if not given. */
  readonly match?: (method: string, path: string) => boolean;
  /** How many requests meet it; 1 if not given. */
  readonly times?: number;
  /** The status answered in place of the real one. */
  readonly status?: number;
  /** The text that goes with it. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Wait before the request is looked at, in milliseconds. */
  readonly delayMs?: number;
  /** Carry the request out first: the work was done, the answer says otherwise. */
  readonly afterEffect?: boolean;
  /** Close the connection in place of an answer (after the work with `afterEffect`). */
  readonly dropConnection?: boolean;
}

/** The faults that are waiting for their requests. */
export class Faults<F extends AnyFault> {
  readonly #waiting: Array<{ fault: F; left: number }> = [];

  /** Adds a fault behind those already waiting. */
  add(fault: F): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  /** The fault this request meets, counted down. */
  take(method: string, path: string): F | undefined {
    const found = this.#waiting.find(({ fault, left }) => left > 0 && (fault.match?.(method, path) ?? true));
    if (found) found.left -= 1;
    return found?.fault;
  }

  /** Forgets all waiting faults. */
  clear(): void {
    this.#waiting.length = 0;
  }
}
