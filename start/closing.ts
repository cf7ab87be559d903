/** Something to be closed when the process ends. */
export type Close = () => Promise<void> | void;

/** What a process has opened. */
export interface Closing {
  /** Notes what has to be closed; the last opened is closed first. */
  readonly push: (close: Close) => void;
  /** Closes everything, once. */
  readonly close: () => Promise<void>;
}

/** How long a process that was told to stop takes at most. Nothing is lost by less: what was acknowledged is on disk. */
const CLOSING_MILLISECONDS = 9000;

/** How often a process looks whether npm's shell still stands between it and the terminal. */
const SHELL_MILLISECONDS = 500;

const endWithoutClosing = (): void => {
  process.stderr.write('Paper Dynasty ends without having closed everything: something did not let go.\n');
  process.exit(1);
};

/** npm passes a signal to the shell between us and it, which does not hand it on: when that shell is gone, so are we. */
const stopWithNpm = (stop: () => void): void => {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, SHELL_MILLISECONDS).unref();
};

const closeOne = async (close: Close): Promise<void> => {
  try {
    await close();
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
  }
};

/** Closes what the process has opened when it is told to stop, and ends it then. */
export const closeOnSignals = (): Closing => {
  const open: Close[] = [];
  let stopping = false;
  const close = async (): Promise<void> => {
    stopping = true;
    for (const one of open.splice(0).reverse()) await closeOne(one);
  };
  const stop = (): void => {
    if (stopping) return;
    setTimeout(endWithoutClosing, CLOSING_MILLISECONDS).unref();
    void close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  stopWithNpm(stop);
  return { push: (one) => void open.push(one), close };
};
