import { describe, expect, test } from 'vitest';
import { plays } from '@paper-dynasty/db/schema/games';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { exportCsv } from '@paper-dynasty/engine/interchange/export-csv';
import { exportEventFile } from '@paper-dynasty/engine/interchange/export-event-file';
import { gameExport, exportJson } from '@paper-dynasty/engine/interchange/export-json';
import { playerCodes } from '@paper-dynasty/engine/interchange/player-codes';
import { simulateGame } from '@paper-dynasty/engine/game/simulate';
import type { Movement, Play } from '@paper-dynasty/engine/model/play';
import { battingSide, fieldingSide, SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { parseFields } from '@paper-dynasty/engine/notation/retrosheet/csv';
import { writePlay } from '@paper-dynasty/engine/notation/retrosheet/write-play';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import { decisions } from '@paper-dynasty/engine/stats/pitching-decisions';
import { lineScore } from '@paper-dynasty/engine/stats/line-score';
import { makeSetup } from '../fixtures.ts';
import { afterHalves, fiction, imported, QUIET } from './support.ts';

const DAY = { date: '2026-04-01' };

type IdOf = (side: Side, id: string) => string;

/** What must come back the same, with players by the ids of the event file. */
const essence = (state: GameState, idOf: IdOf) => {
  const box = boxScore(state);
  const movement = (play: Play, m: Movement) => ({
    from: m.from,
    to: m.to,
    runner: idOf(battingSide(play.before.half), m.player_id),
    charged: idOf(fieldingSide(play.before.half), m.pitcher_id),
    rbi: m.rbi,
  });
  const lines = (side: Side) =>
    (['batting', 'pitching', 'fielding'] as const).map((kind) =>
      box[side][kind].map((line) => ({ ...line, player_id: idOf(side, line.player_id), name: '' })),
    );
  return {
    line: lineScore(state),
    totals: SIDES.map((side) => box[side].totals),
    lines: SIDES.map(lines),
    plays: state.plays.map((play) => ({
      movements: [...play.movements].sort((a, b) => b.from - a.from).map((m) => movement(play, m)),
      runs: play.runs,
      outs: play.outs,
      multiple_play: play.multiple_play,
    })),
  };
};

const comesBack = (state: GameState): void => {
  const codes = playerCodes(state.setup);
  const again = imported(exportEventFile(state, DAY));
  expect(essence(again, (_, id) => id)).toEqual(essence(state, (side, id) => codes[side].get(id) ?? id));
};

/** The base that the first play of a half is written with; runners get there by the plays before it. */
const written = (...half: string[]): string => {
  const plays = afterHalves([half]).plays;
  return writePlay(plays.at(-1) as Play);
};

describe('a play is written as it was read', () => {
  test.each([
    [['S7']],
    [['D8.BX3(86)']],
    [['HR/F7']],
    [['S7', 'S9.1X3(95)']],
    [['S7', 'S9/DP.1X3(95);BX2(56)']],
    [['T9', 'W', '84(1)/SF/FO/G.3-H']],
    [['S7', 'S7.1-2', 'E5.2XH(6E2);1-3']],
    [['S7', '56(1)/FO/G.BX2(26)']],
    [['E8.BX2(86)']],
    [['S7', 'E6/DP.1X3(75);BX2(56)']],
    [['S7', 'K/DP.1X2(26)']],
    [['S7', 'S8.1-H(E8);B-2']],
    [['S7', 'D8.1XH(86E2)']],
    [['W']],
    [['S7', 'IW.1-2']],
    [['S7', 'W+SB2']],
    [['HP']],
    [['C/E2']],
    [['D7', 'C/E2.2X3(9E9)']],
    [['K']],
    [['K23']],
    [['K+WP.B-1']],
    [['K+E2']],
    [['S7', 'K.1-1(E2)']],
    [['S7', 'W.1-2', 'K+SB3.2-3(PB)']],
    [['K2E3']],
    [['S7', 'K+CS2(26)/DP']],
    [['S7', 'S7.1-2', 'K+SB3;SB2']],
    [['63/G']],
    [['S7', '64(1)3/GDP/G']],
    [['S7', '54(1)/FO/G']],
    [['S7', '64(1)4E3/FO/G']],
    [['S7', '7(1)781E2/FO/G']],
    [['S7', '36(1)/FO/G.B-2(E2)']],
    [['S7', '35E4/G.1X3(52E1)']],
    [['S7', 'W.1-2', 'E1/SH.2X3(15);1-2']],
    [['S7', 'W.1-2', 'FC8/GDP.2X3(85);1X2(54)']],
    [['S7', '14/SH.1-2']],
    [['S7', 'E1/SH.1-2']],
    [['S7', '6(B)63(1)/LDP/L']],
    [['8/F']],
    [['T9', '8/SF/F.3-H']],
    [['D7', '9/FDP/F.2X3(95)']],
    [['E6']],
    [['5E3/G']],
    [['S7', 'FC6.1X2(64)']],
    [['T9', 'FC4.3XH(42)']],
    [['T9', 'E5.3-H(NR)']],
    [['T9', 'E5.3-H']],
    [['FLE3']],
    [['S7', 'SB2']],
    [['S7', 'S7.1-2', 'SB3;SB2']],
    [['S7', 'SB2.1-3(E2)']],
    [['S7', 'CS2(26)']],
    [['S7', 'CS2(2E4)']],
    [['S7', 'PO1(13)']],
    [['S7', 'PO1(E3).1-2']],
    [['S7', 'PO1(E3).1X2(35)']],
    [['S7', 'POCS2(6E1).1X2(16)']],
    [['S7', 'S8.1X3(9249)']],
    [['S7', 'POCS2(1361)']],
    [['S7', 'WP.1-2']],
    [['S7', 'PB.1-3(E2)']],
    [['S7', 'BK.1-2']],
    [['S7', 'DI.1-2']],
    [['S7', 'OA.1X2(26)']],
    [['T9', 'SBH.3-H(UR)']],
    [['99']],
  ])('%j', (half) => {
    const last = half.at(-1) ?? '';
    const expected = last === '99' ? '99/G' : last;
    expect(written(...half)).toBe(expected);
  });
});

describe('an event file', () => {
  const state = afterHalves(
    [
      ['S7', 'SB2', 'NP 12', 'sub,pinch001,"Pat Pinch",0,2,11', 'K', 'HR/F7.2-H', 'K', 'K'],
      [
        'NP',
        'sub,pinch001,"Pat Pinch",0,2,6',
        'E6',
        'NP',
        'sub,relie001,"Rel Iever",0,9,1',
        'presadj,relie001,1',
        'HR/F8.1-H(UR)',
        ...QUIET,
      ],
      ['ladj,0,2', 'K', 'K', 'K'],
    ],
    { info: { date: '1911/06/05', number: '2' }, after: ['data,er,homea009,2'] },
  );
  const text = exportEventFile(state, DAY);

  test('keeps the id, the date and the players of an imported game', () => {
    expect(text).toMatch(/^id,HOM202604010\nversion,2\ninfo,visteam,VIS\ninfo,hometeam,HOM\n/);
    expect(text).toContain('info,date,1911/06/05\ninfo,number,2\n');
    expect(text).toContain('start,homea009,"hom 9",1,9,1\n');
  });

  test('has a record before each substitution, the adjustments, and the earned runs', () => {
    expect(text).toContain(
      'play,1,0,visia002,12,,NP\nsub,pinch001,"Pat Pinch",0,2,11\nplay,1,0,pinch001,??,,K\n',
    );
    expect(text).toContain('presadj,relie001,1\nplay,1,1,homea002,??,,HR/F8.1-H(UR)\n');
    expect(text).toContain('ladj,0,2\nplay,2,0,pinch001,??,,K\n');
    expect(text).toMatch(/data,er,visia009,0\ndata,er,relie001,1\ndata,er,homea009,2\n$/);
  });

  test('makes an id and ids of eight letters for a game that was played here', () => {
    const played = simulateGame(makeSetup(), seededDice(1));
    const made = exportEventFile(played, { ...DAY, number: 1 });
    expect(made).toMatch(/^id,HOM202604011\n/);
    const ids = [...made.matchAll(/^start,([^,]*),/gm)].map(([, id]) => id ?? '');
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
    for (const id of ids) expect(id).toMatch(/^[a-z-]{5}\d{3}$/);
    expect(made).toContain(
      `info,wp,${playerCodes(played.setup)[played.winner ?? 'home'].get(decisions(played).winner ?? '')}\n`,
    );
  });

  test('of a game where the home team batted first comes back', () => {
    const swapped = afterHalves([['S7', ...QUIET], QUIET], { first: 'hom', info: { htbf: 'true' } });
    expect(exportEventFile(swapped, DAY)).toContain('play,1,1,homea001,??,,S7\n');
    comesBack(swapped);
  });

  test('with an automatic runner comes back', () => {
    const tied = Array.from({ length: 18 }, () => QUIET);
    const extra = afterHalves([
      ...tied,
      ['radj,visia009,2', 'S7.2-H(UR)', ...QUIET],
      ['radj,homea009,2', ...QUIET],
    ]);
    expect(exportEventFile(extra, DAY)).toContain('radj,visia009,2\nplay,10,0,');
    comesBack(extra);
  });

  test('of its own kind comes back', () => comesBack(state));

  test('gives out what came in, though nothing here reads it', () => {
    const lines = [
      'com,"Ruiz slipped"',
      'padj,homea009,L',
      'badj,visia001,R',
      'play,1,0,visia001,12,CBX,DGR/78/F',
      'play,1,0,visia002,00,X,S5/BG.2-3',
      'play,1,0,visia003,??,,HR/89/L.3-H;1-H',
      'play,1,0,visia004,??,,E5/G.BX2(52/TH)',
      'play,1,0,visia005,??,,E6/TH/G6S',
    ];
    const game = afterHalves([[...lines, ...QUIET]], {
      info: { umphome: 'smith901', attendance: '12345', oddkey: 'odd, value' },
    });
    const out = exportEventFile(game, DAY);
    expect(out).toContain(`${lines.join('\n')}\n`);
    for (const info of ['umphome,smith901', 'attendance,12345', 'oddkey,"odd, value"'])
      expect(out).toContain(`info,${info}\n`);
  });

  test('has the pitches before a substitute, and the substitutes after the last play', () => {
    const pitched = fiction([['K', 'NP 10', 'sub,relie001,"Rel Iever",1,9,1', 'K', 'K']]);
    expect(exportEventFile(imported(pitched.replace(',10,,NP', ',10,B,NP')), DAY)).toContain(
      ',10,B,NP\nsub,relie001',
    );
    const late = afterHalves([QUIET, ['K', 'NP 00', 'sub,pinch001,"Pat Pinch",1,2,11']]);
    expect(exportEventFile(late, DAY)).toMatch(/NP\nsub,pinch001,"Pat Pinch",1,2,11\ndata/);
  });

  test('has the pitches before an interruption, and a record without a play once where a substitute follows it', () => {
    const before = 'play,1,0,visia002,11,BF,NP';
    const umpires = 'com,"umpchange,1,umphome,smith901"';
    const relief = ['play,1,0,visia002,11,BF,NP', 'sub,relie001,"Rel Iever",1,9,1'];
    const rest = 'play,1,0,visia002,12,BF.CS,K';
    const out = exportEventFile(afterHalves([['K', before, umpires, ...relief, rest, 'K'], QUIET]), DAY);
    expect(out).toContain(`${[...relief, before, umpires, rest].join('\n')}\n`);
    expect(out.split(',NP\n')).toHaveLength(3);
  });

  test('has the winner and the loser of a forfeit, whoever has more runs', () => {
    const info = { wp: 'visia009', lp: 'homea009' };
    const forfeit = afterHalves([QUIET, ['HR/F7', ...QUIET]], { info });
    expect(exportEventFile(forfeit, DAY)).toContain('info,wp,visia009\ninfo,lp,homea009\n');
    const none = afterHalves([QUIET, QUIET], { info });
    expect(exportEventFile(none, DAY)).toContain('info,wp,visia009\ninfo,lp,homea009\n');
  });
});

describe('games that were played with dice come back from their event files', () => {
  const leagues = [
    { designated_hitter: true },
    { designated_hitter: false, extra_innings_runner: true },
    { rare_play: 'error_total_is_5' as const },
  ];
  test.each(leagues)('%j', (league) => {
    for (let seed = 1; seed <= 20; seed += 1)
      comesBack(simulateGame(makeSetup({ league }), seededDice(seed)));
  });
});

describe('a table of plays', () => {
  const state = afterHalves([['S7', 'HR/F7.1-H', ...QUIET], QUIET]);
  const [header = [], ...rows] = exportCsv(state)
    .split('\r\n')
    .slice(0, -1)
    .map((line) => parseFields(line) as readonly string[]);
  const cell = (row: number, column: string): string | undefined => rows[row]?.[header.indexOf(column)];

  test('has a header and a row a play, all as long', () => {
    expect(rows).toHaveLength(state.plays.length);
    for (const row of rows) expect(row).toHaveLength(header.length);
    expect(new Set(header).size).toBe(header.length);
  });

  test.each([
    [
      0,
      {
        play_number: '1',
        inning: '1',
        half: 'top',
        batter: 'vis 1',
        hit: '1',
        batter_final: '1',
        hit_type: 'single',
        run: '1',
        event: 'S7',
      },
    ],
    [
      1,
      {
        on_base_code: '1',
        runner_1_id: 'visia001',
        homerun: '1',
        rbi: '2',
        runs: '2',
        earned_runs: '2',
        run: '1',
        e_run: '1',
        hit_type: 'homerun',
        is_go_ahead: 'true',
      },
    ],
    [2, { away_score: '2', outs: '1', batter_final: '', putouts: '2(B)', locked: 'true' }],
  ])('row %i', (row, expected) => {
    for (const [column, value] of Object.entries(expected))
      expect([column, cell(row, column)]).toEqual([column, value]);
  });

  test('keeps what a spreadsheet would run a text, and numbers numbers', () => {
    const named = (name: string) =>
      exportCsv(imported(fiction([QUIET]).replace('"vis 1"', `"${name}"`))).split('\r\n')[1];
    for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'])
      expect(named(name)).toContain(`,'${name.trim()},`);
    expect(named('Al-Bert')).toContain(',Al-Bert,');
    expect(rows.some((row) => /^-0\.\d+$/.test(row[header.indexOf('re24')] ?? ''))).toBe(true);
  });

  test('quotes what holds commas and quotes', () => {
    const diced = exportCsv(simulateGame(makeSetup(), seededDice(1)));
    expect(diced).toContain('"[{""roll_id"":');
  });
});

describe('a game as JSON', () => {
  test('says when the home team bats first', () => {
    const swapped = afterHalves([QUIET], { first: 'hom', info: { htbf: 'true' } });
    expect(gameExport(swapped)).toMatchObject({ home_bats_first: true, away: { team: { id: 'HOM' } } });
  });

  test('is the game with its plays, line score and box', () => {
    const state = afterHalves([['S7', 'HR/F7.1-H', ...QUIET], QUIET]);
    const read = JSON.parse(exportJson(state)) as ReturnType<typeof gameExport>;
    expect(read).toEqual(JSON.parse(JSON.stringify(gameExport(state))));
    expect(read).toMatchObject({
      home_bats_first: false,
      winner: 'away',
      away: { team: { id: 'VIS' } },
      line_score: { away: { innings: [2] } },
    });
    expect(read.plays[1]).toMatchObject({ event: 'HR/F7.1-H', runs: 2, before: { outs: 0 } });
    expect(read.box_score.away.totals.batting.homerun).toBe(1);
  });
});

describe('what stands after the last play goes out as it came in', () => {
  const NINE = Array.from({ length: 17 }, () => QUIET);
  const sub = 'sub,homeb001,"Late Man",1,1,8';
  const after = (halves: readonly (readonly string[])[], rest: readonly string[]) => {
    return exportEventFile(imported(fiction(halves, { after: rest })), DAY).split(/\r?\n/);
  };

  test('comments of a game that was called, and pitches to the man then at bat', () => {
    const comment = 'com,"Called for rain"';
    const pitched = 'play,2,0,visia004,11,BF,NP';
    const lines = after([QUIET, QUIET], [pitched, comment]);
    expect(lines.slice(lines.indexOf(pitched))).toEqual([
      pitched,
      comment,
      expect.stringMatching(/^data/),
      expect.anything(),
      '',
    ]);
  });

  test('a substitute and a comment after a game that the rules ended', () => {
    const lines = after([...NINE, ['HR/7']], ['play,9,1,homea002,00,,NP', sub, 'com,"Too late"']);
    expect(lines.slice(lines.indexOf(sub) - 2, lines.indexOf(sub) + 2)).toEqual([
      expect.stringContaining('HR/7'),
      'play,9,1,homea002,00,,NP',
      sub,
      'com,"Too late"',
    ]);
  });
});

/** What the table of plays has that the file says otherwise, or that a game's own file need not say. */
const SAID_OTHERWISE: Readonly<Record<string, string>> = {
  number: 'play_number',
  roll_id: 'dice',
  defense: 'infield',
  offense: 'offense',
  on_first_id: 'runner_1_id',
  on_second_id: 'runner_2_id',
  on_third_id: 'runner_3_id',
};
const NOT_SAID = ['game_id', 'seq', 'undone', 'charged_batter_id', 'charged_pitcher_id', 'play_metadata'];

test('every column of the table of plays is a column of the file', () => {
  const [header = ''] = exportCsv(simulateGame(makeSetup(), seededDice(1))).split('\r\n');
  const columns = Object.keys(plays).filter((name) => name !== 'enableRLS' && !NOT_SAID.includes(name));
  expect(columns.length).toBeGreaterThan(60);
  expect(header.split(',')).toEqual(
    expect.arrayContaining(columns.map((name) => SAID_OTHERWISE[name] ?? name)),
  );
});
