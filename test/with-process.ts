import { afterAll, beforeAll } from 'vitest';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { startTestProcess, type TestProcess, type TestProcessOptions } from './process.ts';

/** Gives a test file a database of its own and a process on it, while its tests run. */
export const withTestProcess = (options: TestProcessOptions = {}): { readonly process: TestProcess } => {
  let database: TestDatabase;
  const held = {} as { process: TestProcess };
  beforeAll(async () => {
    database = await createTestDatabase();
    held.process = startTestProcess(database.url, options);
  });
  afterAll(async () => {
    await held.process.close();
    await database.drop();
  });
  return held;
};
