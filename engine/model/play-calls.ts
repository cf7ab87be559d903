import type { Call } from './calls.ts';
import type { Movement, Play } from './play.ts';
import { isOutfield } from './positions.ts';

const NO_CALLS: readonly Call[] = [];

/** What of a play tells the umpires' calls. */
interface CalledPlay {
  readonly entry: { readonly calls?: readonly Call[] | undefined } | null;
  readonly movements: readonly Pick<Movement, 'to' | 'cause'>[];
  readonly result: Play['result'];
  readonly hit_location: Play['hit_location'];
  readonly stats: Play['stats'];
}

/** Whether a ball that fell in the outfield is an out all the same: the batter missed a base (RULES section 6, DO3). */
const isAppealed = ({ result, hit_location }: CalledPlay): boolean =>
  result === 'groundball_c' && hit_location !== null && isOutfield(hit_location);

/** What the umpires called on a play of the charts: an out on appeal; a runner is out for interference, or because the ball hit them on a hit. */
const chartCalls = (play: CalledPlay): readonly Call[] => {
  const { movements, stats } = play;
  if (isAppealed(play)) return ['appeal'];
  if (!movements.some((m) => m.to === null && m.cause === 'interference')) return NO_CALLS;
  return [stats.hit ? 'batted_ball' : 'runner_interference'];
};

/** What the umpires called on a play, as the scorer has it or the charts. */
export const callsOf = (play: CalledPlay): readonly Call[] =>
  play.entry ? (play.entry.calls ?? NO_CALLS) : chartCalls(play);
