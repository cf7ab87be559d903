import { describe, expect, test } from 'vitest';
import { INFIELD, type InfieldPosition } from '@paper-dynasty/engine/model/positions';
import { INFIELD_DEPTHS, type InfieldDepth } from '@paper-dynasty/engine/model/decisions';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { activeGame, answer, deciding, ends, inSituation, lastPlay, putouts, report } from '../support.ts';

const manual = activeGame({ league: { card_mode: 'manual' } });
const full = activeGame({ pace: 'full', league: { card_mode: 'manual' } });

/** The chart of section 5 as it is printed: bases by on-base code, normal A B C, infield in A B C (blank = normal). */
const CHART: Readonly<Record<number, readonly [normal: string, drawnIn: string | null]>> = {
  0: ['1 1 1', null],
  1: ['2 4 3', null],
  2: ['6 6 3', null],
  4: ['5 5 3', '7 1 8'],
  3: ['13 4 3', null],
  5: ['2 4 3', '7 9 8'],
  6: ['5 5 3', '7 1 8'],
  7: ['2 4 3', '10 11 11'],
};

/** What each result leaves, by on-base code: batter, then first to third. `1` and `2` and so on are bases, `x` is out. */
const RESULTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  1: { 0: 'x---', 1: 'x1--', 2: 'x-2-', 3: 'x12-', 4: 'x--3', 5: 'x1-3', 6: 'x-23', 7: 'x123' },
  2: { 1: 'xx--', 3: 'xx3-', 5: 'xx-4', 7: 'xx34' },
  3: { 1: 'x2--', 2: 'x-3-', 3: 'x23-', 4: 'x--4', 5: 'x2-4', 6: 'x-34', 7: 'x234' },
  4: { 1: '1x--', 3: '1x3-', 5: '1x-4', 7: '1x34' },
  7: { 4: 'x--3', 5: 'x2-3', 6: 'x-23' },
  8: { 4: 'x--3', 5: 'x2-3', 6: 'x-23' },
  9: { 5: 'x2-3' },
  10: { 7: 'x23x' },
  11: { 7: '123x' },
  13: { 3: '1xx-' },
};

/** Results 5, 6 and 13 by the place of the ball. */
const byPlace = (result: string, place: InfieldPosition): string => {
  if (result === '5') return ['2B', 'SS'].includes(place) ? '3' : '1';
  if (result === '6') return ['1B', '2B'].includes(place) ? '3' : '1';
  if (result === '13') return ['C', '3B'].includes(place) ? '13' : '2';
  return result;
};

const drawnIn = (depth: InfieldDepth, place: InfieldPosition): boolean =>
  depth === 'infield_in' || (depth === 'corners_in' && ['P', 'C', '1B', '3B'].includes(place));

const resultOf = (code: number, column: number, place: InfieldPosition, depth: InfieldDepth): string => {
  const [normal, inside] = CHART[code] ?? ['', null];
  const columns = drawnIn(depth, place) && inside ? inside : normal;
  return byPlace(columns.split(' ')[column] ?? '', place);
};

/** With one out a double play ends the half: those who were not put out stand where they were. */
const endsWith = (result: string, code: number, outs: number): string => {
  const expected = RESULTS[result]?.[code] ?? '';
  const ended = outs + [...expected].filter((c) => c === 'x').length >= 3;
  const stood = [0, 1, 2, 3].map((from) =>
    from > 0 && /\d/.test(expected[from] ?? '') ? String(from) : expected[from],
  );
  return ended ? stood.join('') : expected;
};

const GRADES = ['groundball_a', 'groundball_b', 'groundball_c'] as const;
const CODES = [0, 1, 2, 3, 4, 5, 6, 7];

describe('the groundball chart (RULES section 5)', () => {
  test.each(CODES)('on-base code %i: every depth, grade, place and number of outs', (code) => {
    for (const depth of INFIELD_DEPTHS)
      for (const [column, ball] of GRADES.entries())
        for (const place of INFIELD)
          for (const outs of [0, 1, 2]) {
            const start = deciding(inSituation(manual, { code, outs }), { infield: depth });
            const play = lastPlay(report(start, ball, place));
            const result = outs === 2 ? '1' : resultOf(code, column, place, depth);
            const name = `${ball} to ${place}, ${depth}, ${outs} out: result ${result}`;
            expect(ends(play), name).toBe(endsWith(result, code, outs));
            expect(play.stats.gidp ?? 0, name).toBe(['2', '10', '13'].includes(result) ? 1 : 0);
            if (outs + play.outs === 3) expect(play.runs, name).toBe(0);
            if (play.stats.gidp) expect(play.stats.rbi, name).toBeUndefined();
            else expect(play.stats.rbi ?? 0, name).toBe(play.runs);
          }
  });
});

describe('result 8: the offense says whether the runner on third goes home', () => {
  const asked = (code: number): GameState =>
    report(deciding(inSituation(full, { code }), { infield: 'infield_in' }), 'groundball_c', 'SS');
  test.each([
    [4, '1--4', '1--x', 'x--3'],
    [5, '12-4', '12-x', 'x2-3'],
    [6, '1-34', '1-3x', 'x-23'],
  ])('on-base code %i', (code, safe, out, kept) => {
    const state = asked(code);
    expect(state.pending?.question).toEqual({
      side: 'away',
      question: { kind: 'send', try: { runner: 3, to: 4 }, trailing: false },
    });
    const sent = answer(state, { kind: 'send', go: true });
    expect(sent.pending?.question?.question).toMatchObject({ kind: 'verdict', about: 'runner' });
    const scored = lastPlay(answer(sent, { kind: 'verdict', yes: true }));
    expect([ends(scored), scored.result, scored.stats.rbi]).toEqual([safe, 'fielders_choice', 1]);
    const gone = lastPlay(answer(sent, { kind: 'verdict', yes: false }));
    expect(ends(gone)).toBe(out);
    expect(putouts(gone)).toBe('SS-C');
    expect(gone.stats).toEqual({ pa: 1, ab: 1 });
    expect(ends(lastPlay(answer(state, { kind: 'send', go: false })))).toBe(kept);
  });
});

describe('default putouts and assists', () => {
  test.each<[string, number, (typeof GRADES)[number], InfieldPosition, InfieldDepth, string]>([
    ['6-3', 0, 'groundball_a', 'SS', 'normal', 'SS-1B'],
    ['3 unassisted', 0, 'groundball_a', '1B', 'normal', '1B'],
    ['1-3', 0, 'groundball_a', 'P', 'normal', 'P-1B'],
    ['2-3', 0, 'groundball_a', 'C', 'normal', 'C-1B'],
    ['6-4-3', 1, 'groundball_a', 'SS', 'normal', 'SS-2B 2B-1B'],
    ['4-6-3', 1, 'groundball_a', '2B', 'normal', '2B-SS SS-1B'],
    ['5-4-3', 1, 'groundball_a', '3B', 'normal', '3B-2B 2B-1B'],
    ['3-6-3', 1, 'groundball_a', '1B', 'normal', '1B-SS SS-1B'],
    ['1-6-3', 1, 'groundball_a', 'P', 'normal', 'P-SS SS-1B'],
    ['6-4', 1, 'groundball_b', 'SS', 'normal', 'SS-2B'],
    ['5-4 on two forces', 3, 'groundball_a', '3B', 'normal', '3B 3B-2B'],
    ['2-5-4', 3, 'groundball_a', 'C', 'normal', 'C-3B 3B-2B'],
    ['6-2-3', 7, 'groundball_a', 'SS', 'infield_in', 'SS-C C-1B'],
    ['2-3 from the plate', 7, 'groundball_a', 'C', 'infield_in', 'C C-1B'],
    ['6-2', 7, 'groundball_b', 'SS', 'infield_in', 'SS-C'],
  ])('%s', (_name, code, ball, place, infield, expected) => {
    const play = lastPlay(report(deciding(inSituation(manual, { code }), { infield }), ball, place));
    expect(putouts(play)).toBe(expected);
    const credited = play.credits.reduce((n, c) => n + c.putouts, 0);
    expect(credited).toBe(play.outs);
  });
});
