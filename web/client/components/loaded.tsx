import type { ComponentChildren } from 'preact';
import { SITE_WORDS } from '../strings.ts';
import type { Loaded } from '../use-load.ts';
import { NotFound } from './not-found.tsx';

/** What did not load, and why; with a way to try again. */
export const Failed = ({ problem, onAgain }: { problem: string; onAgain: () => void }) => (
  <div class="lost" role="alert">
    <h1>{SITE_WORDS.failed}</h1>
    <p class="muted">{problem}</p>
    <button class="primary" onClick={onAgain}>
      {SITE_WORDS.again}
    </button>
  </div>
);

interface LoadedProps<T> {
  readonly from: Loaded<T>;
  readonly children: (data: T) => ComponentChildren;
}

/** What has been loaded, or how that stands. */
export const WhenLoaded = <T,>({ from, children }: LoadedProps<T>) => {
  if (from.data !== null) return <>{children(from.data)}</>;
  if (from.missing) return <NotFound />;
  if (from.problem === null) return <p class="loading muted">{SITE_WORDS.loading}</p>;
  return <Failed problem={from.problem} onAgain={from.again} />;
};
