import type { BattingRatings, Fielding, PitchingRatings, Player } from '../model/players.ts';
import type { RosterPictureWords } from './roster-picture-words.ts';

type Value = number | string | null;

const pair = (first: number | null, second: number | null, between: string): Value =>
  first === null ? null : `${first}${between}${second ?? '?'}`;

const said = (words: readonly string[], values: readonly Value[]): string =>
  values.flatMap((value, i) => (value === null ? [] : [`${words[i]} ${value}`])).join(' · ');

const battingLine = (r: BattingRatings, { batting }: RosterPictureWords): string =>
  said(batting, [r.speed, pair(r.steal_low, r.steal_high, '-'), r.jump, r.bunting, r.hit_and_run]);

const pitchingLine = (r: PitchingRatings, { pitching }: RosterPictureWords): string =>
  said(pitching, [
    r.hold,
    r.wild_pitch,
    r.balk,
    r.pick_off,
    pair(r.starter_endurance, r.reliever_endurance, '/'),
  ]);

/** Which of a man's cards is meant. */
export type CardSide = 'batting' | 'pitching';

/** What one of a man's cards says beside its results, as far as it is known, in a line. */
export const ratingsLine = ({ batting, pitching }: Player, side: CardSide, w: RosterPictureWords): string => {
  if (side === 'batting') return batting ? battingLine(batting, w) : '';
  return pitching ? pitchingLine(pitching, w) : '';
};

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));

/** A player's ratings at a position, without its name: "range 2 e5 arm -1". */
export const gloveLine = ({ range, error, arm, passed_ball }: Fielding, w: RosterPictureWords): string =>
  [
    ...(range === null ? [] : [w.range(range)]),
    ...(error === null ? [] : [w.error(error)]),
    ...(arm === undefined ? [] : [w.arm(signed(arm))]),
    ...(passed_ball === undefined ? [] : [w.passedBall(passed_ball)]),
  ].join(' ');

/** A player's ratings at all of his positions, in a line. */
export const fieldingLine = (fielding: readonly Fielding[], w: RosterPictureWords): string =>
  fielding.map((f) => `${f.position} ${gloveLine(f, w)}`.trim()).join('   ·   ');
