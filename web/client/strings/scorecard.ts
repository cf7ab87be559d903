/** The scorecard's words are in the catalogue: `en/scorecard.ts`, `es/scorecard.ts`. */
export { CARD_WORDS, NOTE_WORDS, SCORECARD_WORDS, SHORT_OUTCOMES } from '../strings.ts';
