import type { ReasonName, ReasonParams } from '../../model/reasons.ts';

/** A language's words for reasons: each from what its sentence names. */
export type ReasonWords<N extends ReasonName = ReasonName> = {
  readonly [K in N]: (params: ReasonParams[K]) => string;
};

/** A text with its first letter large, as a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
