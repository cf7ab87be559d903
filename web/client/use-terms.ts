import { useEffect } from 'preact/hooks';

const KINDS = ['pointerover', 'focusin', 'click'] as const;

/** Whether somebody asks for the meaning of what stands there: they point at it, come to it by the keys, or tap it where a tap does nothing else. */
const isAsked = (event: Event, word: Element): boolean => {
  if (event.type === 'pointerover') return (event as PointerEvent).pointerType === 'mouse';
  if (event.type === 'focusin') return word.matches(':focus-visible');
  return !word.closest('button:not(.term), a');
};

/** Tells what a word means wherever one is marked with `data-term` and somebody asks; the glossary is loaded then. */
export const useTerms = (): void =>
  useEffect(() => {
    const look = (event: Event): void => {
      const word = event.target instanceof Element && event.target.closest<HTMLElement>('[data-term]');
      if (word && isAsked(event, word))
        void import('./components/guide/term-tip.ts').then(({ showTip }) => showTip(word), reportError);
    };
    for (const kind of KINDS) document.addEventListener(kind, look);
    return () => {
      for (const kind of KINDS) document.removeEventListener(kind, look);
    };
  }, []);
