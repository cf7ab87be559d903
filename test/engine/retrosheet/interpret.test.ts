import { describe, expect, test } from 'vitest';
import { interpretEvent } from '@paper-dynasty/engine/notation/retrosheet/interpret';
import { interpreted, read } from './support.ts';

/** An event, the bases taken before it, and `outcome place | movements | putouts, assists, errors | flags`; a star is a run batted in. */
type Row = readonly [event: string, on: string, result: string];

const HITS: readonly Row[] = [
  ['S7', '', 'single_1 LF | B-1 |  | '],
  ['S7/L78S.1-3', '1', 'single_1 LF | B-1, 1-3 |  | '],
  ['S8/G.2-H;1-3', '12', 'single_1 CF | B-1, 1-3, 2-H* |  | '],
  ['S68/G', '', 'single_1 SS | B-1 |  | '],
  ['S0', '', 'single_1 | B-1 |  | '],
  ['S?/L', '', 'single_1 | B-1 |  | '],
  ['S/G34', '', 'single_1 1B | B-1 |  | '],
  ['S9.2-H(NR)', '2', 'single_1 RF | B-1, 2-H |  | '],
  ['S9.2-H(NORBI)', '2', 'single_1 RF | B-1, 2-H |  | '],
  ['S9.2-H(UR)', '2', 'single_1 RF | B-1, 2-H* unearned |  | '],
  ['S9.3-H;2-H(TUR)', '23', 'single_1 RF | B-1, 2-H* team_unearned, 3-H* |  | '],
  ['S8.2-H(E8);B-2', '2', 'single_1 CF | B-2, 2-H error | E8 | '],
  ['S8.2-H;1-3(E8/TH)', '12', 'single_1 CF | B-1, 1-3 error, 2-H* | E8 | '],
  ['S8.3-H;2XH(8E2)', '23', 'single_1 CF | B-1, 2-H error, 3-H* | A8 E2 | '],
  ['S8.1-H(8E2)', '1', 'single_1 CF | B-1, 1-H* error | A8 E2 | '],
  ['S8.BX2(84)', '', 'single_1 CF | B-x | 84(B) | '],
  ['S7.1X3(75);B-2(TH)', '1', 'single_1 LF | B-2, 1-x | 75(1) | '],
  ['S7.2-H;BXH(7652)(E7)', '2', 'single_1 LF | B-x error, 2-H* | 7652(B) E7 | '],
  ['S9.3-H;2XH(UR)(9E2)', '23', 'single_1 RF | B-1, 2-H unearned error, 3-H* | A9 E2 | '],
  ['D7/L', '', 'double_2 LF | B-2 |  | '],
  ['DGR/F9LD.1-3', '1', 'double_2 RF | B-2, 1-3 |  | '],
  ['D8/F.1-H', '1', 'double_2 CF | B-2, 1-H* |  | '],
  ['D8/L.BX3(865)', '', 'double_2 CF | B-x | 865(B) | '],
  ['T9/L.3-H;1-H', '13', 'triple RF | B-3, 1-H*, 3-H* |  | '],
  ['T8/F.B-H(UR)(NR)(E8)', '', 'triple CF | B-H unearned error | E8 | '],
  ['HR/78/F.2-H;1-H', '12', 'homerun LF | B-H*, 1-H*, 2-H* |  | '],
  ['HR9/F9D', '', 'homerun RF | B-H* |  | '],
  ['H/L7D', '', 'homerun LF | B-H* |  | '],
  ['HR/7/F.1-H(UR);B-H(UR)', '1', 'homerun LF | B-H* unearned, 1-H* unearned |  | '],
  ['HR/89/F', '13', 'homerun RF | B-H*, 1-H*, 3-H* |  | '],
  ['HR8/8/F/IPHR', '', 'homerun CF | B-H* |  | '],
];

const AWARDED_FIRST_BASE: readonly Row[] = [
  ['W', '', 'walk | B-1 |  | '],
  ['W', '1', 'walk | B-1, 1-2 |  | '],
  ['W', '123', 'walk | B-1, 1-2, 2-3, 3-H* |  | '],
  ['W.3-H;2-3;1-2', '123', 'walk | B-1, 1-2, 2-3, 3-H* |  | '],
  ['W.1-3', '1', 'walk | B-1, 1-3 other |  | '],
  ['W+WP.2-3', '2', 'walk | B-1, 2-3 wild_pitch |  | with wild_pitch'],
  ['W+WP.3-H', '13', 'walk | B-1, 1-2, 3-H wild_pitch |  | with wild_pitch'],
  ['W+PB.1-3', '1', 'walk | B-1, 1-3 passed_ball |  | with passed_ball'],
  ['W+SB3.1-2', '12', 'walk | B-1, 1-2, 2-3 stolen_base |  | with stolen_base'],
  ['W+E2.2-3', '2', 'walk | B-1, 2-3 error | E2 | with error'],
  ['IW', '', 'intentional_walk | B-1 |  | '],
  ['I.3-H;2-3;1-2', '123', 'intentional_walk | B-1, 1-2, 2-3, 3-H* |  | '],
  ['HP.3-H;2-3;1-2', '123', 'hit_by_pitch | B-1, 1-2, 2-3, 3-H* |  | '],
  ['HBP.1-2', '1', 'hit_by_pitch | B-1, 1-2 |  | '],
  ['C/E2.1-2', '1', 'catcher_interference | B-1 interference, 1-2 | E2 | '],
  ['C/E2/', '', 'catcher_interference | B-1 interference | E2 | '],
  ['C/E1', '', 'catcher_interference | B-1 interference | E1 | '],
  ['C/4E1', '', 'catcher_interference | B-1 interference | A4 E1 | '],
  ['C.B-1(E2)', '', 'catcher_interference | B-1 interference | E2 | '],
];

const STRIKEOUTS: readonly Row[] = [
  ['K', '', 'strikeout | B-x | 2(B) | '],
  ['K/C', '', 'strikeout | B-x | 2(B) | '],
  ['K?', '', 'strikeout | B-x | 2(B) | '],
  ['K23', '', 'strikeout | B-x | 23(B) | '],
  ['K2E3', '', 'strikeout_reached | B-1 error | A2 E3 | '],
  ['KE2', '', 'strikeout_reached | B-1 error | E2 | '],
  ['K.B-1', '', 'strikeout_reached | B-1 |  | '],
  ['K+WP.B-1', '', 'strikeout_reached | B-1 wild_pitch |  | with wild_pitch'],
  ['K+PB.B-1;1-2', '1', 'strikeout_reached | B-1 passed_ball, 1-2 passed_ball |  | with passed_ball'],
  ['K.BX1(23)', '', 'strikeout | B-x | 23(B) | '],
  ['K.BX1(2E3)', '', 'strikeout_reached | B-1 error | A2 E3 | '],
  ['K.BX1', '', 'strikeout | B-x | 2(B) | '],
  ['K+SB3;SB2', '12', 'strikeout | B-x, 1-2 stolen_base, 2-3 stolen_base | 2(B) | with stolen_base'],
  ['K+SB2', '1', 'strikeout | B-x, 1-2 stolen_base | 2(B) | with stolen_base'],
  ['K+SB2.2-3', '12', 'strikeout | B-x, 1-2 stolen_base, 2-3 other | 2(B) | with stolen_base'],
  [
    'K+CS2(26)/DP',
    '1',
    'strikeout | B-x, 1-x caught_stealing | 2(B) 26(1) | double_play with caught_stealing',
  ],
  ['K+CS2(2E4)', '1', 'strikeout | B-x, 1-2 caught_stealing | 2(B) A2 E4 | with caught_stealing'],
  ['K+WP.2-3;1-2', '12', 'strikeout | B-x, 1-2 wild_pitch, 2-3 wild_pitch | 2(B) | with wild_pitch'],
  ['K+PO1/DP', '1', 'strikeout | B-x, 1-1 | 2(B) | '],
  ['K+PO1(23)/DP', '1', 'strikeout | B-x, 1-x pick_off | 2(B) 23(1) | double_play with pick_off'],
  [
    'K+POCS2(1361)/DP',
    '1',
    'strikeout | B-x, 1-x pick_off_stealing | 2(B) 1361(1) | double_play with pick_off_stealing',
  ],
  ['K+DI.1-2', '1', 'strikeout | B-x, 1-2 defensive_indifference | 2(B) | with defensive_indifference'],
  ['K+OA/DP.1X2(26)', '1', 'strikeout | B-x, 1-x other | 2(B) 26(1) | double_play with other_advance'],
  ['K+E2.1-2', '1', 'strikeout | B-x, 1-2 error | 2(B) E2 | with error'],
  ['K23/DP.3XH(32)', '3', 'strikeout | B-x, 3-x other | 23(B) 32(3) | double_play'],
  ['K.3-H(RBI)', '3', 'strikeout | B-x, 3-H* other | 2(B) | '],
];

const FIELDED_OUTS: readonly Row[] = [
  ['8/F', '', 'flyout_b CF | B-x | 8(B) | '],
  ['8', '', 'flyout_b CF | B-x | 8(B) | '],
  ['7/L7S', '', 'lineout LF | B-x | 7(B) | '],
  ['9/P9S', '', 'flyout_b RF | B-x | 9(B) | '],
  ['9/FL/F9LF', '', 'flyout_b RF | B-x | 9(B) | '],
  ['8/F8D.2-3', '2', 'flyout_b CF | B-x, 2-3 | 8(B) | '],
  ['9/SF.3-H', '3', 'flyout_b RF | B-x, 3-H* | 9(B) | sacrifice fly'],
  ['8/F/SF.3-H;2-3(E8/TH)', '23', 'flyout_b CF | B-x, 2-3 error, 3-H* | 8(B) E8 | sacrifice fly'],
  ['6/P', '', 'popout SS | B-x | 6(B) | '],
  ['2/FL/P2F', '', 'popout C | B-x | 2(B) | '],
  ['4/P/IF', '12', 'popout 2B | B-x, 1-1, 2-2 | 4(B) | '],
  ['5/L', '', 'lineout 3B | B-x | 5(B) | '],
  ['3/F3', '', 'popout 1B | B-x | 3(B) | '],
  ['3', '', 'popout 1B | B-x | 3(B) | '],
  ['4', '', 'popout 2B | B-x | 4(B) | '],
  ['5/FL', '', 'popout 3B | B-x | 5(B) | '],
  ['3/G', '', 'groundball_b 1B | B-x | 3(B) | '],
  ['46(1)/FO/P', '1', 'groundball_b 2B | B-1, 1-x | 46(1) | '],
  ['3U', '', 'groundball_b 1B | B-x | 3(B) | '],
  ['1/BP', '', 'bunt_out P | B-x | 1(B) | '],
  ['63/G', '', 'groundball_b SS | B-x | 63(B) | '],
  ['63', '', 'groundball_b SS | B-x | 63(B) | '],
  ['13/G.2-3', '2', 'groundball_b P | B-x, 2-3 | 13(B) | '],
  ['53/G+.3-H', '3', 'groundball_b 3B | B-x, 3-H* | 53(B) | '],
  ['136/G', '', 'groundball_b P | B-x | 136(B) | '],
  ['93/G', '', 'groundball_b 1B | B-x | 93(B) | '],
  ['54(1)/FO/G', '1', 'groundball_b 3B | B-1, 1-x | 54(1) | '],
  ['65(2)/FO/G', '12', 'groundball_b SS | B-1, 1-2, 2-x | 65(2) | '],
  ['84(1)/FO/G', '1', 'groundball_b 2B | B-1, 1-x | 84(1) | '],
  ['46(1)/FO/G.3-H', '13', 'groundball_b 2B | B-1, 1-x, 3-H* | 46(1) | '],
  ['52(3)/FO/G.2-3;1-2', '123', 'groundball_b 3B | B-1, 1-2, 2-3, 3-x | 52(3) | '],
  ['64(1)3/GDP/G6', '1', 'groundball_b SS | B-x, 1-x | 64(1) 43(B) | double_play grounded_into'],
  ['64(1)3/GDP.3-H', '13', 'groundball_b SS | B-x, 1-x, 3-H | 64(1) 43(B) | double_play grounded_into'],
  ['64(1)3/GDP.3-H(RBI)', '13', 'groundball_b SS | B-x, 1-x, 3-H* | 64(1) 43(B) | double_play grounded_into'],
  ['54(1)3/GDP', '1', 'groundball_b 3B | B-x, 1-x | 54(1) 43(B) | double_play grounded_into'],
  ['3(1)/FO', '1', 'groundball_b 1B | B-1, 1-x | 3(1) | '],
  ['36(1)1/GDP', '1', 'groundball_b 1B | B-x, 1-x | 36(1) 61(B) | double_play grounded_into'],
  ['43(B)6(1)/GDP', '1', 'groundball_b 2B | B-x, 1-x | 43(B) 36(1) | double_play grounded_into'],
  ['3(B)6(1)/GDP', '1', 'groundball_b 1B | B-x, 1-x | 3(B) 36(1) | double_play grounded_into'],
  ['3(B)3(1)/DP', '1', 'popout 1B | B-x, 1-x | 3(B) 3(1) | double_play'],
  ['8(B)84(2)/LDP/L8', '2', 'lineout CF | B-x, 2-x | 8(B) 84(2) | double_play'],
  ['1(B)16(2)63(1)/LTP', '12', 'lineout P | B-x, 1-x, 2-x | 1(B) 16(2) 63(1) | triple_play'],
  ['54(2)4(1)3/GTP', '12', 'groundball_b 3B | B-x, 1-x, 2-x | 54(2) 4(1) 43(B) | triple_play'],
  ['64(1)3/NDP', '1', 'groundball_b SS | B-x, 1-x | 64(1) 43(B) | '],
  ['9/F/DP.1X1(93)', '1', 'flyout_b RF | B-x, 1-x | 9(B) 93(1) | double_play'],
  ['6/L/DP.2X2(6)', '2', 'lineout SS | B-x, 2-x | 6(B) 6(2) | double_play'],
  ['7/F7/FDP.3XH(72)', '3', 'flyout_b LF | B-x, 3-x | 7(B) 72(3) | double_play'],
  ['24/SH.1-2', '1', 'sac_bunt C | B-x, 1-2 | 24(B) | sacrifice bunt'],
  ['25(2)/SH/BG.1-2', '12', 'sac_bunt C | B-1, 1-2, 2-x | 25(2) | sacrifice bunt'],
  ['26(1)/FO/BG', '1', 'bunt_out C | B-1, 1-x | 26(1) | '],
  ['34/BG15', '', 'bunt_out 1B | B-x | 34(B) | '],
  ['14(1)3/BGDP', '1', 'bunt_out P | B-x, 1-x | 14(1) 43(B) | double_play grounded_into'],
  ['1(B)13(1)/BPDP', '1', 'bunt_out P | B-x, 1-x | 1(B) 13(1) | double_play'],
  ['99/G', '', 'groundball_b | B-x |  | '],
  ['99/SF.3-H', '3', 'flyout_b | B-x, 3-H* |  | sacrifice fly'],
  ['99(1)/FO', '1', 'groundball_b | B-1, 1-x |  | '],
  ['8U3/G', '', 'groundball_b 1B | B-x | 83(B) | '],
  ['6?/G', '', 'groundball_b SS | B-x | A6 | '],
];

const ERRORS_AND_FIELDER_S_CHOICES: readonly Row[] = [
  ['E1/SH.1-2', '1', 'sac_bunt P | B-1 error, 1-2 | E1 | sacrifice bunt'],
  ['FC1/SH.2-3;1-2', '12', 'sac_bunt P | B-1, 1-2, 2-3 |  | sacrifice bunt'],
  ['5E3', '', 'error_1 3B | B-1 error | A5 E3 | '],
  ['5E3/G.1-3', '1', 'error_1 3B | B-1 error, 1-3 | A5 E3 | '],
  ['64(1)E3', '1', 'groundball_b SS | B-1 error, 1-x | 64(1) A4 E3 | '],
  ['64E4(1)/G.2-3', '12', 'error_1 SS | B-1, 1-2 error, 2-3 | A64 E4 | '],
  ['E6/G', '', 'error_1 SS | B-1 error | E6 | '],
  ['E6?/G', '', 'error_1 SS | B-1 error | E6 | '],
  ['E7/F.B-2', '', 'error_2 LF | B-2 error | E7 | '],
  ['E9/F.1-H;B-3', '1', 'error_3 RF | B-3 error, 1-H | E9 | '],
  ['E6/TH/G.3-H;B-2', '3', 'error_2 SS | B-2 error, 3-H* | E6 | '],
  ['E5/G.3-H', '3', 'error_1 3B | B-1 error, 3-H* | E5 | '],
  ['E5/G.2-H(NR)', '2', 'error_1 3B | B-1 error, 2-H | E5 | '],
  ['E8/F8/SF.3-H;2-H(UR)(NR)', '23', 'error_1 CF | B-1 error, 2-H unearned, 3-H* | E8 | sacrifice fly'],
  ['E6.BX2(64)', '', 'error_1 SS | B-x error | 64(B) E6 | '],
  ['E0/G', '', 'error_1 | B-1 error |  | '],
  ['FC5/G.2X3(5)', '2', 'fielders_choice 3B | B-1, 2-x | 5(2) | '],
  ['FC6/G.1X2(6E4)', '1', 'fielders_choice SS | B-1, 1-2 error | A6 E4 | '],
  ['FC4/G.3XH(42);1-2', '13', 'fielders_choice 2B | B-1, 1-2, 3-x | 42(3) | '],
  ['FC1.2XH(E1)(52)', '2', 'fielders_choice P | B-1, 2-x | 52(2) E1 | '],
  ['FC8.1X2(84)', '1', 'fielders_choice CF | B-1, 1-x | 84(1) | '],
  ['FC.1X2', '1', 'fielders_choice | B-1, 1-x |  | '],
  ['FLE3', '1', 'foul_error 1B | 1-1 other | E3 | '],
  ['FLE3/P3F', '', 'foul_error 1B |  | E3 | '],
];

const RUNNING_PLAYS: readonly Row[] = [
  ['SB2', '1', 'stolen_base | 1-2 stolen_base |  | '],
  ['SB3;SB2', '12', 'stolen_base | 1-2 stolen_base, 2-3 stolen_base |  | '],
  ['SB2;SBH', '13', 'stolen_base | 1-2 stolen_base, 3-H stolen_base |  | '],
  ['SBH(UR)', '3', 'stolen_base | 3-H unearned stolen_base |  | '],
  ['SB2.1-3(E2/TH)', '1', 'stolen_base | 1-3 stolen_base | E2 | '],
  ['SB2.1X3(285)', '1', 'stolen_base | 1-x stolen_base | 285(1) | '],
  ['SB2.3-H(WP)', '13', 'stolen_base | 1-2 stolen_base, 3-H wild_pitch |  | with wild_pitch'],
  ['POSB2', '1', 'stolen_base | 1-2 stolen_base |  | '],
  ['CS2(26)', '1', 'caught_stealing | 1-x caught_stealing | 26(1) | '],
  ['CS2(2434)', '1', 'caught_stealing | 1-x caught_stealing | 2434(1) | '],
  ['CS2(2E4)', '1', 'caught_stealing | 1-2 caught_stealing | A2 E4 | '],
  ['CS2(2E4).1-3', '1', 'caught_stealing | 1-3 caught_stealing | A2 E4 | '],
  ['CSH(1E2)(UR)', '3', 'caught_stealing | 3-H unearned caught_stealing | A1 E2 | '],
  [
    'CSH(12)/DP.2X3(25)',
    '23',
    'caught_stealing | 2-x other, 3-x caught_stealing | 12(3) 25(2) | double_play',
  ],
  ['CS2', '1', 'caught_stealing | 1-x caught_stealing |  | '],
  ['CS2(25).1-2', '1', 'caught_stealing | 1-x caught_stealing | 25(1) | '],
  [
    'CS3(25);CS2(54)/DP',
    '12',
    'caught_stealing | 1-x caught_stealing, 2-x caught_stealing | 25(2) 54(1) | double_play',
  ],
  ['POCS2(1361)', '1', 'caught_stealing | 1-x pick_off_stealing | 1361(1) | '],
  ['POCS3(14E5)', '2', 'caught_stealing | 2-3 pick_off_stealing | A14 E5 | '],
  ['PO1(13)', '1', 'pick_off | 1-x pick_off | 13(1) | '],
  ['PO2(E1/TH).2-3', '2', 'pick_off | 2-3 error | E1 | '],
  ['PO1(E3)', '1', 'pick_off | 1-1 error | E3 | '],
  ['PO1(13E6)', '1', 'pick_off | 1-1 error | A13 E6 | '],
  ['PO3(E1/TH).3-H(UR)', '3', 'pick_off | 3-H unearned error | E1 | '],
  ['WP.3-H;2-3', '23', 'wild_pitch | 2-3 wild_pitch, 3-H wild_pitch |  | '],
  ['WP.2X3(25)', '2', 'wild_pitch | 2-x wild_pitch | 25(2) | '],
  ['PB.3-H(UR)', '3', 'passed_ball | 3-H unearned passed_ball |  | '],
  ['WP.3-H(NR);1-3(E2/TH)', '13', 'wild_pitch | 1-3 error, 3-H wild_pitch | E2 | '],
  ['BK.3-H;1-2', '13', 'balk | 1-2 balk, 3-H balk |  | '],
  ['DI.1-2', '1', 'defensive_indifference | 1-2 defensive_indifference |  | '],
  ['OA.1X2(26)', '1', 'other_advance | 1-x other | 26(1) | '],
  ['OBA.2-3', '2', 'other_advance | 2-3 other |  | '],
  ['NP', '1', 'no play'],
];

describe.each([
  ['hits', HITS],
  ['awarded first base', AWARDED_FIRST_BASE],
  ['strikeouts', STRIKEOUTS],
  ['fielded outs', FIELDED_OUTS],
  ["errors and fielder's choices", ERRORS_AND_FIELDER_S_CHOICES],
  ['running plays', RUNNING_PLAYS],
])('%s', (_, rows) => {
  test.each(rows)('%s with %s on', (event, on, result) => {
    expect(interpreted(event, on)).toBe(result);
  });
});

describe('what the bases and the outs decide', () => {
  test('with two out nobody is batted in by an error', () => {
    expect(interpreted('E5/G.3-H', '3', 1)).toContain('3-H*');
    expect(interpreted('E5/G.3-H', '3', 2)).not.toContain('3-H*');
  });
  test('a scorer can say that a man is batted in on an error with two out', () => {
    expect(interpreted('E5/G.3-H(RBI)', '3', 2)).toContain('3-H*');
  });
});

describe('what is said more than once of one man', () => {
  test.each([
    ['a later throw that was muffed takes a putout back', 'PO3(25).3-H(25E2)', '3', '3-H'],
    ['an error alone does not', 'CS2(26).1-2(E4)', '1', '1-x'],
    ['he is put out once', 'POCS2(134).1X3(45)', '1', '45(1)'],
    ['a putout stands though the advance looks safe', 'S7.1-3(75)', '1', '1-x'],
    ['of two advances the later tells', 'C/E2.1-3;B-1;B-2', '1', 'B-2'],
  ])('%s: %s', (_, event, on, part) => {
    expect(interpreted(event, on)).toContain(part);
  });

  test('one putout is one out', () => {
    expect(interpreted('POCS2(134).1X3(45)', '1')).not.toContain('134');
    expect(interpreted('PO3(25).3-H(25E2)', '3')).not.toContain('25(3)');
  });
});

test('a wild pitch that is noted beside a steal on the same pitch is charged', () => {
  expect(interpreted('K+SB2.3-H(WP);B-1', '13')).toContain('with wild_pitch');
  expect(interpreted('K+SB2', '1')).toContain('with stolen_base');
});

test('a bare strikeout is no out where the out on the bases is the third', () => {
  expect(interpreted('K.3XH(21)', '123', 2)).toContain('B-1, 1-2, 2-3, 3-x other | 21(3)');
  expect(interpreted('K/NDP.3XH(21)', '13', 1)).toContain('B-x');
});

describe('with the last out it does not matter where anybody stands', () => {
  test.each([
    ['S8.2XH(82)', '12', 2],
    ['FC6.2X3(65);1-1', '12', 2],
  ])('%s', (event, on, outs) => {
    expect(interpreted(event, on, outs)).not.toContain('error');
  });
});

describe('the base of an out', () => {
  const outs = (text: string, on: string): unknown => {
    const read_ = interpretEvent(read(text), [on.includes('1'), on.includes('2'), on.includes('3')], 0);
    return read_ !== null && 'entry' in read_
      ? read_.entry.movements.filter((m) => m.to === null).map((m) => [m.from, m.out_at ?? m.from + 1])
      : read_;
  };
  test.each([
    [
      '64(1)3/GDP',
      '1',
      [
        [0, 1],
        [1, 2],
      ],
    ],
    [
      '8(B)84(2)/LDP',
      '2',
      [
        [0, 1],
        [2, 2],
      ],
    ],
    ['S8.2-H;1X3(85)', '12', [[1, 3]]],
    ['D7.BX3(75)', '', [[0, 3]]],
    ['PO1(13)', '1', [[1, 1]]],
    ['CS3(25)', '2', [[2, 3]]],
  ])('%s', (text, on, expected) => {
    expect(outs(text, on)).toEqual(expected);
  });
});

describe('who was to be out, but for an error', () => {
  const spared = (text: string, on: string): readonly number[] => {
    const play = interpretEvent(read(text), [on.includes('1'), on.includes('2'), on.includes('3')]);
    if (!play || 'code' in play) throw new Error(`${text}: no play`);
    return play.entry.movements.filter((m) => m.spared).map((m) => m.from);
  };

  test.each<[string, string, readonly number[]]>([
    ['E4/FO.1-2', '1', [1]],
    ['E5/TH/FO/G.2-3;1-2', '12', [1]],
    ['E4/FO.3-H;1-2', '13', [1]],
    ['E1/TH/FO/BG.2-3;1-2', '12', [2]],
    ['E2/FO.3-H(NR);2-3;1-2', '123', [3]],
    ['E6/FO.3-H(UR)(NR);2-3;1-2', '123', [3]],
    ['E6/FO.3-H;2-3;1-2', '123', [1]],
    ['S8.1XH(86E2)', '1', [1]],
    ['64(1)/FO.BX1(4E3)', '1', [0]],
    ['64(1)/FO.B-2(E4/TH)', '1', []],
    ['E4.1-2', '1', []],
    ['E4/FO', '', []],
    ['S8.1-3(E8)', '1', []],
    ['S8.1X3(85)', '1', []],
  ])('%s with %s on', (text, on, expected) => {
    expect(spared(text, on)).toEqual(expected);
  });
});

describe('events that cannot be on these bases', () => {
  test.each([
    ['SB2', '', 'no_such_runner'],
    ['PO3(25)', '12', 'no_such_runner'],
    ['64(1)3/GDP', '2', 'no_such_runner'],
    ['S7.2-H', '1', 'no_such_runner'],
    ['S7.1-3', '13', 'runners_collide'],
    ['WP.1-2', '12', 'runners_collide'],
    ['D7.1-2', '1', 'runners_collide'],
    ['S7.B-H', '3', 'runners_collide'],
  ])('%s with %s on: %s', (event, on, code) => {
    expect(interpreted(event, on)).toBe(`error ${code}`);
  });
});
