import type { Base } from '@paper-dynasty/engine/model/bases';
import type { PlayValue } from '@paper-dynasty/engine/stats/run-values';
import { largestSwings } from '@paper-dynasty/engine/stats/swings';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import type { Point } from './base-paths.ts';

/** How many plays tell how a game was decided. */
const TOLD = 3;

/** The plays that moved the chance to win most, in the order in which they were made. */
export const decidingPlays = (
  plays: readonly PlayView[],
  values: readonly PlayValue[],
): readonly { readonly play: PlayView; readonly value: PlayValue }[] => {
  const byNumber = new Map(plays.map((play) => [play.play_number, play]));
  const told = values.filter(({ play }) => byNumber.has(play));
  return largestSwings(told, TOLD)
    .toSorted((a, b) => a.play - b.play)
    .flatMap((value) => {
      const play = byNumber.get(value.play);
      return play ? [{ play, value }] : [];
    });
};

const onBase = (to: number | null): to is Base => to !== null && to >= 1 && to <= 3;

/** Who stands on which base after a play. */
export const runnersAfter = (
  play: Pick<PlayView, 'runners_advanced' | 'batter_id' | 'batter_result'>,
): readonly { readonly base: Base; readonly player_id: string }[] =>
  [...play.runners_advanced, { player_id: play.batter_id, to: play.batter_result }].flatMap(
    ({ player_id, to }) => (onBase(to) ? [{ base: to, player_id }] : []),
  );

const HASH = /^#play-(\d+)$/;

/** The play that an address names (`#play-37`), as far as there is one; null where it names none. */
export const playInHash = (hash: string, count: number): number | null => {
  const number = Number(HASH.exec(hash)?.[1] ?? 0);
  return number >= 1 && number <= count ? number : null;
};

/** The address of a play within its game's page. */
export const hashOf = (play: number): string => `#play-${play}`;

/** The curve of the home side's chances in percent, from 0 to 100 each way, home at the top. */
export const curveOf = (home: readonly number[]): readonly Point[] => {
  const last = Math.max(1, home.length - 1);
  return home.map((chance, i) => [(100 * i) / last, 100 - chance]);
};

/** What a play is that has a moment of its own. */
export type Moment = 'walk_off' | 'home_run' | 'last_out';

/** The moment of the play just made: a game that ends with the home side at bat, a home run, the last out; null for what is not one. */
export const momentOf = (
  play: Pick<PlayView, 'half' | 'is_hit' | 'batter_result' | 'runs_scored' | 'is_out'>,
  { status, winner }: Pick<GameView, 'status' | 'winner'>,
): Moment | null => {
  const over = status === 'completed';
  if (over && winner === 'home' && play.half === 'bottom' && play.runs_scored > 0) return 'walk_off';
  if (play.is_hit && play.batter_result === 4) return 'home_run';
  return over && play.is_out ? 'last_out' : null;
};
