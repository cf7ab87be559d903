import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Installation } from './binaries.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';
import type { Place } from './locate.ts';
import { makeWhole } from './make-whole.ts';
import { readSettings, writeSettings, type Settings } from './settings.ts';
import { give, run } from './system-calls.ts';

const initdbArguments = (data: string, passwordFile: string): string[] => [
  ...['-D', data, '-U', 'paper_dynasty', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
  // Postgres's own C.UTF-8 is the same on every system, and knows the case of ñ where the system's C does not.
  ...['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  '--no-instructions',
];

const makeCluster = ({ dir, account }: Place, { initdb }: Installation): Promise<void> =>
  makeWhole(dir, account, async (workshop) => {
    const password = randomBytes(24).toString('base64url');
    const passwordFile = path.join(workshop, 'password');
    const whole = path.join(workshop, 'whole');
    await writeFile(passwordFile, password, { mode: 0o600 });
    await mkdir(whole, { mode: 0o700 });
    await Promise.all([give(account, passwordFile), give(account, whole)]);
    await run(account, initdb, initdbArguments(whole, passwordFile));
    await writeSettings({ dir: whole, account }, { port: 0, password });
  });

const refuseOtherFiles = async (dir: string): Promise<void> => {
  const names = await readdir(dir).catch(() => []);
  if (names.length > 0 && !(await readSettings(dir)))
    throw new EmbeddedPostgresError(
      `${dir} has files in it that are no database of Paper Dynasty: set DATA_DIR to another folder`,
    );
};

/** Refuses data that another major version of Postgres made, or that says of none that it has: this one cannot read it. */
const refuseOtherVersion = async (dir: string, { major }: Installation): Promise<void> => {
  const theirs = (await readFile(path.join(dir, 'PG_VERSION'), 'utf8').catch(() => null))?.trim();
  if (theirs === undefined || theirs === String(major)) return;
  if (!/^\d+$/.test(theirs))
    throw new EmbeddedPostgresError(
      `The data in ${dir} is damaged: its PG_VERSION names no version of Postgres. Nothing was changed. Restore a backup to a new folder (DATA_DIR=NEW npm run restore -- FILE); ask for help before you change anything in the old one.`,
    );
  throw new EmbeddedPostgresError(
    `The data in ${dir} is of Postgres ${theirs}, and this version of Paper Dynasty brings Postgres ${major}, which cannot read it. Nothing was changed. Make a backup with the version of Paper Dynasty that you used before (npm run backup), then restore it with this one to a new folder (DATA_DIR=NEW npm run restore -- FILE).`,
  );
};

/** The settings of a place's cluster, which is made when it is not there; of two makers at once, both get the same. */
export const openCluster = async (
  place: Place,
  installation: Installation,
  log: (message: string) => void,
): Promise<Settings> => {
  const settings = await readSettings(place.dir);
  if (settings) {
    await refuseOtherVersion(place.dir, installation);
    return settings;
  }
  await refuseOtherFiles(place.dir);
  log(`Making a new database in ${place.dir}`);
  let failure: unknown;
  await makeCluster(place, installation).catch((error: unknown) => (failure = error));
  const made = await readSettings(place.dir);
  if (made) return made;
  throw new EmbeddedPostgresError(`the database in ${place.dir} could not be made`, { cause: failure });
};
