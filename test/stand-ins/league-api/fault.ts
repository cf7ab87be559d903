import type { AnyFault } from '../faults.ts';

/** A fault that the next matching requests meet. The path is that below the base, as `/v3/plays`, without the query. */
export interface Fault extends AnyFault {
  /** Wait for it before the request is looked at. */
  readonly until?: Promise<unknown>;
  /** Answer text that is no JSON, with status 200. */
  readonly malformed?: boolean;
  /** Answer so many bytes of JSON, with status 200. */
  readonly bytes?: number;
  /** Send the client elsewhere. */
  readonly redirect?: string;
  /** What happens when a request meets it: where a test stops its own process. */
  readonly onMet?: () => void;
}
