import path from 'node:path';
import { connect, type Sql } from '@paper-dynasty/db/connection';
import { migrate } from '@paper-dynasty/db/migrate';
import type { Closing } from './closing.ts';
import type { Environment } from './config.ts';
import type { Role } from './roles.ts';

const CLOSING_SECONDS = 3;

/** Ends the process: without its database it can do nothing, and whoever watches it starts it again. */
const endWithoutDatabase = (cause: unknown): void => {
  const reason = cause instanceof Error ? cause.message : String(cause);
  process.stderr.write(`Paper Dynasty ends: its database has died. ${reason}\n`);
  process.exit(1);
};

/** Returns the address of the settings' database, or of the embedded one once it has started. */
export const openServer = async (
  env: Environment,
  closing: Closing,
  say: (line: string) => void,
): Promise<string> => {
  if (env.DATABASE_URL) return env.DATABASE_URL;
  const { startEmbeddedServer } = await import('@paper-dynasty/db/embedded/server');
  const server = await startEmbeddedServer({
    dataDir: path.join(env.DATA_DIR, 'postgres'),
    log: say,
    lost: endWithoutDatabase,
  });
  closing.push(() => server.stop());
  return server.url;
};

/** The roles that show the demo leagues where there are no others. A command of the operator never brings them in. */
const SHOW_DEMO: readonly Role[] = ['all', 'web', 'bot', 'terminal'];

const showDemo = async (sql: Sql): Promise<void> => {
  const { seedDemo } = await import('@paper-dynasty/db/league/demo/seed');
  await seedDemo(sql);
};

/** Opens a database and brings it up to date. */
export const openDatabase = async (
  env: Environment,
  closing: Closing,
  url: string,
  role: Role,
): Promise<Sql> => {
  await migrate(url);
  const sql = connect(url, env.DB_POOL_SIZE);
  closing.push(() => sql.end({ timeout: CLOSING_SECONDS }));
  if (env.NODE_ENV !== 'production' && SHOW_DEMO.includes(role)) await showDemo(sql);
  return sql;
};

/** Lends a connection to a database as it is, whatever version made it. */
export const onRawDatabase = async <T>(url: string, use: (sql: Sql) => Promise<T>): Promise<T> => {
  const sql = connect(url, 1);
  try {
    return await use(sql);
  } finally {
    await sql.end({ timeout: CLOSING_SECONDS });
  }
};
