import { signal } from '@preact/signals';
import { render } from 'preact';
import { expectArrival } from './arrival.ts';
import { Frame } from './components/frame.tsx';
import { NotFound } from './components/not-found.tsx';
import { keepFrame } from './frame-address.ts';
import { keepOfflinePage } from './install.ts';
import { language } from './language.ts';
import { findPage, type FoundPage } from './pages.ts';
import { follow, path } from './router.ts';
import { generation, openSession } from './session.ts';

/** The page that is shown, by the address that it was loaded for; null before the first is here. */
const shown = signal<{ readonly path: string; readonly page: FoundPage | null } | null>(null);

const show = async (pathname: string, loading: Promise<FoundPage | null>): Promise<void> => {
  const page = await loading;
  if (pathname !== path.value) return;
  if (shown.value) expectArrival();
  shown.value = { path: pathname, page };
};

const App = () => {
  const now = shown.value;
  if (!now) return null;
  if (!now.page)
    return (
      <Frame>
        <NotFound />
      </Frame>
    );
  return <div key={`${now.path} ${generation.value}`}>{now.page.show(now.page.id, now.page.part)}</div>;
};

/** Shows the page in its root, beginning with the one whose load is under way. */
export const start = (root: HTMLElement, first: Promise<FoundPage | null>): void => {
  document.documentElement.lang = language;
  root.addEventListener('click', follow);
  void openSession();
  render(<App />, root);
  void show(path.value, first).finally(keepOfflinePage);
  let wanted = path.value;
  path.subscribe((to) => {
    if (to === wanted) return;
    wanted = to;
    // A page that does not load is one of an older edition of the site: the browser itself goes there.
    void show(to, findPage(to)).catch(() => location.assign(keepFrame(to)));
  });
};
