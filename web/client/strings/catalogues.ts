import type { Language } from '@paper-dynasty/engine/model/languages';
import type { Words } from './words.ts';

/** Every word of the page that the server does not send. */
export type Catalogue = Words<typeof import('./en/index.ts')>;

/** The words of the guide, which hardly anybody reads twice: loaded by themselves. */
export const GUIDES: Readonly<Record<Language, () => Promise<Words<typeof import('./en/guide.ts')>>>> = {
  en: () => import('./en/guide.ts'),
  es: () => import('./es/guide.ts'),
};

/** The catalogues, each loaded only when it is spoken. A catalogue imports nothing that the page itself runs. */
export const CATALOGUES: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: () => import('./en/index.ts'),
  es: () => import('./es/index.ts'),
};
