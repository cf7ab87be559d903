import type { Movement, Play } from './play.ts';
import type { RunningPlay } from './scorer-entry.ts';

type Struck = Pick<Play, 'result'> & { readonly movements: readonly Pick<Movement, 'from' | 'cause'>[] };

/** The running play on a third strike of the charts: a runner has stolen, or was caught. */
export const withOf = (play: Struck): RunningPlay | null => {
  if (play.result !== 'strikeout') return null;
  const cause = play.movements.find((m) => m.from > 0 && m.cause !== 'batted')?.cause;
  return cause === 'stolen_base' || cause === 'caught_stealing' ? cause : null;
};
