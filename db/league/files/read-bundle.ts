import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';

/** The files of a league by their names, without folders. */
export type Bundle = ReadonlyMap<string, Uint8Array>;

/** The most bytes that a league file may have, unpacked. */
export const MOST_BYTES = 20_000_000;
const MOST_FILES = 50;

/** Why files could not be taken as a league file, as a code: too large, not a zip file, nothing there. */
export const BUNDLE_FAILURES = ['too_large', 'not_a_zip', 'empty'] as const;
/** Why files could not be taken as a league file. */
export type BundleFailure = (typeof BUNDLE_FAILURES)[number];

/** Files that cannot be taken as a league file. */
export class BundleError extends Error {
  readonly code: BundleFailure;
  constructor(code: BundleFailure) {
    super(code);
    this.code = code;
  }
}

const ZIP_MARK = [0x50, 0x4b];
const isZip = (bytes: Uint8Array): boolean => ZIP_MARK.every((byte, i) => bytes[i] === byte);

/** What a file manager of its own adds to a folder. */
const isAside = (name: string): boolean =>
  name.startsWith('__MACOSX/') || path.posix.basename(name).startsWith('.') || name.endsWith('/');

const unzip = (bytes: Uint8Array): Bundle => {
  let total = 0;
  let files = 0;
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (isAside(name)) return false;
        total += originalSize;
        files += 1;
        if (total > MOST_BYTES || files > MOST_FILES) throw new BundleError('too_large');
        return true;
      },
    });
    return new Map(Object.entries(found).map(([name, file]) => [path.posix.basename(name), file]));
  } catch (error) {
    if (error instanceof BundleError) throw error;
    throw new BundleError('not_a_zip');
  }
};

/** The files of an upload: a zip file, or one `league.json`. Throws a BundleError for what is neither, or too much. */
export const bundleOf = (bytes: Uint8Array): Bundle => {
  if (bytes.length === 0) throw new BundleError('empty');
  if (bytes.length > MOST_BYTES) throw new BundleError('too_large');
  return isZip(bytes) ? unzip(bytes) : new Map([['league.json', bytes]]);
};

/** The files of a folder, of a zip file, or of one `league.json`. Throws a BundleError, or what the file system says. */
export const readBundle = async (place: string): Promise<Bundle> => {
  const found = await stat(place);
  if (!found.isDirectory()) {
    if (found.size > MOST_BYTES) throw new BundleError('too_large');
    return bundleOf(await readFile(place));
  }
  const entries = await readdir(place, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !isAside(entry.name)).map(({ name }) => name);
  if (names.length > MOST_FILES) throw new BundleError('too_large');
  const files = new Map<string, Uint8Array>();
  let total = 0;
  for (const name of names) {
    total += (await stat(path.join(place, name))).size;
    if (total > MOST_BYTES) throw new BundleError('too_large');
    files.set(name, await readFile(path.join(place, name)));
  }
  return files;
};
