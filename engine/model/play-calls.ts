import type { Call } from './calls.ts';
import type { Movement, Play } from './play.ts';

const NO_CALLS: readonly Call[] = [];

/** What of a play tells the umpires' calls. */
interface CalledPlay {
  readonly entry: { readonly calls?: readonly Call[] | undefined } | null;
  readonly movements: readonly Pick<Movement, 'to' | 'cause'>[];
  readonly stats: Play['stats'];
}

/** What the umpires called on a play of the charts: a runner is out for interference, or because the ball hit them on a hit. */
const chartCalls = ({ movements, stats }: CalledPlay): readonly Call[] => {
  if (!movements.some((m) => m.to === null && m.cause === 'interference')) return NO_CALLS;
  return [stats.hit ? 'batted_ball' : 'runner_interference'];
};

/** What the umpires called on a play, as the scorer has it or the charts. */
export const callsOf = (play: CalledPlay): readonly Call[] =>
  play.entry ? (play.entry.calls ?? NO_CALLS) : chartCalls(play);
