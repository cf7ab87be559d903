import type { Language } from '../model/languages.ts';
import { inSpanish } from './es/particulars.ts';

/** A sentence, and behind it in brackets what the server itself says. */
const SAID = /^(.+?)( \(.*\))?$/s;

/** What went wrong with a league's server, in a language: what it says itself stays as it is. */
export const serverWords = (failure: string, language: Language): string => {
  if (language === 'en') return failure;
  const [, sentence = failure, said = ''] = SAID.exec(failure) ?? [];
  const spanish = inSpanish(sentence);
  return spanish === null ? failure : `${spanish}${said}`;
};
