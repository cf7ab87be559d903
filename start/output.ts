import type { Output } from '@paper-dynasty/db/commands/run';

/** Where a command of the terminal writes. */
export const OUTPUT: Output = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

const emptied = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    // Whoever reads may have left (`| head`), and nothing more goes out.
    stream.once('error', () => resolve());
    stream.write('', () => resolve());
  });

/** Ends the process when all that it has written is out: a pipe takes only so much at a time, and what still waits would go with the process. */
export const endProcess = async (code: number): Promise<never> => {
  await Promise.all([process.stdout, process.stderr].map(emptied));
  return process.exit(code);
};
