import type { BattingRatings, Fielding, Hand, PitchingRatings, Player } from '../model/players.ts';
import type { Position } from '../model/positions.ts';
import { remembered } from '../model/remembered.ts';
import type { Park } from '../model/setup.ts';

/** Ratings of which none is missing. */
export type Rated<T> = { readonly [K in keyof T]: NonNullable<T[K]> };

/** What is read for a batter where the league's data does not hold a rating of his card: about league average. */
const USUAL_BATTING: Rated<BattingRatings> = {
  speed: 12,
  steal_low: 6,
  steal_high: 12,
  jump: 9,
  bunting: 'C',
  hit_and_run: 'C',
};

/** The same for a pitcher. His endurance has no usual number: a man of unknown endurance does not tire by outs. */
const USUAL_PITCHING = { hold: 0, wild_pitch: 5, balk: 2, pick_off: 4 } as const;

/** The same for a fielder. */
const USUAL_RANGE = 3;
const USUAL_ERROR: Readonly<Record<Position, number>> = {
  P: 13,
  C: 5,
  '1B': 7,
  '2B': 13,
  '3B': 16,
  SS: 19,
  LF: 5,
  CF: 4,
  RF: 5,
};

const batting = remembered((ratings: BattingRatings): Rated<BattingRatings> => ({
  speed: ratings.speed ?? USUAL_BATTING.speed,
  steal_low: ratings.steal_low ?? USUAL_BATTING.steal_low,
  steal_high: ratings.steal_high ?? USUAL_BATTING.steal_high,
  jump: ratings.jump ?? USUAL_BATTING.jump,
  bunting: ratings.bunting ?? USUAL_BATTING.bunting,
  hit_and_run: ratings.hit_and_run ?? USUAL_BATTING.hit_and_run,
}));

/** A batter's ratings as the engine reads them, league average where only the printed card has them; null for a man without a batting card. */
export const battingRatings = (player: Pick<Player, 'batting'>): Rated<BattingRatings> | null =>
  player.batting && batting(player.batting);

/** The ratings of a pitcher that the engine reads. */
export type PitchingNumbers = Rated<Pick<PitchingRatings, keyof typeof USUAL_PITCHING>>;

/** One of a pitcher's numbers as the engine reads it, league average where only the printed card has it; 0 for a man who does not pitch. */
export const pitchingNumber = (player: Pick<Player, 'pitching'>, name: keyof PitchingNumbers): number =>
  player.pitching ? (player.pitching[name] ?? USUAL_PITCHING[name]) : 0;

/** The innings that a pitcher of unknown endurance is left in by a computer manager, as starter and as reliever. */
const USUAL_INNINGS = { starter: 6, reliever: 2 } as const;

/** The outs after which a computer manager takes out a pitcher whose endurance only his printed card has; null where it is known. */
export const usualOuts = (
  { pitching }: Pick<Player, 'pitching'>,
  started: boolean,
  outsPerHalf: number,
): number | null => {
  const known = started ? pitching?.starter_endurance : pitching?.reliever_endurance;
  return known === null ? USUAL_INNINGS[started ? 'starter' : 'reliever'] * outsPerHalf : null;
};

/** The least endurance, in innings, of a man of the rotation. */
const STARTER = 4;

/** Whether a pitcher is of the rotation: as his league lists him, else by his endurance. */
export const isStarter = ({ pitching }: Pick<Player, 'pitching'>): boolean =>
  pitching?.roles ? pitching.roles.includes('SP') : (pitching?.starter_endurance ?? 0) >= STARTER;

/** Whether a pitcher comes out of the bullpen: as his league lists him, else by his endurance. */
export const isReliever = ({ pitching }: Pick<Player, 'pitching'>): boolean =>
  pitching?.roles
    ? pitching.roles.some((role) => role !== 'SP')
    : (pitching?.starter_endurance ?? 0) < STARTER;

/** The number of a ballpark that its league does not say: an even chance. */
const USUAL_PARK_NUMBER = 10;

/** A ballpark's number (d20, at or under is a hit) for a batter's hand. */
export const parkNumber = (park: Park, kind: 'homerun' | 'single', hand: Hand): number =>
  park[kind][hand] ?? USUAL_PARK_NUMBER;

/** A rating in the field of which the engine can read range and error. */
export type RatedFielding = Fielding & { readonly range: number; readonly error: number };

/** A rating in the field as the engine reads it: league average where only the printed card has it. */
export const fieldingRating = remembered((rating: Fielding): RatedFielding => ({
  ...rating,
  range: rating.range ?? USUAL_RANGE,
  error: rating.error ?? USUAL_ERROR[rating.position],
}));
