import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';

/** The connection string of another database on the same server. */
export const onDatabase = (serverUrl: string, name: string): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
};

/** A database of a test's own. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

const createDatabase = async (clause: string): Promise<TestDatabase> => {
  const serverUrl = inject('serverUrl');
  const name = `pd_test_${randomBytes(6).toString('hex')}`;
  const run = async (statement: string): Promise<void> => {
    const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined });
    try {
      await admin.unsafe(statement);
    } finally {
      await admin.end();
    }
  };
  await run(`create database ${name} ${clause}`);
  return {
    url: onDatabase(serverUrl, name),
    drop: () => run(`drop database if exists ${name} with (force)`),
  };
};

/** Clones the migrated and seeded template into a database of the test's own. */
export const createTestDatabase = (): Promise<TestDatabase> =>
  createDatabase(`template ${inject('templateName')}`);

/** Makes a database of the test's own without any table. */
export const createEmptyDatabase = (): Promise<TestDatabase> => createDatabase('template template0');
