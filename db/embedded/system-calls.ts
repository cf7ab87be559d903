import { spawn, type SpawnOptions } from 'node:child_process';
import { access, chown } from 'node:fs/promises';
import path from 'node:path';
import type { Account } from './account.ts';

/** Whether an error is one of the system's with one of these codes, such as ENOENT. */
export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

/** Whether a file is there, its link's target included. */
export const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Gives a file to the user who runs the server, where that is not ourselves. */
export const give = async (account: Account | null, file: string): Promise<void> => {
  if (account) await chown(file, account.uid, account.gid);
};

/** Whether any process has this id. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
};

const PASSED_ON = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMP'];

/** Of our environment only this: the server's user could read the secrets in the rest. */
const passedOn = (): NodeJS.ProcessEnv =>
  Object.fromEntries(PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));

/** How the server's programs are spawned: as their user, from a folder that every user may enter. */
export const spawnOptions = (account: Account | null, stdio: SpawnOptions['stdio']): SpawnOptions => ({
  stdio,
  windowsHide: true,
  ...(account ? { ...account, cwd: '/' } : {}),
  env: { ...passedOn(), TZ: 'UTC', LC_ALL: 'C' },
});

/** Runs a program to its end. Throws with all that it said when it fails. */
export const run = (account: Account | null, program: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, spawnOptions(account, ['ignore', 'pipe', 'pipe']));
    let said = '';
    const hear = (data: Buffer): void => void (said += data.toString());
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${path.basename(program)} failed (${code}):\n${said}`)),
    );
  });
