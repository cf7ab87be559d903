import type { RefusalCode } from '@paper-dynasty/engine/model/refusals';

/** Refusals by code where this language has its own sentences; null = the server's, which are English, are shown. */
export const REFUSAL_WORDS: Readonly<Record<RefusalCode, string>> | null = null;
