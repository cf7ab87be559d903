import { describe, expect, test } from 'vitest';
import { ROLL_DICE } from '@paper-dynasty/engine/dice/rolls';
import { scriptedDice } from '@paper-dynasty/engine/dice/scripted';
import type { Play } from '@paper-dynasty/engine/model/play';
import type { Grade } from '@paper-dynasty/engine/model/players';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { reportableOutcomes } from '@paper-dynasty/engine/rules/possible';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import {
  activeGame,
  after,
  deciding,
  ends,
  inSituation,
  lastPlay,
  putouts,
  refusal,
  report,
  resolve,
  withBunt,
  withPlayer,
} from '../support.ts';

const auto = activeGame();
const manual = activeGame({ league: { card_mode: 'manual' } });

const graded = (bunting: Grade): GameState =>
  withPlayer(auto, 'away', auto.lineups.away!.batting_order[0]!.player_id, (p) => ({
    batting: p.batting && { ...p.batting, bunting },
  }));

type What = 'bunt' | 'squeeze';
const bunting = (state: GameState, code: number, play: What, outs = 0): GameState =>
  deciding(inSituation(state, { code, outs }), {}, { play });

const rolled = (state: GameState, d20: number): Play => {
  const dice = scriptedDice([{ sides: ROLL_DICE.d20, values: [d20] }]);
  const end = resolve(after(state, { type: 'roll_dice', side: 'away' }, dice), dice);
  dice.assertUsed();
  return lastPlay(end);
};

describe('the number of a bunt (RULES section 9)', () => {
  test.each<[Grade, number]>([
    ['A', 18],
    ['B', 15],
    ['C', 11],
    ['D', 7],
  ])('grade %s: laid down at %i or under, failed above, popped up on 20', (grade, number) => {
    for (let d20 = 1; d20 <= 20; d20 += 1) {
      const expected = d20 === 20 ? 'popout' : d20 <= number ? 'sac_bunt' : 'bunt_out';
      expect(rolled(bunting(graded(grade), 1, 'bunt'), d20).result, `d20 ${d20}`).toBe(expected);
    }
  });
  test('a man without ratings, as a pitcher is, bunts as grade D', () => {
    const batter = auto.lineups.away!.batting_order[0]!.player_id;
    const state = bunting(
      withPlayer(auto, 'away', batter, () => ({ batting: null })),
      1,
      'bunt',
    );
    expect([rolled(state, 7).result, rolled(state, 8).result]).toEqual(['sac_bunt', 'bunt_out']);
  });
});

/** By bases: laid down, failed, popped up. Nobody goes where the man ahead of him stays. */
const ROWS: readonly (readonly [What, number, string, string, string])[] = [
  ['bunt', 1, 'x2--', '1x--', 'xx--'],
  ['bunt', 2, 'x-3-', '1-x-', 'x-2-'],
  ['bunt', 3, 'x23-', '12x-', 'xx2-'],
  ['bunt', 4, 'x--3', 'x--3', 'x--3'],
  ['bunt', 5, 'x2-3', '1x-3', 'xx-3'],
  ['bunt', 6, 'x-23', '1-x3', 'x-23'],
  ['bunt', 7, 'x123', '12x3', 'xx23'],
  ['squeeze', 4, 'x--4', '1--x', 'x--3'],
  ['squeeze', 5, 'x2-4', '12-x', 'xx-3'],
  ['squeeze', 6, 'x-34', '1-3x', 'x-23'],
  ['squeeze', 7, 'x234', '123x', 'xx23'],
];

describe('where a bunt leaves everybody', () => {
  test.each(ROWS)('%s, on-base code %i: %s / %s / %s', (play, code, down, failed, popped) => {
    for (const outs of [0, 1]) {
      const state = bunting(auto, code, play, outs);
      expect(ends(rolled(state, 1))).toBe(down);
      expect(ends(rolled(state, 19))).toBe(failed);
      const up = rolled(state, 20);
      expect([ends(up), up.outs]).toEqual([popped, popped.startsWith('xx') ? 2 : 1]);
      // Reported from printed cards it is the same.
      const paper = withBunt(bunting(manual, code, play, outs), 9);
      expect(ends(lastPlay(report(paper, 'sac_bunt')))).toBe(down);
      expect(ends(lastPlay(report(paper, 'bunt_out')))).toBe(failed);
      expect(ends(lastPlay(report(paper, 'popout')))).toBe(popped);
    }
  });
  test('manual: a sacrifice, an out or a popup can be reported, and the place of the ball', () => {
    const paper = withBunt(bunting(manual, 1, 'bunt'), 9);
    expect(reportableOutcomes(paper)).toEqual(['sac_bunt', 'bunt_out', 'popout']);
    expect(putouts(lastPlay(report(paper, 'sac_bunt', '3B')))).toBe('3B-1B');
    expect(putouts(lastPlay(report(paper, 'bunt_out', '1B')))).toBe('1B-SS');
    expect(putouts(lastPlay(report(paper, 'popout', 'C')))).toBe('C C-1B');
  });
  test.each<[string, What, number, number, Record<string, number>]>([
    ['a sacrifice is no at-bat', 'bunt', 1, 1, { pa: 1, sac: 1 }],
    ['a squeeze bats in a run', 'squeeze', 4, 1, { pa: 1, sac: 1, rbi: 1 }],
    ['no sacrifice when nobody moves up', 'bunt', 4, 1, { pa: 1, ab: 1 }],
    ['no sacrifice when the way is blocked', 'bunt', 7, 1, { pa: 1, ab: 1 }],
    ['a failed bunt is an at-bat', 'bunt', 1, 19, { pa: 1, ab: 1 }],
    ['a popup is an at-bat', 'bunt', 1, 20, { pa: 1, ab: 1 }],
  ])('%s', (_name, play, code, d20, stats) => {
    expect(rolled(bunting(auto, code, play), d20).stats).toEqual(stats);
  });
  test('popped up with one out, R1 doubled off ends the half', () => {
    expect(rolled(bunting(auto, 1, 'bunt', 1), 20)).toMatchObject({
      outs: 2,
      multiple_play: 'double_play',
      runs: 0,
    });
  });
});

describe('when a bunt can be put on', () => {
  test.each<[What, number, number, RegExp | null]>([
    ['bunt', 0, 0, /needs a runner on base/],
    ['bunt', 1, 2, /fewer than two out/],
    ['squeeze', 3, 0, /needs a runner on third/],
    ['squeeze', 4, 2, /fewer than two out/],
    ['bunt', 1, 1, null],
    ['squeeze', 4, 0, null],
  ])('%s with on-base code %i and %i out', (play, code, outs, problem) => {
    const state = inSituation(auto, { code, outs });
    const command = {
      type: 'decide_offense',
      side: 'away',
      decision: { play, steal: [], sends: false },
    } as const;
    if (problem)
      expect([refusal(state, command).code, tellRefusal(refusal(state, command), 'en')]).toEqual([
        'decision_not_possible',
        expect.stringMatching(problem),
      ]);
    else expect(after(state, command).offense?.play).toBe(play);
  });
});
