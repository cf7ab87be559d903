const WORKER = '/service-worker.js';

/** Whether this browser keeps a worker for the site; not inside another site's page, whose place is not ours. */
export const canKeepWorker = (): boolean => 'serviceWorker' in navigator && window.top === window;

/** Lets the browser keep the page for those without a connection, and install the site. */
export const keepOfflinePage = (): void => {
  if (!canKeepWorker()) return;
  // Where a browser keeps nothing, as in a private window, the site works as it did.
  void navigator.serviceWorker.register(WORKER, { updateViaCache: 'none' }).catch(() => undefined);
};
