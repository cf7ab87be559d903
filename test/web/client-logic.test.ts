import { describe, expect, test } from 'vitest';
import type { OpeningRoll } from '@paper-dynasty/engine/model/rolls';
import { STATUSES, type Status } from '@paper-dynasty/engine/model/state';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import { NO_MEN } from '@paper-dynasty/engine/wire/men';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import { codeReadings, errorReadings } from '@paper-dynasty/web/client/logic/check-readings';
import { DEFAULT_DEFENSE, DEFAULT_OFFENSE } from '@paper-dynasty/engine/model/decisions';
import {
  defenseOptions,
  offenseChoices,
  PLAIN_DEFENSE,
  PLAIN_OFFENSE,
  stealSets,
  toggledHold,
} from '@paper-dynasty/web/client/logic/decision-choices';
import { reading } from '@paper-dynasty/web/client/components/dice/reading';
import { fielderAt } from '@paper-dynasty/web/client/logic/fielders';
import { writableNow } from '@paper-dynasty/web/client/logic/plays';
import { inWords } from '@paper-dynasty/web/client/logic/questions';
import {
  destinations,
  draftFor,
  entryPayload,
  sent,
  madeEarlier,
  notationFor,
  putOutAt,
  putOutBy,
  type EntryDraft,
  withMan,
} from '@paper-dynasty/web/client/logic/scorer-entry';
import { isOver, mayChangePlays } from '@paper-dynasty/web/client/logic/status';
import { BASE_NAMES, QUESTION_WORDS } from '@paper-dynasty/web/client/strings';
import { mergedView, playsAfter } from '@paper-dynasty/web/client/logic/take-event';

const on = (...bases: (1 | 2 | 3)[]): GameView['runners'] =>
  bases.map((base) => ({ base, player_id: `r${base}`, name: `Runner ${base}` }));
const here = (outs: number, ...bases: (1 | 2 | 3)[]) => ({
  runners: on(...bases),
  outs,
  league: { id: 'sba', name: 'SBA', card_mode: 'manual', innings: 9, outs_per_half: 3 } as const,
});
const labels = (outs: number, ...bases: (1 | 2 | 3)[]) =>
  offenseChoices(here(outs, ...bases)).map((c) => c.label);

test('a good jump is told by the total that a printed card lists, and by the number of a digital one', () => {
  const roll = { kind: 'jump', jump: [3, 4], resolution_d20: 11 } as unknown as OpeningRoll;
  expect(reading(roll, true)).toBe(
    'Good jump if the runner’s card lists 7. Then 11 against the steal number',
  );
  expect(reading(roll, false)).toBe(
    'Good jump if the runner’s jump is 16 or more. Then 11 against the steal number',
  );
});

describe('what the offense is offered', () => {
  test.each([
    ['nobody on', 0, [], ['Swing away']],
    ['a man on first', 0, [1], ['Swing away', 'Steal 2nd', 'Bunt', 'Hit and run']],
    ['two out', 2, [1], ['Swing away', 'Steal 2nd', 'Hit and run']],
    ['a man on third', 1, [3], ['Swing away', 'Steal home', 'Bunt', 'Squeeze']],
    ['first and second', 0, [1, 2], ['Swing away', 'Steal 3rd', 'Steal 2nd + 3rd', 'Bunt']],
  ] as const)('%s', (_name, outs, bases, expected) => {
    expect(labels(outs, ...bases)).toEqual(expected);
  });

  test('a trailing runner goes only where the way is free or the man ahead goes too', () => {
    expect(stealSets({ runners: on(1, 3) })).toEqual([[2], [4], [2, 4]]);
    expect(stealSets({ runners: on(1, 2, 3) })).toEqual([[4], [3, 4], [2, 3, 4]]);
  });

  test('what stands when nothing is said is what the engine takes', () => {
    expect([PLAIN_OFFENSE, PLAIN_DEFENSE]).toEqual([DEFAULT_OFFENSE, DEFAULT_DEFENSE]);
  });
});

test('the defense is offered holds and depths with runners on, and the standing order at quick pace only', () => {
  expect(defenseOptions({ runners: [], pace: 'quick' })).toEqual({
    depths: false,
    hold: [],
    double_steal: false,
    throws: false,
  });
  expect(defenseOptions({ runners: on(1, 2), pace: 'full' })).toEqual({
    depths: true,
    hold: [1, 2],
    double_steal: true,
    throws: false,
  });
  expect(toggledHold([2], 1)).toEqual([1, 2]);
  expect(toggledHold([1, 2], 1)).toEqual([2]);
});

describe("a scorer's entry", () => {
  test('a groundball to short is filled in as it most often goes', () => {
    expect(entryPayload(draftFor('groundball_a', 'SS', [1]))).toMatchObject({
      outcome: 'groundball_a',
      hit_location: 'SS',
      advances: [
        { from: 0, to: null, cause: 'batted' },
        { from: 1, to: 1, cause: 'batted' },
      ],
      putouts: [{ runner: 0, by: ['SS', '1B'] }],
      multiple_play: null,
      grounded_into: false,
    });
  });

  test('a second man out makes it a double play that the batter grounded into', () => {
    const draft = sent(draftFor('groundball_a', 'SS', [1]), 1, null);
    expect(entryPayload(draft)).toMatchObject({
      multiple_play: 'double_play',
      grounded_into: true,
      putouts: [
        { runner: 1, by: ['SS', '2B'] },
        { runner: 0, by: ['2B', '1B'] },
      ],
    });
    expect(notationFor(draft)).toBe('6-4-3 DP');
  });

  test('the outs stand in the order in which they were made, the lead force first unless the scorer says otherwise', () => {
    const runners = (draft: EntryDraft) => entryPayload(draft).putouts.map((p) => p.runner);
    const loaded = sent(sent(draftFor('groundball_a', '3B', [1, 2, 3]), 3, null), 2, null);
    expect(runners(sent(loaded, 0, 1))).toEqual([3, 2]);
    expect(notationFor(sent(loaded, 0, 1))).toBe('5-2-5 DP');
    const doubledOff = sent(draftFor('lineout', 'SS', [2]), 2, null);
    expect([runners(doubledOff), notationFor(doubledOff)]).toEqual([[0, 2], 'L6-4 DP']);
    const reverse = madeEarlier(sent(draftFor('groundball_a', '1B', [1]), 1, null), 0);
    expect([runners(reverse), notationFor(reverse)]).toEqual([[0, 1], '3-4 DP']);
    expect(runners(sent(reverse, 1, 2))).toEqual([0]);
  });

  test('fielders whom the scorer names stay, and the next out goes on from them', () => {
    const draft = putOutBy(sent(draftFor('groundball_a', 'SS', [1]), 1, null), 1, ['SS', '3B']);
    expect(entryPayload(draft).putouts[1]).toEqual({ runner: 0, by: ['3B', '1B'] });
  });

  test('an out at another base than the next, and rulings on a run, are sent', () => {
    const thrownOut = sent(draftFor('single_1', 'CF', [1]), 1, null);
    expect(entryPayload(thrownOut)).toMatchObject({
      advances: [{ from: 0 }, { from: 1, to: null, out_at: 3 }],
      putouts: [{ runner: 1, by: ['CF', '3B'] }],
    });
    expect(entryPayload(putOutAt(thrownOut, 1, 2)).advances[1]).toMatchObject({ to: null, out_at: 2 });
    const ruled = withMan(draftFor('error_1', 'SS', [3]), 3, { rbi: true, ruling: 'unearned' });
    expect(entryPayload(ruled).advances[1]).toMatchObject({ to: 4, rbi: true, ruling: 'unearned' });
  });

  test('a run on a caught fly is a sacrifice', () => {
    const draft = sent(draftFor('flyout_b', 'CF', [3]), 3, 4);
    expect(entryPayload(draft)).toMatchObject({ sacrifice: 'fly', putouts: [{ runner: 0, by: ['CF'] }] });
  });

  test.each([
    ['walk', [1, 3], [1, 2, 3]],
    ['double_2', [1, 2], [2, 3, 4]],
    ['error_1', [1], [1, 2]],
    ['wild_pitch', [1, 2], [2, 3]],
    ['caught_stealing', [1, 2], [1, null]],
  ] as const)('%s with runners on %j', (outcome, bases, ends) => {
    expect(entryPayload(draftFor(outcome, 'SS', [...bases])).advances.map((m) => m.to)).toEqual(ends);
  });

  test('a play without a plate appearance leaves the batter out of it', () => {
    expect(entryPayload(draftFor('stolen_base', null, [1])).advances).toEqual([
      { from: 1, to: 2, cause: 'stolen_base' },
    ]);
    expect(destinations('stolen_base', 0)).toEqual([0]);
    expect(destinations('single_1', 2)).toEqual([null, 2, 3, 4]);
  });

  test('with dice on the table what they can come to is written; without, only plays without a plate appearance', () => {
    const roll = (checks: { wild_pitch?: boolean } = {}) =>
      ({ kind: 'ab', check_wild_pitch: checks.wild_pitch ?? false, check_passed_ball: false }) as OpeningRoll;
    const without = writableNow({ roll: null, runners: on(1) });
    expect(without).toContain('pick_off');
    expect(without).not.toContain('homerun');
    const ofPlate = writableNow({ roll: roll(), runners: [] });
    expect(ofPlate).toContain('homerun');
    expect(ofPlate).not.toContain('stolen_base');
    expect(ofPlate).not.toContain('x_check');
    expect(writableNow({ roll: roll({ wild_pitch: true }), runners: on(1) })).toEqual(['wild_pitch']);
  });
});

test('a question is put in words with an answer for each choice', () => {
  const view = { runners: on(1), batter: null, pitcher: null };
  const asked = inWords(view, { kind: 'send', try: { runner: 1, to: 3 }, trailing: false });
  expect(asked?.sentence).toBe('Does Runner 1 go for third?');
  expect(asked?.choices.map((c) => [c.label, c.answer])).toEqual([
    ['Send the runner to third', { kind: 'send', go: true }],
    ['Hold the runner', { kind: 'send', go: false }],
  ]);
});

test('a man is sent home, and the ball is thrown home, but to third', () => {
  expect(QUESTION_WORDS.send(BASE_NAMES[4])).toBe('Send the runner home');
  expect(QUESTION_WORDS.throwTo(BASE_NAMES[4])).toBe('Throw home');
  expect(QUESTION_WORDS.throwTo(BASE_NAMES[3])).toBe('Throw to third');
});

test('plays can be changed by a manager while the game is on; a completed game is sealed', () => {
  const yours = (status: Status) => mayChangePlays({ status, your_sides: ['home'] });
  expect(STATUSES.filter(yours)).toEqual(['active', 'paused']);
  expect(mayChangePlays({ status: 'active', your_sides: [] })).toBe(false);
  expect(STATUSES.filter((status) => isOver({ status }))).toEqual(['completed', 'declined', 'abandoned']);
});

test('the man who is tested is known by his position; the pitcher too where he does not bat', () => {
  const order = [{ slot: 1, player_id: 's', name: 'Short', position: 'SS' as const }];
  const lineup = { batting_order: order, pitcher: { id: 'p', name: 'Arm' } };
  const view = { half: 'top' as const, away: { lineup: null }, home: { lineup } };
  expect(fielderAt(view, 'SS')?.name).toBe('Short');
  expect(fielderAt(view, 'P')).toEqual({ player_id: 'p', name: 'Arm' });
  expect(fielderAt({ ...view, half: 'bottom' }, 'SS')).toBeNull();
});

test('a fielding check shows the chart row by range, and the errors by rating', () => {
  const question = {
    kind: 'x_check',
    position: 'SS',
    range_d20: 3,
    error_total: 16,
    rare_play: false,
    codes: ['G1', 'SI1'],
    errors: [0, 1],
  } as const;
  const chart = { codes: ['G1', 'G1', 'SI1', 'SI1', 'SI1'], errors: [0, 0, 1, 0, 1] } as const;
  expect(codeReadings(question, chart).map((r) => `${r.value} ${r.under}`)).toEqual([
    'G1 range 1',
    'G1 range 2',
    'SI1 range 3',
    'SI1 range 4',
    'SI1 range 5',
  ]);
  expect(errorReadings(question, chart).map((r) => r.under)).toEqual(['rated 0–1, 3', 'rated 2, 4+']);
});

describe('what the room is told', () => {
  const play = (n: number, description = `play ${n}`) => ({ play_number: n, description }) as PlayView;
  const view = {
    half: 'top',
    your_sides: ['home'],
    defense: null,
    offense: null,
    decided: { defense: false, offense: false },
  } as unknown as GameView;
  const event = (rest: object) => ({ seq: 9, index: 0, ...rest });

  test('an undone play and those after it go; corrected ones are put in their place', () => {
    const plays = [play(1), play(2), play(3)];
    expect(playsAfter(plays, 'play_undone', event({ play_number: 2 }))).toEqual([play(1)]);
    const corrected = [play(2, 'another'), play(3, 'again')];
    expect(playsAfter(plays, 'play_corrected', event({ play_number: 2, plays: corrected }))).toEqual([
      play(1),
      ...corrected,
    ]);
    expect(playsAfter(plays, 'state_update', event({}))).toBe(plays);
  });

  test("one's own decision stays known while it stands, and goes with it", () => {
    const after = (from: GameView, rest: object): GameView => {
      const next = mergedView(from, event(rest), NO_MEN);
      return next ?? expect.fail('it does not follow');
    };
    const decided = { decided: { defense: true, offense: false } };
    const told = after(view, { state: { ...view, ...decided } });
    const own = after(told, { phase: 'defense', decision: PLAIN_DEFENSE });
    expect(own.defense).toEqual(PLAIN_DEFENSE);
    const room = after(own, { state: { ...view, ...decided, your_sides: [] } });
    expect(room).toMatchObject({ defense: PLAIN_DEFENSE, your_sides: ['home'] });
    expect(after(room, { state: { ...view, your_sides: [] } }).defense).toBeNull();
  });
});
