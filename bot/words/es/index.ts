/** The Spanish catalogue. */
export * from '@paper-dynasty/engine/wire/es/names';
export * from '@paper-dynasty/engine/notation/es/positions';
export * from '@paper-dynasty/engine/wire/es/record-words';
export * from '@paper-dynasty/engine/wire/es/season';
export * from './back.ts';
export * from './charts.ts';
export { CHOICE_WORDS } from './commands.ts';
export * from './controls.ts';
export * from './game.ts';
export * from './help.ts';
export * from './league.ts';
export * from './live.ts';
export * from './office.ts';
export * from './outcomes.ts';
export * from './play.ts';
export * from './remedies.ts';
export * from './team.ts';
export * from './season.ts';
