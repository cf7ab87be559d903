import { defineConfig } from 'vitest/config';
import { SHARED } from '../vitest.config.ts';

/** The tests without a database, a browser and a Discord, but for the proofs, which play thousands of games. */
export default defineConfig({
  test: {
    ...SHARED,
    // What a file of the sources is made into is kept for the next time: it is run over and over.
    experimental: { fsModuleCache: true, fsModuleCachePath: 'node_modules/.cache/paper-dynasty/vitest' },
    include: [
      'test/*.test.ts',
      'test/bench/*.test.ts',
      'test/engine/**/*.test.ts',
      'test/web/client-*.test.ts',
      'test/web/{authorization,catalogue,stylesheets}.test.ts',
      'test/bot/{free-dice,localization,pieces,refusals,scorer-text,told}.test.ts',
    ],
    exclude: [
      'test/pictures.test.ts',
      'test/engine/proofs/**',
      'test/engine/{card-svg,random-games}.test.ts',
      'test/engine/manager/simulation.test.ts',
    ],
  },
});
