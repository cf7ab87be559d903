import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

/** The engine's modules do nothing when they are loaded: those of which nothing is used are left out, schemas and all. */
const isEngine = (id: string): boolean => /[/\\]engine[/\\](?!.*node_modules)/.test(id);

export default defineConfig({
  root: new URL('./client', import.meta.url).pathname,
  plugins: [
    preact(),
    compression({
      algorithms: ['brotliCompress', 'gzip'],
      threshold: 1000,
      skipIfLargerOrEqual: true,
      logLevel: 'silent',
    }),
  ],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: { treeshake: { moduleSideEffects: (id) => !isEngine(id) } },
  },
});
