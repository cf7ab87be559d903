import { POSITIONS, type Position } from '@paper-dynasty/engine/model/positions';
import type { GameView, SideView } from '@paper-dynasty/engine/wire/game-view';
import type { RosterManView } from '@paper-dynasty/engine/wire/lineup-view';
import { HAND_WORDS, RECORD_WORDS } from '../strings.ts';
import type { Point } from './base-paths.ts';
import { fieldingIn } from './decision-choices.ts';
import { FIELD_POINTS } from './field-points.ts';
import { ifKnown } from './if-known.ts';

/** A man in the field. */
export interface Fielder {
  readonly player_id: string;
  readonly name: string;
}

interface Fielding extends Pick<GameView, 'half'> {
  readonly away: Pick<SideView, 'lineup'>;
  readonly home: Pick<SideView, 'lineup'>;
}

/** Who plays a position for the side in the field, or null before the lineups are set. */
export const fielderAt = (view: Fielding, position: Position): Fielder | null => {
  const { lineup } = view[fieldingIn(view)];
  if (!lineup) return null;
  if (position === 'P') return { player_id: lineup.pitcher.id, name: lineup.pitcher.name };
  return lineup.batting_order.find((man) => man.position === position) ?? null;
};

const distance = ([x, y]: Point, [otherX, otherY]: Point): number => Math.hypot(x - otherX, y - otherY);

const farFrom = (at: Point, position: Position): number => {
  const point = FIELD_POINTS[position];
  return point ? distance(at, point) : Infinity;
};

/** The position whose fielder stands nearest to a point of the drawn field. */
export const nearestPosition = (at: Point): Position =>
  POSITIONS.reduce((nearest, p) => (farFrom(at, p) < farFrom(at, nearest) ? p : nearest));

/** The position before or after another in scorer's order, round and round. */
export const nextPosition = (position: Position, by: -1 | 1): Position =>
  POSITIONS[(POSITIONS.indexOf(position) + by + POSITIONS.length) % POSITIONS.length] ?? position;

/** A fielder's ratings at his position in words, as far as the league's data has them, and the hand that he throws with. */
export const fielderWords = (
  man: Pick<RosterManView, 'fielding' | 'throws'>,
  position: Position,
): readonly string[] => {
  const rating = man.fielding.find((f) => f.position === position);
  const named = (name: string) => (value: number) => `${name} ${value}`;
  return [
    ifKnown(rating?.range, named(RECORD_WORDS.range)),
    ifKnown(rating?.error, named(RECORD_WORDS.error)),
    ifKnown(rating?.arm, (arm) => `${RECORD_WORDS.arm} ${arm > 0 ? '+' : ''}${arm}`),
    ifKnown(rating?.passed_ball, named(RECORD_WORDS.passedBall)),
    ifKnown(man.throws, (hand) => RECORD_WORDS.throws(HAND_WORDS[hand])),
  ].filter((words) => words !== null);
};
