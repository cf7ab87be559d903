import { signal } from '@preact/signals';
import { keepFrame } from './frame-address.ts';

/** The address that the page shows. */
export const path = signal('location' in globalThis ? location.pathname : '/');

/** Goes to another page of the site; `instead` of this one in the browser's history, or after it. */
export const go = (to: string, how: 'after' | 'instead' = 'after'): void => {
  if (how === 'instead') history.replaceState(null, '', keepFrame(to));
  else history.pushState(null, '', keepFrame(to));
  path.value = location.pathname;
  if (!location.hash) scrollTo(0, 0);
};

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.defaultPrevented;

const staysHere = (link: HTMLAnchorElement): boolean =>
  link.origin === location.origin && !link.hasAttribute('data-load') && !link.target;

/** Lets a link of the site be followed without a load; the browser itself goes to places on the same page. */
export const follow = (event: MouseEvent): void => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || !isPlain(event) || !staysHere(link)) return;
  if (link.pathname === location.pathname && link.hash) return;
  event.preventDefault();
  go(`${link.pathname}${link.search}${link.hash}`);
};

if ('addEventListener' in globalThis) addEventListener('popstate', () => (path.value = location.pathname));
