import type { Reason } from '../../../model/reasons.ts';
import type { ReasonWords } from '../reason-words.ts';
import { wordReason } from '../word-reason.ts';
import { PLAY_REASONS } from './play-reasons.ts';
import { SERVICE_REASONS } from './service-reasons.ts';

const tell = (why: Reason): string => wordReason(REASON_WORDS, why);

/** What does not fit, and why: a clause behind a colon, a sentence by itself. */
const because = (what: string, why: Reason): string => {
  const text = tell(why);
  return /^\p{Ll}/u.test(text) ? `${what}: ${text}` : `${what}. ${text}`;
};

/** What exactly is wrong, in Spanish. */
export const REASON_WORDS: ReasonWords = {
  ...PLAY_REASONS,
  ...SERVICE_REASONS,
  several: ({ reasons }) => reasons.map(tell).join(' '),
  entry_no_longer_holds: ({ why }) => `lo anotado ya no cuadra (${tell(why)}).`,
  play_cannot_be_that: ({ play, why }) => because(`La jugada ${play} no puede ser eso`, why),
  play_no_longer_fits: ({ play, why }) => because(`La jugada ${play} ya no encaja`, why),
  change_no_longer_fits: ({ play, why }) =>
    because(`El cambio después de la jugada ${play} ya no encaja`, why),
};
