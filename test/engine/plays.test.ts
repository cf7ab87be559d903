import { describe, expect, test } from 'vitest';
import { OUTCOMES, OUTCOME_FACTS, type Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Play } from '@paper-dynasty/engine/model/play';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { reportableOutcomes } from '@paper-dynasty/engine/rules/possible';
import { activeGame, after, inSituation, refusal, withRoll } from './support.ts';

const manual = activeGame({ league: { card_mode: 'manual' } });

const report = (state: GameState, outcome: Outcome, hit_location: Position | null = null): GameState => {
  const rolled = withRoll(state);
  return after(rolled, {
    type: 'report_outcome',
    side: state.situation.half === 'top' ? 'away' : 'home',
    roll_id: rolled.roll!.roll_id,
    outcome,
    hit_location,
  });
};

const lastPlay = (state: GameState): Play => state.plays.at(-1)!;

/** Where everybody ended, batter first then runners from first to third: `-` = nobody, `x` = out. */
const ends = (play: Play): string =>
  [0, 1, 2, 3]
    .map((from) => {
      const m = play.movements.find((x) => x.from === from);
      return m ? (m.to === null ? 'x' : String(m.to)) : '-';
    })
    .join('');

describe('advances by outcome (RULES section 4), loaded bases, nobody out', () => {
  test.each<[Outcome, Position | null, string, number]>([
    ['strikeout', null, 'x123', 0],
    ['popout', null, 'x123', 0],
    ['lineout', null, 'x123', 0],
    ['flyout_a', 'CF', 'x234', 1],
    ['flyout_b', 'CF', 'x124', 1],
    ['flyout_bq', 'CF', 'x123', 0],
    ['flyout_c', 'CF', 'x123', 0],
    ['single_1', null, '1234', 1],
    ['single_2', null, '1344', 2],
    ['single_uncapped', null, '1234', 1],
    ['double_2', null, '2344', 2],
    ['double_3', null, '2444', 3],
    ['double_uncapped', null, '2344', 2],
    ['triple', null, '3444', 3],
    ['homerun', null, '4444', 4],
    ['walk', null, '1234', 1],
    ['hit_by_pitch', null, '1234', 1],
    ['catcher_interference', null, '1234', 1],
    ['bp_homerun', null, '4444', 4],
    ['bp_single', null, '1234', 1],
    ['bp_flyout', null, 'x124', 1],
    ['bp_lineout', null, 'x123', 0],
    ['error_1', 'SS', '1234', 1],
    ['error_2', 'SS', '2344', 2],
    ['error_3', 'SS', '3444', 3],
    ['x_check', 'SS', '1x34', 1],
    ['x_check', 'C', 'x123', 0],
    ['x_check', 'LF', 'x124', 1],
  ])('%s %s -> %s', (outcome, location, expected, runs) => {
    const play = lastPlay(report(inSituation(manual, { code: 7 }), outcome, location));
    expect(ends(play)).toBe(expected);
    expect(play.runs).toBe(runs);
  });

  test('a walk moves only forced runners', () => {
    expect(ends(lastPlay(report(inSituation(manual, { code: 6 }), 'walk')))).toBe('1-23');
    expect(ends(lastPlay(report(inSituation(manual, { code: 5 }), 'walk')))).toBe('12-3');
  });
});

describe('groundballs (RULES section 5), fewer than two out', () => {
  test.each<[string, number, Outcome, Position, string, string]>([
    ['empty', 0, 'groundball_a', 'SS', 'x---', '6-3'],
    ['R1 A', 1, 'groundball_a', 'SS', 'xx--', '6-4-3 DP'],
    ['R1 A to second', 1, 'groundball_a', '2B', 'xx--', '4-6-3 DP'],
    ['R1 B', 1, 'groundball_b', 'SS', '1x--', 'FC 6-4'],
    ['R1 C', 1, 'groundball_c', 'SS', 'x2--', '6-3'],
    ['R2 A right side', 2, 'groundball_a', '2B', 'x-3-', '4-3'],
    ['R2 A left side', 2, 'groundball_a', 'SS', 'x-2-', '6-3'],
    ['R3 A middle', 4, 'groundball_a', 'SS', 'x--4', '6-3'],
    ['R3 A corner', 4, 'groundball_a', '3B', 'x--3', '5-3'],
    ['R1 R2 A to third', 3, 'groundball_a', '3B', '1xx-', '5-4 DP'],
    ['R1 R2 A to short', 3, 'groundball_a', 'SS', 'xx3-', '6-4-3 DP'],
    ['R1 R3 A', 5, 'groundball_a', 'SS', 'xx-4', '6-4-3 DP'],
    ['loaded B', 7, 'groundball_b', 'SS', '1x34', 'FC 6-4'],
    ['first baseman alone', 0, 'groundball_a', '1B', 'x---', '3U'],
  ])('%s', (_name, code, outcome, place, expected, notation) => {
    const play = lastPlay(report(inSituation(manual, { code }), outcome, place));
    expect(ends(play)).toBe(expected);
    expect(play.notation).toBe(notation);
  });

  test.each<[string, number, Outcome, Position, string]>([
    ['R3 A, infield in: the runner holds', 4, 'groundball_a', 'SS', 'x--3'],
    ['R3 B, infield in', 4, 'groundball_b', 'SS', 'x--3'],
    ['R3 C, infield in: kept by default', 4, 'groundball_c', 'SS', 'x--3'],
    ['R1 R3 B, infield in', 5, 'groundball_b', 'SS', 'x2-3'],
    ['loaded A, infield in: home and first', 7, 'groundball_a', 'SS', 'x23x'],
    ['loaded B, infield in: home', 7, 'groundball_b', 'SS', '123x'],
  ])('%s', (_name, code, outcome, place, expected) => {
    const state = inSituation(manual, { code });
    const set = {
      ...state,
      defense: { infield: 'infield_in', outfield: 'normal', hold: [], intentional_walk: false } as const,
    };
    expect(ends(lastPlay(report(set, outcome, place)))).toBe(expected);
  });

  test('corners in plays the corners in and the middle back', () => {
    const state = {
      ...inSituation(manual, { code: 4 }),
      defense: { infield: 'corners_in', outfield: 'normal', hold: [], intentional_walk: false } as const,
    };
    expect(ends(lastPlay(report(state, 'groundball_c', 'SS')))).toBe('x--4');
    expect(ends(lastPlay(report(state, 'groundball_c', '3B')))).toBe('x--3');
  });

  test('with one out a double play ends the half and no run scores', () => {
    const state = report(inSituation(manual, { code: 5, outs: 1 }), 'groundball_a', 'SS');
    expect(lastPlay(state).runs).toBe(0);
    expect(lastPlay(state).outs).toBe(2);
    expect(state.situation).toMatchObject({ half: 'bottom', outs: 0, score: { away: 0, home: 0 } });
  });

  test.each(['groundball_a', 'groundball_b', 'groundball_c'] as const)(
    '%s with two out is one out and nothing scores',
    (ball) => {
      const state = report(inSituation(manual, { code: 7, outs: 2 }), ball, 'SS');
      expect(lastPlay(state)).toMatchObject({ outs: 1, runs: 0 });
      expect(state.situation.half).toBe('bottom');
    },
  );
});

describe('counting', () => {
  test('a flyout that scores a runner is a sacrifice fly: no at-bat, a run batted in', () => {
    const play = lastPlay(report(inSituation(manual, { code: 4 }), 'flyout_b', 'LF'));
    expect(play.stats).toEqual({ pa: 1, sf: 1, rbi: 1 });
    expect(play.notation).toBe('SF7');
  });
  test('a double-play groundball bats in nobody; another groundout does', () => {
    expect(lastPlay(report(inSituation(manual, { code: 5 }), 'groundball_a', 'SS')).stats).toEqual({
      pa: 1,
      ab: 1,
      gidp: 1,
    });
    expect(lastPlay(report(inSituation(manual, { code: 5 }), 'groundball_c', 'SS')).stats).toEqual({
      pa: 1,
      ab: 1,
      rbi: 1,
    });
  });
  test('an error bats in nobody and is charged', () => {
    const play = lastPlay(report(inSituation(manual, { code: 4 }), 'error_1', 'SS'));
    expect(play.stats).toEqual({ pa: 1, ab: 1, error: 1 });
    expect(play.credits).toEqual([
      { position: 'SS', player_id: 'home-SS-1', putouts: 0, assists: 0, errors: 1 },
    ]);
  });
  test('putouts add up to outs on every play with one', () => {
    for (const outcome of reportableOutcomes(withRoll(manual))) {
      const place = OUTCOME_FACTS[outcome].locations[0] ?? null;
      const play = lastPlay(report(inSituation(manual, { code: 7 }), outcome, place));
      expect(
        play.credits.reduce((n, c) => n + c.putouts, 0),
        outcome,
      ).toBe(play.outs);
    }
  });
});

describe('the end of a game', () => {
  const bottom = (away: number, home: number, code: number) =>
    inSituation(manual, { inning: 9, half: 'bottom', score: { away, home }, code });

  test('a walk-off single counts only the winning run', () => {
    const state = report(bottom(3, 3, 7), 'single_2');
    expect(state).toMatchObject({ status: 'completed', winner: 'home' });
    expect(state.situation.score).toEqual({ away: 3, home: 4 });
  });
  test('a walk-off home run counts in full', () => {
    expect(report(bottom(3, 3, 7), 'homerun').situation.score).toEqual({ away: 3, home: 7 });
  });
  test('a walk-off double with the winning run on third is a single (OBR 9.06(f))', () => {
    const play = lastPlay(report(bottom(3, 3, 4), 'double_2'));
    expect(play.stats).toMatchObject({ hit: 1, rbi: 1 });
    expect(play.stats.double).toBeUndefined();
    expect(ends(play)).toBe('1--4');
  });
  test('a walk-off double with the winning run on second is a double', () => {
    expect(lastPlay(report(bottom(3, 3, 2), 'double_2')).stats.double).toBe(1);
  });
  test('the bottom of the ninth is not played when the home side leads', () => {
    const state = report(
      inSituation(manual, { inning: 9, half: 'top', outs: 2, score: { away: 1, home: 2 } }),
      'strikeout',
    );
    expect(state).toMatchObject({ status: 'completed', winner: 'home' });
  });
  test('the visitors win when the bottom of the ninth ends behind', () => {
    expect(report(inSituation(bottom(2, 1, 0), { outs: 2 }), 'strikeout')).toMatchObject({
      status: 'completed',
      winner: 'away',
    });
  });
  test('a tie goes on, with an automatic runner only where the league has one', () => {
    const tied = inSituation(bottom(2, 2, 0), { outs: 2 });
    expect(report(tied, 'strikeout').situation).toMatchObject({
      inning: 10,
      half: 'top',
      bases: [null, null, null],
    });
    const league = { ...tied.setup.league, extra_innings_runner: true };
    const with2nd = report({ ...tied, setup: { ...tied.setup, league } }, 'strikeout').situation;
    expect(with2nd.bases[1]).toMatchObject({ slot: 9, reached_on: 'automatic' });
  });
  test('the seed is revealed with the last play, and nothing more is taken', () => {
    const state = report(bottom(3, 3, 4), 'single_1');
    expect(state.dice_seed).toMatch(/^[0-9a-f]{64}$/);
    expect(refusal(state, { type: 'roll_dice', side: 'home' }).code).toBe('game_over');
  });
});

test('every outcome has facts, and every reportable one resolves in all 24 base-out states', () => {
  expect(Object.keys(OUTCOME_FACTS)).toEqual([...OUTCOMES]);
  let plays = 0;
  for (const outcome of reportableOutcomes(withRoll(manual))) {
    const facts = OUTCOME_FACTS[outcome];
    for (const place of facts.location === 'none' ? [null] : facts.locations) {
      for (let state = 0; state < 24; state += 1) {
        const start = inSituation(manual, { code: state % 8, outs: Math.floor(state / 8) });
        const play = lastPlay(report(start, outcome, place));
        const moved = play.movements;
        const standing = moved.filter((m) => m.to !== null && m.to >= 1 && m.to <= 3).map((m) => m.to);
        expect(new Set(standing).size).toBe(standing.length);
        expect(moved.length).toBe(1 + start.situation.bases.filter(Boolean).length);
        expect(moved.filter((m) => m.to === 4).length).toBe(play.runs);
        expect(start.situation.outs + play.outs).toBeLessThanOrEqual(3);
        plays += 1;
      }
    }
  }
  expect(plays).toBe(187 * 24);
});
