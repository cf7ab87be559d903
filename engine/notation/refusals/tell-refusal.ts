import type { Language } from '../../model/languages.ts';
import type { Reason } from '../../model/reasons.ts';
import type { Refusal } from '../../model/refusals.ts';
import { REASON_WORDS as EN_REASONS } from './en/reasons.ts';
import { REFUSAL_WORDS as EN_REFUSALS } from './en/codes.ts';
import { REASON_WORDS as ES_REASONS } from './es/reasons.ts';
import { REFUSAL_WORDS as ES_REFUSALS } from './es/codes.ts';
import type { ReasonWords } from './reason-words.ts';
import { wordReason } from './word-reason.ts';

const REASONS: Readonly<Record<Language, ReasonWords>> = { en: EN_REASONS, es: ES_REASONS };
const REFUSALS = { en: EN_REFUSALS, es: ES_REFUSALS } as const;

/** What exactly is wrong, in one sentence of a language. */
export const tellReason = (why: Reason, language: Language): string => wordReason(REASONS[language], why);

/** A refusal as a person reads it on every surface: what exactly is wrong, or what its code says. */
export const tellRefusal = ({ code, why }: Refusal, language: Language): string =>
  why ? tellReason(why, language) : REFUSALS[language][code];
