import type { AtBatRoll, JumpRoll, OpeningRoll } from '@paper-dynasty/engine/model/rolls';
import { DICE_WORDS } from '../../strings.ts';

const atBatReading = (roll: AtBatRoll): string => {
  if (roll.check_wild_pitch) return DICE_WORDS.wildPitchCheck(roll.resolution_d20);
  if (roll.check_passed_ball) return DICE_WORDS.passedBallCheck(roll.resolution_d20);
  return DICE_WORDS.card(roll.d6_one <= 3, roll.d6_one, roll.d6_two_total);
};

const jumpReading = (roll: JumpRoll): string => {
  const check = roll.check_pick_off
    ? DICE_WORDS.pickOffCheck(roll.resolution_d20)
    : roll.check_balk
      ? DICE_WORDS.balkCheck(roll.resolution_d20)
      : '';
  const jump = DICE_WORDS.jump(6 * (roll.jump[0] - 1) + roll.jump[1], roll.resolution_d20);
  return check ? `${check} ${jump}` : jump;
};

/** How to find the result on the cards. */
export const reading = (roll: OpeningRoll): string => {
  switch (roll.kind) {
    case 'ab':
      return atBatReading(roll);
    case 'jump':
      return jumpReading(roll);
    case 'd20':
      return DICE_WORDS.bunt(roll.d20);
  }
};
