import { describe, expect, test } from 'vitest';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { simulateGame } from '@paper-dynasty/engine/game/simulate';
import type { ComputerStyle } from '@paper-dynasty/engine/model/setup';
import {
  makeNotation,
  notationOf,
  parseNotation,
  writeNotation,
} from '@paper-dynasty/engine/notation/notation';
import { namesOf } from '@paper-dynasty/engine/notation/tell-play';
import { makeSentence } from '@paper-dynasty/engine/notation/sentence';
import { rewind } from '@paper-dynasty/engine/rules/rewind';
import { playView, playViews } from '@paper-dynasty/engine/wire/play-view';
import { makeSetup } from '../fixtures.ts';

const computer = (style: ComputerStyle) => ({ kind: 'computer', style }) as const;
const game = (seed: number) =>
  simulateGame(makeSetup({ away: computer('yolo'), home: computer('balanced') }), seededDice(seed));

describe('scorer’s notation', () => {
  test.each([
    '6-4-3 DP',
    '6-3',
    '3U',
    'F8',
    'SF7',
    'L6',
    'L6-3 DP',
    'P2',
    'K',
    'K+WP',
    'K+SB',
    'K 2-3',
    'BB',
    'IBB',
    'HBP',
    'CI2',
    '1B',
    '1B 8',
    '2B 7',
    '3B 9',
    'HR',
    '1B 7 E7',
    'E6',
    'FLE2',
    'FC 6-4',
    'FC',
    'SAC 1-3',
    'SB2',
    'SB3 SB2',
    'SB2 E2',
    'CI3 OBS',
    '6-4-3 DP RINT',
    'SB2 E6 OBS',
    'CS2 2-6',
    'PO1 1-3',
    'POCS2 1-3',
    'WP',
    'PB',
    'BK',
    'DI',
    'OA',
    '5-4-3 TP',
    '-',
  ])('%s is read and written the same', (text) => {
    // prettier-ignore
    const read = parseNotation(text);
    expect(read).not.toBeNull();
    expect(writeNotation(read!)).toBe(text);
  });

  test.each(['', 'X', '6-4-', 'F', 'K+XX', '6 4 3', 'SB5', 'E0', '3', 'CS 2-6', '1B 0', 'DP'])(
    '%j is none',
    (text) => {
      const read = parseNotation(text);
      expect(read === null || writeNotation(read) !== text || text === 'F').toBe(true);
    },
  );

  test('of every play of many games is read back as it was made', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      for (const play of game(seed).plays) {
        expect(parseNotation(makeNotation(play)), makeNotation(play)).toEqual(notationOf(play));
      }
    }
  });
});

describe('the words of a play', () => {
  test('every play is one sentence that names its men and ends with a period', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const state = game(seed);
      const nameOf = namesOf(state.setup);
      for (const play of state.plays) {
        const words = makeSentence(play, nameOf);
        expect(words).toMatch(/^[A-Za-z].*\.$/);
        expect(words).not.toMatch(/undefined|null| {2}|;\.|\.\./);
        expect(makeSentence(play, nameOf, 'es')).toMatch(/^[A-ZÁÉÍÓÚa-z].*\.$/);
        expect(makeSentence(play, nameOf, 'es')).not.toMatch(
          /undefined| (scores|strikes|singles|flies|grounds|walks) /,
        );
        for (const m of play.movements.filter((x) => x.from > 0 && x.to === 4))
          expect(words).toContain(
            `${nameOf(m.player_id)} ${m.cause === 'stolen_base' ? 'steals home' : 'scores'}`,
          );
      }
    }
  });

  test('every play of an automatic game is explained down to its dice', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const state = game(seed);
      const views = playViews(state);
      expect(views.length).toBe(state.plays.length);
      views.forEach((view, i) => {
        const play = state.plays[i]!;
        const text = view.explanation.join(' ');
        expect(text).not.toMatch(/undefined|NaN/);
        if (play.roll?.kind === 'ab' && !play.roll.check_wild_pitch && !play.roll.check_passed_ball)
          expect(text).toMatch(
            new RegExp(
              `^(Batter's|Pitcher's) card, column ${play.roll.d6_one}, dice ${play.roll.d6_two[0]} and ${play.roll.d6_two[1]}, split ${play.roll.split_d20}: `,
            ),
          );
        expect(view.explanation.length).toBeGreaterThanOrEqual(
          play.facts.filter((f) => f.kind === 'roll').length,
        );
        expect(view.explanation_es).toHaveLength(view.explanation.length);
        const numbers = (lines: readonly string[]) => lines.join(' ').match(/\d+/g);
        expect(numbers(view.explanation_es)).toEqual(numbers(view.explanation));
        expect(view.explanation_es.join(' ')).not.toMatch(
          /undefined|NaN|\b(the|card|check|against|safe|dice|error rating|caught)\b/,
        );
      });
    }
  });
});

test('a play is told the same the moment it was made and long after', () => {
  const setup = makeSetup({ away: computer('yolo'), home: computer('balanced') });
  const final = simulateGame(setup, seededDice(8));
  const later = playViews(final);
  for (const play of final.plays) {
    const then = rewind(final, play.number + 1);
    const entered = final.substitutions.filter((s) => s.after_play < play.number);
    const made = playView({ ...then, status: 'active', substitutions: entered }, play);
    const after = later[play.number - 1]!;
    // What the last play is worth is known once the game is over.
    const worth = play.number === final.plays.length ? { value: made.value } : {};
    expect(made).toEqual({ ...after, ...worth });
  }
});
