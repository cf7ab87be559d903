/** The Spanish catalogue. */
export * from './books.ts';
export * from './dice-check.ts';
export * from './outcomes.ts';
export * from './page.ts';
export * from './play.ts';
export * from './records.ts';
export * from './refusals.ts';
export * from './scorecard.ts';
export * from './site.ts';
