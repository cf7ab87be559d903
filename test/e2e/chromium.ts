import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

/** A Chromium on this machine, and the environment that it runs in. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Where a person or the system installs a browser, on the machines that npm's is not made for. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const CACHE = path.join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'paper-dynasty');
const PACKAGE = '@sparticuz/chromium';
const UNPACK = `await (await import('${PACKAGE}')).default.executablePath()`;

/** Fonts of its own, wherever it is unpacked: it then draws alike on every machine. */
const fontsConfig = (place: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${place}/fonts/fonts</dir><cachedir>${place}/fonts-cache</cachedir></fontconfig>`;

const versionOf = async (name: string): Promise<string> => {
  const file = createRequire(import.meta.url).resolve(name);
  const root = file.slice(0, file.lastIndexOf(name) + name.length);
  return (JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;
};

/** Unpacks npm's browser once for its version. It writes into the folder for temporary files and takes what is there for whole: so it gets a folder of its own, which is moved to its place when all of it is there. */
const unpack = async (): Promise<string> => {
  const place = path.join(CACHE, `chromium-${await versionOf(PACKAGE)}`);
  if (existsSync(place)) return place;
  await mkdir(CACHE, { recursive: true });
  const fresh = await mkdtemp(`${place}-`);
  const env = { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  const node = [process.execPath, ['--input-type=module', '-e', UNPACK]] as const;
  await promisify(execFile)(...node, { env, cwd: import.meta.dirname });
  await writeFile(path.join(fresh, 'fonts', 'fonts.conf'), fontsConfig(place));
  await rename(fresh, place).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  });
  return place;
};

const ownEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((e): e is [string, string] => e[1] !== undefined));

/** The browser of the tests: npm's, the same on every machine, or the one that `CHROMIUM` names. Where npm's does not run, an installed one. */
export const findChromium = async (): Promise<Chromium> => {
  const env = ownEnvironment();
  const named = env['CHROMIUM'];
  if (named) return { executablePath: named, env };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const place = await unpack();
    const libraries = [path.join(place, 'al2023', 'lib'), env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
    const own = { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: path.join(place, 'fonts') };
    return { executablePath: path.join(place, 'chromium'), env: { ...env, ...own } };
  }
  const installed = INSTALLED.find((file) => existsSync(file));
  if (!installed) throw new Error('The page tests need a Chromium: name the one to use in CHROMIUM.');
  return { executablePath: installed, env };
};
