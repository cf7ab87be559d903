import { JUMP_CHECKS } from '../dice/rolls.ts';
import { battingRatings, pitchingNumber, type Rated } from '../leagues/usual-ratings.ts';
import type { Base } from '../model/bases.ts';
import type { BattingRatings } from '../model/players.ts';
import type { JumpRoll } from '../model/rolls.ts';
import type { PlayContext } from '../rules/resolve/context.ts';
import { isGoodJump, stealOutcome, type StealOutcome } from '../rules/resolve/steal.ts';
import { chanceUnder, D20, PAIRS, type Weighted } from './dice.ts';

/** The share of the 36 pairs that make a good jump, by the jump number. */
const GOOD_JUMPS: readonly number[] = Array.from(
  { length: PAIRS.length + 1 },
  (_, jump) => PAIRS.filter(([a, b]) => isGoodJump({ jump: [a, b] }, jump)).length / PAIRS.length,
);

/** The chance, 0 to 1, that a runner is safe on a throw, over every jump and every d20; `bonus`: the catcher's arm and the pitcher's hold. A steal of home without a good jump is an out (RULES section 8). */
export const safeChance = (ratings: Rated<BattingRatings>, from: Base, bonus: number): number => {
  const good = GOOD_JUMPS[ratings.jump] ?? 1;
  const low = from === 3 ? 0 : chanceUnder(ratings.steal_low + bonus);
  return good * chanceUnder(ratings.steal_high + bonus) + (1 - good) * low;
};

const CHECKS = [
  { check_d20: JUMP_CHECKS.pick_off, chance: 1 / D20.length },
  { check_d20: JUMP_CHECKS.balk, chance: 1 / D20.length },
  { check_d20: D20.length, chance: 1 - 2 / D20.length },
] as const;

const jumpRoll = (check_d20: number, jump: readonly [number, number], d20: number): JumpRoll => ({
  roll_id: '',
  n: 1,
  kind: 'jump',
  check_d20,
  jump,
  resolution_d20: d20,
  check_pick_off: check_d20 === JUMP_CHECKS.pick_off,
  check_balk: check_d20 === JUMP_CHECKS.balk,
});

/** Every outcome of the dice of a steal with its chance, and a roll that makes it: pick-off, balk, stolen or caught (RULES section 8). */
export const stealOutcomes = (
  at: PlayContext,
): readonly (Weighted<StealOutcome> & { readonly roll: JumpRoll })[] => {
  const found = new Map<StealOutcome, { chance: number; roll: JumpRoll }>();
  for (const { check_d20, chance } of CHECKS)
    for (const pair of PAIRS)
      for (const d20 of D20) {
        const roll = jumpRoll(check_d20, pair, d20);
        const outcome = stealOutcome(at, roll);
        const known = found.get(outcome) ?? { chance: 0, roll };
        known.chance += chance / PAIRS.length / D20.length;
        found.set(outcome, known);
      }
  return [...found].map(([value, { chance, roll }]) => ({ value, chance, roll }));
};

/** How a runner would fare who runs now, and the numbers that it goes by. */
export interface StealNumbers {
  /** The chance that he is safe on the throw with nobody holding him, and held, 0 to 1. */
  readonly free: number;
  readonly held: number;
  readonly hold: number;
  readonly arm: number;
}

/** The chances of the runner on a base as the ratings have them. */
export const stealNumbers = (at: PlayContext, from: Base): StealNumbers | null => {
  const ratings = battingRatings(at.runner(from));
  if (!ratings) return null;
  const arm = at.rating('C').arm ?? 0;
  const hold = pitchingNumber(at.who.pitcher, 'hold');
  return { free: safeChance(ratings, from, arm), held: safeChance(ratings, from, arm + hold), hold, arm };
};
