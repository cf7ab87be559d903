import { codesInRow, fielderError, rangeCode, type RulesPack } from '@paper-dynasty/engine/charts/rules-pack';
import { CHAOS_CHECKS } from '@paper-dynasty/engine/dice/rolls';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { AtBatRoll, FieldingRoll } from '@paper-dynasty/engine/model/rolls';
import type { ErrorBases } from '@paper-dynasty/engine/model/x-checks';
import { words } from '../words/index.ts';
import { cardText, fieldingText } from './dice.ts';

/** Whether runners are on; null where no game says so. */
export type RunnersOn = boolean | null;

/** The check that the third of the free dice asks for, with the die that settles it; null when it asks for none. */
const checkText = ({ chaos_d20, resolution_d20 }: AtBatRoll): string | null => {
  const w = words().DICE_WORDS;
  if (chaos_d20 === CHAOS_CHECKS.wild_pitch)
    return w.checkAgainst(w.wildPitchCheck, resolution_d20, w.pitchersNumber);
  if (chaos_d20 === CHAOS_CHECKS.passed_ball)
    return w.checkAgainst(w.passedBallCheck, resolution_d20, w.catchersNumber);
  return null;
};

/** The free dice of a plate appearance, 1d6;2d6;1d20: the checks where a runner is on, or with that condition where nobody knows. */
export const freeAtBatText = (roll: AtBatRoll, runners: RunnersOn): string => {
  const w = words().DICE_WORDS;
  const { d6_one, d6_two, chaos_d20, resolution_d20, split_d20 } = roll;
  const check = runners === false ? null : checkText(roll);
  const read = check && runners ? [check] : [cardText(roll), ...(check ? [w.withRunner(check)] : [])];
  return [
    `🎲 **${d6_one}** · **${d6_two.join('+')}** · **${chaos_d20}**`,
    ...read,
    `-# 1d6;2d6;1d20 · ${w.atBat(chaos_d20, resolution_d20, split_d20)}`,
  ].join('\n');
};

const RANGES = [1, 2, 3, 4, 5] as const;

const spans = (numbers: readonly number[]): string =>
  numbers
    .reduce<(readonly [number, number])[]>((done, n) => {
      const last = done.at(-1);
      return last && last[1] === n - 1 ? [...done.slice(0, -1), [last[0], n]] : [...done, [n, n]];
    }, [])
    .map(([from, to]) => (from === to ? String(from) : `${from}-${to}`))
    .join(', ');

const rangeLine = (pack: RulesPack, position: Position, d20: number): string =>
  codesInRow(pack, position, d20)
    .map((code) => `**${code}** ${spans(RANGES.filter((r) => rangeCode(pack, position, d20, r) === code))}`)
    .join(' · ');

const errorLine = (pack: RulesPack, position: Position, total: number): string => {
  const w = words().DICE_WORDS;
  const ratings = pack.errors[position].byRating.map((_, rating) => rating);
  const made = ([1, 2, 3] as const satisfies readonly ErrorBases[]).flatMap((bases) => {
    const those = ratings.filter((rating) => fielderError(pack, position, rating, total) === bases);
    return those.length > 0 ? [w.errorOf(bases, spans(those))] : [];
  });
  return made.join(' · ') || w.noError;
};

/** The free dice of a fielding check; with a position, what they are in its charts. */
export const freeFieldingText = (roll: FieldingRoll, pack: RulesPack, position: Position | null): string => {
  const w = words().DICE_WORDS;
  const dice = `${fieldingText(roll)} · ${w.errorDice(roll.error_dice.join('+'), roll.rare_d100)}`;
  if (!position) return dice;
  return [
    `${position} ${dice}`,
    w.rangeLine(rangeLine(pack, position, roll.range_d20)),
    w.errorLine(errorLine(pack, position, roll.error_total)),
  ].join('\n');
};
