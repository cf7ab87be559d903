export { OUTCOME_WORDS } from '@paper-dynasty/engine/wire/es/outcomes';
