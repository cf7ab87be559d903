import { LANGUAGES, type Language } from '@paper-dynasty/engine/notation/languages';

const CHOSEN = 'language';

const isLanguage = (value: string | null | undefined): value is Language =>
  LANGUAGES.some((language) => language === value);

/** The language of a list of preferences (`es-MX`, `de`, ...): the first that the page speaks, else English. */
export const preferred = (wanted: readonly string[]): Language =>
  wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';

const find = (): Language => {
  if (!('document' in globalThis)) return 'en';
  const chosen = localStorage.getItem(CHOSEN);
  return isLanguage(chosen) ? chosen : preferred(navigator.languages);
};

/** The language of this page: the one that the person chose, else the browser's. */
export const language: Language = find();

/** Keeps the choice, and loads the page in it. */
export const chooseLanguage = (choice: Language): void => {
  localStorage.setItem(CHOSEN, choice);
  location.reload();
};
