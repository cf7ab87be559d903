import type { Language } from '../model/languages.ts';
import type { Refusal } from '../model/refusals.ts';
import { tellRefusal } from '../notation/refusals/tell-refusal.ts';

/** A refusal as clients get it: its code for programs, its words for whoever asked. */
export interface WireRefusal {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
  readonly retry_after?: number;
}

/** A refusal as it is sent to a client whose person reads a language. */
export const wireRefusal = (refusal: Refusal, language: Language): WireRefusal => {
  const { code, field, retry_after } = refusal;
  return {
    code,
    message: tellRefusal(refusal, language),
    ...(field === undefined ? {} : { field }),
    ...(retry_after === undefined ? {} : { retry_after }),
  };
};
