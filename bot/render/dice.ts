import type { CardMode } from '@paper-dynasty/engine/model/league';
import type {
  AtBatRoll,
  CheckRoll,
  FieldingRoll,
  JumpRoll,
  OpeningRoll,
} from '@paper-dynasty/engine/model/rolls';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { BUNT_NUMBERS, BUNT_POP } from '@paper-dynasty/engine/rules/resolve/bunt';
import { engineReads } from '@paper-dynasty/engine/rules/turn';
import { words } from '../words/index.ts';

type CardRoll = Pick<AtBatRoll, 'd6_one' | 'd6_two_total' | 'injury_rating'>;

/** Where the dice of a plate appearance are read, and the injury hint. */
export const cardText = ({ d6_one, d6_two_total, injury_rating }: CardRoll): string => {
  const w = words().DICE_WORDS;
  const card = d6_one <= 3 ? w.batterCard(d6_one, d6_two_total) : w.pitcherCard(d6_one, d6_two_total);
  return `${card}${injury_rating === null ? '' : w.injury(injury_rating)}`;
};

const atBatText = (roll: AtBatRoll): string => {
  const w = words().DICE_WORDS;
  const { d6_one, d6_two, injury_rating } = roll;
  const check = roll.check_wild_pitch ? w.wildPitchCheck : roll.check_passed_ball ? w.passedBallCheck : null;
  const where = check ? `${check}${injury_rating === null ? '' : w.injury(injury_rating)}` : cardText(roll);
  const rest = w.atBat(roll.chaos_d20, roll.resolution_d20, roll.split_d20);
  return `🎲 **${d6_one}** · **${d6_two[0]}+${d6_two[1]}** · ${rest}\n${where}`;
};

/** How the cards of the side at bat are read: by people, from print, or by the engine; null where no game says so. */
export type Cards = CardMode | null;

/** How the cards of the side at bat are read. */
export const cardsOf = (state: GameState): CardMode =>
  engineReads(state, atBat(state.situation)) ? 'auto' : 'manual';

/** When a jump is good: a printed card lists totals of the 2d6, a digital one has a number (RULES section 8). */
const goodJumpText = ([first, second]: JumpRoll['jump'], cards: Cards): string => {
  const w = words().DICE_WORDS;
  const total = first + second;
  const number = 6 * (first - 1) + second;
  if (cards === null) return w.anyJump(total, number);
  return cards === 'manual' ? w.printedJump(total) : w.goodJump(number);
};

const jumpText = (roll: JumpRoll, cards: Cards): string => {
  const w = words().DICE_WORDS;
  const check = roll.check_pick_off ? w.pickOffCheck : roll.check_balk ? w.balkCheck : '';
  const dice = [w.steal(roll.check_d20), w.jump(roll.jump.join('+')), w.resolution(roll.resolution_d20)];
  return `🎲 ${dice.join(' · ')}\n${check}${goodJumpText(roll.jump, cards)}`;
};

const buntText = (roll: CheckRoll): string => {
  const w = words().DICE_WORDS;
  const grades = Object.entries(BUNT_NUMBERS).map(([grade, number]) => `${grade} ${number}`);
  return `🎲 ${w.bunt} · **${roll.d20}**\n${w.laidDown(grades.join(', '), BUNT_POP)}`;
};

/** The dice of a fielding check. */
export const fieldingText = (roll: Pick<FieldingRoll, 'range_d20' | 'error_total' | 'rare_play'>): string => {
  const w = words().DICE_WORDS;
  const rare = roll.rare_play ? w.rarePlay : '';
  return `🎲 ${w.fielding} · ${w.range(roll.range_d20)} · ${w.error(roll.error_total)}${rare}`;
};

/** The dice that open a play, and how to read them on such cards. */
export const diceText = (roll: OpeningRoll, cards: Cards): string => {
  switch (roll.kind) {
    case 'ab':
      return atBatText(roll);
    case 'jump':
      return jumpText(roll, cards);
    case 'd20':
      return buntText(roll);
  }
};

/** The dice that opened a play, in short: column and row, chaos and resolution, "[2-5 · 14 · 8]"; of a steal check, jump and resolution. */
export const diceMark = (roll: OpeningRoll): string => {
  switch (roll.kind) {
    case 'ab':
      return `[${roll.d6_one}-${roll.d6_two_total} · ${roll.chaos_d20} · ${roll.resolution_d20}]`;
    case 'jump':
      return `[${roll.check_d20} · ${roll.jump.join('+')} · ${roll.resolution_d20}]`;
    case 'd20':
      return `[${roll.d20}]`;
  }
};
