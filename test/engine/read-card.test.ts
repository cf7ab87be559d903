import { describe, expect, test } from 'vitest';
import { placeByDice } from '@paper-dynasty/engine/charts/locations';
import { ROLL_DICE } from '@paper-dynasty/engine/dice/rolls';
import { scriptedDice } from '@paper-dynasty/engine/dice/scripted';
import {
  cardOwner,
  cellOf,
  readDigital,
  readPrinted,
  readResult,
} from '@paper-dynasty/engine/leagues/read-card';
import { STANDARD_BATTING_CARD, STANDARD_PITCHING_CARD } from '@paper-dynasty/engine/leagues/standard-cards';
import { X_CHECK_CHANCES, type CardResult } from '@paper-dynasty/engine/model/cards';
import type { BattingHand, Chances, Hand, Player, PrintedSide } from '@paper-dynasty/engine/model/players';
import { POSITIONS } from '@paper-dynasty/engine/model/positions';
import type { AtBatRoll } from '@paper-dynasty/engine/model/rolls';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { activeGame, lastPlay, resolve, rollOf, withPlayer, withRoll } from './support.ts';

const game = activeGame();
const roll = (changes: Partial<AtBatRoll>): AtBatRoll => rollOf(game, changes);
const SIX = [1, 2, 3, 4, 5, 6] as const;
const SPLITS = Array.from({ length: 20 }, (_, i) => i + 1);

describe('digital cards (RULES section 3)', () => {
  test('the 108 cells are numbered by column, first die and second die, alike on either card', () => {
    const cells = ([1, 4] as const).map((first) =>
      [0, 1, 2].flatMap((column) =>
        SIX.flatMap((one) =>
          SIX.map((two) => cellOf({ d6_one: (first + column) as AtBatRoll['d6_one'], d6_two: [one, two] })),
        ),
      ),
    );
    for (const of of cells) expect(of).toEqual(Array.from({ length: 108 }, (_, i) => i));
    expect(SIX.map((d6_one) => cardOwner({ d6_one }))).toEqual([
      ...Array.from({ length: 3 }, () => 'batter'),
      ...Array.from({ length: 3 }, () => 'pitcher'),
    ]);
  });

  test('results fill the cells in their order; a shared cell is split in twentieths, cumulatively', () => {
    const chances: Chances = [
      ['homerun', 1.35],
      ['walk', 0.15],
      ['single_1', 0.5],
      ['strikeout', 106],
    ];
    expect(SPLITS.map((split) => readDigital(chances, 0, split))).toEqual(SPLITS.map(() => 'homerun'));
    const shared = SPLITS.map((split): CardResult =>
      split <= 7 ? 'homerun' : split <= 10 ? 'walk' : 'single_1',
    );
    expect(SPLITS.map((split) => readDigital(chances, 1, split))).toEqual(shared);
    for (const cell of [2, 55, 107]) expect(readDigital(chances, cell, 20)).toBe('strikeout');
  });

  test.each([
    ['batting', STANDARD_BATTING_CARD],
    ['pitching', STANDARD_PITCHING_CARD],
  ])('every result of the standard %s card comes up as often as it is listed', (_name, card) => {
    if (card.kind !== 'digital') return expect.fail('a printed card');
    for (const chances of [card.vs_left, card.vs_right]) {
      const seen = new Map<CardResult, number>();
      for (let cell = 0; cell < 108; cell += 1)
        for (const split of SPLITS) {
          const result = readDigital(chances, cell, split);
          seen.set(result, (seen.get(result) ?? 0) + 1 / 20);
        }
      for (const [result, n] of chances) expect(seen.get(result) ?? 0, result).toBeCloseTo(n, 6);
    }
  });

  test('a pitching card has 29 chances of a check, and no flies for all, line drives or pops', () => {
    if (STANDARD_PITCHING_CARD.kind !== 'digital') return expect.fail('a printed card');
    const listed = new Map(STANDARD_PITCHING_CARD.vs_left);
    expect(POSITIONS.map((p) => listed.get(`x_check:${p}`))).toEqual(
      POSITIONS.map((p) => X_CHECK_CHANCES[p]),
    );
    expect(Object.values(X_CHECK_CHANCES).reduce((sum, n) => sum + n)).toBe(29);
    for (const result of ['flyout_a', 'flyout_bq', 'lineout', 'popout'] as const)
      expect(listed.get(result) ?? 0).toBe(0);
  });
});

test('a printed card is read by column and total, and a shared row by the chaos d20', () => {
  const rows = Array.from({ length: 11 }, (_, i) =>
    i === 5
      ? [
          { up_to: 6, result: 'homerun' as const },
          { up_to: 20, result: 'walk' as const },
        ]
      : [{ up_to: 20, result: 'strikeout' as const }],
  );
  const side: PrintedSide = [rows, rows, rows];
  const at = (d6_two_total: number, chaos_d20: number) =>
    readPrinted(side, roll({ d6_one: 5, d6_two_total, chaos_d20 }));
  expect([at(7, 6), at(7, 7), at(6, 1), at(12, 20)]).toEqual(['homerun', 'walk', 'strikeout', 'strikeout']);
});

describe('the side of a card by the hands', () => {
  const [batter] = Object.values(game.setup.away.roster);
  const pitcher = Object.values(game.setup.home.roster).find((p) => p.pitching);
  const all = (left: CardResult, right: CardResult) =>
    ({ kind: 'digital', vs_left: [[left, 108]], vs_right: [[right, 108]] }) as const;
  const men = (bats: BattingHand, throws: Hand): [Player, Player] => {
    if (!batter || !pitcher) return expect.fail('nobody');
    return [
      { ...batter, bats, batting_card: all('homerun', 'triple') },
      { ...pitcher, throws, pitching_card: all('walk', 'strikeout') },
    ];
  };
  test.each<[BattingHand, Hand, string, string]>([
    ['R', 'R', 'triple', 'strikeout'],
    ['R', 'L', 'homerun', 'strikeout'],
    ['L', 'R', 'triple', 'walk'],
    ['L', 'L', 'homerun', 'walk'],
    ['S', 'R', 'triple', 'walk'],
    ['S', 'L', 'homerun', 'strikeout'],
  ])('%s bats, %s throws: %s on the batter’s card, %s on the pitcher’s', (bats, throws, his, theirs) => {
    const [up, mound] = men(bats, throws);
    expect(readResult(up, mound, roll({ d6_one: 2 })).outcome).toBe(his);
    expect(readResult(up, mound, roll({ d6_one: 5 })).outcome).toBe(theirs);
  });
});

describe('where a ball goes that the card gives no place (RULES section 3)', () => {
  const places = (outcome: 'groundball_b' | 'flyout_a' | 'single_1', hand: Hand) =>
    SPLITS.map((d20) => placeByDice(outcome, d20, hand)).join(' ');
  const run = (...of: readonly (readonly [string, number])[]) =>
    of.flatMap(([place, n]) => Array.from({ length: n }, () => place)).join(' ');
  test('on the ground', () => {
    expect(places('groundball_b', 'R')).toBe(
      run(['3B', 5], ['SS', 6], ['2B', 4], ['1B', 3], ['P', 1], ['C', 1]),
    );
    expect(places('groundball_b', 'L')).toBe(
      run(['1B', 5], ['2B', 6], ['SS', 4], ['3B', 3], ['P', 1], ['C', 1]),
    );
  });
  test.each(['flyout_a', 'single_1'] as const)('%s: pull field, center, opposite field', (outcome) => {
    expect(places(outcome, 'R')).toBe(run(['LF', 7], ['CF', 7], ['RF', 6]));
    expect(places(outcome, 'L')).toBe(run(['RF', 7], ['CF', 7], ['LF', 6]));
  });
});

describe('ballpark checks (RULES section 4)', () => {
  const id = game.lineups.away?.batting_order[0]?.player_id ?? '';
  const checked = (result: 'bp_homerun' | 'bp_single', bats: Hand, d20: number) => {
    const park = { name: 'Park', homerun: { L: 4, R: 12 }, single: { L: 9, R: 15 } };
    const side = [[result, 108]] as const;
    const state: GameState = withPlayer({ ...game, setup: { ...game.setup, park } }, 'away', id, () => ({
      bats,
      batting_card: { kind: 'digital', vs_left: side, vs_right: side },
    }));
    const dice = scriptedDice([{ sides: ROLL_DICE.d20, values: [d20] }]);
    const play = lastPlay(resolve(withRoll(state), dice));
    dice.assertUsed();
    return [play.result, play.hit_location];
  };
  test.each([
    ['bp_homerun', 'R', 12, 'bp_homerun'],
    ['bp_homerun', 'R', 13, 'bp_flyout'],
    ['bp_homerun', 'L', 4, 'bp_homerun'],
    ['bp_homerun', 'L', 5, 'bp_flyout'],
    ['bp_single', 'R', 15, 'bp_single'],
    ['bp_single', 'R', 16, 'bp_lineout'],
    ['bp_single', 'L', 9, 'bp_single'],
    ['bp_single', 'L', 10, 'bp_lineout'],
  ] as const)('%s, %s bats, d20 %i: %s', (result, bats, d20, expected) => {
    expect(checked(result, bats, d20)[0]).toBe(expected);
  });
  test('a ballpark fly goes to center', () => {
    expect(checked('bp_homerun', 'R', 20)).toEqual(['bp_flyout', 'CF']);
  });
});
