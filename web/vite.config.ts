import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { offlineShell } from './offline-shell.ts';

/** The engine's modules do nothing when they are loaded: those of which nothing is used are left out, schemas and all. */
const isEngine = (id: string): boolean => /[/\\]engine[/\\](?!.*node_modules)/.test(id);

const place = (name: string): string => new URL(name, import.meta.url).pathname;

export default defineConfig({
  root: place('./client'),
  plugins: [
    preact(),
    offlineShell(),
    compression({
      algorithms: ['brotliCompress', 'gzip'],
      threshold: 1000,
      skipIfLargerOrEqual: true,
      logLevel: 'silent',
    }),
  ],
  // What a module asks for lies beside it, wherever the page is reached: Discord's proxy has another path.
  experimental: {
    renderBuiltUrl: (file, { hostType }) => (hostType === 'html' ? `/${file}` : { relative: true }),
  },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: {
      input: {
        index: place('./client/index.html'),
        offline: place('./client/offline.html'),
        'service-worker': place('./worker/service-worker.ts'),
      },
      // A worker is known by its address, which stays.
      output: {
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
      treeshake: { moduleSideEffects: (id) => !isEngine(id) },
    },
  },
});
