import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { readDigital } from '@paper-dynasty/engine/leagues/read-card';
import { STANDARD_BATTING_CARD, STANDARD_PITCHING_CARD } from '@paper-dynasty/engine/leagues/standard-cards';
import { cardColumns, firstOf, lastOf } from '@paper-dynasty/engine/model/card-columns';
import { DEFAULT_DEFENSE } from '@paper-dynasty/engine/model/decisions';
import { OUTCOMES } from '@paper-dynasty/engine/model/outcomes';
import { POSITIONS } from '@paper-dynasty/engine/model/positions';
import type { Chances } from '@paper-dynasty/engine/model/players';
import type { AtBatRoll } from '@paper-dynasty/engine/model/rolls';
import type { PlayerView } from '@paper-dynasty/engine/wire/game-view';
import type { PlayValue } from '@paper-dynasty/engine/stats/run-values';
import type { ChancesView } from '@paper-dynasty/engine/wire/chances-view';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import { BASE_POINTS, runsOf, stepsOf, wayBetween } from '@paper-dynasty/web/client/logic/base-paths';
import { cardRoll, hitOf, isHit, ownerOf } from '@paper-dynasty/web/client/logic/card-cells';
import { pictureToRead, rowsToRead } from '@paper-dynasty/web/client/logic/card-to-read';
import { countdown, serverNow } from '@paper-dynasty/web/client/logic/countdown';
import { fielderWords, nearestPosition, nextPosition } from '@paper-dynasty/web/client/logic/fielders';
import { ballPoint, FIELD_POINTS } from '@paper-dynasty/web/client/logic/field-points';
import {
  answerNote,
  defenseNote,
  offenseNote,
  percent,
  points,
} from '@paper-dynasty/web/client/logic/prospects';
import {
  curveOf,
  decidingPlays,
  momentOf,
  playInHash,
  runnersAfter,
} from '@paper-dynasty/web/client/logic/replay';
import { keyOf, stepOf, type PadState } from '@paper-dynasty/web/client/logic/pad-keys';
import { contrast, teamTones } from '@paper-dynasty/web/client/logic/team-tones';
import { chances, inningStarts, winSeries } from '@paper-dynasty/web/client/logic/win-series';

const roll = (d6_one: number, first: number, second: number, split_d20: number): AtBatRoll => ({
  roll_id: 'g:1',
  n: 1,
  kind: 'ab',
  d6_one,
  d6_two: [first, second],
  d6_two_total: first + second,
  chaos_d20: 5,
  resolution_d20: 5,
  split_d20,
  check_wild_pitch: false,
  check_passed_ball: false,
  injury_rating: null,
});

describe('the cell of a digital card that the dice hit', () => {
  const sides = [
    ['batting', 1, STANDARD_BATTING_CARD],
    ['pitching', 4, STANDARD_PITCHING_CARD],
  ] as const;
  test.each(sides)('is the one that the engine reads, for every roll on a %s card', (_name, first, card) => {
    if (card.kind !== 'digital') throw new Error('the standard cards are digital');
    const chancesOf: Chances = card.vs_left;
    const columns = cardColumns(chancesOf);
    for (let cell = 0; cell < 108; cell += 1) {
      for (const split of [1, 7, 20]) {
        const inColumn = cell % 36;
        const at = roll(
          first + Math.floor(cell / 36),
          Math.floor(inColumn / 6) + 1,
          (inColumn % 6) + 1,
          split,
        );
        const found = columns.flatMap((rows, i) => rows.filter((row) => isHit(row, i, hitOf(at))));
        expect(found.map((row) => row.result)).toEqual([readDigital(chancesOf, cell, split)]);
      }
    }
  });

  test('rows say where they begin and end, a shared cell by its split', () => {
    const [column = []] = cardColumns([
      ['homerun', 1.5],
      ['strikeout', 106.5],
    ]);
    expect(column.map((row) => [row.result, firstOf(row), lastOf(row)])).toEqual([
      ['homerun', { dice: [1, 1], split: 1 }, { dice: [1, 2], split: 10 }],
      ['strikeout', { dice: [1, 2], split: 11 }, { dice: [6, 6], split: 20 }],
    ]);
  });

  test('a check reads no card; 1 to 3 is the batter’s', () => {
    expect(cardRoll({ ...roll(3, 1, 1, 1), check_wild_pitch: true })).toBeNull();
    expect(cardRoll(roll(3, 1, 1, 1))).not.toBeNull();
    expect([ownerOf(roll(3, 1, 1, 1)), ownerOf(roll(4, 1, 1, 1))]).toEqual(['batter', 'pitcher']);
  });
});

describe('the card that is to be read', () => {
  const man = (changes: object): PlayerView =>
    ({
      id: 'm',
      name: 'Nico Oakes',
      bats: 'R',
      throws: 'L',
      image: null,
      card: null,
      ...changes,
    }) as PlayerView;
  const batter = man({ card: STANDARD_BATTING_CARD });
  const pitcher = man({ card: STANDARD_PITCHING_CARD });

  test('shows the row that the dice hit and its neighbours, for every roll', () => {
    for (let cell = 0; cell < 216; cell += 1) {
      const rolled = roll(Math.floor(cell / 36) + 1, (Math.floor(cell / 6) % 6) + 1, (cell % 6) + 1, 7);
      const read = rowsToRead({ batter, pitcher, roll: rolled });
      expect(read?.hit).toEqual(hitOf(rolled));
      expect(read?.rows.filter((r) => r.isHit)).toHaveLength(1);
      expect(read?.rows.length).toBeLessThanOrEqual(3);
    }
  });

  test('is a picture only where a printed card is to be reported', () => {
    const printed = man({ image: 'https://cards.example/oakes.png' });
    const rolled = roll(2, 3, 4, 7);
    const view = { batter: printed, pitcher, roll: rolled, reportable: OUTCOMES };
    expect(pictureToRead(view)).toEqual({ src: 'https://cards.example/oakes.png', name: 'Nico Oakes' });
    expect(pictureToRead({ ...view, reportable: [] })).toBeNull();
    expect(pictureToRead({ ...view, roll: roll(5, 3, 4, 7) })).toBeNull();
    expect(rowsToRead(view)).toBeNull();
    expect(rowsToRead({ ...view, roll: null })).toBeNull();
  });
});

test('the ball of a play lies where its fielder stands, a home run beyond him, and nowhere where nobody says', () => {
  const [x, y] = FIELD_POINTS.CF ?? [0, 0];
  expect(ballPoint({ hit_location: 'CF', batter_result: null, is_hit: false })).toEqual([x, y]);
  expect(ballPoint({ hit_location: 'CF', batter_result: 4, is_hit: true })?.[1]).toBeLessThan(y);
  expect(ballPoint({ hit_location: null, batter_result: null, is_hit: false })).toBeNull();
});

describe('runners on a play', () => {
  const play = (rest: Partial<PlayView>): PlayView =>
    ({ batter_id: 'b', batter_result: 1, result: 'single_1', runners_advanced: [], ...rest }) as PlayView;

  test('go along the bases, lead man first, and end at rest', () => {
    const runs = runsOf(
      play({
        batter_result: 2,
        result: 'double_2',
        runners_advanced: [
          { player_id: 'r1', from: 1, to: 3 },
          { player_id: 'r2', from: 2, to: 4 },
        ],
      }),
    );
    expect(runs.map((r) => [r.player_id, r.way.length])).toEqual([
      ['r2', 3],
      ['r1', 3],
      ['b', 3],
    ]);
    expect(runs[1]?.way).toEqual([BASE_POINTS[1], BASE_POINTS[2], BASE_POINTS[3]]);
    expect(stepsOf(wayBetween(0, 2)).map((s) => s.transform)).toEqual([
      'translate(0px, 100px)',
      'translate(50px, 50px)',
      'translate(0px, 0px)',
    ]);
  });

  test('who holds his base does not move; a strikeout or a fly leaves the batter in the box, a grounder does not', () => {
    const out = { batter_result: null, runners_advanced: [{ player_id: 'r1', from: 1, to: 1 }] };
    expect(runsOf(play({ ...out, result: 'strikeout' }))).toEqual([]);
    expect(runsOf(play({ ...out, result: 'flyout_b' }))).toEqual([]);
    expect(runsOf(play({ ...out, result: 'groundball_a' })).map((r) => [r.player_id, r.to])).toEqual([
      ['b', null],
    ]);
    const steal = {
      batter_result: 0,
      result: 'stolen_base',
      runners_advanced: [{ player_id: 'r', from: 1, to: 2 }],
    };
    expect(runsOf(play(steal as Partial<PlayView>)).map((r) => r.player_id)).toEqual(['r']);
  });
});

describe('the turn clock', () => {
  const at = '2026-04-01T12:00:00.000Z';
  test.each([
    ['2026-04-01T12:05:00.000Z', '5:00', 'calm'],
    ['2026-04-01T12:00:30.000Z', '0:30', 'soon'],
    ['2026-04-01T12:00:09.200Z', '0:10', 'now'],
    ['2026-04-01T11:59:00.000Z', '0:00', 'now'],
  ])('until %s says %s, %s', (deadline, text, urgency) => {
    expect(countdown(deadline, DateTime.fromISO(at))).toMatchObject({ text, urgency });
  });

  test("goes by the server's time, whatever this device's clock says", () => {
    const now = serverNow({ told: at, at: 1000 }, 61_000);
    expect(countdown('2026-04-01T12:02:00.000Z', now).seconds).toBe(60);
  });
});

describe('the keys of the pad', () => {
  const state = (rest: Partial<PadState> = {}): PadState => ({
    groups: [
      { group: 'out', outcomes: OUTCOMES.slice(0, 10) },
      { group: 'hit', outcomes: ['single_1', 'homerun'] },
    ],
    armed: null,
    page: 0,
    chosen: null,
    ...rest,
  });

  test('1 4 6 is a groundball A to short', () => {
    expect(stepOf('1', state())).toEqual({ kind: 'arm', group: 'out' });
    expect(stepOf('4', state({ armed: 'out' }))).toEqual({ kind: 'choose', outcome: 'groundball_a' });
    expect(stepOf('6', state({ chosen: 'groundball_a' }))).toEqual({ kind: 'place', place: 'SS' });
  });

  test('0 is the tenth; a group, an outcome or a place that is not there does nothing', () => {
    expect(stepOf('0', state({ armed: 'out' }))).toEqual({ kind: 'choose', outcome: 'flyout_c' });
    expect(stepOf('7', state())).toBeNull();
    expect(stepOf('3', state({ armed: 'hit' }))).toBeNull();
    expect(stepOf('8', state({ chosen: 'groundball_a' }))).toBeNull();
  });

  test('of thirty outcomes in a group the last is reached page by page; nine have numbers at a time', () => {
    const outcomes = OUTCOMES.slice(0, 30);
    const at = (page: number) => state({ groups: [{ group: 'out', outcomes }], armed: 'out', page });
    expect(stepOf('9', at(0))).toEqual({ kind: 'choose', outcome: outcomes[8] });
    const pages = [0, 1, 2, 3].map((page) => stepOf('0', at(page)));
    expect(pages).toEqual([1, 2, 3, 0].map((page) => ({ kind: 'turn', page })));
    expect(stepOf('3', at(3))).toEqual({ kind: 'choose', outcome: outcomes[29] });
    expect(stepOf('4', at(3))).toBeNull();
    expect(outcomes.map((_, i) => keyOf(i, outcomes.length, 3)).filter((key) => key !== null)).toEqual([
      1, 2, 3,
    ]);
  });

  test('Escape goes back a step, and is the page’s where there is none', () => {
    expect(stepOf('Escape', state({ armed: 'hit' }))).toEqual({ kind: 'back' });
    expect(stepOf('Escape', state({ chosen: 'groundball_a' }))).toEqual({ kind: 'back' });
    expect(stepOf('Escape', state())).toBeNull();
    expect(stepOf('ArrowDown', state())).toEqual({ kind: 'move', key: 'ArrowDown' });
  });
});

test.each(['#ffffff', '#000000', '#ffff00', '#1f2a44', '#808080', '#b4632a', '#7f7f00'])(
  'a team in %s can be read everywhere',
  (color) => {
    const tones = teamTones(color);
    expect(contrast(tones.fill, tones.ink)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tones.onLight, '#f5eedb')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tones.onDark, '#18241e')).toBeGreaterThanOrEqual(4.5);
  },
);

test('the chart begins before the first play, ends where the game stands, and knows where innings begin', () => {
  const value = (play: number, before: number, after: number) => ({
    play,
    re24: 0,
    wpa: 0,
    home_win_before: before,
    home_win_after: after,
  });
  expect(winSeries([value(1, 0.5, 0.4567), value(2, 0.4567, 1)])).toEqual({
    plays: [0, 1, 2],
    home: [50, 45.7, 100],
  });
  expect(winSeries([])).toEqual({ plays: [0], home: [50] });
  const plays = [1, 1, 2].map((inning, i) => ({ play_number: i + 1, inning, half: 'top' as const }));
  expect(inningStarts(plays)).toEqual([
    { at: 0, inning: 1 },
    { at: 2, inning: 2 },
  ]);
  expect([chances(0.999, false), chances(1, true), chances(0.503, false)]).toEqual([
    { away: 1, home: 99 },
    { away: 0, home: 100 },
    { away: 50, home: 50 },
  ]);
});

describe('a tap on the field', () => {
  test.each(POSITIONS)('is about the nearest fielder: %s', (position) => {
    const [x, y] = FIELD_POINTS[position]!;
    expect(nearestPosition([x, y])).toBe(position);
    expect(nearestPosition([x + 3, y - 3])).toBe(position);
  });

  test('the arrows go round the nine in scorer’s order', () => {
    expect(nextPosition('P', 1)).toBe('C');
    expect(nextPosition('RF', 1)).toBe('P');
    expect(nextPosition('P', -1)).toBe('RF');
  });

  test('tells what the card says of him there, and nothing that it does not say', () => {
    const rating = { position: 'C' as const, range: 2, error: 7, arm: 0, passed_ball: 4 };
    const left = { position: 'LF' as const, range: null, error: null, arm: 3 };
    const man = { throws: 'R' as const, fielding: [rating, left] };
    expect(fielderWords(man, 'C')).toEqual(['Range 2', 'Error 7', 'Arm 0', 'PB 4', 'Throws right']);
    expect(fielderWords(man, 'LF')).toEqual(['Arm +3', 'Throws right']);
    expect(fielderWords({ throws: null, fielding: [] }, 'SS')).toEqual([]);
  });
});

describe('the numbers on a decision', () => {
  const plain = { chance: null, good: null, bad: null };
  const at: ChancesView = {
    seq: 9,
    batting: 'away',
    offense: [
      { play: 'swing_away', steal: [], win: 0.5, ...plain },
      { play: 'steal', steal: [2], win: 0.512, chance: 0.62, good: 0.53, bad: 0.44 },
      { play: 'hit_and_run', steal: [], win: 0.4999, ...plain },
    ],
    defense: [
      { set: { infield: 'normal' }, win: 0.5, ...plain },
      { set: { infield: 'infield_in' }, win: 0.47, ...plain },
      { set: { hold: [1] }, win: 0.504, ...plain },
    ],
    runners: [],
    question: {
      question: { kind: 'send', try: { runner: 2, to: 4 }, trailing: false },
      tries: [],
      answers: [
        { answer: { kind: 'send', go: true }, win: 0.55, chance: 0.6, good: 0.62, bad: 0.44 },
        { answer: { kind: 'send', go: false }, win: 0.54, ...plain },
        { answer: { kind: 'target', runner: 1 }, win: 0.6, chance: 1, good: 0.6, bad: null },
      ],
    },
  };

  test.each([
    [0.07, '+7'],
    [-0.113, '−11'],
    [0.0042, '+0.4'],
    [-0.0004, '±0.0'],
  ])('%s of a chance to win is %s', (change, words) => {
    expect(points(change)).toBe(words);
  });

  test('a play of the offense’s: how often, and what it does beside swinging away', () => {
    const note = (
      play: 'swing_away' | 'steal' | 'hit_and_run' | 'bunt',
      steal: readonly (2 | 3 | 4)[] = [],
    ) => offenseNote(at, { label: '', play, steal });
    expect([note('swing_away'), note('steal', [2]), note('hit_and_run'), note('bunt')]).toEqual([
      percent(0.5),
      '62% · +1',
      '±0.0',
      undefined,
    ]);
    expect(offenseNote(null, { label: '', play: 'steal', steal: [2] })).toBeUndefined();
  });

  test('a setting of the defense’s: what it does for the defense', () => {
    expect(defenseNote(at, DEFAULT_DEFENSE, 'infield', 'infield_in')).toBe('+3');
    expect(defenseNote(at, DEFAULT_DEFENSE, 'hold', [1])).toBe('−0.4');
    expect(defenseNote(at, DEFAULT_DEFENSE, 'infield', 'normal')).toBeUndefined();
  });

  test('an answer: for who is asked, beside taking no risk', () => {
    const asked = (side: 'away' | 'home') =>
      ({ pending: { question: { side, question: at.question!.question } } }) as Parameters<
        typeof answerNote
      >[1];
    expect(answerNote(at, asked('away'), { kind: 'send', go: true })).toBe('60% safe · +8 / −10');
    expect(answerNote(at, asked('home'), { kind: 'send', go: true })).toBe('40% out · +10 / −8');
    expect(answerNote(at, asked('away'), { kind: 'send', go: false })).toBeUndefined();
    expect(answerNote(at, asked('away'), { kind: 'target', runner: 1 })).toBe('100% safe · +6');
  });
});

describe('a finished game', () => {
  const play = (play_number: number) => ({ play_number }) as PlayView;
  const value = (n: number, wpa: number): PlayValue => ({
    play: n,
    re24: 0,
    wpa,
    home_win_before: 0.5,
    home_win_after: 0.5,
  });

  test('was decided by the three plays that moved the chance to win most, in their order', () => {
    const values = [value(1, 0.1), value(2, -0.3), value(3, 0.02), value(4, 0.2), value(5, -0.05)];
    const told = decidingPlays([1, 2, 3, 4, 5].map(play), values);
    expect(told.map((t) => t.play.play_number)).toEqual([1, 2, 4]);
    expect(decidingPlays([play(9)], values)).toEqual([]);
  });

  test('has after each play whoever reached a base or stayed on one', () => {
    const runners_advanced = [
      { player_id: 'c', from: 3, to: 4 },
      { player_id: 'b', from: 2, to: 2 },
      { player_id: 'a', from: 1, to: null },
    ];
    const after = (batter_result: number | null) =>
      runnersAfter({ batter_id: 'x', batter_result, runners_advanced });
    expect(after(1)).toEqual([
      { base: 2, player_id: 'b' },
      { base: 1, player_id: 'x' },
    ]);
    expect(after(null)).toEqual([{ base: 2, player_id: 'b' }]);
    expect(after(0)).toEqual([{ base: 2, player_id: 'b' }]);
  });

  test.each([
    ['#play-37', 37],
    ['#play-80', 80],
    ['#play-81', null],
    ['#play-0', null],
    ['#other', null],
    ['', null],
  ])('of eighty plays, %s names %s', (hash, number) => {
    expect(playInHash(hash, 80)).toBe(number);
  });

  test('its curve goes from the left to the right, home at the top', () => {
    expect(curveOf([50, 75, 100])).toEqual([
      [0, 50],
      [50, 25],
      [100, 0],
    ]);
  });

  test.each([
    ['a walk-off', { half: 'bottom', runs_scored: 1 }, { status: 'completed', winner: 'home' }, 'walk_off'],
    ['a home run', { is_hit: true, batter_result: 4, runs_scored: 1 }, {}, 'home_run'],
    ['the last out', { is_out: true }, { status: 'completed', winner: 'away' }, 'last_out'],
    ['another out', { is_out: true }, {}, null],
    ['a run', { half: 'bottom', runs_scored: 1 }, {}, null],
  ] as const)('%s has its moment, and nothing else', (_name, made, game, moment) => {
    const plain = { half: 'top', is_hit: false, batter_result: null, runs_scored: 0, is_out: false } as const;
    expect(momentOf({ ...plain, ...made }, { status: 'active', winner: null, ...game })).toBe(moment);
  });
});
