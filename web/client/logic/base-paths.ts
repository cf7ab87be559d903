import { isOutAtPlate } from '@paper-dynasty/engine/model/outcomes';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';

/** A point of the drawn field. */
export type Point = readonly [x: number, y: number];

/** Where the plate and the bases are drawn, 0 and 4 = home. */
export const BASE_POINTS: readonly Point[] = [
  [100, 150],
  [150, 100],
  [100, 50],
  [50, 100],
  [100, 150],
];

/** One man who moves on a play. `to` null: he is put out, at `at` or on his way there. */
export interface Run {
  readonly player_id: string;
  readonly from: number;
  readonly to: number | null;
  readonly way: readonly Point[];
}

const pointOf = (base: number): Point => BASE_POINTS[base] ?? [100, 150];

/** The corners of the way from a base to another, both included: a runner touches every base between. */
export const wayBetween = (from: number, to: number): readonly Point[] =>
  Array.from({ length: Math.max(0, to - from) + 1 }, (_, i) => pointOf(from + i));

/** How far a man goes who is put out before the base. */
const SHORT_OF = 0.8;

const short = (from: Point, to: Point): Point => [
  from[0] + (to[0] - from[0]) * SHORT_OF,
  from[1] + (to[1] - from[1]) * SHORT_OF,
];

const wayOut = (from: number): readonly Point[] => [pointOf(from), short(pointOf(from), pointOf(from + 1))];

/** Everybody who runs on a play, lead man first. */
export const runsOf = (
  play: Pick<PlayView, 'batter_id' | 'batter_result' | 'runners_advanced' | 'result'>,
): readonly Run[] => {
  const { batter_id, batter_result, result } = play;
  const men = play.runners_advanced.map((r) => ({ player_id: r.player_id, from: r.from, to: r.to }));
  const stays = batter_result === 0 || (batter_result === null && isOutAtPlate(result));
  const all = stays ? men : [...men, { player_id: batter_id, from: 0, to: batter_result }];
  return all
    .filter((m) => m.to !== m.from)
    .map((m) => ({ ...m, way: m.to === null ? wayOut(m.from) : wayBetween(m.from, m.to) }))
    .sort((a, b) => b.from - a.from);
};

/** The way as moves from where the man ends, for an animation that ends at rest. */
export const stepsOf = (way: readonly Point[]): readonly { readonly transform: string }[] => {
  const end = way.at(-1) ?? [0, 0];
  return way.map(([x, y]) => ({ transform: `translate(${x - end[0]}px, ${y - end[1]}px)` }));
};

/** Milliseconds from base to base. */
export const BASE_MILLISECONDS = 420;
