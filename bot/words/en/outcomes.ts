import { OUTCOME_FACTS, OUTCOMES, type Outcome } from '@paper-dynasty/engine/model/outcomes';
import { POSITION_NAMES, type LineupPosition } from '@paper-dynasty/engine/model/positions';

const labels = OUTCOMES.map((outcome) => [outcome, OUTCOME_FACTS[outcome].label] as const);

/** The outcomes as menus name them. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = Object.fromEntries(labels) as Record<
  Outcome,
  string
>;

/** The positions in a sentence. */
export const POSITION_WORDS: Readonly<Record<LineupPosition, string>> = POSITION_NAMES;
