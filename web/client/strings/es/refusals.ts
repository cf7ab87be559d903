export { REFUSAL_WORDS } from '@paper-dynasty/engine/wire/es/refusals';
