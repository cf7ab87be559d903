import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { printOf, restoreSeed } from './seed.ts';

/** The connection string of another database on the same server. */
export const onDatabase = (serverUrl: string, name: string): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
};

/** A database of a test's own. */
export interface TestDatabase {
  readonly url: string;
  /** The test is done with it. */
  drop(): Promise<void>;
}

const withSql = async <T>(name: string | null, use: (sql: postgres.Sql) => Promise<T>): Promise<T> => {
  const serverUrl = inject('serverUrl');
  const url = name === null ? serverUrl : onDatabase(serverUrl, name);
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await use(sql);
  } finally {
    await sql.end();
  }
};
const run = (statement: string): Promise<unknown> => withSql(null, (sql) => sql.unsafe(statement));

const dropDatabase = (name: string) => run(`drop database if exists ${name} with (force)`);
const newName = (): string => `${inject('templateName')}_${randomBytes(6).toString('hex')}`;

/** Databases that tests of this process are done with. */
const used: string[] = [];

/** Gives a used database a new name, under which nobody knows it, and the rows of the template. False where it cannot be had again. */
const renew = async (old: string, name: string): Promise<boolean> => {
  try {
    await withSql(null, async (sql) => {
      await sql`select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = ${old}`;
      await sql.unsafe(`alter database ${old} rename to ${name}`);
    });
  } catch {
    await dropDatabase(old);
    return false;
  }
  const isWhole = await withSql(name, async (sql) => {
    if ((await printOf(sql)) !== inject('templatePrint')) return false;
    await restoreSeed(sql);
    return true;
  });
  if (!isWhole) await dropDatabase(name);
  return isWhole;
};

/** A database of the test's own with what the template holds: one that a test before is done with, or a clone. */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const name = newName();
  const old = used.pop();
  const isRenewed = old !== undefined && (await renew(old, name));
  if (!isRenewed) await run(`create database ${name} template ${inject('templateName')}`);
  return {
    url: onDatabase(inject('serverUrl'), name),
    drop: () => Promise.resolve(void used.push(name)),
  };
};

/** Makes a database of the test's own without any table. */
export const createEmptyDatabase = async (): Promise<TestDatabase> => {
  const name = newName();
  await run(`create database ${name} template template0`);
  return {
    url: onDatabase(inject('serverUrl'), name),
    drop: async () => void (await dropDatabase(name)),
  };
};
