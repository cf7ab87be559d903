import type { RefusalCode } from '@paper-dynasty/engine/model/refusals';
import type { Refused } from '../invocation.ts';
import { words } from '../words/index.ts';

/** Refusals whose sentence says what exactly is wrong: another language's sentence has it behind it, if need be in the engine's English. */
export const PARTICULAR: readonly RefusalCode[] = [
  'bad_input',
  'rate_limited',
  'game_broken',
  'not_allowed',
  'team_not_found',
  'team_taken',
  'lineup_invalid',
  'entry_invalid',
  'substitution_invalid',
  'decision_not_possible',
  'answer_not_possible',
  'outcome_not_possible',
  'hit_location_required',
  'hit_location_invalid',
  'lineup_incomplete',
  'correction_impossible',
];

const sentenceOf = ({ refusal, worded }: Refused): string => {
  const own = words().REFUSAL_WORDS[refusal.code];
  if (worded || own === undefined) return refusal.message;
  const particulars = words().REFUSAL_PARTICULARS(refusal.message);
  if (particulars) return `${own} ${particulars}`;
  return PARTICULAR.includes(refusal.code) ? `${own} (${refusal.message})` : own;
};

/** A refusal in words, with what to do about it. */
export const refusalText = (refused: Refused): string => {
  const advice: Readonly<Partial<Record<RefusalCode, string>>> = words().ADVICE_WORDS;
  const what = advice[refused.refusal.code];
  return `⚠️ ${sentenceOf(refused)}${what ? ` ${what}` : ''}`;
};
