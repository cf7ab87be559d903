import type { Reason } from '../../../model/reasons.ts';
import type { ReasonWords } from '../reason-words.ts';
import { wordReason } from '../word-reason.ts';
import { PLAY_REASONS } from './play-reasons.ts';
import { SERVICE_REASONS } from './service-reasons.ts';

const tell = (why: Reason): string => wordReason(REASON_WORDS, why);

/** What exactly is wrong, in English. */
export const REASON_WORDS: ReasonWords = {
  ...PLAY_REASONS,
  ...SERVICE_REASONS,
  several: ({ reasons }) => reasons.map(tell).join(' '),
  entry_no_longer_holds: ({ why }) => `its entry no longer holds (${tell(why)}).`,
  play_cannot_be_that: ({ play, why }) => `Play ${play} cannot be that: ${tell(why)}`,
  play_no_longer_fits: ({ play, why }) => `Play ${play} no longer fits: ${tell(why)}`,
  change_no_longer_fits: ({ play, why }) =>
    `The substitution after play ${play} no longer fits: ${tell(why)}`,
};
