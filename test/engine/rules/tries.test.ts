import { describe, expect, test } from 'vitest';
import { scriptedDice } from '@paper-dynasty/engine/dice/scripted';
import type { OutfieldPosition } from '@paper-dynasty/engine/model/positions';
import type { OutfieldDepth } from '@paper-dynasty/engine/model/decisions';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Answer } from '@paper-dynasty/engine/model/questions';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { contextOf } from '@paper-dynasty/engine/rules/resolve/context';
import { tryNumber } from '@paper-dynasty/engine/rules/resolve/tries';
import { carryOn } from '@paper-dynasty/engine/game/carry-on';
import { just } from '@paper-dynasty/engine/rules/transcript';
import {
  activeGame,
  answer,
  deciding,
  ends,
  inSituation,
  lastPlay,
  putouts,
  report,
  withPlayer,
  withRoll,
} from '../support.ts';

const auto = activeGame({ pace: 'full' });
const manual = activeGame({ pace: 'full', league: { card_mode: 'manual' } });

const SEND: Answer = { kind: 'send', go: true };
const HOLD: Answer = { kind: 'send', go: false };
const THROW: Answer = { kind: 'throw', throw: true };
const CONCEDE: Answer = { kind: 'throw', throw: false };
const at = (runner: 0 | 1 | 2 | 3): Answer => ({ kind: 'target', runner });

/** Everybody of the batting side with this speed, and the outfielders with these arms. */
const rated = (
  state: GameState,
  speed: number,
  arms: Partial<Record<OutfieldPosition, number>> = {},
): GameState => {
  const fast = Object.keys(state.setup.away.roster).reduce(
    (now, id) => withPlayer(now, 'away', id, (p) => ({ batting: p.batting && { ...p.batting, speed } })),
    state,
  );
  return (['LF', 'CF', 'RF'] as const).reduce((now, position) => {
    const id = now.lineups.home!.batting_order.find((s) => s.position === position)!.player_id;
    const arm = arms[position] ?? 0;
    return withPlayer(now, 'home', id, (p) => ({ fielding: p.fielding.map((f) => ({ ...f, arm })) }));
  }, fast);
};

/** Plays an outcome that the card gave, with the answers in their order and one d20 if it comes to a throw. */
const played = (
  state: GameState,
  outcome: Outcome,
  place: OutfieldPosition,
  answers: readonly Answer[],
  d20: number | null = null,
): GameState => {
  const dice = scriptedDice(d20 === null ? [] : [{ sides: [20], values: [d20] }]);
  const rolled = withRoll(state);
  const reported = just(rolled, {
    type: 'outcome_reported',
    payload: { side: 'away', roll_id: rolled.roll!.roll_id, outcome, hit_location: place, entry: null },
  });
  const end = answers.reduce((now, a) => answer(now, a, dice), carryOn(reported, dice).state);
  dice.assertUsed();
  return end;
};

describe('the number of a try (RULES section 7)', () => {
  type Try = readonly [Outcome, number, OutfieldPosition, number, number, number, OutfieldDepth, number];
  // outcome, on-base code, field, speed, arm, outs, depth of the outfield, the number
  test.each<Try>([
    ['single_uncapped', 2, 'CF', 12, 0, 0, 'normal', 12],
    ['single_uncapped', 2, 'CF', 12, 3, 0, 'normal', 15],
    ['single_uncapped', 2, 'CF', 12, -4, 0, 'normal', 8],
    ['single_uncapped', 2, 'CF', 12, 0, 2, 'normal', 14],
    ['single_uncapped', 2, 'LF', 12, 0, 0, 'normal', 12],
    ['single_uncapped', 2, 'RF', 12, 0, 0, 'normal', 12],
    ['single_uncapped', 2, 'CF', 12, 0, 0, 'shallow', 9],
    ['single_uncapped', 2, 'RF', 10, -2, 2, 'shallow', 7],
    ['single_uncapped', 1, 'CF', 12, 0, 0, 'normal', 12],
    ['single_uncapped', 1, 'RF', 12, 0, 0, 'normal', 14],
    ['single_uncapped', 1, 'LF', 12, 0, 0, 'normal', 10],
    ['single_uncapped', 1, 'LF', 12, 1, 2, 'normal', 13],
    ['single_uncapped', 1, 'RF', 12, 0, 0, 'shallow', 14],
    ['double_uncapped', 1, 'LF', 13, -1, 1, 'normal', 12],
    ['double_uncapped', 1, 'CF', 13, 0, 2, 'shallow', 12],
    ['flyout_b', 2, 'RF', 9, 1, 0, 'normal', 12],
    ['flyout_b', 2, 'LF', 9, 1, 1, 'normal', 8],
    ['flyout_bq', 4, 'LF', 9, 1, 1, 'normal', 10],
    ['flyout_bq', 4, 'LF', 11, 0, 0, 'shallow', 8],
    ['flyout_b', 4, 'CF', 11, 0, 0, 'shallow', 8],
  ])('%s, code %i to %s: speed %i, arm %i, %i out, outfield %s: %i', (...row) => {
    const [outcome, code, place, speed, arm, outs, outfield, number] = row;
    const state = deciding(inSituation(rated(auto, speed, { [place]: arm }), { code, outs }), { outfield });
    const trailing = outcome.startsWith('flyout') ? [] : [HOLD];
    const lead = code === 4 ? 3 : code;
    const end = (d20: number) =>
      ends(lastPlay(played(state, outcome, place, [SEND, THROW, ...trailing], d20)))[lead];
    expect(end(number)).toMatch(/[34]/);
    expect(end(number + 1)).toBe('x');
  });
  test('the batter, and a runner who trails, are thrown out by the same number', () => {
    const state = withRoll(deciding(inSituation(rated(auto, 11, { RF: 2 }), { code: 3, outs: 2 }), {}));
    const context = contextOf(state, { outcome: 'single_uncapped', location: 'RF', entry: null });
    expect(tryNumber(context, { runner: 1, to: 3 }, 'RF')).toBe(11 + 2 + 2 + 2);
    expect(tryNumber(context, { runner: 0, to: 2 }, 'RF')).toBe(11 + 2 + 2);
  });
});

/** The questions of a play in their order, as one line. */
const questions = (state: GameState): string =>
  lastPlay(state)
    .facts.flatMap((fact) => {
      if (fact.kind === 'roll') return [`d20 ${fact.roll.kind === 'd20' ? fact.roll.purpose : ''}`];
      const { question: q } = fact;
      if (q.kind === 'target') return [`target ${q.tries.map((t) => `${t.runner}>${t.to}`).join(' or ')}`];
      if (q.kind === 'send' || q.kind === 'throw' || q.kind === 'verdict')
        return [`${q.kind}${'trailing' in q && q.trailing ? ' trailing' : ''} ${q.try?.runner}>${q.try?.to}`];
      return [q.kind];
    })
    .join(', ');

describe('the four questions, in order', () => {
  type Case = readonly [string, Outcome, number, readonly Answer[], number | null, string, string];
  const single: Outcome = 'single_uncapped';
  const double: Outcome = 'double_uncapped';
  test.each<Case>([
    ['held', single, 2, [HOLD], null, '1-3-', 'send 2>4'],
    ['conceded', single, 2, [SEND, CONCEDE], null, '1-4-', 'send 2>4, throw 2>4'],
    [
      'thrown at, safe',
      single,
      2,
      [SEND, THROW, HOLD],
      12,
      '1-4-',
      'send 2>4, throw 2>4, send trailing 0>2, d20 runner',
    ],
    [
      'thrown out',
      single,
      2,
      [SEND, THROW, HOLD],
      13,
      '1-x-',
      'send 2>4, throw 2>4, send trailing 0>2, d20 runner',
    ],
    [
      'both go, lead out',
      single,
      2,
      [SEND, THROW, SEND, at(2)],
      13,
      '2-x-',
      'send 2>4, throw 2>4, send trailing 0>2, target 2>4 or 0>2, d20 runner',
    ],
    [
      'both go, batter out',
      single,
      2,
      [SEND, THROW, SEND, at(0)],
      13,
      'x-4-',
      'send 2>4, throw 2>4, send trailing 0>2, target 2>4 or 0>2, d20 runner',
    ],
    [
      'both go, both safe',
      single,
      2,
      [SEND, THROW, SEND, at(0)],
      12,
      '2-4-',
      'send 2>4, throw 2>4, send trailing 0>2, target 2>4 or 0>2, d20 runner',
    ],
    [
      'R1 and R2: R1 trails to third',
      single,
      3,
      [SEND, THROW, SEND, at(1)],
      13,
      '1x4-',
      'send 2>4, throw 2>4, send trailing 1>3, target 2>4 or 1>3, d20 runner',
    ],
    [
      'R1 and R2, lead out',
      single,
      3,
      [SEND, THROW, SEND, at(2)],
      13,
      '13x-',
      'send 2>4, throw 2>4, send trailing 1>3, target 2>4 or 1>3, d20 runner',
    ],
    [
      'R1 alone goes for third',
      single,
      1,
      [SEND, THROW, SEND, at(1)],
      13,
      '2x--',
      'send 1>3, throw 1>3, send trailing 0>2, target 1>3 or 0>2, d20 runner',
    ],
    ['R1, R3: R3 scores anyhow', single, 5, [SEND, CONCEDE], null, '13-4', 'send 1>3, throw 1>3'],
    ['loaded', single, 7, [HOLD], null, '1234', 'send 2>4'],
    [
      'double: R1 for home, batter for third',
      double,
      1,
      [SEND, THROW, SEND, at(1)],
      13,
      '3x--',
      'send 1>4, throw 1>4, send trailing 0>3, target 1>4 or 0>3, d20 runner',
    ],
    [
      'double, the batter out',
      double,
      7,
      [SEND, THROW, SEND, at(0)],
      13,
      'x444',
      'send 1>4, throw 1>4, send trailing 0>3, target 1>4 or 0>3, d20 runner',
    ],
    ['double, held', double, 7, [HOLD], null, '2344', 'send 1>4'],
    ['medium fly, R2 for third', 'flyout_b', 6, [SEND, THROW], 12, 'x-34', 'send 2>3, throw 2>3, d20 runner'],
    [
      'medium fly, R2 out, R3 scores',
      'flyout_b',
      6,
      [SEND, THROW],
      13,
      'x-x4',
      'send 2>3, throw 2>3, d20 runner',
    ],
    ['medium fly, conceded', 'flyout_b', 2, [SEND, CONCEDE], null, 'x-3-', 'send 2>3, throw 2>3'],
    ['ballpark fly likewise', 'bp_flyout', 2, [SEND, CONCEDE], null, 'x-3-', 'send 2>3, throw 2>3'],
    ['questionable fly, safe', 'flyout_bq', 7, [SEND, THROW], 12, 'x124', 'send 3>4, throw 3>4, d20 runner'],
    [
      'questionable fly, doubled up',
      'flyout_bq',
      7,
      [SEND, THROW],
      13,
      'x12x',
      'send 3>4, throw 3>4, d20 runner',
    ],
    ['questionable fly, held', 'flyout_bq', 7, [HOLD], null, 'x123', 'send 3>4'],
  ])('%s', (_name, outcome, code, answers, d20, expected, asked) => {
    const state = deciding(inSituation(rated(auto, 12), { code }), {});
    const end = played(state, outcome, 'CF', answers, d20);
    expect(ends(lastPlay(end))).toBe(expected);
    expect(questions(end)).toBe(asked);
  });
  test.each<[Outcome, number, number]>([
    [single, 0, 0],
    [single, 4, 0],
    [double, 0, 0],
    [double, 6, 0],
    ['flyout_b', 5, 0],
    ['flyout_b', 2, 2],
    ['flyout_bq', 3, 0],
    ['flyout_bq', 4, 2],
    ['flyout_a', 7, 0],
    ['flyout_c', 7, 0],
  ])('%s with on-base code %i and %i out asks nothing', (outcome, code, outs) => {
    const end = played(deciding(inSituation(auto, { code, outs }), {}), outcome, 'CF', []);
    expect(lastPlay(end).facts).toEqual([]);
  });
  test('who is asked: the offense to send, the defense to throw and for the target', () => {
    let state = played(deciding(inSituation(rated(auto, 12), { code: 3 }), {}), 'single_uncapped', 'LF', []);
    const sides = [SEND, THROW, SEND].map((a) => {
      const side = state.pending?.question?.side;
      state = answer(state, a);
      return side;
    });
    expect([...sides, state.pending?.question?.side]).toEqual(['away', 'home', 'away', 'home']);
  });
});

describe('what it is scored as', () => {
  const state = deciding(inSituation(rated(auto, 12), { code: 6, outs: 1 }), {});
  test('a runner doubled up on a fly: both out, and the run that crossed before it counts and is a sacrifice fly', () => {
    const play = lastPlay(played(state, 'flyout_b', 'LF', [SEND, THROW], 13));
    expect(play).toMatchObject({ outs: 2, runs: 1, multiple_play: 'double_play', stats: { sf: 1, rbi: 1 } });
    expect(putouts(play)).toBe('LF LF-3B');
  });
  test('no sacrifice when the runner is thrown out at home', () => {
    const play = lastPlay(played(state, 'flyout_bq', 'LF', [SEND, THROW], 13));
    expect(play.stats).toEqual({ pa: 1, ab: 1 });
    expect(putouts(play)).toBe('LF LF-C');
  });
  test('a batter thrown out stretching keeps his single, and the run ahead of him counts with two out', () => {
    const two = inSituation(state, { outs: 2, code: 2 });
    const play = lastPlay(played(two, 'single_uncapped', 'RF', [SEND, THROW, SEND, at(0)], 15));
    expect(play).toMatchObject({ outs: 1, runs: 1, stats: { hit: 1, rbi: 1 }, multiple_play: null });
    expect(putouts(play)).toBe('RF-2B');
  });
  test('in manual mode the d20 is shown and the manager says safe or out', () => {
    const start = deciding(inSituation(manual, { code: 2 }), {});
    const dice = scriptedDice([{ sides: [20], values: [17] }]);
    const asked = [SEND, THROW, HOLD].reduce<GameState>(
      (now, a) => answer(now, a, dice),
      report(start, 'single_uncapped', 'CF'),
    );
    dice.assertUsed();
    expect(asked.pending?.question).toEqual({
      side: 'away',
      question: { kind: 'verdict', about: 'runner', try: { runner: 2, to: 4 }, d20: 17 },
    });
    expect(ends(lastPlay(answer(asked, { kind: 'verdict', yes: true })))).toBe('1-4-');
    expect(ends(lastPlay(answer(asked, { kind: 'verdict', yes: false })))).toBe('1-x-');
  });
});
