/** The English catalogue: the one that the others are measured by. */
export * from '@paper-dynasty/engine/wire/en/names';
export * from '@paper-dynasty/engine/wire/en/records';
export * from '@paper-dynasty/engine/wire/en/season';
export * from './acting.ts';
export * from './books.ts';
export * from './dice-check.ts';
export * from './fielders.ts';
export * from './office.ts';
export * from './office-tools.ts';
export * from './opening.ts';
export * from './outcomes.ts';
export * from './page.ts';
export * from './play.ts';
export * from './records.ts';
export * from './refusals.ts';
export * from './scorecard.ts';
export * from './site.ts';
