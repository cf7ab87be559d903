import type { RefusalCode } from '../model/refusals.ts';

/** Refusals whose English sentence says what exactly is wrong: in another language it stands behind the code's sentence, if need be in English. */
export const PARTICULAR: readonly RefusalCode[] = [
  'bad_input',
  'rate_limited',
  'game_broken',
  'not_allowed',
  'team_not_found',
  'team_taken',
  'lineup_invalid',
  'entry_invalid',
  'substitution_invalid',
  'decision_not_possible',
  'answer_not_possible',
  'outcome_not_possible',
  'hit_location_required',
  'hit_location_invalid',
  'lineup_incomplete',
  'not_available',
  'yes_needed',
  'correction_impossible',
  'ruling_impossible',
];

/** The words that a language has for refusals. */
export interface RefusalSentences {
  /** By code, where the language has a sentence of its own; null where it has none, as English. */
  readonly sentences: Readonly<Partial<Record<RefusalCode, string>>> | null;
  /** What an English sentence says exactly is wrong, in this language; empty = it has no words for it. */
  readonly particulars: (message: string) => string;
}

/** A refusal as a person reads it on every surface: by its code where the language has a sentence for it, with what exactly is wrong; else as the engine words it. */
export const refusalSentence = (
  code: string | undefined,
  message: string,
  { sentences, particulars }: RefusalSentences,
): string => {
  const known: Readonly<Partial<Record<string, string>>> | null = sentences;
  const sentence = code && known?.[code];
  if (!sentence) return message;
  const exactly = particulars(message);
  if (exactly) return `${sentence} ${exactly}`;
  return PARTICULAR.some((particular) => particular === code) ? `${sentence} (${message})` : sentence;
};
