import { OUTCOME_FACTS, type Outcome } from './outcomes.ts';
import type { Movement, Play } from './play.ts';
import type { Position } from './positions.ts';
import type { ScorerEntry, ScorerMovement } from './scorer-entry.ts';

const COVERED: Partial<Record<Position, number>> = { '1B': 1, '2B': 2, SS: 2, '3B': 3, C: 4 };

const lastBy = (putouts: ScorerEntry['putouts'], from: number): Position | undefined =>
  putouts.find((p) => p.runner === from)?.by.at(-1);

/**
 * The base (1-4, 4 = home) where a scorer's entry has a man put out. Where the scorer does not say, who is picked off is out where
 * he stood, any other runner's base is told by who put him out (a throw to third is for third), and so is the batter's on a hit;
 * else it is the next one. What an event file says stands.
 */
export const outBaseOf = (
  outcome: Outcome,
  entry: ScorerEntry,
  { from, out_at, cause }: Pick<ScorerMovement, 'from' | 'out_at' | 'cause'>,
): number => {
  if (out_at !== undefined) return out_at;
  const next = from + 1;
  const isHit = OUTCOME_FACTS[outcome].hit > 0;
  if (entry.source || (from === 0 && !isHit)) return next;
  if (cause === 'pick_off' && from > 0) return from;
  const last = lastBy(entry.putouts, from);
  return Math.max(next, (last && COVERED[last]) ?? 0);
};

const GOING: readonly Movement['cause'][] = ['stolen_base', 'caught_stealing', 'pick_off_stealing'];

/**
 * The base (1-4, 4 = home) where a man was put out on a play: as the scorer's entry has it, else by the charts' own plays: a force
 * and a steal at the next base, a pick-off at his own, any other where the fielder with the putout stands.
 */
export const outBaseIn = (play: Play, { from, force, cause }: Movement): number => {
  const entered = play.entry?.movements.find((e) => e.from === from);
  if (play.entry && entered) return outBaseOf(play.outcome, play.entry, entered);
  const next = from + 1;
  if (force || GOING.includes(cause)) return next;
  const last = lastBy(play.putouts, from);
  if (from === 0) return (last && COVERED[last]) ?? next;
  const base = cause === 'pick_off' || !last ? from : (COVERED[last] ?? from);
  return base >= from ? base : next;
};
