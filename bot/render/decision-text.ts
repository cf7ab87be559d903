import type { Bases } from '@paper-dynasty/engine/model/bases';
import type { DefensiveDecision, OffensiveDecision } from '@paper-dynasty/engine/model/decisions';
import { words } from '../words/index.ts';
import { baseName, listed } from './words.ts';

/** Bases in words. */
export const basesWords = (bases: readonly number[]): string =>
  listed([...bases].sort().map((base) => baseName(base as 1 | 2 | 3 | 4)));

/** Whether two runners or more are on base, so that two can steal at once. */
export const severalOn = (bases: Bases): boolean => bases.filter(Boolean).length > 1;

/** The defense in a sentence; where several are on base, it says whom a double steal is thrown at. */
export const defenseText = (decision: DefensiveDecision, bases: Bases): string => {
  const { DECISION_WORDS, INFIELD_WORDS, OUTFIELD_WORDS } = words();
  const hold =
    decision.hold.length > 0 ? DECISION_WORDS.holdOn(basesWords(decision.hold)) : DECISION_WORDS.nobodyHeld;
  const parts = [
    INFIELD_WORDS[decision.infield],
    OUTFIELD_WORDS[decision.outfield].toLowerCase(),
    hold,
    DECISION_WORDS.throws(decision.throws),
    ...(severalOn(bases) ? [DECISION_WORDS.doubleSteal(decision.throw_at === 'lead')] : []),
  ];
  return `${parts.join('; ')}.`;
};

/** What the offense has on, in a sentence. */
export const offenseText = ({ play, steal, sends }: OffensiveDecision): string => {
  const { DECISION_WORDS, OFFENSE_WORDS } = words();
  const what = play === 'steal' ? DECISION_WORDS.stealOf(basesWords(steal)) : OFFENSE_WORDS[play];
  return DECISION_WORDS.offense(what, sends);
};
