import { POSITION_NAMES, type LineupPosition } from '@paper-dynasty/engine/model/positions';

export { CARD_WORDS, OUTCOME_WORDS } from '@paper-dynasty/engine/notation/en/outcomes';

/** The positions in a sentence. */
export const POSITION_WORDS: Readonly<Record<LineupPosition, string>> = POSITION_NAMES;
