import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import manifest from './package.json' with { type: 'json' };

const ROOT = import.meta.dirname;
const DIST = path.join(ROOT, 'dist');
const PAGES = path.join('web', 'dist');

/** The programs that run compiled. */
const PROGRAMS = ['start.ts', 'deploy.ts', 'simulate.ts'];

/** What CommonJS knows of itself, for packages that are written in it. */
const COMMON_JS = `
import { createRequire as $createRequire } from 'node:module';
import { fileURLToPath as $toPath } from 'node:url';
const require = $createRequire(import.meta.url);
const __filename = $toPath(import.meta.url);
const __dirname = $toPath(new URL('.', import.meta.url));`;

/** The packages that stay beside the programs, for they read files of their own or are no JavaScript: those that the root depends on. */
const OUTSIDE = Object.keys(manifest.dependencies);

/** A map that has the whole file come from one place. */
const ONE_PLACE = Buffer.from('{"version":3,"sources":["package"],"mappings":"AAAA"}').toString('base64');

/** Maps of packages would make up most of what a process reads and keeps for its stack traces: our own files alone have theirs. */
const OWN_MAPS: Plugin = {
  name: 'own-maps',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\]node_modules[/\\].*\.[cm]?js$/ }, async ({ path: file }) => ({
      contents: `${await readFile(file, 'utf8')}\n//# sourceMappingURL=data:application/json;base64,${ONE_PLACE}`,
      loader: 'default',
    }));
  },
};

/** Leaves in a folder what was made now, and takes away what earlier builds have left there. */
const removeOthers = async (folder: string, made: readonly string[]): Promise<void> => {
  const kept = new Set(made.map((file) => path.basename(file)));
  for (const name of await readdir(folder))
    if (/\.mjs(\.map)?$/.test(name) && !kept.has(name)) await rm(path.join(folder, name));
};

const buildPrograms = async (): Promise<void> => {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: PROGRAMS,
    outdir: DIST,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: OUTSIDE,
    plugins: [OWN_MAPS],
    banner: { js: COMMON_JS },
    logLevel: 'warning',
  });
  await removeOthers(DIST, Object.keys(metafile.outputs));
  await replace(path.join(ROOT, 'db', 'migrations'), path.join(DIST, 'migrations'));
};

const replace = async (from: string, to: string): Promise<void> => {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
};

const buildPages = async (): Promise<void> => {
  const { status } = spawnSync('npm', ['run', '--silent', 'build', '--workspace', 'web'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the pages could not be built');
  await replace(path.join(ROOT, PAGES), path.join(DIST, PAGES));
};

/** Something that is built where what it is made from has changed since. */
interface Target {
  readonly from: readonly string[];
  readonly makes: readonly string[];
  readonly stamp: string;
  readonly build: () => Promise<void>;
}

const TARGETS: Readonly<Record<string, Target>> = {
  pages: {
    from: [
      'web/client',
      'web/worker',
      'web/offline-shell.ts',
      'web/vite.config.ts',
      'web/package.json',
      'engine',
      'package-lock.json',
      'build.ts',
    ],
    makes: [path.join(PAGES, 'index.html'), path.join('dist', PAGES, 'index.html')],
    stamp: '.pages',
    build: buildPages,
  },
  programs: {
    from: [
      ...PROGRAMS,
      ...['start', 'compose.ts', 'pictures.ts', 'drawing-thread.ts', 'engine', 'db', 'web/server', 'bot'],
      ...['package.json', 'package-lock.json', 'build.ts'],
    ],
    makes: ['dist/start.mjs', 'dist/migrations'],
    stamp: '.programs',
    build: buildPrograms,
  },
};

/** Returns when a file, or anything in a folder, was changed last. A folder changes with what is added and taken away. */
const lastChange = async (place: string): Promise<number> => {
  const found = await stat(place);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = (await readdir(place)).filter((name) => name !== 'node_modules');
  const within = await Promise.all(names.map((name) => lastChange(path.join(place, name))));
  return Math.max(found.mtimeMs, ...within);
};

const isUpToDate = async ({ from, makes, stamp }: Target): Promise<boolean> => {
  const made = [...makes, path.join('dist', stamp)];
  if (!made.every((file) => existsSync(path.join(ROOT, file)))) return false;
  const built = (await stat(path.join(DIST, stamp))).mtimeMs;
  const changes = await Promise.all(from.map((place) => lastChange(path.join(ROOT, place))));
  return Math.max(...changes) <= built;
};

/** Builds a target where it is older than its sources. What changes while it is built is built the next time. */
const bringUpToDate = async (target: Target): Promise<void> => {
  if (await isUpToDate(target)) return;
  const begun = new Date();
  await mkdir(DIST, { recursive: true });
  await target.build();
  const stamp = path.join(DIST, target.stamp);
  await writeFile(stamp, '');
  await utimes(stamp, begun, begun);
};

/** `tsx build.ts [pages|programs]`: builds what is named, or everything. */
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(TARGETS);
for (const name of names) {
  const target = TARGETS[name];
  if (!target)
    throw new Error(`There is nothing called ${name} to build: ${Object.keys(TARGETS).join(', ')}.`);
  await bringUpToDate(target);
}
