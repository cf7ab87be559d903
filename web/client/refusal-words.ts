import { refusalSentence } from '@paper-dynasty/engine/wire/refusal-sentence';
import { REFUSAL_PARTICULARS, REFUSAL_WORDS } from './strings.ts';

/** A refusal for the person: by its code where this language has a sentence for it, else as the server words it. */
export const refusalWords = (code: string | undefined, message: string): string =>
  refusalSentence(code, message, { sentences: REFUSAL_WORDS, particulars: REFUSAL_PARTICULARS });

/** The same for a refusal as sockets answer it. */
export const wordsOfRefusal = ({
  code,
  message,
}: {
  readonly code: string;
  readonly message: string;
}): string => refusalWords(code, message);
