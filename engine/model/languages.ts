/** The languages that plays are told in, and that the page and the bot speak. */
export const LANGUAGES = ['en', 'es'] as const;
/** A language that plays are told in, and that the page and the bot speak. */
export type Language = (typeof LANGUAGES)[number];

/** The languages by their own names. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

const isLanguage = (value: string): value is Language => LANGUAGES.some((language) => language === value);

/** The language of a list of preferences in their order (`es-MX`, `de`, ...): the first that is spoken, else English. */
export const preferredLanguage = (wanted: readonly string[]): Language =>
  wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
