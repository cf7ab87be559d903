import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate } from '@paper-dynasty/db/migrate';
import { seedDemo } from '@paper-dynasty/db/league/demo/seed';
import { startEmbeddedServer } from '@paper-dynasty/db/embedded/server';
import { createTokens, type Tokens } from '@paper-dynasty/web/server/auth/tokens';
import { startTestProcess, type TestProcess } from '../process.ts';
import { webDeps } from '../web/support.ts';

/** A database of the bench's own. */
export interface Database {
  readonly url: string;
  readonly base: TestProcess;
  readonly tokens: Tokens;
}

/** Works on a new database, which goes afterwards. */
export const onDatabase = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'paper-dynasty-bench-'));
  await chmod(folder, 0o755);
  const server = await startEmbeddedServer({ dataDir: path.join(folder, 'postgres') });
  await migrate(server.url);
  const base = startTestProcess(server.url, { listen: false });
  await seedDemo(base.sql);
  try {
    const tokens = createTokens(webDeps(base).config.key, base.refreshTokens);
    return await work({ url: server.url, base, tokens });
  } finally {
    await base.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
