import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** The engine's modules do nothing when they are loaded: those of which nothing is used are left out, schemas and all. */
const isEngine = (id: string): boolean => /[/\\]engine[/\\](?!.*node_modules)/.test(id);

export default defineConfig({
  root: new URL('./client', import.meta.url).pathname,
  plugins: [preact()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: { treeshake: { moduleSideEffects: (id) => !isEngine(id) } },
  },
});
