import path from 'node:path';
import { build } from 'esbuild';

/** Packages that read files beside their own, or are no JavaScript. */
const STAY_OUTSIDE = ['@resvg/resvg-js', '@fastify/swagger-ui', 'vitest'];

/** What CommonJS knows of itself, for packages that are written in it. */
const COMMON_JS = `
import { createRequire as $createRequire } from 'node:module';
import { fileURLToPath as $toPath } from 'node:url';
const require = $createRequire(import.meta.url);
const __filename = $toPath(import.meta.url);
const __dirname = $toPath(new URL('.', import.meta.url));`;

/** Makes one file of a program and all that it imports: it starts in a third of the time that it takes from its sources. Returns where it is. */
export const bundleProgram = async (entry: string): Promise<string> => {
  const name = `${path.basename(entry, '.ts')}-${process.pid}.mjs`;
  const outfile = path.join(import.meta.dirname, '..', 'node_modules', '.cache', 'paper-dynasty', name);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: STAY_OUTSIDE,
    banner: { js: COMMON_JS },
  });
  return outfile;
};
