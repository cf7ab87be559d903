/** The languages that plays are told in, and that the page and the bot speak. */
export const LANGUAGES = ['en', 'es'] as const;
/** A language that plays are told in, and that the page and the bot speak. */
export type Language = (typeof LANGUAGES)[number];

/** The languages by their own names. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };
