import type { RefusalCode } from '@paper-dynasty/engine/model/refusals';
import { refusalSentence } from '@paper-dynasty/engine/wire/refusal-sentence';
import type { Refused } from '../invocation.ts';
import { words } from '../words/index.ts';

const sentenceOf = ({ refusal: { code, message }, worded }: Refused): string => {
  if (worded) return message;
  const { REFUSAL_WORDS, REFUSAL_PARTICULARS } = words();
  return refusalSentence(code, message, { sentences: REFUSAL_WORDS, particulars: REFUSAL_PARTICULARS });
};

/** A refusal in words, with what to do about it. */
export const refusalText = (refused: Refused): string => {
  const advice: Readonly<Partial<Record<RefusalCode, string>>> = words().ADVICE_WORDS;
  const what = advice[refused.refusal.code];
  return `⚠️ ${sentenceOf(refused)}${what ? ` ${what}` : ''}`;
};
