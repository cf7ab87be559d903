import { AsyncLocalStorage } from 'node:async_hooks';
import * as en from './en/index.ts';
import * as es from './es/index.ts';
import { LANGUAGES, type Language } from '@paper-dynasty/engine/model/languages';
import type { Words } from './shape.ts';

export { LANGUAGES, type Language };

/** Every word that the bot says of itself; plays are told by the engine. */
export type Catalogue = Words<typeof en>;

/** The catalogues. One that lacks a word is a type error. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, es };

/** The language of a locale of Discord's: English where there is none of its own. */
export const languageOf = (locale: string | null | undefined): Language =>
  LANGUAGES.find((language) => locale?.split('-')[0] === language) ?? 'en';

// Who is answered decides the language, and everything that is said on the way to his answer is said in it.
const spoken = new AsyncLocalStorage<Language>();

/** Does something, and all that follows from it, in a language. */
export const speaking = <T>(language: Language, task: () => T): T => spoken.run(language, task);

/** The language spoken here; English unless told otherwise. */
export const spokenLanguage = (): Language => spoken.getStore() ?? 'en';

/** The words of the language spoken here. */
export const words = (): Catalogue => CATALOGUES[spokenLanguage()];
