import { expect, test } from 'vitest';
import { DEFAULT_RULES_PACK } from '@paper-dynasty/engine/charts/rules-pack';
import type { AtBatRoll, FieldingRoll } from '@paper-dynasty/engine/model/rolls';
import { diceText } from '@paper-dynasty/bot/render/dice';
import { freeAtBatText, freeFieldingText, type RunnersOn } from '@paper-dynasty/bot/render/free-dice';

const roll: AtBatRoll = {
  roll_id: 'free:1',
  n: 1,
  kind: 'ab',
  d6_one: 6,
  d6_two: [5, 3],
  d6_two_total: 8,
  chaos_d20: 17,
  resolution_d20: 9,
  split_d20: 4,
  check_wild_pitch: false,
  check_passed_ball: false,
  injury_rating: 5,
};

test.each<[string, number, RunnersOn, RegExp, RegExp]>([
  ['no check', 17, true, /Pitcher's card, column 6, row 8 · injury check: pitchers rated 5/, /check: d20/],
  ['a wild pitch, runner on', 1, true, /Wild-pitch check: d20 \*\*9\*\*.*wild-pitch number/, /card, column/],
  [
    'a passed ball, runner on',
    2,
    true,
    /Passed-ball check: d20 \*\*9\*\*.*passed-ball number/,
    /card, column/,
  ],
  ['a wild pitch, bases empty', 1, false, /Pitcher's card, column 6, row 8/, /check: d20/],
  ['a passed ball, no game', 2, null, /card, column 6[^]*With a runner on: Passed-ball check/, /^Passed/],
])('1d6;2d6;1d20: %s', (_what, chaos_d20, runners, has, hasNot) => {
  const text = freeAtBatText({ ...roll, chaos_d20 }, runners);
  expect(text).toContain(`🎲 **6** · **5+3** · **${chaos_d20}**`);
  expect(text).toMatch(has);
  expect(text).not.toMatch(hasNot);
});

test.each([
  ['printed cards list totals', 'manual', 'lists 8', 'number'],
  ['digital cards have a number', 'auto', 'jump number is 27 or more', 'lists'],
  ['nobody knows the cards', null, 'lists 8, or where a digital card', '**8**: a good jump where the runner'],
] as const)('a good jump: %s', (_what, cards, has, hasNot) => {
  const check = {
    roll_id: 'free:1',
    n: 1,
    kind: 'jump',
    check_d20: 9,
    jump: [5, 3],
    resolution_d20: 4,
  } as const;
  const text = diceText({ ...check, check_pick_off: false, check_balk: false }, cards);
  expect(text).toContain(has);
  expect(text).not.toContain(hasNot);
});

test('a fielding check is read in the charts of the position', () => {
  const check: FieldingRoll = {
    roll_id: 'free:1',
    n: 1,
    kind: 'fielding',
    range_d20: 6,
    error_dice: [6, 6, 4],
    error_total: 16,
    rare_d100: 40,
    rare_play: false,
  };
  const text = freeFieldingText(check, DEFAULT_RULES_PACK, 'SS');
  expect(text).toContain('By range: **G2** 1 · **G3** 2-3 · **G3#** 4 · **SI1** 5');
  expect(text).toContain('By error rating: 1-base for 4-7, 14, 16');
  expect(text).toMatch(/ · 2-base for 19-32, 57-59$/);
  expect(freeFieldingText(check, DEFAULT_RULES_PACK, null)).not.toContain('By range');
});
