/** The English catalogue: the one that the others are measured by. */
export { GLOSSARY } from '@paper-dynasty/engine/notation/en/glossary';
export * from '@paper-dynasty/engine/wire/en/names';
export * from '@paper-dynasty/engine/wire/en/record-words';
export * from '@paper-dynasty/engine/wire/en/season';
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
