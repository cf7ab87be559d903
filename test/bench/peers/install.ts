import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Installs what the bench is compared with, where it is not there yet; throws when that fails. */
export const installPeers = (): void => {
  if (existsSync(path.join(import.meta.dirname, 'node_modules', 'boardgame.io'))) return;
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the bench's peers could not be installed: ${stderr}`);
};
