import type { Output } from '@paper-dynasty/db/commands/run';

/** Where a command of the terminal writes. */
export const OUTPUT: Output = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};
