import { describe, expect, test } from 'vitest';
import {
  DEFAULT_DEFENSE,
  DEFAULT_OFFENSE,
  type DefensiveDecision,
  type OffensiveDecision,
} from '@paper-dynasty/engine/model/decisions';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import {
  activeGame,
  after,
  answer,
  deciding,
  ends,
  events,
  inSituation,
  lastPlay,
  refusal,
  report,
  resolve,
  withRoll,
} from '../support.ts';

const quick = activeGame({ league: { card_mode: 'manual' } });
const full = activeGame({ pace: 'full', league: { card_mode: 'manual' } });

const defense = (state: GameState, decision: Partial<DefensiveDecision>) =>
  after(state, { type: 'decide_defense', side: 'home', decision: { ...DEFAULT_DEFENSE, ...decision } });
const offense = (state: GameState, decision: Partial<OffensiveDecision>) =>
  after(state, { type: 'decide_offense', side: 'away', decision: { ...DEFAULT_OFFENSE, ...decision } });
const roll = { type: 'roll_dice', side: 'away' } as const;

describe('pace', () => {
  test('full: once somebody is on, the dice wait for both sides, the defense first', () => {
    const on = inSituation(full, { code: 1 });
    expect(turns(inSituation(full, { code: 0 }))).toEqual([{ side: 'away', action: 'roll' }]);
    expect(turns(on)).toEqual([{ side: 'home', action: 'decide_defense' }]);
    expect(refusal(on, roll).code).toBe('decisions_pending');
    const defended = defense(on, {});
    expect(turns(defended)).toEqual([{ side: 'away', action: 'decide_offense' }]);
    expect(refusal(defended, roll).code).toBe('decisions_pending');
    expect(refusal(offense(on, {}), roll).code).toBe('decisions_pending');
    const both = offense(defended, {});
    expect(turns(both)).toEqual([{ side: 'away', action: 'roll' }]);
    expect(after(both, roll).roll).not.toBeNull();
  });
  test('quick: nobody is waited for, and a decision made before the dice stands', () => {
    const on = inSituation(quick, { code: 1 });
    expect(turns(on)).toEqual([{ side: 'away', action: 'roll' }]);
    expect(after(on, roll).roll?.kind).toBe('ab');
    expect(after(offense(on, { play: 'steal', steal: [2] }), roll).roll?.kind).toBe('jump');
    expect(after(offense(on, { play: 'bunt' }), roll).roll).toMatchObject({ kind: 'd20', purpose: 'bunt' });
    expect(after(offense(on, { play: 'hit_and_run' }), roll).roll?.kind).toBe('ab');
    expect(after(offense(inSituation(quick, { code: 4 }), { play: 'squeeze' }), roll).roll?.kind).toBe('d20');
  });
  test('a decision may be changed until the dice, and is forgotten with the play', () => {
    const on = inSituation(quick, { code: 1 });
    const changed = offense(offense(on, { play: 'bunt' }), {});
    expect(changed.offense).toEqual(DEFAULT_OFFENSE);
    const played = report(after(changed, roll), 'single_1');
    expect([played.offense, played.defense]).toEqual([null, null]);
    expect(lastPlay(played)).toMatchObject({ offense: DEFAULT_OFFENSE, defense: DEFAULT_DEFENSE });
  });
  test('a failed check leaves the decisions standing for the next dice', () => {
    const on = deciding(inSituation(quick, { code: 1 }), { infield: 'corners_in' }, { play: 'hit_and_run' });
    const again = report(withRoll(on, { check_wild_pitch: true }), 'no_advance');
    expect(again).toMatchObject({ roll: null, plays: [], offense: { play: 'hit_and_run' } });
    expect(again.defense?.infield).toBe('corners_in');
  });
});

describe('standing orders at quick pace', () => {
  const single = (sends: boolean, throws: boolean): GameState =>
    report(
      withRoll(deciding(inSituation(quick, { code: 2 }), { throws }, { sends })),
      'single_uncapped',
      'CF',
    );
  test('runners hold by default', () => {
    const state = report(withRoll(inSituation(quick, { code: 2 })), 'single_uncapped', 'CF');
    expect(ends(lastPlay(state))).toBe('1-3-');
  });
  test('sent, and thrown at by default: the batter does not trail, and the throw is at the lead runner', () => {
    const state = single(true, true);
    expect(state.pending?.question?.question).toMatchObject({ kind: 'verdict', try: { runner: 2, to: 4 } });
    expect(ends(lastPlay(answer(state, { kind: 'verdict', yes: false })))).toBe('1-x-');
  });
  test('sent, and conceded', () => {
    expect(ends(lastPlay(single(true, false)))).toBe('1-4-');
  });
  test('at full pace the orders do not answer: everything is asked', () => {
    const on = deciding(inSituation(full, { code: 2 }), { throws: false }, { sends: true });
    expect(report(withRoll(on), 'single_uncapped').pending?.question?.question.kind).toBe('send');
  });
});

describe('intentional walks are the call of the defense, without dice', () => {
  test.each([
    ['quick', quick, 0],
    ['quick', quick, 6],
    ['full', full, 0],
    ['full', full, 6],
  ] as const)('at %s pace, %#', (_pace, game, code) => {
    const start = inSituation(game, { code });
    const state = defense(start, { intentional_walk: true });
    expect(state.roll_count).toBe(start.roll_count);
    expect(lastPlay(state)).toMatchObject({ outcome: 'intentional_walk', roll: null });
    expect(state.situation.slots.away).toBe(2);
    expect([state.defense, state.offense, state.pending]).toEqual([null, null, null]);
  });
  test('one with the bases loaded in the last inning ends the game', () => {
    const last = inSituation(quick, { inning: 9, half: 'bottom', score: { away: 1, home: 1 }, code: 7 });
    const walked = after(last, {
      type: 'decide_defense',
      side: 'away',
      decision: { ...DEFAULT_DEFENSE, intentional_walk: true },
    });
    expect(walked).toMatchObject({ status: 'completed', winner: 'home' });
  });
});

describe('what each side can decide', () => {
  const decideOffense = (code: number, decision: Partial<OffensiveDecision>, outs = 0) =>
    ({
      state: inSituation(quick, { code, outs }),
      command: { type: 'decide_offense', side: 'away', decision: { ...DEFAULT_OFFENSE, ...decision } },
    }) as const;
  test.each<[string, number, Partial<OffensiveDecision>, RegExp]>([
    ['no base named', 1, { play: 'steal', steal: [] }, /which base/],
    ['nobody on first', 2, { play: 'steal', steal: [2] }, /Nobody is on first/],
    ['nobody on third', 3, { play: 'steal', steal: [4] }, /Nobody is on third/],
    ['the runner ahead stays', 3, { play: 'steal', steal: [2] }, /runner ahead stands on second/],
    ['the runner ahead stays on third', 6, { play: 'steal', steal: [3] }, /runner ahead stands on third/],
    ['one of three stays', 7, { play: 'steal', steal: [2, 3] }, /runner ahead stands on third/],
    ['bases without a steal', 1, { play: 'swing_away', steal: [2] }, /go with a steal only/],
    ['a hit and run with two on', 3, { play: 'hit_and_run' }, /runner on first alone/],
    ['a hit and run with nobody on', 0, { play: 'hit_and_run' }, /runner on first alone/],
    ['a hit and run with R2', 2, { play: 'hit_and_run' }, /runner on first alone/],
  ])('offense refused: %s', (_name, code, decision, words) => {
    const { state, command } = decideOffense(code, decision);
    const no = refusal(state, command);
    expect(no).toMatchObject({ code: 'decision_not_possible', field: 'play' });
    expect(tellRefusal(no, 'en')).toMatch(words);
  });
  test.each<[number, OffensiveDecision['steal']]>([
    [1, [2]],
    [2, [3]],
    [4, [4]],
    [5, [2]],
    [5, [2, 4]],
    [3, [2, 3]],
    [3, [3]],
    [6, [3, 4]],
    [7, [2, 3, 4]],
    [7, [3, 4]],
    [7, [4]],
  ])('on-base code %i: %s can be stolen', (code, steal) => {
    const { state, command } = decideOffense(code, { play: 'steal', steal });
    expect(after(state, command).offense?.steal).toEqual(steal);
  });
  test('only runners who are there can be held', () => {
    const state = inSituation(quick, { code: 5 });
    const hold = (bases: DefensiveDecision['hold']) =>
      ({ type: 'decide_defense', side: 'home', decision: { ...DEFAULT_DEFENSE, hold: bases } }) as const;
    expect(after(state, hold([1, 3])).defense?.hold).toEqual([1, 3]);
    expect(refusal(state, hold([1, 2]))).toMatchObject({ code: 'decision_not_possible', field: 'hold' });
  });
});

describe('after the dice', () => {
  const asked = report(withRoll(deciding(inSituation(full, { code: 2 }), {})), 'single_uncapped');
  test.each<[string, GameState]>([
    ['on the table', withRoll(inSituation(quick, { code: 1 }))],
    ['with a question open', asked],
  ])('%s it is too late to decide', (_name, state) => {
    for (const type of ['decide_defense', 'decide_offense'] as const) {
      const command =
        type === 'decide_defense'
          ? ({ type, side: 'home', decision: { ...DEFAULT_DEFENSE, intentional_walk: true } } as const)
          : ({ type, side: 'away', decision: DEFAULT_OFFENSE } as const);
      expect(refusal(state, command).code).toBe('roll_pending');
    }
  });
  test('the roll and the report are two steps; the automatic side reads in one', () => {
    const auto = activeGame();
    expect(events(auto, roll).map((e) => e.type)).toEqual(['dice_rolled']);
    expect(resolve(withRoll(auto)).plays).toHaveLength(1);
  });
});
