import { signal } from '@preact/signals';

/** The address that the page shows. */
export const path = signal(location.pathname);

addEventListener('popstate', () => (path.value = location.pathname));

/** Goes to another page of the site. */
export const go = (to: string): void => {
  history.pushState(null, '', to);
  path.value = to;
  scrollTo(0, 0);
};

/** Lets a link of the site be followed without a load. */
export const follow = (event: MouseEvent): void => {
  const link = (event.target as Element).closest('a');
  if (
    !link ||
    link.origin !== location.origin ||
    event.metaKey ||
    event.ctrlKey ||
    event.button !== 0 ||
    link.hasAttribute('data-load')
  )
    return;
  event.preventDefault();
  go(link.pathname);
};
