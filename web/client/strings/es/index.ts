/** The Spanish catalogue. */
export * from '@paper-dynasty/engine/wire/es/names';
export { CARD_WORDS, OUTCOME_WORDS, SHORT_OUTCOMES } from '@paper-dynasty/engine/notation/es/outcomes';
export * from '@paper-dynasty/engine/wire/es/records';
export * from '@paper-dynasty/engine/wire/es/season';
export * from './acting.ts';
export * from './books.ts';
export * from './chances.ts';
export * from './dice-check.ts';
export * from './fielders.ts';
export * from './office.ts';
export * from './office-tools.ts';
export * from './opening.ts';
export * from './page.ts';
export * from './play.ts';
export * from './records.ts';
export * from './scorecard.ts';
export * from './site.ts';
export * from './story.ts';
