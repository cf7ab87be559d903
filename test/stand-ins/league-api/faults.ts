/** A fault that the next matching requests meet. */
export interface Fault {
  /** Which requests; all if not given. The path is that below the base, as `/v3/plays`, without the query. */
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
  /** Answer text that is no JSON, with status 200. */
  readonly malformed?: boolean;
  /** Answer so many bytes of JSON, with status 200. */
  readonly bytes?: number;
  /** Send the client elsewhere. */
  readonly redirect?: string;
  /** What happens when a request meets it: where a test stops its own process. */
  readonly onMet?: () => void;
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
