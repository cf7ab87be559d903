import postgres from 'postgres';

/** A pool of connections to Postgres. */
export type Sql = postgres.Sql;

/** The longest wait before a connection is tried again, in seconds: whoever asks meanwhile waits for it. */
const LONGEST_WAIT = 1;

/** Opens a pool; connections are made on demand. */
export const connect = (url: string, poolSize = 10): Sql =>
  postgres(url, {
    max: poolSize,
    onnotice: () => undefined,
    backoff: (tries: number) => Math.min(3 ** tries / 100, LONGEST_WAIT),
    connection: { application_name: 'paper-dynasty' },
  });
