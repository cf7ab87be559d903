import { describe, expect, test } from 'vitest';
import { scriptedDice } from '@paper-dynasty/engine/dice/scripted';
import { AT_BAT_DICE } from '@paper-dynasty/engine/dice/rolls';
import { autoLineup } from '@paper-dynasty/engine/manager/auto-lineup';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { lineupProblem } from '@paper-dynasty/engine/rules/roster';
import { makeSetup, person } from './fixtures.ts';
import { activeGame, after, events, inSituation, refusal, withRoll } from './support.ts';

const auto = activeGame();
const manual = activeGame({ league: { card_mode: 'manual' } });
const invitation = after(null, {
  type: 'create_game',
  setup: makeSetup({ away: person('ann'), home: person('bob'), creator_id: 'ann' }),
  commitment: 'a'.repeat(64),
  nonce: '',
});

describe('the way to the first pitch', () => {
  test('a game against another person waits for him, against the computer for the lineup, between computers for nobody', () => {
    expect(invitation.status).toBe('pending');
    expect(turns(invitation)).toEqual([{ side: 'home', action: 'accept' }]);
    const create = (home: Parameters<typeof makeSetup>[0]) =>
      after(null, {
        type: 'create_game',
        setup: makeSetup({ creator_id: 'ann', ...home }),
        commitment: 'a'.repeat(64),
        nonce: '',
      });
    const solo = create({ away: person('ann') });
    expect(solo.status).toBe('lineups');
    expect(turns(solo)).toEqual([{ side: 'away', action: 'set_lineup' }]);
    expect(create({}).status).toBe('active');
  });
  test('the commitment stands before the other manager adds his nonce', () => {
    expect(invitation.dice_commitment).toBe('a'.repeat(64));
    expect(after(invitation, { type: 'accept_invitation', side: 'home', nonce: 'lucky' }).nonces).toEqual({
      away: '',
      home: 'lucky',
    });
  });
  test('declining ends it', () => {
    const state = after(invitation, { type: 'decline_invitation', side: 'home' });
    expect(state.status).toBe('declined');
    expect(refusal(state, { type: 'accept_invitation', side: 'home', nonce: '' }).code).toBe('game_over');
  });
  test('only the side that was invited accepts', () => {
    expect(refusal(invitation, { type: 'accept_invitation', side: 'away', nonce: '' }).code).toBe(
      'not_allowed',
    );
  });
  test('nothing is rolled before the first pitch', () => {
    expect(refusal(invitation, { type: 'roll_dice', side: 'away' }).code).toBe('game_not_active');
  });
});

describe('lineups', () => {
  const { roster } = auto.setup.away;
  const good = autoLineup(roster, true);
  test('the sensible lineup is legal with and without a designated hitter', () => {
    expect(lineupProblem(good, roster, true)).toBeNull();
    expect(lineupProblem(autoLineup(roster, false), roster, false)).toBeNull();
  });
  test.each([
    ['a stranger', { ...good, pitcher_id: 'nobody' }, 'nobody is not on the roster.'],
    ['a pitcher who is none', { ...good, pitcher_id: 'away-LF-3' }, 'away LF 3 is not a pitcher.'],
    [
      'a man twice',
      { ...good, batting_order: [good.batting_order[1]!, ...good.batting_order.slice(1)] },
      /is in the lineup twice/,
    ],
    [
      'a position twice',
      {
        ...good,
        batting_order: good.batting_order.map((s) =>
          s.position === 'DH' ? { ...s, position: 'C' as const } : s,
        ),
      },
      'Exactly one player must be at C.',
    ],
  ])('%s is refused', (_name, lineup, problem) => {
    expect(lineupProblem(lineup, roster, true)).toMatch(problem);
  });
  test('a man out of position is refused', () => {
    const swapped = good.batting_order.map((s) =>
      s.position === 'C'
        ? { ...s, position: 'SS' as const }
        : s.position === 'SS'
          ? { ...s, position: 'C' as const }
          : s,
    );
    expect(lineupProblem({ ...good, batting_order: swapped }, roster, true)).toMatch(/does not play/);
  });
});

describe('dice', () => {
  test('a second roll while one is pending is refused', () => {
    expect(refusal(withRoll(manual), { type: 'roll_dice', side: 'away' }).code).toBe('roll_pending');
  });
  test('checks for wild pitch and passed ball need a runner', () => {
    const roll = (code: number, chaos: number) => {
      const dice = scriptedDice([{ sides: AT_BAT_DICE, values: [6, 3, 4, chaos, 5, 5] }]);
      const state = after(inSituation(manual, { code }), { type: 'roll_dice', side: 'away' }, dice);
      dice.assertUsed();
      return state.roll!;
    };
    expect(roll(1, 1)).toMatchObject({ check_wild_pitch: true, check_passed_ball: false, injury_rating: 6 });
    expect(roll(1, 2)).toMatchObject({ check_wild_pitch: false, check_passed_ball: true });
    expect(roll(0, 1)).toMatchObject({ check_wild_pitch: false, check_passed_ball: false });
  });
  test.each([
    [5, 1],
    [6, 0],
  ])(
    'an automatic wild-pitch check at %i moves the runner %i bases, and the batter bats again',
    (resolution, bases) => {
      const state = withRoll(inSituation(auto, { code: 1 }), {
        chaos_d20: 1,
        check_wild_pitch: true,
        resolution_d20: resolution,
      });
      const end = after(state, { type: 'resolve_play', side: 'away', roll_id: null });
      expect(end.roll).toBeNull();
      expect(end.situation.slots.away).toBe(1);
      expect(end.situation.bases[bases]).not.toBeNull();
      expect(end.plays.length).toBe(bases);
    },
  );
  test('a ballpark result takes one more d20 against the park', () => {
    const state = withRoll(auto, { d6_one: 1, d6_two: [1, 4], d6_two_total: 5, split_d20: 1 });
    const run = (d20: number) => {
      const dice = scriptedDice([{ sides: [20], values: [d20] }]);
      const list = events(state, { type: 'resolve_play', side: 'away', roll_id: null }, dice);
      dice.assertUsed();
      return list;
    };
    expect(run(10).map((e) => e.type)).toEqual(['dice_rolled', 'outcome_reported', 'play_resolved']);
    expect(run(10)[2]).toMatchObject({
      payload: { play: { outcome: 'bp_homerun', runs: 1, stats: { homerun: 1, bphr: 1 } } },
    });
    expect(run(11)[2]).toMatchObject({
      payload: { play: { outcome: 'bp_flyout', hit_location: 'CF', stats: { bpfo: 1 } } },
    });
  });
});

describe('reports', () => {
  const pending = withRoll(manual);
  const report = (
    outcome: 'groundball_a' | 'single_1' | 'walk' | 'stolen_base' | 'wild_pitch',
    hit_location: 'CF' | null = null,
    roll_id = pending.roll!.roll_id,
  ) => ({ type: 'report_outcome', side: 'away', roll_id, outcome, hit_location }) as const;
  test.each([
    ['without a roll', manual, report('walk'), 'no_roll'],
    ['of other dice', pending, report('walk', null, 'x:9'), 'wrong_roll'],
    ['without its place', pending, report('groundball_a'), 'hit_location_required'],
    ['with a place that it cannot go to', pending, report('groundball_a', 'CF'), 'hit_location_invalid'],
    ['of what no card says', pending, report('stolen_base'), 'outcome_not_possible'],
    ['of a wild pitch that the dice do not call for', pending, report('wild_pitch'), 'outcome_not_possible'],
    [
      'of a single on a wild-pitch check',
      withRoll(inSituation(manual, { code: 1 }), { check_wild_pitch: true }),
      report('single_1'),
      'outcome_contradicts_dice',
    ],
  ])('%s is refused', (_name, state, command, code) => {
    expect(refusal(state, command).code).toBe(code);
  });
  test('in an automatic game the card decides: a report that contradicts it is refused, one that agrees is played', () => {
    const state = withRoll(auto);
    const at = {
      type: 'report_outcome',
      side: 'away',
      roll_id: state.roll!.roll_id,
      hit_location: null,
    } as const;
    expect(refusal(state, { ...at, outcome: 'homerun' }).code).toBe('outcome_contradicts_dice');
    const read = events(state, { type: 'resolve_play', side: 'away', roll_id: null }).find(
      (e) => e.type === 'outcome_reported',
    );
    expect(events(state, { ...at, outcome: read!.payload.outcome }).length).toBeGreaterThan(0);
  });
  test('the engine does not read printed cards for people', () => {
    expect(refusal(pending, { type: 'resolve_play', side: 'away', roll_id: null }).code).toBe(
      'not_an_auto_game',
    );
  });
});

describe('decisions', () => {
  const full = inSituation(activeGame({ pace: 'full' }), { code: 1 });
  test('at full pace the dice wait for both sides once somebody is on', () => {
    expect(refusal(full, { type: 'roll_dice', side: 'away' }).code).toBe('decisions_pending');
    expect(turns(full)).toEqual([{ side: 'home', action: 'decide_defense' }]);
    const defended = after(full, {
      type: 'decide_defense',
      side: 'home',
      decision: { infield: 'normal', outfield: 'normal', hold: [], intentional_walk: false },
    });
    const both = after(defended, {
      type: 'decide_offense',
      side: 'away',
      decision: { play: 'swing_away', steal: [] },
    });
    expect(turns(both)).toEqual([{ side: 'away', action: 'roll' }]);
    expect(after(both, { type: 'roll_dice', side: 'away' }).roll).not.toBeNull();
    expect(turns(inSituation(full, { code: 0 }))).toEqual([{ side: 'away', action: 'roll' }]);
  });
  test('an intentional walk is played without dice', () => {
    const state = after(auto, {
      type: 'decide_defense',
      side: 'home',
      decision: { infield: 'normal', outfield: 'normal', hold: [], intentional_walk: true },
    });
    expect(state.plays[0]).toMatchObject({
      outcome: 'intentional_walk',
      notation: 'IBB',
      roll_id: null,
      stats: { bb: 1, ibb: 1 },
    });
    expect(state.roll_count).toBe(0);
  });
  test('once the dice are on the table it is too late to decide', () => {
    expect(
      refusal(withRoll(auto), { type: 'decide_offense', side: 'away', decision: { play: 'bunt', steal: [] } })
        .code,
    ).toBe('roll_pending');
  });
});

describe('abandoning', () => {
  test('needs the other manager, unless one may act alone', () => {
    const asked = after(auto, { type: 'ask_abandon', side: 'away', alone: false });
    expect(refusal(asked, { type: 'answer_request', side: 'away', agree: true }).code).toBe(
      'not_your_request',
    );
    expect(after(asked, { type: 'answer_request', side: 'home', agree: false }).status).toBe('active');
    expect(after(asked, { type: 'answer_request', side: 'home', agree: true })).toMatchObject({
      status: 'abandoned',
    });
    expect(after(auto, { type: 'ask_abandon', side: 'away', alone: true }).status).toBe('abandoned');
  });
});
