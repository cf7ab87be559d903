import { anyoneOn } from '../model/bases.ts';
import type { AtBatRoll, CheckRoll } from '../model/rolls.ts';
import type { GameState } from '../model/state.ts';
import type { Dice } from './dice.ts';

/** The id of roll `n` of a game. */
export const makeRollId = (gameId: string, n: number): string => `${gameId}:${n}`;

/** The dice of an at-bat roll in the order they are drawn: d6_one, d6_two (two dice), chaos, resolution, split. */
export const AT_BAT_DICE = [6, 6, 6, 20, 20, 20] as const;

/** The chaos values that call for a check when a runner is on (RULES section 3). */
export const CHAOS_CHECKS = { wild_pitch: 1, passed_ball: 2 } as const;

const injuryRating = (d6One: number, total: number): number | null =>
  d6One === 6 && total >= 7 ? 13 - total : null;

/** Rolls a plate appearance as the next roll of the game; checks for wild pitch and passed ball only with a runner on. */
export const rollAtBat = (state: GameState, dice: Dice): AtBatRoll => {
  const n = state.roll_count + 1;
  const [one = 0, first = 0, second = 0, chaos = 0, resolution = 0, split = 0] = dice.draw(n, AT_BAT_DICE);
  const runners = anyoneOn(state.situation.bases);
  return {
    roll_id: makeRollId(state.setup.game_id, n),
    n,
    kind: 'ab',
    d6_one: one,
    d6_two: [first, second],
    d6_two_total: first + second,
    chaos_d20: chaos,
    resolution_d20: resolution,
    split_d20: split,
    check_wild_pitch: runners && chaos === CHAOS_CHECKS.wild_pitch,
    check_passed_ball: runners && chaos === CHAOS_CHECKS.passed_ball,
    injury_rating: injuryRating(one, first + second),
  };
};

/** Rolls one fresh d20 of a play as the next roll of the game. */
export const rollCheck = (state: GameState, dice: Dice, purpose: CheckRoll['purpose']): CheckRoll => {
  const n = state.roll_count + 1;
  const [d20 = 0] = dice.draw(n, [20]);
  return { roll_id: makeRollId(state.setup.game_id, n), n, kind: 'd20', purpose, d20 };
};
