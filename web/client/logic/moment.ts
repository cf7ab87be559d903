import { language } from '../language.ts';

/** A moment on the reader's own clock: day and time. */
export const moment = (at: string): string =>
  new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
