import postgres from 'postgres';

/** A pool of connections to Postgres. */
export type Sql = postgres.Sql;

/** Opens a pool; connections are made on demand. */
export const connect = (url: string, poolSize = 10): Sql =>
  postgres(url, {
    max: poolSize,
    onnotice: () => undefined,
    connection: { application_name: 'paper-dynasty' },
  });
