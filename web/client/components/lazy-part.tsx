import type { ComponentType } from 'preact';
import { useLazy } from '../use-lazy.ts';

/** A part of the page that is loaded only when it is shown; nothing stands in its place until it is there. */
export const lazyPart =
  <P extends object>(load: () => Promise<ComponentType<P>>) =>
  (props: P) => {
    const Part = useLazy(load);
    return Part && <Part {...props} />;
  };
