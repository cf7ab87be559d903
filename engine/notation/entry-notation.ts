import { OUTCOME_FACTS, type Outcome } from '../model/outcomes.ts';
import type { Play } from '../model/play.ts';
import type { Position } from '../model/positions.ts';
import type { ScorerEntry, ScorerMovement } from '../model/scorer-entry.ts';
import { makeNotation } from './notation.ts';

const BASES_OF_HIT = [[], [], ['double'], ['triple'], ['homerun']] as const;

const statsOf = (outcome: Outcome, { sacrifice }: Pick<ScorerEntry, 'sacrifice'>): Play['stats'] => {
  const { hit } = OUTCOME_FACTS[outcome];
  return {
    ...(hit > 0 ? { hit: 1 } : {}),
    ...Object.fromEntries(BASES_OF_HIT[hit].map((name) => [name, 1])),
    ...(sacrifice === 'bunt' ? { sac: 1 } : {}),
    ...(sacrifice === 'fly' ? { sf: 1 } : {}),
  };
};

/** What a scorer's notation is made from while a play is being written; the putouts stand in the order of the outs. */
export type NotedEntry = Pick<
  ScorerEntry,
  'putouts' | 'errors' | 'multiple_play' | 'sacrifice' | 'with' | 'calls'
> & {
  readonly movements: readonly Pick<ScorerMovement, 'from' | 'to' | 'cause'>[];
};

/** A play that a scorer is writing, in scorer's notation, as far as it is written: `6-4-3 DP`. */
export const entryNotation = (outcome: Outcome, location: Position | null, entry: NotedEntry): string =>
  makeNotation({
    result: outcome,
    putouts: entry.putouts,
    outs: entry.movements.filter((m) => m.to === null).length,
    multiple_play: entry.multiple_play,
    errors: entry.errors,
    hit_location: location,
    stats: statsOf(outcome, entry),
    movements: entry.movements,
    entry,
  });
