import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, readlink, realpath, rmdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { isReachable, isRoot, ownerOf, unprivilegedAccount, type Account } from './account.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { hasCode } from './system-calls.ts';

/** Where a cluster is or will be, and who runs its server; null = ourselves. */
export interface Place {
  readonly dir: string;
  readonly account: Account | null;
}

/** The system's folder for what the server's user could not reach among the user's own files. */
export const SYSTEM_FOLDER = '/var/lib/paper-dynasty';

/** Makes the system's folder, open to every user. */
export const makeSystemFolder = async (): Promise<void> => {
  await mkdir(SYSTEM_FOLDER, { recursive: true });
  await chmod(SYSTEM_FOLDER, 0o755);
};

const isEmpty = async (folder: string): Promise<boolean> => (await readdir(folder)).length === 0;

/** Where a path leads, also when nothing is there yet; null when there is neither folder nor link. */
const follow = async (file: string): Promise<string | null> => {
  try {
    return await realpath(file);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    return readlink(file).catch(() => null);
  }
};

/** Points a path at a new place in the system's folder. A random part in its name: a clone that was deleted and made again is a new league. */
const pointToSystem = async (wanted: string): Promise<string> => {
  await makeSystemFolder();
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const target = path.join(SYSTEM_FOLDER, `${hash}-${randomBytes(3).toString('hex')}`);
  await symlink(target, wanted).catch((error: unknown) => {
    if (!hasCode(error, 'EEXIST')) throw error;
  });
  return realpath(wanted).catch(() => readlink(wanted));
};

const newPlace = async (wanted: string): Promise<Place> => {
  const account = unprivilegedAccount();
  if (isReachable(account, path.dirname(wanted))) return { dir: wanted, account };
  return { dir: await pointToSystem(wanted), account };
};

/** A user added since does not change whom a cluster belongs to, so its folder's owner decides. */
const existingPlace = (dir: string): Place => {
  const account = ownerOf(dir);
  if (!account)
    throw new EmbeddedPostgresError(
      `the database folder ${dir} belongs to root, as whom Postgres does not run`,
    );
  if (isReachable(account, path.dirname(dir))) return { dir, account };
  throw new EmbeddedPostgresError(
    `the database folder ${dir} is in a folder that its owner (uid ${account.uid}) may not enter: move it to ${SYSTEM_FOLDER} and leave a symbolic link to it in its place`,
  );
};

/** Decides where the cluster of a data folder lives. For root, where the server's user cannot reach the folder (a clone under /root), that is the system's folder, with a symbolic link in the data folder's place. */
export const locate = async (dataDir: string): Promise<Place> => {
  const given = path.resolve(dataDir);
  await mkdir(path.dirname(given), { recursive: true });
  const wanted = path.join(await realpath(path.dirname(given)), path.basename(given));
  const there = await follow(wanted);
  if (!isRoot()) return { dir: there ?? wanted, account: null };
  if (there === null) return newPlace(wanted);
  const made = await realpath(wanted).catch(() => null);
  if (made === null) return { dir: there, account: unprivilegedAccount() };
  if (!(await isEmpty(made))) return existingPlace(made);
  if (made !== wanted) return { dir: made, account: unprivilegedAccount() };
  await rmdir(made);
  return newPlace(wanted);
};
