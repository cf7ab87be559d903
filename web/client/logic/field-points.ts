import type { Position } from '@paper-dynasty/engine/model/positions';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import { BASE_POINTS, type Point } from './base-paths.ts';

/** Where the fielders stand on the drawn field; a designated hitter stands nowhere. */
export const FIELD_POINTS: Readonly<Partial<Record<Position, Point>>> = {
  P: [100, 117],
  C: [100, 165],
  '1B': [141, 89],
  '2B': [127, 76],
  '3B': [59, 89],
  SS: [73, 76],
  LF: [44, 60],
  CF: [100, 41],
  RF: [156, 60],
};

/** How much farther than its fielder a home run flies. */
const OVER_THE_FENCE = 1.16;

const beyond = ([x, y]: Point, by: number): Point => {
  const [homeX, homeY] = BASE_POINTS[0] ?? [100, 150];
  return [homeX + (x - homeX) * by, homeY + (y - homeY) * by];
};

/** Where the ball of a play went on the drawn field; null where that is not known. */
export const ballPoint = ({
  hit_location,
  batter_result,
  is_hit,
}: Pick<PlayView, 'hit_location' | 'batter_result' | 'is_hit'>): Point | null => {
  const point = hit_location && FIELD_POINTS[hit_location];
  if (!point) return null;
  return is_hit && batter_result === 4 ? beyond(point, OVER_THE_FENCE) : point;
};
