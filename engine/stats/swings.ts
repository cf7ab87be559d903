import type { Play } from '../model/play.ts';
import { battingSide, otherSide, type Side } from '../model/sides.ts';

/** Who gained by a play, and how much of a chance to win, in percent. */
export interface Gain {
  readonly gained: Side;
  readonly percent: number;
}

/** Returns who gained by a play that was worth `wpa` (-1 to 1) to the side at bat (RULES section 11). */
export const gainOf = (play: Pick<Play, 'before'>, wpa: number): Gain => {
  const batting = battingSide(play.before.half);
  return { gained: wpa < 0 ? otherSide(batting) : batting, percent: Math.round(Math.abs(wpa) * 100) };
};

/** Returns those that moved the chance to win most, the greatest first, at most so many. */
export const largestSwings = <T extends { readonly wpa: number }>(
  plays: readonly T[],
  most: number,
): readonly T[] => plays.toSorted((a, b) => Math.abs(b.wpa) - Math.abs(a.wpa)).slice(0, most);
