import { vi } from 'vitest';
import { PATIENCE } from './patience.ts';

const PATIENT = Symbol.for('paper-dynasty.patient');

// `vi.waitFor` gives up after a second unless a call says otherwise, and has no setting for all calls. Files that one
// process runs after another share it.
if (!(PATIENT in vi)) {
  const { waitFor } = vi;
  vi.waitFor = (callback, given = {}) => {
    const options = typeof given === 'number' ? { timeout: given } : given;
    return waitFor(callback, { ...options, timeout: Math.max(PATIENCE, options.timeout ?? 0) });
  };
  Object.assign(vi, { [PATIENT]: true });
}
