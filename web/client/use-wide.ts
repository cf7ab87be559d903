import { useEffect, useState } from 'preact/hooks';

/** From here on the page has columns. */
const WIDE = '(min-width: 960px)';

/** Whether a media query holds now, kept up to date. */
export const useMedia = (query: string): boolean => {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const change = (): void => setHolds(media.matches);
    media.addEventListener('change', change);
    change();
    return () => media.removeEventListener('change', change);
  }, [query]);
  return holds;
};

/** Whether the page is wide enough for columns. */
export const useWide = (): boolean => useMedia(WIDE);

/** From here on a screen of a phone's width is high enough for a whole at-bat. */
const ONE_SCREEN = '(max-width: 959px) and (min-height: 540px)';

/** Whether the page is narrow, and high enough to hold a whole at-bat without scrolling. */
export const useOneScreen = (): boolean => useMedia(ONE_SCREEN);

/** Whether the page is used by touch, mostly without a keyboard. */
export const useTouch = (): boolean => useMedia('(pointer: coarse)');

/** Whether the person wants nothing to move. */
export const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
