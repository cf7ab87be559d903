export { CARD_WORDS, OUTCOME_WORDS } from '@paper-dynasty/engine/notation/es/outcomes';
