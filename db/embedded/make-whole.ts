import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Account } from './account.ts';
import { give, isAlive } from './system-calls.ts';

const MARK = '.making-';

/** Removes what a maker that was killed left beside the target. */
const removeLeftovers = async (target: string): Promise<void> => {
  const folder = path.dirname(target);
  const mark = path.basename(target) + MARK;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(mark)) continue;
    const maker = Number.parseInt(name.slice(mark.length), 10);
    if (!isAlive(maker)) await rm(path.join(folder, name), { recursive: true, force: true });
  }
};

/**
 * Makes a folder beside its place and moves it there whole, so that of two makers one wins and nobody sees half of it.
 * `make` gets a workshop of its own, given to `account`, and leaves the finished folder there as `whole`.
 * Throws when the target is already there.
 */
export const makeWhole = async (
  target: string,
  account: Account | null,
  make: (workshop: string) => Promise<void>,
): Promise<void> => {
  await removeLeftovers(target);
  const workshop = `${target}${MARK}${process.pid}-${randomBytes(3).toString('hex')}`;
  await mkdir(workshop, { mode: 0o700 });
  try {
    await give(account, workshop);
    await make(workshop);
    await rename(path.join(workshop, 'whole'), target);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
};
