import { useLayoutEffect, useRef } from 'preact/hooks';
import { prefersStill } from './use-wide.ts';

/** After so long two thirds of the way are done, ms. */
const PACE = 70;
const NEAR = 0.5;
const FADE = 220;

/** Where what an element stands in begins on the screen, px from its top: its scroll box, or the screen. */
const topOfBox = (element: Element): number => {
  const box = element.parentElement;
  if (!box || box === document.body) return 0;
  return /auto|scroll/.test(getComputedStyle(box).overflowY)
    ? box.getBoundingClientRect().top
    : topOfBox(box);
};

/** Moves things to their places frame by frame: only so is it known where each was last seen when something pushes it on midway. */
const slider = () => {
  const above = new Map<HTMLElement, number>();
  let last: number | null = null;
  const show = (item: HTMLElement, px: number): void => {
    item.style.transform = px < NEAR ? '' : `translateY(${-px}px)`;
    if (px < NEAR) above.delete(item);
    else above.set(item, px);
  };
  const frame = (now: number): void => {
    const gone = last === null ? 0 : now - last;
    last = now;
    for (const [item, px] of above) show(item, px * Math.exp(-gone / PACE));
    if (above.size > 0) requestAnimationFrame(frame);
    else last = null;
  };
  /** Has things seen where they were before each was pushed down by so many px; they set out in the frame after. */
  return (pushed: readonly (readonly [HTMLElement, number])[]): void => {
    if (above.size === 0) requestAnimationFrame(frame);
    last = null;
    for (const [item, px] of pushed) show(item, (above.get(item) ?? 0) + px);
  };
};

/** Lets the entries of a list make room for new ones by sliding, not by a jump. Where the list has been scrolled its start is out of sight, and the browser keeps in place what is read; nothing slides for who wants nothing to move, nor where the list shows something else (`showing`). Returns the list's ref. */
export const useSlide = (showing: string) => {
  const list = useRef<HTMLOListElement>(null);
  const slides = useRef<ReturnType<typeof slider>>(null);
  const before = useRef<{ showing: string; items: ReadonlySet<Element> }>({ showing, items: new Set() });
  useLayoutEffect(() => {
    const items = [...(list.current?.children ?? [])] as HTMLElement[];
    const { showing: shown, items: known } = before.current;
    before.current = { showing, items: new Set(items) };
    if (!list.current || shown !== showing || known.size === 0 || prefersStill()) return;
    if (items.every((item) => known.has(item))) return;
    if (list.current.getBoundingClientRect().top < topOfBox(list.current)) return;
    slides.current ??= slider();
    const pushed: (readonly [HTMLElement, number])[] = [];
    let room = 0;
    for (const item of items) {
      const { top, height } = item.getBoundingClientRect();
      if (top - room > innerHeight) break;
      if (known.has(item)) pushed.push([item, room]);
      else {
        room += height;
        item.animate({ opacity: [0, 1] }, { duration: FADE, easing: 'ease-in' });
      }
    }
    slides.current(pushed);
  });
  return list;
};
