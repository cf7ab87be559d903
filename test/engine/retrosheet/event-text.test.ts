import { describe, expect, test } from 'vitest';
import {
  makeEventText,
  oddityOf,
  parseEventText,
} from '@paper-dynasty/engine/notation/retrosheet/event-text';
import { read } from './support.ts';

const chain = (fielders: string, error: string | null = null) => ({ fielders, error });
const credit = (fielders: string, error: string | null = null, ...modifiers: string[]) => ({
  kind: 'credit',
  chain: chain(fielders, error),
  modifiers,
});
const note = (text: string) => ({ kind: 'note', note: text });
const none = { modifiers: [], advances: [], marks: [] };

describe('reading an event', () => {
  test.each([
    ['S7', { play: { kind: 'hit', code: 'S', fielders: '7' } }],
    ['DGR', { play: { kind: 'hit', code: 'DGR', fielders: '' } }],
    ['HR9/F9D', { play: { kind: 'hit', code: 'HR', fielders: '9' }, modifiers: ['F9D'] }],
    [
      '64(1)3/GDP/G6',
      {
        play: {
          kind: 'fielded',
          parts: [
            { chain: chain('64'), runner: '1' },
            { chain: chain('3'), runner: null },
          ],
        },
        modifiers: ['GDP', 'G6'],
      },
    ],
    [
      '64(1)E3',
      {
        play: {
          kind: 'fielded',
          parts: [
            { chain: chain('64'), runner: '1' },
            { chain: chain('', '3'), runner: null },
          ],
        },
      },
    ],
    ['5E3', { play: { kind: 'fielded', parts: [{ chain: chain('5', '3'), runner: null }] } }],
    ['K', { play: { kind: 'strikeout', chain: null, plus: [] } }],
    ['K23', { play: { kind: 'strikeout', chain: chain('23'), plus: [] } }],
    [
      'K+CS2(26)/DP',
      {
        play: {
          kind: 'strikeout',
          chain: null,
          plus: [{ code: 'CS', base: '2', details: [credit('26')] }],
        },
        modifiers: ['DP'],
      },
    ],
    ['W+E2', { play: { kind: 'walk', code: 'W', plus: [{ code: 'E', fielder: '2' }] } }],
    ['IW', { play: { kind: 'walk', code: 'IW', plus: [] } }],
    ['HP', { play: { kind: 'hit_by_pitch', code: 'HP' } }],
    ['C/E2/', { play: { kind: 'interference' }, modifiers: ['E2', ''] }],
    ['E6', { play: { kind: 'error', fielder: '6' } }],
    ['FC', { play: { kind: 'fielders_choice', fielder: '' } }],
    ['FLE3', { play: { kind: 'foul_error', fielder: '3' } }],
    ['NP', { play: { kind: 'no_play' } }],
    [
      'SB3;SBH(UR)',
      {
        play: {
          kind: 'running',
          events: [
            { code: 'SB', base: '3', details: [] },
            { code: 'SB', base: 'H', details: [note('UR')] },
          ],
        },
      },
    ],
    [
      'PO1(E1/TH)',
      { play: { kind: 'running', events: [{ code: 'PO', base: '1', details: [credit('', '1', 'TH')] }] } },
    ],
    ['WP', { play: { kind: 'running', events: [{ code: 'WP' }] } }],
    [
      'S9.2-H(NR)(UR);1X3(86);B-2(E8/TH)',
      {
        play: { kind: 'hit', code: 'S', fielders: '9' },
        advances: [
          { from: '2', out: false, to: 'H', details: [note('NR'), note('UR')] },
          { from: '1', out: true, to: '3', details: [credit('86')] },
          { from: 'B', out: false, to: '2', details: [credit('', '8', 'TH')] },
        ],
      },
    ],
    [
      'S8#/L+!.1-2?',
      {
        play: { kind: 'hit', code: 'S', fielders: '8' },
        modifiers: ['L+'],
        advances: [{ from: '1', out: false, to: '2', details: [] }],
        marks: [
          { at: 2, sign: '#' },
          { at: 6, sign: '!' },
          { at: 11, sign: '?' },
        ],
      },
    ],
    [
      '3U',
      {
        play: { kind: 'fielded', parts: [{ chain: chain('3'), runner: null }] },
        marks: [{ at: 1, sign: 'U' }],
      },
    ],
  ])('%s', (text, event) => {
    expect(parseEventText(text)).toEqual({ ...none, ...event });
  });
});

const FORMS = `S7 S D7/G5 DGR/L9LS T9/F9LD H/L7D HR/78/F HR W IW I W+WP.2-3 W+E2 W+SB3.1-2 HP HBP C/E2 C/E2/ C/4E1
  K K23 K+SB2 K+SB3;SB2 K+CS2(26)/DP K2E3 KE2 K+E2 K? K# K/C K+WP.B-1 K.BX1(2E3) K+POCS2(1346).3-H(TUR)(RBI)
  63/G6 6#3!/G 64(1)3/GDP/G6 8(B)84(2)/LDP 54(B)/BG25/SH.1-2 1(B)16(2)63(1)/LTP 46(1)/FO 3U 3U/G 99 99/SF 5E3 64(1)E3 64(1)?
  ?3 8U3 63? 6?/G 8+/F 8-/F- 43/G34+/R6U4/TH2/INT/MREV 3/P23F/FL E6/TH E?/G E6?/G E0 FC FC5 FLE3/P3F S?/L S0
  SB2 SB2;SB3 SBH(UR) POSB2 CSH(1E2)(UR) CS2(2E4) CS3(25);CS2(54)/DP POCS2(1361) PO1(13) PO1(E3) PO2(E1/TH).2-3
  WP PB BK.3-H(NR) BK.2-3(SB3) DI.1-2 OA.1X2(26) OBA NP S8#/L+.2-H(NR)(UR);1X2(8E4)+ S9.2-H?;1-3# S8/L!.1-2# S7.BX2(7E4)(TH)
  S7.BX2(74) S7.2-3(WP) S7.2-H(PB)(NORBI) FC5/G.2X3(5/G) D8.1-H(TUR) T9.3-H(RBI) S7.BXH(832)(E8)`;

describe('writing an event', () => {
  test.each(FORMS.split(/\s+/))('%s comes back as it was', (text) => {
    expect(makeEventText(read(text))).toBe(text);
  });
  test('small letters become capitals, and a steal of base 4 one of home', () => {
    expect(makeEventText(read('s7/l.3xh(72)'))).toBe('S7/L.3XH(72)');
    expect(makeEventText(read('SB4'))).toBe('SBH');
  });
});

describe('what is odd but readable is read, and said', () => {
  test.each([
    ['S7/G.BX2(74H)', 'S7/G.BX2(74)'],
    ['S7.1X3(5X)', 'S7.1X3(5)'],
    ['S8.2XH(8-2)', 'S8.2XH(82)'],
    ['CS2(2Q)', 'CS2(2)'],
    ['K+PO1/DP', 'K'],
    ['K+PO1', 'K'],
    ['W+PO2', 'W'],
    ['PO1(TH)', 'PO1(?)(TH)'],
  ])('%s is read as %s', (text, as) => {
    expect(makeEventText(read(text))).toBe(as);
    expect(oddityOf(text, read(text))).toContain(as);
  });
  test.each(['S7.1-2(XYZ)', 'S7.1-2()'])('the unknown note of %s is kept', (text) => {
    expect(makeEventText(read(text))).toBe(text);
    expect(oddityOf(text, read(text))).toContain('no known note');
  });
  test.each(['S8/R3(TH)', 's7/l.3xh(72)', '64(1)3/GDP/G6.2-3', '3U'])('nothing is odd in %s', (text) => {
    expect(oddityOf(text, read(text))).toBe(null);
  });
});

describe('an event is read in time that grows with its length', () => {
  const LONG = 50_000;
  test.each([
    ['marks', `3${'+'.repeat(LONG)}`],
    ['question marks', '?'.repeat(LONG)],
    ['advances', `S7.${'1-2;'.repeat(LONG)}`],
    ['modifiers', `S7${'/G'.repeat(LONG)}`],
    ['parentheses', `S7.1-2${'(UR)'.repeat(LONG)}`],
    ['fielders', `${'6'.repeat(LONG)}(1)3`],
  ])('%s', (_, text) => {
    // The processor's time in ms: that of the clock depends on what else the machine does.
    const took = (of: string): number => {
      const start = process.cpuUsage();
      parseEventText(of);
      return process.cpuUsage(start).user / 1000;
    };
    // A thousandfold more than what a line of a real file takes; what grows with the square takes minutes.
    expect(took(text)).toBeLessThan(10_000);
  });
});

describe('what cannot be read is named', () => {
  test.each([
    ['', 'bad_play', ''],
    ['X7', 'bad_play', 'X7'],
    ['1-2', 'bad_play', '1-2'],
    ['E', 'bad_play', 'E'],
    ['FC54', 'bad_play', 'FC54'],
    ['FLE', 'bad_play', 'FLE'],
    ['64(4)3', 'bad_play', '64(4)3'],
    ['64(1)(2)', 'bad_play', '64(1)(2)'],
    ['SB5', 'bad_play', 'SB5'],
    ['SB2;', 'bad_play', ''],
    ['K+', 'bad_play', ''],
    ['K+XX', 'bad_play', 'XX'],
    ['W+7', 'bad_play', '7'],
    ['S7/g(1)', 'bad_modifier', 'G(1)'],
    ['S7/L ', 'bad_modifier', 'L '],
    ['S7.', 'bad_advance', ''],
    ['S7.1-2;', 'bad_advance', ''],
    ['S7.1-5', 'bad_advance', '1-5'],
    ['S7.1-2.2-3', 'bad_advance', '1-2.2-3'],
    ['K.1X2(26)/DP', 'bad_advance', '1X2(26)/DP'],
    ['S7.1-2(8,4)', 'bad_note', '8,4'],
    ['S7.1-2(E8(UR))', 'unbalanced_parentheses', 'S7.1-2(E8(UR))'],
    ['64(1', 'unbalanced_parentheses', '64(1'],
    ['64)1(', 'unbalanced_parentheses', '64)1('],
  ])('%s', (text, code, fault) => {
    const error = parseEventText(text);
    expect(error).toMatchObject({ code, text: fault });
    expect(error).toHaveProperty('message', expect.stringContaining(`"${fault}"`));
  });
});
