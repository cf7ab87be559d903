import { describe, expect, test } from 'vitest';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { simulateGame } from '@paper-dynasty/engine/game/simulate';
import type { ComputerStyle } from '@paper-dynasty/engine/model/setup';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { makeSentence } from '@paper-dynasty/engine/notation/sentence';
import { makeSetup } from '../fixtures.ts';
import { fiction, imported, QUIET, starter } from '../interchange/support.ts';
import { contradictions } from './claims.ts';

const LANGUAGES = ['en', 'es'] as const;
const computer = (style: ComputerStyle) => ({ kind: 'computer', style }) as const;

const expectTrue = (state: GameState): void => {
  const nameOf = (id: string): string => id;
  for (const play of state.plays)
    for (const language of LANGUAGES) {
      const sentence = makeSentence(play, nameOf, language);
      const faults = contradictions(play, sentence, nameOf, language);
      expect(faults, `${play.entry?.source?.event ?? play.outcome}: ${sentence}`).toEqual([]);
    }
};

const NAMES: Readonly<Record<string, string>> = {
  [starter('vis', 1)]: 'Ashe',
  [starter('vis', 2)]: 'Bell',
  [starter('vis', 3)]: 'Cole',
  [starter('vis', 4)]: 'Dunn',
};

/** The last of these events, as it is told. */
const toldOf = (events: string, language: 'en' | 'es' = 'en'): string => {
  const entries = events.split(' ');
  const state = imported(fiction([entries, QUIET]));
  const play = state.plays[entries.length - 1];
  if (!play) return expect.fail('no such play');
  return makeSentence(play, (id) => NAMES[id] ?? id, language);
};

/** Events that real files hold, each after what puts its men on base. */
const REAL = [
  ...['4', '5/FL', '3', '3U', '3/G', '1/BP', '2/FL/P2F', '93/G', '8', '7/L7S', '14/BG', '13/SH', '99'],
  ...['K', 'K23', 'K+WP.B-1', 'K+PB.B-1', 'K.BX1(23)', 'KE3.B-1', 'K.B-1(E2)', 'C/E2', 'C/E1', 'HP', 'IW'],
  ...['E6', 'E6.B-2', 'E8.BX2(86)', '5E3', '6E3.B-2', 'E5/TH.B-2', 'FLE2', 'W.B-2(E2)', 'W+WP.B-2'],
  ...[
    'S7.BX2(74)',
    'S9.BX1(93)',
    'D8.B-3(E8)',
    'D7.BX3(75)',
    'T9.B-H(E9)(UR)',
    'S8.B-3(E8)(E6)',
    'HR/7',
    'DGR/9',
  ],
  ...['S7 SB2', 'S7 SB2.1-3(E2)', 'S7 SB2.1-H(E2/TH)', 'S7 SB2.1X3(25)', 'S7 CS2(26)', 'S7 CS2(2E4)'],
  ...[
    'S7 CS2(2E4).1X3(86)',
    'S7 PO1(13)',
    'S7 PO1(E3)',
    'S7 PO1(E3).1-2',
    'S7 PO1(1E3).1X3(935)',
    'S7 POCS2(134)',
  ],
  ...['S7 POCS2(1E3).1-3', 'S7 WP.1-2', 'S7 PB.1-3', 'S7 BK.1-2', 'S7 DI.1-2', 'S7 OA.1X2(26)', 'S7 OA.1-2'],
  ...[
    'S7 K+SB2',
    'S7 K+CS2(26)/DP',
    'S7 K+WP.1-2',
    'S7 K+PB.1-3',
    'S7 W+WP.1-3',
    'S7 K+E2.1-2',
    'S7 K+PO1(23)/DP',
  ],
  ...[
    'S7 46(1)/FO/P',
    'S7 64(1)3/GDP',
    'S7 64(1)E3/G.B-2',
    'S7 8(B)3(1)/LDP',
    'S7 6(B)63(1)/LDP',
    'S7 54(1)/FO/G',
  ],
  ...[
    'S7 FC6.1-2',
    'S7 FC1/SH.1-2(E1)',
    'S7 FC1/SH.1-2',
    'S7 E1/SH.1-3',
    'S7 13/SH.1-2',
    'S7 E6.1-3;B-1',
    'S7 FC4.1X2(46);B-2',
  ],
  ...[
    'S7 S8.1-3(E8)',
    'S7 S8.1XH(862);B-2',
    'S7 D9.1-H(E9)(UR);B-3',
    'S7 FLE3.1-1',
    'S7 7/F.1-2(E7)',
    'S7 1(B)13(1)/BPDP',
  ],
  ...[
    'D7 S8 SB3.1-1',
    'D7 W SB3;SB2',
    'D7 W 54(2)/FO.1-2',
    'D7 W 5(2)4(1)/GDP',
    'T7 8/SF.3-H',
    'T7 5/SF.3-H',
  ],
  ...[
    'T7 8/F/DP.3XH(82)',
    'T7 PO3(2E5).3-H',
    'T7 SBH',
    'T7 FC6.3XH(62)',
    'T7 FC1.3XH(E1)(52)',
    'T7 W SB2.3-H(2E6)',
  ],
  ...[
    'T7 W 6(B)64(1)/LDP',
    'D7 W S8 64(1)3/GDP.3-H;2-3',
    'D7 W IW 5(3)4(2)3/GTP',
    'D7 W IW 6(B)6(2)3(1)/LTP',
  ],
  ...[
    'D7 W IW E4.3-H;2-3;1-2',
    'D7 W IW FC2.3XH(52);2-3;1-2',
    'D7 W IW 4/IF',
    'D7 W IW HP',
    'D7 W WP.2-H(E2);1-2',
  ],
];

describe('the sentence of a play says nothing that the play contradicts, in both languages', () => {
  test.each(REAL)('%s', (events) => {
    const entries = events.split(' ');
    expectTrue(imported(fiction([entries, QUIET])));
  });

  test('in random games', () => {
    for (let seed = 0; seed < 60; seed += 1)
      expectTrue(
        simulateGame(makeSetup({ away: computer('yolo'), home: computer('balanced') }), seededDice(seed)),
      );
  });

  test.each([
    ['4', 'Ashe pops out to second base.', 'Ashe sale de globo a la segunda base.'],
    ['S7 SB2.1-3(E2)', 'Ashe steals second; Ashe to third; error by the catcher.', null],
    ['S7 PO1(E3)', 'Error by the first baseman.', 'Error del primera base.'],
    [
      'S7 46(1)/FO/P',
      "Bell reaches on a fielder's choice to second base; Ashe is out at second.",
      'Bell llega por jugada de selección a la segunda base; Ashe es out en segunda.',
    ],
    ['E8.BX2(86)', 'Ashe reaches on an error by the center fielder; Ashe is out at second.', null],
    ['S7 S8.1-3(E8)', 'Bell singles to center field; Ashe to third; error by the center fielder.', null],
    ['K+WP.B-1', 'Ashe strikes out but reaches base; wild pitch.', null],
    ['93/G', 'Ashe grounds out to right field.', 'Ashe sale de rodado al jardín derecho.'],
    ['S7 FC1/SH.1-2', "Bell sacrifices to pitcher and reaches on a fielder's choice; Ashe to second.", null],
    ['FLE2', 'A foul ball is dropped by the catcher.', 'Se cae un elevado de foul del receptor.'],
    [
      'D7 W IW 5(3)4(2)3/GTP',
      'Dunn hits into a triple play to third base; Ashe is out at home; Bell is out at third.',
      null,
    ],
  ])('%s', (events, english, spanish) => {
    expect(toldOf(events)).toBe(english);
    if (spanish) expect(toldOf(events, 'es')).toBe(spanish);
  });
});
