import type { Arrow } from '../../logic/pad-keys.ts';

const middle = (button: Element): number => {
  const { left, width } = button.getBoundingClientRect();
  return left + width / 2;
};

/** The nearest button of the next row up or down. */
const inRow = (
  buttons: readonly HTMLElement[],
  from: HTMLElement,
  down: boolean,
): HTMLElement | undefined => {
  const { top } = from.getBoundingClientRect();
  const beyond = buttons
    .map((button) => ({ button, top: button.getBoundingClientRect().top }))
    .filter((b) => (down ? b.top > top + 4 : b.top < top - 4));
  const row = down ? Math.min(...beyond.map((b) => b.top)) : Math.max(...beyond.map((b) => b.top));
  return beyond
    .filter((b) => Math.abs(b.top - row) < 4)
    .map((b) => b.button)
    .sort((a, b) => Math.abs(middle(a) - middle(from)) - Math.abs(middle(b) - middle(from)))[0];
};

/** Moves the focus among the buttons of a pad as they lie. */
export const moveFocus = (pad: HTMLElement | null, key: Arrow): void => {
  const buttons = [...(pad?.querySelectorAll<HTMLElement>('button') ?? [])];
  const at = buttons.findIndex((b) => b === document.activeElement);
  const from = buttons[at];
  if (!from) return buttons[0]?.focus();
  if (key === 'ArrowLeft') return buttons[at - 1]?.focus();
  if (key === 'ArrowRight') return buttons[at + 1]?.focus();
  inRow(buttons, from, key === 'ArrowDown')?.focus();
};
