import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.join(import.meta.dirname, '..');

let built: Promise<unknown> | undefined;

/** Returns where the compiled `start.ts` is, up to date with its sources: what an operator runs. */
export const compiledStart = async (): Promise<string> => {
  built ??= promisify(execFile)(process.execPath, ['--import', 'tsx', 'build.ts', 'programs'], { cwd: ROOT });
  await built;
  return path.join(ROOT, 'dist', 'start.mjs');
};
