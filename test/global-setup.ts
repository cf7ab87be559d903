import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import postgres from 'postgres';
import { connect } from '@paper-dynasty/db/connection';
import { seedDemo } from '@paper-dynasty/db/league/demo/seed';
import { startEmbeddedServer } from '@paper-dynasty/db/embedded/server';
import { migrate } from '@paper-dynasty/db/migrate';
import { onDatabase } from './database.ts';
import { keepSeed, printOf } from './seed.ts';
import { findChromium, type Chromium } from './e2e/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string;
    templateName: string;
    templatePrint: string;
    chromium: Chromium;
  }
}

/** What tests need not wait for. Commits wait for the disk as they do for players; whoever connects often proves their password cheaply. */
const HASTE = [
  "alter system set max_wal_size = '4GB'",
  'alter system set jit = off',
  'select pg_reload_conf()',
];

const makeHaste = async (admin: postgres.Sql, url: string): Promise<void> => {
  for (const statement of HASTE) await admin.unsafe(statement);
  const { username, password } = new URL(url);
  await admin.unsafe(`set scram_iterations = 1; alter role ${username} password '${password}'`);
};

/** Drops the template and what the tests have made of it: on a server of one's own nothing is left behind. */
const dropDatabases = async (admin: postgres.Sql, templateName: string): Promise<void> => {
  const made = await admin<{ datname: string }[]>`
    select datname from pg_database where datname = ${templateName} or starts_with(datname, ${`${templateName}_`})`;
  for (const { datname } of made) await admin.unsafe(`drop database if exists ${datname} with (force)`);
};

/** One server for all tests (the one of DATABASE_URL, or an embedded one in a temporary folder), with a migrated and seeded template database; and the browser of the page tests. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'paper-dynasty-test-'));
  await chmod(folder, 0o755);
  const given = process.env['DATABASE_URL'];
  const embedded = given ? null : await startEmbeddedServer({ dataDir: path.join(folder, 'postgres') });
  const serverUrl = given ?? embedded?.url ?? '';
  const templateName = `pd_template_${process.pid}`;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  if (embedded) await makeHaste(admin, serverUrl);
  await admin.unsafe(`create database ${templateName}`);
  const url = onDatabase(serverUrl, templateName);
  await migrate(url);
  const sql = connect(url, 1);
  await seedDemo(sql);
  await keepSeed(sql);
  project.provide('templatePrint', await printOf(sql));
  await sql.end();
  project.provide('serverUrl', serverUrl);
  project.provide('templateName', templateName);
  project.provide('chromium', await findChromium());
  return async () => {
    if (given) await dropDatabases(admin, templateName);
    await admin.end();
    await embedded?.stop();
    await rm(folder, { recursive: true, force: true });
  };
};
