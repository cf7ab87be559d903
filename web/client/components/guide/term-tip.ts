import type { CardResult } from '@paper-dynasty/engine/model/cards';
import {
  GLOSSARIES,
  isTerm,
  TERMS,
  termOfResult,
  type TermKey,
} from '@paper-dynasty/engine/notation/glossary';
import { language } from '../../language.ts';
import '../../styles/guide.css';

const ROOM = 8;
const ID = 'term-tip';

/** The term that a mark names: by its key, or as an outcome or a result of a card. */
const termMarked = (mark: string): TermKey | null => (isTerm(mark) ? mark : termOfResult(mark as CardResult));

/** The one tip of the page, in the dialog that the word stands in, else in the page. */
const tipFor = (word: HTMLElement): HTMLElement => {
  const found = document.getElementById(ID);
  const tip = found ?? document.createElement('div');
  tip.id = ID;
  tip.setAttribute('role', 'tooltip');
  tip.popover = 'manual';
  const home = word.closest('dialog') ?? document.body;
  if (tip.parentElement !== home) home.append(tip);
  return tip;
};

const place = (tip: HTMLElement, word: HTMLElement): void => {
  const at = word.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const left = Math.max(ROOM, Math.min(at.left, innerWidth - width - ROOM));
  const above = at.top - height - ROOM;
  Object.assign(tip.style, { left: `${left}px`, top: `${above >= ROOM ? above : at.bottom + ROOM}px` });
};

const line = (tag: string, text: string): HTMLElement =>
  Object.assign(document.createElement(tag), { textContent: text });

/** Hides the tip when somebody goes on from the word, and takes back what was said of it. */
const hideLater = (tip: HTMLElement, word: HTMLElement): void => {
  const gone = new AbortController();
  const hide = (): void => {
    gone.abort();
    if (tip.isConnected && tip.matches(':popover-open')) tip.hidePopover();
    word.removeAttribute('aria-describedby');
  };
  const { signal } = gone;
  const elsewhere = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof Node) || (!word.contains(target) && !tip.contains(target))) hide();
  };
  for (const kind of ['pointerover', 'pointerdown', 'focusin'])
    document.addEventListener(kind, elsewhere, { signal });
  document.addEventListener('scroll', hide, { signal, capture: true });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      hide();
    },
    { signal, capture: true },
  );
};

/** How long the pointer rests on a button before its word is told: whoever is about to press it is not held up. */
const REST_MILLISECONDS = 600;

/** Whether somebody who has come to a word stays there. */
const stays = async (word: HTMLElement): Promise<boolean> => {
  if (!word.closest('button') || word.matches(':focus-visible')) return true;
  await new Promise((resolve) => setTimeout(resolve, REST_MILLISECONDS));
  return word.matches(':hover');
};

let shown: HTMLElement | null = null;

/** Shows what a word marked with `data-term` means beside it, until somebody goes on or presses Escape. */
export const showTip = async (word: HTMLElement): Promise<void> => {
  const key = termMarked(word.dataset['term'] ?? '');
  if (!key) return;
  shown = word;
  if (!(await stays(word))) return;
  const { GLOSSARY } = await GLOSSARIES[language]();
  if (shown !== word || !word.isConnected) return;
  const tip = tipFor(word);
  if (tip.matches(':popover-open') && word.getAttribute('aria-describedby') === ID) return;
  const { name, text } = GLOSSARY.terms[key];
  const { codes } = TERMS[key];
  // What can be pressed stays in reach below it.
  tip.inert = word.closest('button') !== null;
  tip.replaceChildren(line('strong', name), line('small', codes.join(' · ')), line('span', text));
  word.setAttribute('aria-describedby', ID);
  tip.showPopover();
  place(tip, word);
  hideLater(tip, word);
};
