import { setTimeout as sleep } from 'node:timers/promises';

/** The value below which a share (0-1) of the samples lies. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/** Does a thing at an even rate for some seconds, however long each takes; answers how long each took in milliseconds. */
export const atRate = async (
  perSecond: number,
  seconds: number,
  thing: (i: number) => Promise<number>,
): Promise<readonly number[]> => {
  const started = performance.now();
  const running: Promise<number>[] = [];
  for (let i = 0; i < perSecond * seconds; i += 1) {
    const due = started + (i * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await sleep(wait);
    running.push(thing(i));
  }
  return Promise.all(running);
};

/** How long a thing takes in milliseconds. */
export const timed = async (thing: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await thing();
  return performance.now() - from;
};

/** How long a thing keeps the processor in milliseconds, whatever else the machine does meanwhile. */
export const cpuTimed = (thing: () => unknown): number => {
  const from = process.cpuUsage();
  thing();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};
