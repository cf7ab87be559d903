import { createHash } from 'node:crypto';
import type { Plugin, Rollup } from 'vite';

/** The page that is shown without a connection. */
const PAGE = 'offline.html';
const WORKER = 'service-worker.js';
/** What the worker calls its list; the build puts the list there. */
const LIST = 'OFFLINE_SHELL';

const isChunk = (file: Rollup.OutputAsset | Rollup.OutputChunk | undefined): file is Rollup.OutputChunk =>
  file?.type === 'chunk';

/** Returns the built files that a chunk needs before it runs, its own and its styles among them. */
const filesOf = (
  bundle: Rollup.OutputBundle,
  name: string,
  seen = new Set<string>(),
): ReadonlySet<string> => {
  const chunk = bundle[name];
  if (seen.has(name) || !isChunk(chunk)) return seen;
  seen.add(name);
  for (const style of chunk.viteMetadata?.importedCss ?? []) seen.add(style);
  for (const imported of chunk.imports) filesOf(bundle, imported, seen);
  return seen;
};

/** Tells the service worker which built files the offline page consists of. */
export const offlineShell = (): Plugin => ({
  name: 'offline-shell',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter(isChunk);
    const page = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${PAGE}`));
    const worker = bundle[WORKER];
    if (!page || !isChunk(worker)) return this.error(`${PAGE} and ${WORKER} are built together`);
    const files = [...filesOf(bundle, page.fileName)].map((file) => `/${file}`).sort();
    const html = bundle[PAGE];
    const hash = createHash('sha256').update(JSON.stringify(files));
    if (html?.type === 'asset') hash.update(html.source);
    const list = JSON.stringify({ name: `offline-${hash.digest('hex').slice(0, 12)}`, files });
    worker.code = `const ${LIST}=${list};${worker.code}`;
  },
});
