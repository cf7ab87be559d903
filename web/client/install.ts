const WORKER = '/service-worker.js';

/** Lets the browser keep the page for those without a connection, and install the site; not inside another site's page, whose place is not ours. */
export const keepOfflinePage = (): void => {
  if (!('serviceWorker' in navigator) || window.top !== window) return;
  // Where a browser keeps nothing, as in a private window, the site works as it did.
  void navigator.serviceWorker.register(WORKER, { updateViaCache: 'none' }).catch(() => undefined);
};
