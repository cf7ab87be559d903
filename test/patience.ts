import { vi } from 'vitest';

/** How long a test waits for what must come: long enough for a machine that is busy with something else. A test that passes never waits so long. */
const PATIENCE = 60_000;

const { waitFor } = vi;
vi.waitFor = (callback, options) => {
  const given = typeof options === 'number' ? { timeout: options } : options;
  return waitFor(callback, { ...given, timeout: Math.max(PATIENCE, given?.timeout ?? 0) });
};
