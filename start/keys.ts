import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from './config.ts';

/** Keys, the newest first. */
export type Keys = readonly [string, ...string[]];

const KEY_BYTES = 32;

const newKey = (): string => randomBytes(KEY_BYTES).toString('base64url');

const keyFile = (env: Environment): string => path.join(env.DATA_DIR, 'secret-key');

/** Returns the keys of the settings, or those that were made for this installation and are kept beside its data. */
export const secretKeys = async (env: Environment): Promise<Keys> => {
  if (env.SECRET_KEYS) return env.SECRET_KEYS as unknown as Keys;
  if (env.SECRET_KEY) return [env.SECRET_KEY];
  const file = keyFile(env);
  if (!existsSync(file)) {
    await mkdir(env.DATA_DIR, { recursive: true });
    await writeFile(file, newKey(), { mode: 0o600, flag: 'wx' }).catch(() => undefined);
  }
  return (await readFile(file, 'utf8')).trim().split(/\s+/) as unknown as Keys;
};

/** Puts a new key before those that are kept beside the data; the settings' are changed by whoever set them. */
export const makeNewKey = async (env: Environment): Promise<void> => {
  if (env.SECRET_KEY ?? env.SECRET_KEYS) return;
  const [newest] = await secretKeys(env);
  const file = keyFile(env);
  await writeFile(`${file}.new`, `${newKey()}\n${newest}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
};
