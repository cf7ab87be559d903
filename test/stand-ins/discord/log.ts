import { appendFileSync } from 'node:fs';
import type { DateTime } from 'luxon';

/** One REST request as the stand-in answered it. `path` is as Discord's documents write it, without `/api/v10`. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  readonly query?: Record<string, string>;
  readonly body: unknown;
  readonly files?: readonly string[];
  readonly status: number;
  readonly at: string;
}

/** A request or an interaction that broke one of Discord's documented rules. */
export interface Violation {
  readonly rule: string;
  readonly method: string;
  readonly path: string;
  readonly code: number;
  readonly detail: unknown;
}

/** Keeps every request, and appends it to a file of JSON lines where one is named. */
export class RequestLog {
  readonly requests: RequestRecord[] = [];
  readonly violations: Violation[] = [];
  readonly #file: string | undefined;
  readonly #now: () => DateTime;

  constructor(now: () => DateTime, file = process.env.STAND_IN_LOG) {
    this.#now = now;
    this.#file = file === '' ? undefined : file;
  }

  /** Keeps a request; written synchronously, so that a line exists once its answer arrives. */
  request(record: Omit<RequestRecord, 'at'>): void {
    const kept = { ...record, at: this.#now().toUTC().toISO() ?? '' };
    this.requests.push(kept);
    if (this.#file !== undefined) appendFileSync(this.#file, `${JSON.stringify(kept)}\n`);
  }

  /** Keeps a violation. */
  violation(violation: Violation): void {
    this.violations.push(violation);
  }

  /** Throws, naming each violation, if there is one. */
  expectNone(): void {
    if (this.violations.length === 0) return;
    const lines = this.violations.map(
      (v) => `- ${v.method} ${v.path}: ${v.rule} (${String(v.code)}) ${JSON.stringify(v.detail ?? null)}`,
    );
    throw new Error(`${String(lines.length)} violations of Discord's rules:\n${lines.join('\n')}`);
  }
}
