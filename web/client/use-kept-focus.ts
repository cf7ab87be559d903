import { useLayoutEffect, useRef } from 'preact/hooks';

const FIRST = '[data-primary], [data-choice], button, select, input';

/** Keeps the focus inside a region whose controls change under it: when the focused one is gone, its first one takes over. */
export const useKeptFocus = <T extends HTMLElement>(step: string) => {
  const ref = useRef<T>(null);
  const within = useRef(false);
  useLayoutEffect(() => {
    const region = ref.current;
    if (!region) return;
    const enter = (): void => void (within.current = true);
    const leave = (event: FocusEvent): void => {
      if (event.relatedTarget instanceof Node && !region.contains(event.relatedTarget))
        within.current = false;
    };
    const elsewhere = (event: PointerEvent): void => {
      if (event.target instanceof Node && !region.contains(event.target)) within.current = false;
    };
    region.addEventListener('focusin', enter);
    region.addEventListener('focusout', leave);
    document.addEventListener('pointerdown', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      region.removeEventListener('focusin', enter);
      region.removeEventListener('focusout', leave);
    };
  }, []);
  useLayoutEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (!within.current || !lost) return;
    (ref.current?.querySelector<HTMLElement>(FIRST) ?? ref.current)?.focus({ preventScroll: true });
  }, [step]);
  return ref;
};
