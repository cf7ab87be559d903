import { describe, expect, test } from 'vitest';
import { makeScorerText, parseScorerText } from '@paper-dynasty/bot/play/scorer-text';
import { exportEventFile } from '@paper-dynasty/engine/interchange/export-event-file';
import { isPlateAppearance, type Outcome } from '@paper-dynasty/engine/model/outcomes';
import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { ScorerEntry } from '@paper-dynasty/engine/model/scorer-entry';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { makeNotation, notationOf, parseNotation } from '@paper-dynasty/engine/notation/notation';
import { isRetrosheetError } from '@paper-dynasty/engine/notation/retrosheet/errors';
import { parseEventText } from '@paper-dynasty/engine/notation/retrosheet/event-text';
import { interpretEvent } from '@paper-dynasty/engine/notation/retrosheet/interpret';
import { writePlay } from '@paper-dynasty/engine/notation/retrosheet/write-play';
import { makeSentence } from '@paper-dynasty/engine/notation/sentence';
import { redecide } from '@paper-dynasty/engine/game/corrections';
import { decide } from '@paper-dynasty/engine/game/decide';
import { entryOf } from '@paper-dynasty/engine/rules/entry-of';
import { earnedRuns } from '@paper-dynasty/engine/stats/earned-runs';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { contradictions } from '../engine/notation/claims.ts';
import { activeGame, after, ends, inSituation, lastPlay, report, withRoll } from '../engine/support.ts';

const manual = activeGame({ league: { card_mode: 'manual' } });
const at = (code: number, outs = 0): GameState => inSituation(manual, { code, outs });

const written = (text: string, outcome: Outcome, location: Position | null = null): ScorerEntry => {
  const entry = parseScorerText(text, { outcome, location });
  return typeof entry === 'string' ? expect.fail(entry) : entry;
};

/** The game after a play as a scorer writes it; plays of the runners alone have no dice. */
const wrote = (state: GameState, outcome: Outcome, place: Position | null, text: string): GameState => {
  const entry = written(text, outcome, place);
  if (isPlateAppearance(outcome)) return report(state, outcome, place, entry);
  const command = { outcome, hit_location: place, entry };
  return after(state, { type: 'report_outcome', side: 'away', roll_id: null, report: command });
};

const refused = (state: GameState, outcome: Outcome, place: Position | null, text: string): string => {
  const rolled = isPlateAppearance(outcome) ? withRoll(state) : state;
  const entry = written(text, outcome, place);
  const command = { outcome, hit_location: place, entry };
  const made = decide(
    rolled,
    { type: 'report_outcome', side: 'away', roll_id: null, report: command },
    seededDice(1),
  );
  return isRefusal(made) ? tellRefusal(made, 'en') : 'taken';
};

const slotOf = (state: GameState) => state.situation.slots.away;
const manIn = (slot: number): string => manual.lineups.away!.batting_order[slot - 1]!.player_id;

type Row = readonly [
  name: string,
  bases: number,
  outcome: Outcome,
  place: Position | null,
  text: string,
  ends: string,
  stats: Record<string, number>,
  notation: string,
  event: string,
];
/** Calls as scorers write them on Discord, and what the book, an event file and the words have of them. */
const ROWS: readonly Row[] = [
  [
    'the first baseman obstructs the batter: first base, an error, no at-bat (OBR 6.01(h), 9.02(a)(1)(D), 9.12(c))',
    1,
    'catcher_interference',
    null,
    'B-1 1-2 E3 OBS',
    '12--',
    { pa: 1, error: 1 },
    'CI3 OBS',
    'C/E3/OBS.1-2',
  ],
  [
    'obstruction while the batter is at bat: the runner is awarded a base, the same man bats (OBR 6.01(h)(1))',
    1,
    'other_advance',
    null,
    '1-2 E4 OBS',
    '-2--',
    { error: 1 },
    'OA E4 OBS',
    'OA/OBS.1-2(E4)',
  ],
  [
    'obstruction on a single: the play stands, and the runner has the base that he would have come to (OBR 6.01(h)(2))',
    2,
    'single_1',
    'RF',
    'B-1 2-H(E) E5 OBS',
    '1-4-',
    { pa: 1, ab: 1, hit: 1, error: 1 },
    '1B 9 E5 OBS',
    'S9/OBS.2-H(E5)',
  ],
  [
    'a steal on which the shortstop obstructs',
    1,
    'stolen_base',
    null,
    '1-3 E6 OBS',
    '-3--',
    { sb: 1, error: 1 },
    'SB2 E6 OBS',
    'SB2/OBS.1-3(E6)',
  ],
  [
    'a fan takes a foul fly from the catcher: the batter is out (OBR 6.01(e))',
    1,
    'popout',
    'C',
    'Bx 1-1 FINT',
    'x1--',
    { pa: 1, ab: 1 },
    'P2 FINT',
    '2/P/FINT',
  ],
  [
    'a fan touches a double: the umpire places the runner (OBR 6.01(e))',
    1,
    'double_2',
    'LF',
    'B-2 1-3 FINT',
    '23--',
    { pa: 1, ab: 1, hit: 1, double: 1 },
    '2B 7 FINT',
    'D7/FINT.1-3',
  ],
  [
    'the batter hinders the catcher: the putout is the catcher’s (OBR 6.03(a)(3), 9.09(b)(4))',
    1,
    'groundball_c',
    'C',
    'Bx 1-1 BINT',
    'x1--',
    { pa: 1, ab: 1 },
    '2U BINT',
    '2/G/BINT',
  ],
  [
    'a strikeout on which the batter hinders the throw: the runner is out too',
    1,
    'strikeout',
    null,
    'Bx 1x2(2) BINT',
    'xx--',
    { pa: 1, ab: 1, so: 1 },
    'K 2 DP BINT',
    'K/DP/BINT.1X2(2)',
  ],
  [
    'a runner hinders the shortstop: he is out, the batter has first base (OBR 6.01(a)(10), 9.09(c)(6))',
    1,
    'fielders_choice',
    'SS',
    '1x B-1 RINT',
    '1x--',
    { pa: 1, ab: 1 },
    'FC 6 RINT',
    'FC6/RINT.1X2(6)',
  ],
  [
    'a runner breaks up a double play: both are out, and nobody grounded into it (OBR 6.01(a)(6), 9.02(a)(17) Comment)',
    1,
    'groundball_a',
    'SS',
    '1x(64) Bx(43) RINT',
    'xx--',
    { pa: 1, ab: 1 },
    '6-4-3 DP RINT',
    '64(1)3/DP/G/RINT',
  ],
  [
    'the ball hits a runner, two out: a single all the same (OBR 9.05(a)(5))',
    1,
    'single_1',
    null,
    '1x(4) B-1 BR',
    '1x--',
    { pa: 1, ab: 1, hit: 1 },
    '1B BR',
    'S/BR.1X2(4)',
  ],
  [
    'batting out of turn, noticed in time: the proper batter is out, the play annulled (OBR 6.03(b), 9.03(d))',
    3,
    'groundball_c',
    'C',
    'Bx 1-1 2-2 BOOT',
    'x12-',
    { pa: 1, ab: 1 },
    '2U BOOT',
    '2/G/BOOT',
  ],
  [
    'batting out of turn, and the improper batter put out: the putout as it was made (OBR 9.03(d))',
    0,
    'groundball_c',
    'SS',
    'Bx BOOT',
    'x---',
    { pa: 1, ab: 1 },
    '6-3 BOOT',
    '63/G/BOOT',
  ],
  [
    'an appeal, and a runner who passes another',
    3,
    'single_1',
    'CF',
    'B-1 1x2(6) 2-2 PASS AP',
    '1x2-',
    { pa: 1, ab: 1, hit: 1 },
    '1B 8 PASS AP',
    'S8/PASS/AP.1X2(6)',
  ],
];

describe('calls of the umpires (OBR 6.01, 6.03, 9.09, 9.12)', () => {
  test.each(ROWS)('%s', (name, code, outcome, place, text, end, stats, notation, event) => {
    const state = at(code, name.includes('two out') ? 2 : 0);
    const play = lastPlay(wrote(state, outcome, place, text));
    expect(ends(play)).toBe(end);
    expect(play.stats).toEqual(stats);
    expect(makeNotation(play)).toBe(notation);
    expect(parseNotation(notation)).toEqual(notationOf(play));
    expect(writePlay(play)).toBe(event);
  });

  test.each(ROWS)('in an event file it comes back the same: %s', (name, code, outcome, place, text) => {
    const state = at(code, name.includes('two out') ? 2 : 0);
    const play = lastPlay(wrote(state, outcome, place, text));
    const read = parseEventText(writePlay(play));
    if (isRetrosheetError(read)) return expect.fail(read.message);
    const { bases, outs } = state.situation;
    const known = interpretEvent(read, [bases[0] !== null, bases[1] !== null, bases[2] !== null], outs);
    if (!known || isRetrosheetError(known)) return expect.fail('no play');
    const source = { event: writePlay(play), count: '??', pitches: '' };
    const again = lastPlay(
      isPlateAppearance(known.outcome)
        ? report(state, known.outcome, known.hit_location, { ...known.entry, source })
        : after(state, {
            type: 'report_outcome',
            side: 'away',
            roll_id: null,
            report: { outcome: known.outcome, hit_location: known.hit_location, entry: known.entry },
          }),
    );
    const essence = (p: typeof play) => ({
      ends: ends(p),
      stats: p.stats,
      errors: p.errors,
      putouts: p.putouts,
      calls: p.entry?.calls,
      notation: makeNotation(p),
      sentences: (['en', 'es'] as const).map((language) => makeSentence(p, (id) => id, language)),
    });
    expect(essence(again)).toEqual(essence(play));
  });

  test.each(ROWS)('the sentences contradict nothing: %s', (name, code, outcome, place, text) => {
    const play = lastPlay(wrote(at(code, name.includes('two out') ? 2 : 0), outcome, place, text));
    for (const language of ['en', 'es'] as const) {
      const sentence = makeSentence(play, (id) => id, language);
      expect(
        contradictions(play, sentence, (id) => id, language),
        sentence,
      ).toEqual([]);
    }
  });

  test.each(ROWS)('is written in short as it was read: %s', (_name, _code, outcome, location, text) => {
    const of = { outcome, location };
    const entry = written(text, outcome, location);
    const again = written(makeScorerText(entry, of), outcome, location);
    const byBase = ({ movements }: ScorerEntry) => movements.toSorted((a, b) => a.from - b.from);
    expect({ ...again, movements: byBase(again) }).toEqual({ ...entry, movements: byBase(entry) });
  });

  test.each([
    [0, 'Ruiz reaches on obstruction by the first baseman; Cole to second.'],
    [2, 'Ruiz singles to right field; Cole scores; obstruction; error by the third baseman.'],
    [4, 'Ruiz pops out to catcher; fan interference.'],
    [6, 'Ruiz is called out for interference.'],
    [11, 'Ruiz is called out for batting out of turn.'],
    [12, 'Ruiz grounds out to shortstop; batting out of turn.'],
  ])('row %i is told', (row, expected) => {
    const [name, code, outcome, place, text] = ROWS[row] ?? expect.fail('no row');
    const play = lastPlay(wrote(at(code, name.includes('two out') ? 2 : 0), outcome, place, text));
    expect(makeSentence(play, (id) => (id === play.batter_id ? 'Ruiz' : 'Cole'))).toBe(expected);
  });
});

describe('what cannot be', () => {
  test.each<[string, number, Outcome, Position | null, string, RegExp]>([
    ['nobody obstructed', 0, 'catcher_interference', null, 'B-1 OBS', /which fielder obstructed/],
    ['an improper batter stays on base', 0, 'single_1', 'CF', 'B-1 BOOT', /should have batted is out/],
    ['a runner moves on an annulled play', 1, 'groundball_c', 'C', 'Bx 1-2 BOOT', /the play is annulled/],
    ['somebody bats who is on base', 1, 'single_1', 'CF', 'B-1 1-2 BAT9 BOOT', /is on base and does not bat/],
    ['nobody bats', 1, 'balk', null, '1-2 BAT3', /Nobody bats/],
  ])('%s', (_name, code, outcome, place, text, words) => {
    expect(refused(at(code), outcome, place, text)).toMatch(words);
  });
});

describe('batting out of turn that nobody notices in time (OBR 6.03(b)(7), 9.03(d))', () => {
  test('the play stands, and the order goes on after whoever batted', () => {
    const state = wrote(manual, 'single_1', 'CF', 'B-1 BAT3 BOOT');
    const play = lastPlay(state);
    expect([play.batter_id, play.batter_slot, slotOf(state)]).toEqual([manIn(3), 3, 4]);
    expect(play.movements[0]).toMatchObject({ player_id: manIn(3), slot: 3 });
    expect(makeNotation(play)).toBe('1B 8 BOOT');
  });

  test('a skipped man who comes up while on base is passed over', () => {
    const first = wrote(manual, 'single_1', 'CF', 'B-1 BAT2 BOOT');
    const second = wrote(first, 'walk', null, 'B-1 1-2 BAT1 BOOT');
    // Slot 2 is due again, and stands on second.
    expect([slotOf(second), second.situation.bases[1]?.slot]).toEqual([3, 2]);
  });

  test('an event file has who batted, in `ladj` and `/BOOT`', () => {
    const file = exportEventFile(wrote(manual, 'single_1', 'CF', 'B-1 BAT3 BOOT'), { date: '2026-04-01' });
    expect(file).toMatch(/ladj,0,3\nplay,1,0,[a-z0-9-]+,\?\?,,S8\/BOOT\n/);
  });

  test('a correction keeps who batted unless it says so, and can say it of an earlier play', () => {
    const wrong = wrote(manual, 'strikeout', null, 'Bx BAT3 BOOT');
    const as = (text: string) => ({
      outcome: 'walk' as const,
      hit_location: null,
      entry: written(text, 'walk'),
    });
    const corrected = (text: string) => {
      const made = redecide(wrong, 1, as(text));
      return isRefusal(made) ? tellRefusal(made, 'en') : made.plays.map((p) => p.batter_slot);
    };
    expect(corrected('B-1 BOOT')).toEqual([3]);
    expect(corrected('B-1 BAT5 BOOT')).toEqual([5]);
    expect(corrected('B-1 BAT1')).toEqual([1]);
    expect(entryOf(lastPlay(wrong))).toMatchObject({ calls: ['out_of_turn'], adjust: { slot: 3 } });
  });
});

test('the runs of whoever is on by obstruction, or let in by it, are unearned (OBR 9.16(b))', () => {
  const obstructed = wrote(manual, 'catcher_interference', null, 'B-1 E3 OBS');
  const home = wrote(obstructed, 'homerun', 'LF', 'B-4 1-4');
  expect(earnedRuns(home).runs.map((r) => r.earned)).toEqual([false, true]);
  const awarded = wrote(at(4), 'other_advance', null, '3-H E2 OBS');
  expect(earnedRuns(wrote(awarded, 'strikeout', null, 'Bx')).runs.map((r) => r.earned)).toEqual([false]);
});

test('a home run that a pinch runner finishes is the batter’s, with every run batted in (OBR 5.10(e) Comment)', () => {
  const hurt = wrote(at(1), 'homerun', 'LF', 'B-1 1-H');
  const bench = 'away-RF-3';
  const slot = hurt.situation.bases[0]?.slot ?? 0;
  const moves = [{ player_id: bench, slot, position: 'PR' as const }];
  const ran = after(hurt, { type: 'substitute', side: 'away', moves, count: null });
  const home = wrote(ran, 'other_advance', null, '1-H');
  expect(lastPlay(hurt).stats).toMatchObject({ homerun: 1, rbi: 2 });
  expect(lastPlay(home).movements).toMatchObject([{ player_id: bench, to: 4, rbi: false }]);
  expect([home.situation.score.away, earnedRuns(home).runs.map((r) => r.earned)]).toEqual([2, [true, true]]);
});
