import type { AtBatRoll, JumpRoll, OpeningRoll } from '@paper-dynasty/engine/model/rolls';
import { DICE_WORDS } from '../../strings.ts';

const atBatReading = (roll: AtBatRoll): string => {
  if (roll.check_wild_pitch) return DICE_WORDS.wildPitchCheck(roll.resolution_d20);
  if (roll.check_passed_ball) return DICE_WORDS.passedBallCheck(roll.resolution_d20);
  return DICE_WORDS.card(roll.d6_one <= 3, roll.d6_one, roll.d6_two_total);
};

/** A printed card lists the totals of both dice that make a good jump; a digital one has a number for the pair in order. */
const goodJump = ({ jump: [first, second], resolution_d20 }: JumpRoll, printed: boolean): string =>
  printed
    ? DICE_WORDS.jumpTotal(first + second, resolution_d20)
    : DICE_WORDS.jump(6 * (first - 1) + second, resolution_d20);

const jumpReading = (roll: JumpRoll, printed: boolean): string => {
  const check = roll.check_pick_off
    ? DICE_WORDS.pickOffCheck(roll.resolution_d20)
    : roll.check_balk
      ? DICE_WORDS.balkCheck(roll.resolution_d20)
      : '';
  const jump = goodJump(roll, printed);
  return check ? `${check} ${jump}` : jump;
};

/** How to find the result on the cards, which are printed or digital. */
export const reading = (roll: OpeningRoll, printed: boolean): string => {
  switch (roll.kind) {
    case 'ab':
      return atBatReading(roll);
    case 'jump':
      return jumpReading(roll, printed);
    case 'd20':
      return DICE_WORDS.bunt(roll.d20);
  }
};
