import { REMEDY_OF } from '@paper-dynasty/engine/model/remedies';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import type { Refused } from '../invocation.ts';
import { spokenLanguage, words } from '../words/index.ts';

/** A refusal in words, with what to do about it. */
export const refusalText = ({ refusal, sentence }: Refused): string => {
  const remedy = REMEDY_OF[refusal.code];
  const advice = remedy && words().REMEDY_WORDS[remedy];
  return `⚠️ ${sentence ?? tellRefusal(refusal, spokenLanguage())}${advice ? ` ${advice}` : ''}`;
};
