import type { Language } from '../model/languages.ts';
import { SERVERS } from './es/servers.ts';

/** A sentence, and behind it in brackets what the server itself says. */
const SAID = /^(.+?)( \(.*\))?$/s;

const inSpanish = (sentence: string): string | null => {
  for (const [english, spanish] of SERVERS) {
    const found = new RegExp(`^${english.replace(/\$\d/g, '(.+?)')}$`).exec(sentence);
    if (found) return spanish.replace(/\$(\d)/g, (_mark, n: string) => found[Number(n)] ?? '');
  }
  return null;
};

/** What went wrong with a league's server, in a language: what it says itself stays as it is. */
export const serverWords = (failure: string, language: Language): string => {
  if (language === 'en') return failure;
  const [, sentence = failure, said = ''] = SAID.exec(failure) ?? [];
  const spanish = inSpanish(sentence);
  return spanish === null ? failure : `${spanish}${said}`;
};
