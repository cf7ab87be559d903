import { defineConfig } from 'vitest/config';
import { PATIENCE } from './test/patience.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/set-patience.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    expect: { poll: { timeout: PATIENCE } },
    testTimeout: 3 * PATIENCE,
    hookTimeout: 3 * PATIENCE,
  },
});
