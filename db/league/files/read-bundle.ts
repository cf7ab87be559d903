import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';

/** The files of a league by their names, without folders. */
export type Bundle = ReadonlyMap<string, Uint8Array>;

/** The most bytes that a league file may have, unpacked. */
export const MOST_BYTES = 20_000_000;
const MOST_FILES = 50;
/** The most cells that the files may have together, and a table with every row as long as its header: it is read by a process that serves games. */
export const MOST_CELLS = 500_000;

/** Why files could not be taken as a league file, as a code: too large, neither a zip file nor a `league.json`, nothing there. */
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

const [OBJECT, BOM, SPACES] = [0x7b, [0xef, 0xbb, 0xbf], [0x20, 0x09, 0x0a, 0x0d]];
/** Whether bytes may be a `league.json`: what is not even an object was never meant as one. */
const isJsonObject = (bytes: Uint8Array): boolean => {
  const start = BOM.every((byte, i) => bytes[i] === byte) ? BOM.length : 0;
  return bytes.subarray(start).find((byte) => !SPACES.includes(byte)) === OBJECT;
};

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

const [LF, CR] = [0x0a, 0x0d];
/** What stands between cells, and in JSON between values: a comma, a semicolon, a tabulator, the end of a line. */
const SEPARATORS = [0x2c, 0x3b, 0x09, LF, CR];

/** How many cells a file has, by what stands between them: as it is, and as a table. */
const cellsIn = (bytes: Uint8Array): number => {
  let [cells, rows, columns] = [1, 1, 0];
  for (const [i, byte] of bytes.entries()) {
    if (!SEPARATORS.includes(byte) || (byte === CR && bytes[i + 1] === LF)) continue;
    cells += 1;
    if (byte !== LF && byte !== CR) continue;
    if (rows === 1) columns = cells - 1;
    rows += 1;
  }
  return Math.max(cells, rows * columns);
};

/** The files, where they are not too many cells; counted before anything of them is understood. */
const withinCells = (bundle: Bundle): Bundle => {
  let cells = 0;
  for (const [name, bytes] of bundle) {
    // In JSON nothing is as long as its first line.
    const isTable = !name.endsWith('.json');
    cells += isTable ? cellsIn(bytes) : bytes.reduce((n, byte) => n + Number(SEPARATORS.includes(byte)), 1);
    if (cells > MOST_CELLS) throw new BundleError('too_large');
  }
  return bundle;
};

/** The files of an upload: a zip file, or one `league.json`. Throws a BundleError for what is neither, or too much. */
export const bundleOf = (bytes: Uint8Array): Bundle => {
  if (bytes.length === 0) throw new BundleError('empty');
  if (bytes.length > MOST_BYTES) throw new BundleError('too_large');
  if (isZip(bytes)) return withinCells(unzip(bytes));
  if (!isJsonObject(bytes)) throw new BundleError('not_a_zip');
  return withinCells(new Map([['league.json', bytes]]));
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
  return withinCells(files);
};
