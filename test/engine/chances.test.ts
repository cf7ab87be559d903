import { describe, expect, test } from 'vitest';
import { contextIn, openingOf, plateWorth } from '@paper-dynasty/engine/chances/at-bat';
import {
  defenseProspects,
  offenseProspects,
  runnerProspects,
} from '@paper-dynasty/engine/chances/decision-prospects';
import { BEST, worth } from '@paper-dynasty/engine/chances/endings';
import { questionProspects } from '@paper-dynasty/engine/chances/questions';
import { readings } from '@paper-dynasty/engine/chances/readings';
import { safeChance, stealOutcomes } from '@paper-dynasty/engine/chances/steal';
import { chanceAfter } from '@paper-dynasty/engine/chances/win-chance';
import { placeByDice } from '@paper-dynasty/engine/charts/locations';
import { scriptedDice } from '@paper-dynasty/engine/dice/scripted';
import { readResult } from '@paper-dynasty/engine/leagues/read-card';
import { batsAgainst } from '@paper-dynasty/engine/model/hands';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Answer } from '@paper-dynasty/engine/model/questions';
import type { Fact } from '@paper-dynasty/engine/model/play';
import { POSITIONS, type Position } from '@paper-dynasty/engine/model/positions';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { carryOn } from '@paper-dynasty/engine/game/carry-on';
import { readDice } from '@paper-dynasty/engine/rules/read-dice';
import { matchup } from '@paper-dynasty/engine/rules/roster';
import { resolvePlay } from '@paper-dynasty/engine/rules/resolve/resolve';
import { just } from '@paper-dynasty/engine/rules/transcript';
import { homeChance } from '@paper-dynasty/engine/stats/run-values';
import {
  activeGame,
  answer,
  deciding,
  inSituation,
  lastPlay,
  rollOf,
  withBunt,
  withJump,
  withRoll,
} from './support.ts';

const full = activeGame({ pace: 'full' });
/** What the card gave, played out with these dice. */
const played = (
  state: GameState,
  outcome: Outcome,
  place: Position | null,
  dice = scriptedDice([]),
): GameState => {
  const side = atBat(state.situation);
  const roll_id = state.roll?.roll_id ?? null;
  const report = { outcome, hit_location: place, entry: null };
  return carryOn(just(state, { type: 'outcome_reported', payload: { side, roll_id, ...report } }), dice)
    .state;
};

const DICE = [1, 2, 3, 4, 5, 6] as const;
const D20 = Array.from({ length: 20 }, (_, i) => i + 1);
const PAIRS = DICE.flatMap((a) => DICE.map((b): [number, number] => [a, b]));

/** The away side's chance to win, who bat. */
const won = (state: GameState): number => 1 - homeChance(state.situation, state.setup.league);

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

describe('the readings of a plate appearance', () => {
  test('are those of every roll of the dice, as often as they come', () => {
    const state = inSituation(full, { code: 0 });
    const { batter, pitcher } = matchup(state);
    const hand = batsAgainst(batter, pitcher);
    const counted = new Map<string, number>();
    for (const d6_one of DICE)
      for (const d6_two of PAIRS)
        for (const split_d20 of D20) {
          const read = readResult(batter, pitcher, rollOf(state, { d6_one, d6_two, split_d20 }));
          for (const d20 of D20) {
            const key = `${read.outcome} ${read.location ?? placeByDice(read.outcome, d20, hand)}`;
            counted.set(key, (counted.get(key) ?? 0) + 1 / (6 * 36 * 20 * 20));
          }
        }
    const told = new Map<string, number>();
    for (const { chance, value } of readings(batter, pitcher, false)) {
      const key = `${value.outcome} ${value.location}`;
      told.set(key, (told.get(key) ?? 0) + chance);
    }
    expect([...told.keys()].sort()).toEqual([...counted.keys()].sort());
    for (const [key, chance] of counted) expect(told.get(key), key).toBeCloseTo(chance, 9);
  });
});

/** The chance to win after an x-check over every face of the fielding dice and of the d20 that may follow, each rolled. */
const checkedByHand = (state: GameState, location: Position): number => {
  const at = { ...contextIn(state), outcome: 'x_check' as const, location, roll: rollOf(state) };
  const follow = (facts: readonly Fact[]): number => {
    const resolving = resolvePlay(at);
    let next = resolving.next();
    for (const fact of facts) next = resolving.next(fact);
    if (next.done) return chanceAfter(state, next.value);
    if (next.value.kind === 'ask') throw new Error('nothing is asked here');
    const { dice } = next.value;
    if (dice === 'fielding' || dice === 'injury') throw new Error('the fielding dice come once');
    const faces = D20.map((d20) => ({ roll_id: '', n: 1, kind: 'd20' as const, purpose: dice, d20 }));
    return mean(faces.map((roll) => follow([...facts, { kind: 'roll', roll }])));
  };
  const known = new Map<string, number>();
  let sum = 0;
  for (const range_d20 of D20)
    for (const error_dice of DICE.flatMap((a) => PAIRS.map(([b, c]): [number, number, number] => [a, b, c])))
      for (const rare_play of [true, false]) {
        const [a, b, c] = error_dice;
        const error_total = a + b + c;
        const key = `${range_d20} ${error_total} ${rare_play}`;
        const rare_d100 = rare_play ? 1 : 2;
        const roll = { roll_id: '', n: 1, kind: 'fielding' as const };
        const fact = {
          kind: 'roll' as const,
          roll: { ...roll, range_d20, error_dice, error_total, rare_d100, rare_play },
        };
        const value = known.get(key) ?? follow([fact]);
        known.set(key, value);
        sum += (value * (rare_play ? 1 : 99)) / 100 / 20 / 216;
      }
  return sum;
};

describe('what follows a reading', () => {
  test.each(POSITIONS)('a fielding check of %s is worth what all its dice come to', (location) => {
    const state = inSituation(full, { code: 1, outs: 1 });
    const opening = openingOf(state, contextIn(state), {
      outcome: 'x_check',
      location,
      roll: rollOf(state),
    });
    expect(worth(opening, BEST, (play) => chanceAfter(state, play))).toBeCloseTo(
      checkedByHand(state, location),
      9,
    );
  });

  test.each([
    ['bp_homerun', 0],
    ['bp_single', 3],
  ] as const)('a %s is worth what every d20 of the park makes of it', (outcome, code) => {
    const state = withRoll(inSituation(full, { code, outs: 2 }));
    const rolled = D20.map((d20) =>
      won(played(state, outcome, null, scriptedDice([{ sides: [20], values: [d20] }]))),
    );
    const opening = openingOf(state, contextIn(state), { outcome, location: null, roll: state.roll });
    expect(worth(opening, BEST, (play) => chanceAfter(state, play))).toBeCloseTo(mean(rolled), 9);
  });

  test('the chance before the dice is that over all readings; a failed check rolls again and changes nothing', () => {
    const empty = inSituation(full, { code: 0, outs: 1 });
    const { batter, pitcher } = matchup(empty);
    const byReading = readings(batter, pitcher, false).reduce((sum, { chance, value }) => {
      const roll = rollOf(empty, { resolution_d20: value.resolution_d20 });
      const opening = openingOf(empty, contextIn(empty), { ...value, roll });
      return sum + chance * worth(opening, BEST, (play) => chanceAfter(empty, play));
    }, 0);
    expect(plateWorth(empty)).toBeCloseTo(byReading, 9);
    expect(plateWorth(inSituation(full, { code: 1, outs: 1 }))).toBeGreaterThan(byReading);
  });
});

describe('steals', () => {
  const on = (code: number, steal: readonly (2 | 3 | 4)[], hold: readonly (1 | 2 | 3)[] = []) =>
    deciding(inSituation(full, { code }), { hold: [...hold] }, { play: 'steal', steal: [...steal] });

  test.each([
    ['second', on(1, [2])],
    ['second, held', on(1, [2], [1])],
    ['third', on(2, [3])],
    ['home', on(4, [4])],
    ['a double steal', on(3, [2, 3])],
  ])('of %s: every outcome as often as the dice make it', (_name, state) => {
    const counted = new Map<Outcome, number>();
    for (const check_d20 of [1, 2, 3])
      for (const jump of PAIRS)
        for (const resolution_d20 of D20) {
          const dice = { check_pick_off: check_d20 === 1, check_balk: check_d20 === 2 };
          const { roll } = withJump(state, { check_d20, jump, resolution_d20, ...dice });
          const weight = (check_d20 === 3 ? 18 : 1) / 20 / 36 / 20;
          const { outcome } = readDice({ ...state, roll }, roll!);
          counted.set(outcome, (counted.get(outcome) ?? 0) + weight);
        }
    const told = stealOutcomes(contextIn(state));
    expect(told.map(({ value }) => value).sort()).toEqual([...counted.keys()].sort());
    for (const { value, chance } of told) expect(chance).toBeCloseTo(counted.get(value)!, 9);
  });

  test('the chance of a throw is that of the jump and the d20, never under 0 or over 1', () => {
    const ratings = {
      speed: 12,
      steal_low: 8,
      steal_high: 14,
      jump: 12,
      bunting: 'C',
      hit_and_run: 'C',
    } as const;
    expect(safeChance(ratings, 1, 0)).toBeCloseTo((12 * 14 + 24 * 8) / 36 / 20, 12);
    expect(safeChance(ratings, 3, 0)).toBeCloseTo((12 * 14) / 36 / 20, 12);
    expect(safeChance({ ...ratings, jump: 36 }, 1, 30)).toBe(1);
    expect(safeChance(ratings, 1, -20)).toBe(0);
  });
});

describe('decisions before the dice', () => {
  const state = inSituation(full, { code: 5, outs: 0, inning: 9, half: 'top' });

  test('what can be had on, each with its chance to win', () => {
    const told = offenseProspects(state);
    expect(told.map(({ play, steal }) => [play, ...steal].join(' ')).sort()).toEqual(
      ['swing_away', 'steal 2', 'steal 4', 'steal 2 4', 'bunt', 'squeeze'].sort(),
    );
    for (const { win, chance, good, bad } of told) {
      expect(win).toBeGreaterThan(0);
      expect(win).toBeLessThan(1);
      if (chance !== null) expect(win).toBeCloseTo(chance * good! + (1 - chance) * bad!, 9);
    }
  });

  test('a bunt is worth what every d20 makes of it', () => {
    const bunting = deciding(inSituation(full, { code: 2, outs: 0, inning: 8 }), {}, { play: 'bunt' });
    const { batter } = matchup(bunting);
    expect(batter.batting?.bunting).toBe('B');
    const told = offenseProspects(bunting).find(({ play }) => play === 'bunt')!;
    expect(told.chance).toBeCloseTo(15 / 20, 12);
    const ends = D20.map((d20) => {
      const roll = withBunt(bunting, d20);
      return won(played(roll, readDice(roll, roll.roll!).outcome, null));
    });
    expect(told.win).toBeCloseTo(mean(ends), 9);
  });

  test('the defense: what each setting makes of it, and the walk', () => {
    const told = defenseProspects(state);
    const walk = told.find(({ set }) => set.intentional_walk)!;
    expect(walk.win).toBeCloseTo(won(inSituation(state, { code: 7 })), 9);
    const infield = told.filter(({ set }) => set.infield);
    expect(infield.map(({ set }) => set.infield)).toEqual(['normal', 'corners_in', 'infield_in']);
    expect(new Set(infield.map(({ win }) => win)).size).toBe(3);
    expect(told.filter(({ set }) => set.hold).map(({ set }) => set.hold)).toEqual([[1], [3]]);
  });

  test('every runner with what his steal goes by', () => {
    const [first, third] = runnerProspects(state);
    expect(first).toMatchObject({ base: 1, hold: 0, arm: 0 });
    expect(first!.free).toBeCloseTo((12 * 14 + 24 * 8) / 36 / 20, 12);
    expect(third!.free).toBeCloseTo((12 * 14) / 36 / 20, 12);
  });
});

describe('questions of a play under way', () => {
  const SEND: Answer = { kind: 'send', go: true };
  const HOLD: Answer = { kind: 'send', go: false };
  const THROW: Answer = { kind: 'throw', throw: true };
  const die = (d20: number) => scriptedDice([{ sides: [20], values: [d20] }]);
  const asked = played(withRoll(inSituation(full, { code: 2, outs: 1 })), 'single_uncapped', 'CF');

  test('sent and thrown at: safe as often as the d20 makes him, and worth what comes of it', () => {
    const told = questionProspects(asked)!;
    const [send, hold] = told.answers;
    const thrown = answer(answer(asked, SEND), THROW);
    const ends = D20.map((d20) => answer(thrown, HOLD, die(d20)));
    const safe = ends.filter((end) => lastPlay(end).movements.every((m) => m.from !== 2 || m.to === 4));
    expect(send!.chance).toBeCloseTo(safe.length / 20, 12);
    expect(told.tries[0]!.safe).toBeCloseTo(safe.length / 20, 12);
    expect(send!.good).toBeCloseTo(mean(safe.map(won)), 9);
    expect(send!.bad).toBeCloseTo(mean(ends.filter((end) => !safe.includes(end)).map(won)), 9);
    expect(hold).toMatchObject({ answer: HOLD, chance: null });
    expect(hold!.win).toBeCloseTo(won(answer(asked, HOLD)), 9);
  });

  test('at which of two: each as the d20 has it; a conceded base costs no dice', () => {
    const first = answer(asked, SEND);
    const concede = questionProspects(first)!.answers[1]!;
    expect(concede.win).toBeCloseTo(won(answer(first, { kind: 'throw', throw: false })), 9);
    const both = answer(answer(first, THROW), SEND);
    const told = questionProspects(both)!;
    expect(told.question.kind).toBe('target');
    told.answers.forEach((option, i) => {
      const at = told.tries[i]!.try.runner;
      const ends = D20.map((d20) => answer(both, { kind: 'target', runner: at }, die(d20)));
      expect(option.win).toBeCloseTo(mean(ends.map(won)), 9);
      const out = ends.filter((end) => lastPlay(end).movements.some((m) => m.from === at && m.to === null));
      expect(option.chance).toBeCloseTo(1 - out.length / 20, 12);
    });
  });

  test('on a groundball by his speed alone; where people read the cards as the ratings have it', () => {
    const manual = activeGame({ pace: 'full', league: { card_mode: 'manual' } });
    const ask = (game: GameState) =>
      played(
        withRoll(deciding(inSituation(game, { code: 4, outs: 1 }), { infield: 'infield_in' })),
        'groundball_c',
        'SS',
      );
    const [auto, read] = [ask(full), ask(manual)].map((state) => questionProspects(state));
    expect(auto?.tries[0]).toMatchObject({ speed: 12, arm: null, number: 12, safe: 0.6 });
    expect(read?.answers[0]).toMatchObject({ chance: expect.closeTo(0.6, 12) as number });
    expect(questionProspects(full)).toBeNull();
  });
});
