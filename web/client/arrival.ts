let due = false;

/** Somebody has asked for other content, by a link, a start or a sign-in: the focus goes to it when it is there. */
export const expectArrival = (): void => void (due = true);

const isFree = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** The `ref` of a page's main part: it takes the focus that was left by what stood here before, unless it has gone elsewhere since. */
export const arrive = (main: HTMLElement | null): void => {
  if (!main || !due) return;
  due = false;
  if (isFree()) main.focus({ preventScroll: true });
};
