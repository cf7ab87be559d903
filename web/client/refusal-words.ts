import type { RefusalCode } from '@paper-dynasty/engine/model/refusals';
import { REFUSAL_PARTICULARS, REFUSAL_WORDS } from './strings.ts';

/** The refusals whose sentence says more than their code: what the server wrote is added even in English. */
const DETAILED: readonly string[] = [
  'bad_input',
  'rate_limited',
  'game_broken',
  'lineup_invalid',
  'entry_invalid',
  'substitution_invalid',
  'correction_impossible',
  'ruling_impossible',
] satisfies readonly RefusalCode[];

/** A refusal for the person: by its code where this language has a sentence for it, else as the server words it. */
export const refusalWords = (code: string | undefined, message: string): string => {
  const sentences: Readonly<Partial<Record<string, string>>> | null = REFUSAL_WORDS;
  const sentence = code && sentences?.[code];
  if (!sentence) return message;
  const particulars = REFUSAL_PARTICULARS(message);
  if (particulars) return `${sentence} ${particulars}`;
  return DETAILED.includes(code) ? `${sentence} (${message})` : sentence;
};

/** The same for a refusal as sockets answer it. */
export const wordsOfRefusal = ({
  code,
  message,
}: {
  readonly code: string;
  readonly message: string;
}): string => refusalWords(code, message);
