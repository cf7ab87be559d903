/** What the build knows of the page for those without a connection: the files that it needs, and a name that changes with them. */
interface Shell {
  readonly name: string;
  readonly files: readonly string[];
}

declare const self: ServiceWorkerGlobalScope;
declare const OFFLINE_SHELL: Shell;

const OFFLINE_PAGE = '/offline';

/** Addresses that answer by themselves: sign-in with its redirects, data and its documents. */
const NOT_PAGES = ['/auth/', '/api/', '/docs'];

/** Keeps the offline page as the server has it now. */
const install = async (): Promise<void> => {
  const cache = await caches.open(OFFLINE_SHELL.name);
  await cache.addAll([new Request(OFFLINE_PAGE, { cache: 'reload' }), ...OFFLINE_SHELL.files]);
  await self.skipWaiting();
};

/** Takes over the pages that are open, and forgets what former editions kept. */
const activate = async (): Promise<void> => {
  const others = (await caches.keys()).filter((name) => name !== OFFLINE_SHELL.name);
  await Promise.all(others.map((name) => caches.delete(name)));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
};

/** A kept answer, whatever language it was asked for in. */
const keptAnswer = (address: RequestInfo): Promise<Response | undefined> =>
  caches.match(address, { ignoreVary: true });

/** The page as the server answers, or without a connection the one that says so. */
const answerPage = async ({ request, preloadResponse }: FetchEvent): Promise<Response> => {
  try {
    return ((await preloadResponse) as Response | undefined) ?? (await fetch(request));
  } catch {
    return (await keptAnswer(OFFLINE_PAGE)) ?? Response.error();
  }
};

const answerFile = async ({ request }: FetchEvent): Promise<Response> =>
  (await keptAnswer(request)) ?? fetch(request);

/** What the server tells of a turn; an address of this site, and what it replaces. */
interface Note {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly url: string;
}

const pageFor = async (url: string): Promise<WindowClient | undefined> => {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.find((page) => new URL(page.url).pathname === url);
};

const showNote = async ({ title, body, tag, url }: Note): Promise<void> =>
  self.registration.showNotification(title, { body, tag, data: url, icon: '/icons/rounded-192.png' });

/** Shows the game that a notification tells of: in the page that has it open, else in a new one. */
const openGame = async (url: string): Promise<void> => {
  const open = await pageFor(url);
  await (open ? open.focus() : self.clients.openWindow(url));
};

self.addEventListener('push', (event) => {
  if (event.data) event.waitUntil(showNote(event.data.json() as Note));
});
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openGame(String(event.notification.data)));
});
self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== self.location.origin) return;
  if (event.request.mode === 'navigate') {
    if (!NOT_PAGES.some((start) => pathname.startsWith(start))) event.respondWith(answerPage(event));
  } else if (OFFLINE_SHELL.files.includes(pathname)) event.respondWith(answerFile(event));
});

export {};
