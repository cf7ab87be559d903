import type { DefensiveDecision, OffensiveDecision } from '@paper-dynasty/engine/model/decisions';
import { words } from '../words/index.ts';
import { baseName, listed } from './words.ts';

/** Bases in words. */
export const basesWords = (bases: readonly number[]): string =>
  listed([...bases].sort().map((base) => baseName(base as 1 | 2 | 3 | 4)));

/** What the throw goes at, in words. */
export const throwWords = ({ throw_at, throws }: Pick<DefensiveDecision, 'throw_at' | 'throws'>): string =>
  words().DECISION_WORDS.throws(throws, throw_at === 'lead');

/** The defense in a sentence. */
export const defenseText = (decision: DefensiveDecision): string => {
  const { DECISION_WORDS, INFIELD_WORDS, OUTFIELD_WORDS } = words();
  const hold =
    decision.hold.length > 0 ? DECISION_WORDS.holdOn(basesWords(decision.hold)) : DECISION_WORDS.nobodyHeld;
  const parts = [INFIELD_WORDS[decision.infield], OUTFIELD_WORDS[decision.outfield].toLowerCase(), hold];
  return `${[...parts, throwWords(decision)].join('; ')}.`;
};

/** What the offense has on, in a sentence. */
export const offenseText = ({ play, steal, sends }: OffensiveDecision): string => {
  const { DECISION_WORDS, OFFENSE_WORDS } = words();
  const what = play === 'steal' ? DECISION_WORDS.stealOf(basesWords(steal)) : OFFENSE_WORDS[play];
  return DECISION_WORDS.offense(what, sends);
};
