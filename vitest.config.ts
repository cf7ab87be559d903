import { defineConfig, type TestUserConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';
import { PATIENCE } from './test/patience.ts';

/** What holds for all tests. */
export const SHARED: TestUserConfig = {
  setupFiles: ['test/set-patience.ts'],
  pool: 'forks',
  // Most of the time goes into loading modules where each file loads its own.
  isolate: false,
  expect: { poll: { timeout: PATIENCE } },
  testTimeout: 3 * PATIENCE,
  hookTimeout: 3 * PATIENCE,
};

export default defineConfig({
  test: {
    ...SHARED,
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    sequence: { sequencer: LongestFirst },
    // One more than the cores of a small machine: tests wait for the disk, the browser and Discord's pace.
    maxWorkers: 3,
  },
});
