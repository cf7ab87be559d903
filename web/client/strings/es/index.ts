/** The Spanish catalogue. */
export * from '@paper-dynasty/engine/wire/es/names';
export * from '@paper-dynasty/engine/wire/es/outcomes';
export * from '@paper-dynasty/engine/wire/es/records';
export * from '@paper-dynasty/engine/wire/es/season';
export * from '@paper-dynasty/engine/wire/es/refusals';
export * from './acting.ts';
export * from './books.ts';
export * from './dice-check.ts';
export * from './office.ts';
export * from './office-tools.ts';
export * from './opening.ts';
export * from './page.ts';
export * from './play.ts';
export * from './records.ts';
export * from './refusals.ts';
export * from './scorecard.ts';
export * from './site.ts';
