import { describe, expect, test } from 'vitest';
import { ROLL_DICE } from '@paper-dynasty/engine/dice/rolls';
import { scriptedDice, type ScriptedRoll } from '@paper-dynasty/engine/dice/scripted';
import type { CardResult } from '@paper-dynasty/engine/model/cards';
import type { DefensiveDecision, OffensiveDecision } from '@paper-dynasty/engine/model/decisions';
import type { Answer } from '@paper-dynasty/engine/model/questions';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import {
  activeGame,
  after,
  answer,
  deciding,
  ends,
  inSituation,
  lastPlay,
  resolve,
  withPlayer,
} from '../support.ts';

/** The batter's card says one thing only, from the left and from the right. */
const withCard = (state: GameState, result: CardResult): GameState => {
  const id = state.lineups.away!.batting_order[0]!.player_id;
  const side = [[result, 108]] as const;
  return withPlayer(state, 'away', id, () => ({
    batting_card: { kind: 'digital', vs_left: side, vs_right: side },
  }));
};

const full = activeGame({ pace: 'full' });
const AB: ScriptedRoll = { sides: ROLL_DICE.ab, values: [1, 3, 4, 10, 8, 10] };
const d20 = (value: number): ScriptedRoll => ({ sides: ROLL_DICE.d20, values: [value] });
const fielding = (range: number, error: readonly [number, number, number], rare = 50): ScriptedRoll => ({
  sides: ROLL_DICE.fielding,
  values: [range, ...error, rare],
});
const jump = (...values: readonly [number, number, number, number]): ScriptedRoll => ({
  sides: ROLL_DICE.jump,
  values,
});
const ab = (...values: readonly [number, number, number, number, number, number]): ScriptedRoll => ({
  sides: ROLL_DICE.ab,
  values,
});
const go = (yes: boolean): Answer => ({ kind: 'send', go: yes });
const throws: Answer = { kind: 'throw', throw: true };
const at = (runner: 0 | 1 | 2 | 3): Answer => ({ kind: 'target', runner });

interface Script {
  readonly card?: CardResult;
  readonly code?: number;
  readonly defense?: Partial<DefensiveDecision>;
  readonly offense?: Partial<OffensiveDecision>;
  readonly rolls: readonly ScriptedRoll[];
  readonly answers?: readonly Answer[];
}

/** Rolls, lets the engine read the cards, and answers; every scripted roll must be used, and no other made. */
const run = ({ card, code = 0, defense = {}, offense = {}, rolls, answers = [] }: Script): GameState => {
  const dice = scriptedDice(rolls);
  const start = deciding(inSituation(card ? withCard(full, card) : full, { code }), defense, offense);
  const read = resolve(after(start, { type: 'roll_dice', side: atBat(start.situation) }, dice), dice);
  const end = answers.reduce((now, a) => answer(now, a, dice), read);
  dice.assertUsed();
  return end;
};

describe('every kind of play that rolls, read by the engine', () => {
  // Speed 12, range 3, error 10, no arms, park 10, passed ball 4, wild pitch 5, bunting B.
  test.each<[string, Script, string, string]>([
    ['a single that asks nothing', { card: 'single_1', rolls: [AB] }, 'single_1', '1---'],
    ['a ballpark home run, at the park', { card: 'bp_homerun', rolls: [AB, d20(10)] }, 'bp_homerun', '4---'],
    ['a ballpark home run, one above', { card: 'bp_homerun', rolls: [AB, d20(11)] }, 'bp_flyout', 'x---'],
    ['a ballpark fly, R3 scores', { card: 'bp_homerun', code: 4, rolls: [AB, d20(11)] }, 'bp_flyout', 'x--4'],
    [
      'a ballpark fly, R2 tries',
      { card: 'bp_homerun', code: 2, rolls: [AB, d20(20), d20(12)], answers: [go(true), throws] },
      'bp_flyout',
      'x-3-',
    ],
    ['a ballpark single', { card: 'bp_single', code: 1, rolls: [AB, d20(10)] }, 'bp_single', '12--'],
    ['a ballpark lineout', { card: 'bp_single', code: 1, rolls: [AB, d20(11)] }, 'bp_lineout', 'x1--'],
    [
      'a ballpark single with the runner going',
      { card: 'bp_single', code: 1, offense: { play: 'hit_and_run' }, rolls: [AB, d20(10)] },
      'bp_single',
      '13--',
    ],
    [
      'a ballpark lineout with the runner going',
      { card: 'bp_single', code: 1, offense: { play: 'hit_and_run' }, rolls: [AB, d20(11)] },
      'bp_lineout',
      'xx--',
    ],
    ['a tag-up held', { card: 'flyout_bq', code: 4, rolls: [AB], answers: [go(false)] }, 'flyout_bq', 'x--3'],
    [
      'a tag-up, safe',
      { card: 'flyout_bq', code: 4, rolls: [AB, d20(12)], answers: [go(true), throws] },
      'flyout_bq',
      'x--4',
    ],
    [
      'a tag-up, out',
      { card: 'flyout_bq', code: 4, rolls: [AB, d20(13)], answers: [go(true), throws] },
      'flyout_bq',
      'x--x',
    ],
    [
      'four questions, one throw',
      {
        card: 'single_uncapped',
        code: 3,
        rolls: [AB, d20(13)],
        answers: [go(true), throws, go(true), at(2)],
      },
      'single_uncapped',
      '13x-',
    ],
    [
      'four questions, the other throw',
      { card: 'double_uncapped', code: 1, rolls: [AB, d20(1)], answers: [go(true), throws, go(true), at(0)] },
      'double_uncapped',
      '34--',
    ],
    [
      'conceded: no dice',
      { card: 'single_uncapped', code: 2, rolls: [AB], answers: [go(true), { kind: 'throw', throw: false }] },
      'single_uncapped',
      '1-4-',
    ],
    [
      'a groundball with R3 sent',
      {
        card: 'groundball_c',
        code: 4,
        defense: { infield: 'infield_in' },
        rolls: [AB, d20(13)],
        answers: [go(true)],
      },
      'groundball_c',
      '1--x',
    ],
    [
      'a fielding check: groundball',
      { card: 'x_check:SS', code: 1, rolls: [AB, fielding(15, [4, 4, 3])] },
      'groundball_a',
      'xx--',
    ],
    [
      'a fielding check: error',
      { card: 'x_check:P', rolls: [AB, fielding(15, [1, 1, 1])] },
      'error_2',
      '2---',
    ],
    [
      'a fielding check: SPD, beaten out',
      { card: 'x_check:C', rolls: [AB, fielding(3, [4, 4, 3]), d20(12)] },
      'single_1',
      '1---',
    ],
    [
      'a fielding check: SPD, not',
      { card: 'x_check:C', rolls: [AB, fielding(3, [4, 4, 3]), d20(13)] },
      'groundball_c',
      'x---',
    ],
    [
      'a fielding check: FO, nobody on',
      { card: 'x_check:C', rolls: [AB, fielding(16, [4, 4, 3])] },
      'popout',
      'x---',
    ],
    [
      'a fielding check: FO, passed ball',
      { card: 'x_check:C', code: 1, rolls: [AB, fielding(16, [4, 4, 3]), d20(4)] },
      'passed_ball',
      '-2--',
    ],
    [
      'a fielding check: FO, caught',
      { card: 'x_check:C', code: 1, rolls: [AB, fielding(16, [4, 4, 3]), d20(5)] },
      'popout',
      'x1--',
    ],
    [
      'a fielding check: a fly and a tag-up',
      {
        card: 'x_check:LF',
        code: 2,
        rolls: [AB, fielding(12, [4, 4, 3]), d20(10)],
        answers: [go(true), throws],
      },
      'flyout_b',
      'x-3-',
    ],
    [
      'a fielding check: a rare play',
      { card: 'x_check:SS', code: 1, rolls: [AB, fielding(15, [4, 4, 3], 1)] },
      'groundball_a',
      'xx--',
    ],
    [
      'a rare play before an error',
      { card: 'x_check:C', rolls: [AB, fielding(16, [1, 1, 1], 1)] },
      'catcher_interference',
      '1---',
    ],
    [
      'a steal',
      { code: 1, offense: { play: 'steal', steal: [2] }, rolls: [jump(9, 1, 1, 14)] },
      'stolen_base',
      '-2--',
    ],
    [
      'a steal, pick-off check',
      { code: 1, offense: { play: 'steal', steal: [2] }, rolls: [jump(1, 1, 1, 4)] },
      'pick_off',
      '-x--',
    ],
    ['a bunt', { code: 1, offense: { play: 'bunt' }, rolls: [d20(15)] }, 'sac_bunt', 'x2--'],
    ['a squeeze', { code: 4, offense: { play: 'squeeze' }, rolls: [d20(16)] }, 'bunt_out', '1--x'],
    [
      'a hit and run, swung through',
      { card: 'strikeout', code: 1, offense: { play: 'hit_and_run' }, rolls: [AB] },
      'strikeout',
      'x2--',
    ],
    [
      'a hit and run, thrown out',
      { card: 'strikeout', code: 1, offense: { play: 'hit_and_run' }, rolls: [ab(1, 3, 4, 10, 10, 10)] },
      'strikeout',
      'xx--',
    ],
    [
      'a wild pitch in place of the plate appearance',
      { card: 'homerun', code: 1, rolls: [ab(1, 3, 4, 1, 5, 10)] },
      'wild_pitch',
      '-2--',
    ],
    [
      'chaos 1 with nobody on is no check',
      { card: 'homerun', rolls: [ab(1, 3, 4, 1, 5, 10)] },
      'homerun',
      '4---',
    ],
  ])('%s', (_name, script, result, expected) => {
    const play = lastPlay(run(script));
    expect([play.result, ends(play)]).toEqual([result, expected]);
  });
  test('a check that fails is no play, and the batter rolls again', () => {
    const state = run({ card: 'homerun', code: 1, rolls: [ab(1, 3, 4, 2, 5, 10)] });
    expect([state.plays, state.roll]).toEqual([[], null]);
  });
  test('where the ball of a ballpark check came down', () => {
    const fly = lastPlay(run({ card: 'bp_homerun', rolls: [AB, d20(11)] }));
    expect([fly.hit_location, fly.putouts[0]?.by]).toEqual(['CF', ['CF']]);
    const liner = lastPlay(run({ card: 'bp_single', rolls: [AB, d20(11)] }));
    expect([liner.hit_location, liner.putouts[0]?.by]).toEqual(['SS', ['SS']]);
  });
  test('the rolls are numbered in order and kept with the play', () => {
    const state = run({ card: 'x_check:C', code: 1, rolls: [AB, fielding(16, [4, 4, 3]), d20(5)] });
    const play = lastPlay(state);
    const kept = play.facts.flatMap((f) => (f.kind === 'roll' ? [f.roll.n] : []));
    expect([play.roll?.n, ...kept, state.roll_count]).toEqual([1, 2, 3, 3]);
  });
  test.each([
    ['left', 'L', 7, 8],
    ['right', 'R', 12, 13],
  ] as const)('the park has a number for each hand: %s', (_name, hand, hit, miss) => {
    const park = { name: 'Odd Park', homerun: { L: 7, R: 12 }, single: { L: 7, R: 12 } };
    const id = full.lineups.away!.batting_order[0]!.player_id;
    const result = (value: number, card: CardResult): string => {
      const state = withPlayer(
        withCard({ ...full, setup: { ...full.setup, park } }, card),
        'away',
        id,
        () => ({ bats: hand }),
      );
      const dice = scriptedDice([AB, d20(value)]);
      const end = resolve(after(state, { type: 'roll_dice', side: 'away' }, dice), dice);
      dice.assertUsed();
      return lastPlay(end).result;
    };
    expect([result(hit, 'bp_homerun'), result(miss, 'bp_homerun')]).toEqual(['bp_homerun', 'bp_flyout']);
    expect([result(hit, 'bp_single'), result(miss, 'bp_single')]).toEqual(['bp_single', 'bp_lineout']);
  });
});
