import type { RefusalCode } from '@paper-dynasty/engine/model/refusals';

/** Refusals by code where this language has its own sentences; null = the server's, which are English, are shown. */
export const REFUSAL_WORDS: Readonly<Record<RefusalCode, string>> | null = null;

/** What the server says exactly is wrong, behind a code's sentence of this language; empty = it has no words for it. */
export const REFUSAL_PARTICULARS = (_message: string): string => '';
