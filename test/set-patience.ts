import { vi } from 'vitest';
import { PATIENCE } from './patience.ts';

// `vi.waitFor` gives up after a second unless a call says otherwise, and has no setting for all calls.
const { waitFor } = vi;
vi.waitFor = (callback, given = {}) => {
  const options = typeof given === 'number' ? { timeout: given } : given;
  return waitFor(callback, { ...options, timeout: Math.max(PATIENCE, options.timeout ?? 0) });
};
