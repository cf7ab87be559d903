import { describe, expect, test } from 'vitest';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Play } from '@paper-dynasty/engine/model/play';
import type { ScorerEntry, ScorerMovement } from '@paper-dynasty/engine/model/scorer-entry';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { contextOf } from '@paper-dynasty/engine/rules/resolve/context';
import { entryProblem } from '@paper-dynasty/engine/rules/resolve/entry';
import { writtenProblem } from '@paper-dynasty/engine/game/decide-play';
import { reportableOutcomes } from '@paper-dynasty/engine/rules/possible';
import { OUTCOME_FACTS } from '@paper-dynasty/engine/model/outcomes';
import { tellReason } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { baseOutStates, walk } from '../proofs/walk.ts';
import {
  activeGame,
  after,
  ends,
  inSituation,
  lastPlay,
  report,
  withBunt,
  withJump,
  withRoll,
  deciding,
} from '../support.ts';
import { entry } from './entries.ts';

const manual = activeGame({ league: { card_mode: 'manual' } });
const at = (code: number, outs = 0): GameState => inSituation(manual, { code, outs });

describe('entries that stand (RULES section 4)', () => {
  type Row = readonly [string, Outcome, number, number, ScorerEntry, string, Record<string, number>];
  test.each<Row>([
    [
      'an 8-2 double play',
      'flyout_b',
      4,
      0,
      entry(['0x', '3x'], {
        putouts: [
          { runner: 0, by: ['CF'] },
          { runner: 3, by: ['CF', 'C'] },
        ],
        multiple_play: 'double_play',
      }),
      'x--x',
      { pa: 1, ab: 1 },
    ],
    [
      'a triple play',
      'lineout',
      3,
      0,
      entry(['0x', '1x', '2x'], {
        putouts: [
          { runner: 0, by: ['SS'] },
          { runner: 2, by: ['SS'] },
          { runner: 1, by: ['SS', '1B'] },
        ],
        multiple_play: 'triple_play',
      }),
      'xxx-',
      { pa: 1, ab: 1 },
    ],
    [
      'a single with a runner out at home',
      'single_1',
      2,
      0,
      entry(['01', '2x'], { putouts: [{ runner: 2, by: ['LF', 'C'] }] }),
      '1-x-',
      { pa: 1, ab: 1, hit: 1 },
    ],
    [
      'a batter out stretching',
      'single_1',
      0,
      1,
      entry(['0x'], { putouts: [{ runner: 0, by: ['RF', '2B'] }] }),
      'x---',
      { pa: 1, ab: 1, hit: 1 },
    ],
    [
      'a two-base error lets two in',
      'error_2',
      6,
      0,
      entry(['02', '24', '34'], { errors: ['LF'] }),
      '2-44',
      { pa: 1, ab: 1, error: 1 },
    ],
    [
      "a fielder's choice with nobody out",
      'fielders_choice',
      1,
      0,
      entry(['01', '12']),
      '12--',
      { pa: 1, ab: 1 },
    ],
    [
      'a dropped third strike',
      'strikeout_reached',
      0,
      0,
      entry(['01'], { with: 'wild_pitch' }),
      '1---',
      { pa: 1, ab: 1, so: 1, wild_pitch: 1 },
    ],
    [
      'a strikeout with a stolen base',
      'strikeout',
      1,
      0,
      entry(['0x', '12'], { putouts: [{ runner: 0, by: ['C'] }], with: 'stolen_base' }, { 1: 'stolen_base' }),
      'x2--',
      { pa: 1, ab: 1, so: 1, sb: 1 },
    ],
    [
      'a walk with a wild pitch',
      'walk',
      4,
      0,
      entry(['01', '34'], { with: 'wild_pitch' }, { 3: 'wild_pitch' }),
      '1--4',
      { pa: 1, bb: 1, wild_pitch: 1 },
    ],
    [
      'a sacrifice fly to the infield',
      'popout',
      4,
      0,
      entry(['0x', '34'], { putouts: [{ runner: 0, by: ['2B'] }], sacrifice: 'fly' }),
      'x--4',
      { pa: 1, sf: 1, rbi: 1 },
    ],
    [
      'a sacrifice fly that the scorer did not mark',
      'flyout_b',
      4,
      1,
      entry(['0x', '34'], { putouts: [{ runner: 0, by: ['CF'] }] }),
      'x--4',
      { pa: 1, sf: 1, rbi: 1 },
    ],
    [
      'a force double play with a run: nobody is batted in (OBR 9.04(b)(1))',
      'groundball_a',
      5,
      0,
      entry(['0x', '1x', '34'], {
        putouts: [
          { runner: 1, by: ['SS', '2B'] },
          { runner: 0, by: ['2B', '1B'] },
        ],
      }),
      'xx-4',
      { pa: 1, ab: 1 },
    ],
    [
      'a reverse force double play with a run',
      'groundball_a',
      5,
      0,
      entry(['0x', '1x', '34'], {
        putouts: [
          { runner: 0, by: ['1B'] },
          { runner: 1, by: ['1B', 'SS'] },
        ],
      }),
      'xx-4',
      { pa: 1, ab: 1 },
    ],
    [
      'an out on the ground with a run',
      'groundball_c',
      4,
      0,
      entry(['0x', '34'], { putouts: [{ runner: 0, by: ['SS', '1B'] }] }),
      'x--4',
      { pa: 1, ab: 1, rbi: 1 },
    ],
    [
      'a force out with a run',
      'fielders_choice',
      5,
      0,
      entry(['01', '1x', '34'], { putouts: [{ runner: 1, by: ['SS', '2B'] }] }),
      '1x-4',
      { pa: 1, ab: 1, rbi: 1 },
    ],
    [
      'a run while the third strike is dropped',
      'strikeout_reached',
      4,
      0,
      entry(['01', '34']),
      '1--4',
      { pa: 1, ab: 1, so: 1 },
    ],
    [
      'a run on an error which the scorer finds batted in (OBR 9.04(a)(3))',
      'error_1',
      4,
      0,
      {
        ...entry(['01'], { errors: ['SS'] }),
        movements: [
          { from: 0, to: 1, cause: 'error' },
          { from: 3, to: 4, cause: 'error', rbi: true },
        ],
      },
      '1--4',
      { pa: 1, ab: 1, rbi: 1, error: 1 },
    ],
    [
      'a run on an error',
      'error_1',
      4,
      0,
      entry(['01', '34'], { errors: ['SS'] }),
      '1--4',
      { pa: 1, ab: 1, error: 1 },
    ],
    [
      'interference of the catcher with the bases loaded',
      'catcher_interference',
      7,
      0,
      entry(['01', '12', '23', '34'], { errors: ['C'] }, { 3: 'interference' }),
      '1234',
      { pa: 1, rbi: 1, error: 1 },
    ],
    [
      'a run on a third out that is no force',
      'single_1',
      3,
      2,
      entry(['01', '1x', '24'], { putouts: [{ runner: 1, by: ['CF', '3B'] }] }),
      '1x4-',
      { pa: 1, ab: 1, hit: 1, rbi: 1 },
    ],
    [
      'a runner hit by the ball while the one ahead holds',
      'single_1',
      3,
      0,
      entry(['01', '1x', '22'], { putouts: [{ runner: 1, by: ['2B'] }] }, { 1: 'interference' }),
      '1x2-',
      { pa: 1, ab: 1, hit: 1 },
    ],
    [
      'a run that the scorer does not give the batter',
      'groundball_c',
      4,
      0,
      {
        ...entry(['0x', '34'], { putouts: [{ runner: 0, by: ['SS', '1B'] }] }),
        movements: [
          { from: 0, to: null, cause: 'batted' },
          { from: 3, to: 4, cause: 'batted', rbi: false },
        ],
      },
      'x--4',
      { pa: 1, ab: 1 },
    ],
  ])('%s', (_name, outcome, code, outs, written, expected, stats) => {
    const state = report(withRoll(at(code, outs)), outcome, null, written);
    const play = lastPlay(state);
    expect(ends(play)).toBe(expected);
    expect(play.stats).toEqual(stats);
    expect(play).toMatchObject({ entry: written, result: outcome });
    expect(play.roll?.roll_id).toBe(withRoll(manual).roll?.roll_id);
  });
  test.each<[Outcome, number, ScorerEntry, string]>([
    ['balk', 5, entry(['12', '34']), '-2-4'],
    ['pick_off', 1, entry(['1x'], { putouts: [{ runner: 1, by: ['P', '1B'] }] }, { 1: 'pick_off' }), '-x--'],
    ['stolen_base', 1, entry(['12'], {}, { 1: 'stolen_base' }), '-2--'],
    ['defensive_indifference', 1, entry(['12'], {}, { 1: 'defensive_indifference' }), '-2--'],
    ['other_advance', 2, entry(['23']), '--3-'],
  ])('%s is written without dice, and the same man bats', (outcome, code, written, expected) => {
    const state = after(at(code), {
      type: 'report_outcome',
      side: 'away',
      roll_id: null,
      report: { outcome, hit_location: null, entry: written },
    });
    expect([lastPlay(state).roll, state.roll_count]).toEqual([null, 0]);
    expect(ends(lastPlay(state))).toBe(expected);
    expect(state.situation.slots).toEqual(manual.situation.slots);
  });
});

describe('entries that do not', () => {
  type Row = readonly [string, Outcome, number, number, ScorerEntry, RegExp];
  test.each<Row>([
    ['the batter is missing', 'single_1', 0, 0, entry([]), /where the batter went/],
    ['a runner is missing', 'single_1', 1, 0, entry(['01']), /where the runner on first went/],
    ['a man twice', 'single_1', 1, 0, entry(['01', '12', '13']), /runner on first is accounted for twice/],
    ['nobody there', 'single_1', 0, 0, entry(['01', '23']), /Nobody is on base as the runner on second/],
    ['going back', 'single_1', 2, 0, entry(['01', '21']), /cannot go back/],
    ['two on a base', 'double_2', 2, 0, entry(['02', '22']), /same base \(2\)/],
    ['passing', 'triple', 1, 0, entry(['03', '12']), /cannot pass/],
    ['the batter passing home', 'homerun', 4, 0, entry(['04', '33']), /cannot pass/],
    ['too many outs', 'groundball_a', 1, 2, entry(['0x', '1x'], { putouts: [] }), /only 1 outs left/],
    [
      'a putout of a man who is safe',
      'single_1',
      1,
      0,
      entry(['01', '12'], { putouts: [{ runner: 1, by: ['2B'] }] }),
      /credited as put out but is not out/,
    ],
    [
      'a man put out twice',
      'strikeout',
      0,
      0,
      entry(['0x'], {
        putouts: [
          { runner: 0, by: ['C'] },
          { runner: 0, by: ['C'] },
        ],
      }),
      /put out twice/,
    ],
    [
      'a ballpark single with a force for the last out',
      'bp_single',
      1,
      2,
      entry(['01', '1x'], { putouts: [{ runner: 1, by: ['SS', '2B'] }] }),
      /no hit when the last out is a force/,
    ],
    [
      'a run on a force for the last out, the ball called a fly that nobody caught',
      'flyout_b',
      5,
      2,
      entry(['01', '1x', '34'], { putouts: [{ runner: 1, by: ['CF', '2B'] }] }),
      /No run scores when the third out is a force/,
    ],
    [
      'a run on a force for the last out after a third strike that was not caught',
      'strikeout',
      7,
      2,
      entry(['01', '1x', '23', '34'], { putouts: [{ runner: 1, by: ['C', '2B'] }] }),
      /No run scores when the third out is a force/,
    ],
    ['a triple to first', 'triple', 0, 0, entry(['01']), /base that the hit is worth/],
    ['a double to first', 'double_uncapped', 1, 0, entry(['01', '12']), /base that the hit is worth/],
    ['a walk, and out before first', 'walk', 0, 0, entry(['0x']), /reaches first base/],
    [
      'an interference, and out before first',
      'catcher_interference',
      0,
      0,
      entry(['0x']),
      /reaches first base/,
    ],
    [
      'an error, and out before first',
      'error_1',
      0,
      0,
      entry(['0x'], { errors: ['2B'] }),
      /reaches first base/,
    ],
    ['a forced runner idle', 'single_1', 1, 0, entry(['01', '11']), /runner on first is forced to move/],
    [
      'a forced runner idle behind others',
      'walk',
      3,
      0,
      entry(['01', '12', '22']),
      /runner on second is forced to move/,
    ],
    [
      'a run on a third out at first',
      'groundball_c',
      4,
      2,
      entry(['0x', '34'], { putouts: [{ runner: 0, by: ['SS', '1B'] }] }),
      /No run scores/,
    ],
    [
      'a run on a force for the third out',
      'groundball_b',
      5,
      2,
      entry(['01', '1x', '34'], { putouts: [{ runner: 1, by: ['SS', '2B'] }] }),
      /No run scores/,
    ],
    [
      'a run on a double play for the third out',
      'groundball_a',
      5,
      1,
      entry(['0x', '1x', '34'], {
        putouts: [
          { runner: 1, by: ['SS', '2B'] },
          { runner: 0, by: ['2B', '1B'] },
        ],
      }),
      /No run scores/,
    ],
    [
      'a run on a third strike',
      'strikeout',
      4,
      2,
      entry(['0x', '34'], { putouts: [{ runner: 0, by: ['C'] }] }),
      /No run scores/,
    ],
    [
      'a run with the last out on a runner who missed the base he was forced to',
      'triple',
      7,
      2,
      entry(['03', '1x', '24', '34'], { putouts: [{ runner: 1, by: ['P', '2B'] }] }),
      /No run scores/,
    ],
    [
      'a hit with the last out on a forced runner',
      'single_1',
      1,
      2,
      entry(['01', '1x'], { putouts: [{ runner: 1, by: ['SS', '2B'] }] }),
      /There is no hit/,
    ],
    [
      'a hit with the last out on the batter before first',
      'single_1',
      0,
      2,
      entry(['0x'], { putouts: [{ runner: 0, by: ['SS', '1B'] }] }),
      /There is no hit/,
    ],
    ['a run on a third out with nobody credited', 'strikeout', 4, 2, entry(['0x', '34']), /No run scores/],
    [
      'a run on a caught fly for the third out',
      'flyout_a',
      4,
      2,
      entry(['0x', '34'], { putouts: [{ runner: 0, by: ['CF'] }] }),
      /No run scores/,
    ],
    [
      'a batter who stays on an outcome that ends his turn',
      'walk',
      0,
      0,
      entry(['00']),
      /cannot stay at bat/,
    ],
    [
      'a batter who goes on an outcome that leaves him',
      'balk',
      1,
      0,
      entry(['01', '12']),
      /leaves the batter at bat/,
    ],
  ])('%s', (_name, outcome, code, outs, written, words) => {
    const state = at(code, outs);
    const context = contextOf(state, { outcome, location: null, entry: written });
    const why = entryProblem(context, written, 3);
    expect(why && tellReason(why, 'en')).toMatch(words);
  });
});

describe('what the charts say can always be written', () => {
  /** A play as its scorer would write it. */
  const asWritten = (play: Play): ScorerEntry => ({
    ...entry([], { putouts: [...play.putouts], errors: [...play.errors] }),
    multiple_play: play.multiple_play,
    movements: play.movements.map((m) => ({
      from: m.from as ScorerMovement['from'],
      to: m.to as ScorerMovement['to'],
      cause: m.cause,
      ...(m.to === null && !m.force && { out_at: Math.min(m.from + 2, 4) as ScorerMovement['out_at'] }),
    })),
  });
  const holds = (state: GameState, play: Play): void => {
    const written = asWritten(play);
    const at = contextOf(state, { outcome: play.result, location: play.hit_location, entry: written });
    const problem = entryProblem(at, written, 3);
    if (problem)
      throw new Error(`${play.outcome}/${play.result} ${ends(play)} ${state.situation.outs} out: ${problem}`);
  };
  test.each(reportableOutcomes(withRoll(manual)))('%s', (outcome) => {
    let leaves = 0;
    for (const state of baseOutStates(manual))
      for (const place of OUTCOME_FACTS[outcome].location === 'none'
        ? [null]
        : OUTCOME_FACTS[outcome].locations)
        walk(withRoll(deciding(state, { infield: 'infield_in' })), outcome, place, (leaf) => {
          holds(leaf.state, leaf.play);
          leaves += 1;
        });
    expect(leaves).toBeGreaterThanOrEqual(24);
  });
  test('bunts and steals', () => {
    for (const play of ['bunt', 'squeeze'] as const)
      for (const state of baseOutStates(manual).filter((s) => s.situation.outs < 2 && s.situation.bases[2]))
        for (const outcome of ['sac_bunt', 'bunt_out', 'popout'] as const)
          walk(withBunt(deciding(state, {}, { play }), 5), outcome, null, ({ state: s, play: p }) =>
            holds(s, p),
          );
    const going = withJump(deciding(at(7), {}, { play: 'steal', steal: [2, 3, 4] }));
    for (const outcome of ['stolen_base', 'caught_stealing', 'pick_off', 'balk'] as const)
      walk(going, outcome, null, ({ state: s, play: p }) => holds(s, p));
    expect(ends(lastPlay(report(going, 'caught_stealing')))).toBe('-23x');
  });
});

test('a game that is played here is not put right before a play', () => {
  const written = entry(['01'], { adjust: { runners: [{ base: 3, slot: 4 }] } });
  expect(
    writtenProblem(withRoll(manual), { outcome: 'walk', hit_location: null, entry: written }),
  ).toMatchObject({
    code: 'entry_invalid',
    why: { reason: 'only_played_elsewhere' },
  });
});
