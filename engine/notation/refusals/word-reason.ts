import type { Reason, ReasonName, ReasonParams } from '../../model/reasons.ts';
import type { ReasonWords } from './reason-words.ts';

/** A reason in the words of a language: a sentence, or, of what does not fit a corrected game, what stands behind the play. */
export const wordReason = <N extends ReasonName>(words: ReasonWords, why: Reason<N>): string => {
  // A reason carries the params of its own name; the compiler does not follow that through an index.
  const word = words[why.reason] as (params: ReasonParams[N]) => string;
  return word(why as unknown as ReasonParams[N]);
};
