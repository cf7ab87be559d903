import { describe, expect, test } from 'vitest';
import { boxScore, type BattingLine, type PitchingLine } from '@paper-dynasty/engine/stats/box-score';
import { decisions } from '@paper-dynasty/engine/stats/pitching-decisions';
import { exportEventFile } from '@paper-dynasty/engine/interchange/export-event-file';
import { isRetrosheetError } from '@paper-dynasty/engine/notation/retrosheet/errors';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { lineScore } from '@paper-dynasty/engine/stats/line-score';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { afterHalves, fiction, imported, QUIET, starter, tryImport, wholeGame } from './support.ts';

const batting = (state: GameState, id: string): BattingLine => {
  const line = [...boxScore(state).away.batting, ...boxScore(state).home.batting].find(
    (l) => l.player_id === id,
  );
  return line ?? expect.fail(`${id} did not bat`);
};
const pitching = (state: GameState, id: string): PitchingLine => {
  const line = [...boxScore(state).away.pitching, ...boxScore(state).home.pitching].find(
    (l) => l.player_id === id,
  );
  return line ?? expect.fail(`${id} did not pitch`);
};

describe('a whole game', () => {
  const state = wholeGame([
    ['S7', 'SB2', 'S8.2-H', '64(1)3/GDP', 'HR/F7', 'K'],
    ['W', 'FC6.1X2(64)', 'E5.1-3', '9/SF.3-H', 'CS2(26)'],
    ['D9', '53', 'WP.2-3', 'S4.3-H', '14(1)/FO', '43'],
  ]);

  test('is over, with its winner and its line score', () => {
    expect(state).toMatchObject({ status: 'completed', winner: 'away' });
    expect(lineScore(state)).toMatchObject({
      away: { innings: [2, 1, 0, 0, 0, 0, 0, 0, 0], runs: 3, hits: 5, errors: 1 },
      home: { innings: [1, 0, 0, 0, 0, 0, 0, 0, 0], runs: 1, hits: 0, errors: 0 },
    });
  });

  test.each([
    ['visia001', { ab: 4, r: 1, h: 1, sb: 1 }],
    ['visia002', { ab: 4, h: 1, rbi: 1 }],
    ['visia003', { gidp: 1, h: 0 }],
    ['visia004', { homerun: 1, r: 1, rbi: 1 }],
    ['homea001', { bb: 1, ab: 3 }],
    ['homea003', { roe: 1, cs: 1 }],
    ['homea004', { sf: 1, rbi: 1, ab: 2 }],
  ])('%s at bat', (id, line) => {
    expect(batting(state, id)).toMatchObject(line);
  });

  test('pitchers and fielders have their figures', () => {
    expect(pitching(state, 'homea009')).toMatchObject({
      outs: 27,
      h: 5,
      r: 3,
      er: 3,
      homerun: 1,
      wild_pitch: 1,
    });
    expect(pitching(state, 'visia009')).toMatchObject({ outs: 27, r: 1, er: 1, bb: 1 });
    const shortstop = boxScore(state).home.fielding.find((l) => l.player_id === 'homea002');
    expect(shortstop).toMatchObject({ position: 'SS', assists: 1, outs: 27, double_plays: 1 });
  });

  test('has no dice in its log', () => {
    const result = tryImport(fiction([QUIET]));
    const types = 'events' in result ? result.events.map((e) => e.type) : [];
    expect([...new Set(types)]).toEqual([
      'game_created',
      'lineup_set',
      'game_started',
      'outcome_reported',
      'play_resolved',
      'game_completed',
    ]);
  });
});

describe('substitutions', () => {
  test('a pinch hitter who comes in with two strikes is not charged with the strikeout', () => {
    const state = afterHalves([['NP 12', 'sub,pinch001,"Pat Pinch",0,1,11', 'K', 'K', 'K']]);
    expect(batting(state, starter('vis', 1))).toMatchObject({ so: 1, ab: 1 });
    expect(batting(state, 'pinch001')).toMatchObject({ so: 0, ab: 0, positions: ['PH'] });
  });

  test('a walk is charged to the pitcher who left behind in the count', () => {
    const state = afterHalves([['NP 21', 'sub,relie001,"Rel Iever",1,9,1', 'W', 'K', 'K', 'K']]);
    expect(pitching(state, starter('hom', 9))).toMatchObject({ bb: 1, batters_faced: 1, outs: 0 });
    expect(pitching(state, 'relie001')).toMatchObject({ bb: 0, batters_faced: 3, outs: 3 });
  });

  test('a reliever is replaced in the middle of a turn at bat', () => {
    const state = afterHalves([
      ['NP 00', 'sub,relie001,"Rel Iever",1,9,1', 'NP 20', 'sub,relie002,"Hur Ried",1,9,1', 'W', ...QUIET],
    ]);
    expect(pitching(state, 'relie001')).toMatchObject({ bb: 1, outs: 0 });
    expect(boxScore(state).home.pitching.map((p) => p.player_id)).toEqual([
      'homea009',
      'relie001',
      'relie002',
    ]);
  });

  test('a double switch is one substitution', () => {
    const state = afterHalves([
      QUIET,
      QUIET,
      ['K', 'NP', 'sub,relie001,"Rel Iever",1,5,1', 'NP', 'sub,field001,"Left Fielder",1,9,7', 'K', 'K'],
    ]);
    expect(state.substitutions).toMatchObject([{ kind: 'double_switch', moves: [{ slot: 5 }, { slot: 9 }] }]);
  });

  const doubleSwitch = (first: string, between: string, last: string) =>
    afterHalves([
      QUIET,
      [
        'K',
        `NP ${first}`,
        'sub,field001,"Left Fielder",0,1,7',
        ...(between ? [`NP ${between}`, 'sub,pinch001,"Pat Pinch",1,2,11'] : []),
        `NP ${last}`,
        'sub,field002,"Center Fielder",0,5,8',
        'K',
        'K',
      ],
    ]);
  test.each([
    ['the pinch hitter of the other side comes in between', '00', '00', '00'],
    ['the counts of its records differ', '00', '', '10'],
    ['both', '00', '10', '11'],
  ])('a double switch is one though %s', (_, first, between, last) => {
    const state = doubleSwitch(first, between, last);
    expect(state.substitutions[0]).toMatchObject({ side: 'away', moves: [{ slot: 1 }, { slot: 5 }] });
    expect(state.plays.at(-2)?.batter_id).toBe(between ? 'pinch001' : 'homea002');
  });

  test.each([
    ['00', 'sub,field001,"Center",1,9,8', '20', 'sub,relie001,"Rel Iever",1,1,1'],
    ['20', 'sub,relie001,"Rel Iever",1,1,1', '22', 'sub,field001,"Center",1,9,8'],
  ])(
    'the count of a double switch is that when the pitcher came in: the walk is charged to him before',
    (first, one, second, other) => {
      const half = [`NP ${first}`, one, `NP ${second}`, other, 'W', 'K', 'K', 'K'];
      expect(pitching(afterHalves([half]), 'homea009')).toMatchObject({ bb: 1, outs: 0 });
    },
  );

  test('a pinch hitter for a pinch hitter comes in after the new pitcher', () => {
    const state = afterHalves([
      [
        'NP',
        'sub,pinch001,"Pat Pinch",0,1,11',
        'NP',
        'sub,relie001,"Rel Iever",1,9,1',
        'NP',
        'sub,pinch002,"Second Pinch",0,1,11',
        ...QUIET,
      ],
    ]);
    expect(state.substitutions.map((s) => s.moves[0]?.player_id)).toEqual([
      'pinch001',
      'relie001',
      'pinch002',
    ]);
  });

  test('men change places, though each record alone would leave two at one position', () => {
    const state = afterHalves([
      ['K', 'NP', 'sub,homea002,"hom 2",1,2,4', 'NP', 'sub,homea007,"hom 7",1,7,6', 'K', '63'],
    ]);
    expect(state.plays[2]?.credits).toMatchObject([{ player_id: 'homea007' }, { player_id: 'homea004' }]);
  });

  test('the designated hitter is lost, and a pitcher who is his own goes on hitting', () => {
    const lost = afterHalves(
      [
        QUIET,
        QUIET,
        ['NP', 'sub,homea009,"hom 9",1,9,7', 'NP', 'sub,homea010,"hom 10",1,5,1', ...QUIET],
        ['K', 'K', 'S7', 'K'],
      ],
      { dh: true },
    );
    expect(lost.plays.at(-3)?.batter_id).toBe('homea010');
    const text = fiction([['NP', 'sub,relie001,"Rel Iever",1,0,1', ...QUIET], QUIET], { dh: true });
    const own = imported(text.replaceAll('homea010', 'homea009'));
    expect(own.lineups.home).toMatchObject({ pitcher_id: 'relie001' });
    expect(own.lineups.home?.batting_order[8]).toEqual({ player_id: 'homea009', position: 'DH' });
  });

  test('a pinch runner takes the base, and in old games the man may come back', () => {
    const state = afterHalves([
      ['S7', 'NP', 'sub,runne001,"Rod Runner",0,1,12', 'SB2', 'S8.2-H', 'K', 'K', 'K'],
      ['NP', 'sub,visia001,"vis 1",0,1,8', ...QUIET],
    ]);
    expect(batting(state, 'runne001')).toMatchObject({ sb: 1, r: 1 });
    expect(state.lineups.away?.batting_order[0]).toEqual({ player_id: 'visia001', position: 'CF' });
    expect(state.removed.away).toEqual(['runne001']);
  });
});

describe('courtesy runners', () => {
  const run = ['NP', 'sub,visia005,"vis 5",0,1,12', 'SB2', 'S8.2-H', 'K', 'K', 'S9.1-2', 'K'];
  const back = ['NP', 'sub,visia001,"vis 1",0,1,8', ...QUIET];

  test('come from the lineup and go back to their own place, as the man does for whom they ran', () => {
    const state = afterHalves([['S7', ...run], back]);
    const lines = boxScore(state).away.batting.map((b) => [b.player_id, b.slot, b.positions, b.h, b.r, b.sb]);
    expect(lines).toContainEqual(['visia005', 1, ['PR'], 0, 1, 1]);
    expect(lines).toContainEqual(['visia001', 1, ['CF', 'CF'], 1, 0, 0]);
    expect(lines).toContainEqual(['visia005', 5, ['LF'], 1, 0, 0]);
  });
});

describe('runs are charged', () => {
  const relieved = (...events: string[]) =>
    afterHalves([['W', 'NP', 'sub,relie001,"Rel Iever",1,9,1', ...events]]);

  test('to the pitcher whose runner was out by a choice, through the man who took his place', () => {
    const state = relieved('64(1)/FO', 'HR/F7.1-H', 'K', 'K');
    expect(pitching(state, 'homea009').r).toBe(1);
    expect(pitching(state, 'relie001').r).toBe(1);
  });

  test('and so when the choice put him out after an error on him', () => {
    const half = ['D7', 'NP', 'sub,relie001,"Rel Iever",1,9,1', 'FC1.2XH(E1)(52)', 'HR/F7.1-H', 'K', 'K'];
    const state = afterHalves([half]);
    expect(pitching(state, 'homea009').r).toBe(1);
    expect(pitching(state, 'relie001').r).toBe(1);
  });

  test('and so when an error comes after a choice on a bunt', () => {
    const relief = ['NP', 'sub,relie001,"Rel Iever",1,9,1'];
    const half = ['W', 'W.1-2', ...relief, '15(1)/SH/FO.2-3(E5/TH)', 'HR/F7.3-H(UR);1-H(UR)', 'K', 'K'];
    expect(pitching(afterHalves([half]), 'homea009').r).toBe(2);
  });

  test('to the reliever alone when a runner was out on a hit', () => {
    const state = relieved('S7.1X3(75)', 'HR/F7.1-H', 'K', 'K');
    expect(pitching(state, 'homea009').r).toBe(0);
    expect(pitching(state, 'relie001').r).toBe(2);
  });

  test('to the pitcher who put him on when a runner ahead was out where the batter reached by an error', () => {
    const state = afterHalves([
      [
        'S7',
        'NP',
        'sub,relie001,"Rel Iever",1,9,1',
        'S7.1-2',
        '4E3/G.2X3(35);1-2',
        'HR/F7.2-H(UR);1-H(UR)',
        'K',
        'K',
      ],
    ]);
    expect(pitching(state, 'homea009').r).toBe(0);
    expect(pitching(state, 'relie001').r).toBe(3);
  });

  test('as the file says, where it says so', () => {
    const state = relieved('presadj,relie001,1', 'HR/F7.1-H', ...QUIET);
    expect(pitching(state, 'homea009').r).toBe(0);
    expect(pitching(state, 'relie001').r).toBe(2);
  });
});

describe('earned runs', () => {
  const inning = ['E6', 'HR/F7.1-H(UR)', ...QUIET];
  test('follow the marks of the plays', () => {
    expect(pitching(afterHalves([inning]), 'homea009')).toMatchObject({ r: 2, er: 1 });
  });
  test('are as the plays mark them where the file has no figures: a run without a mark is earned', () => {
    const unmarked = afterHalves([['E6', 'HR/F7.1-H', ...QUIET]]);
    expect(pitching(unmarked, 'homea009')).toMatchObject({ r: 2, er: 2 });
  });
  test('follow the official figures, where those say otherwise', () => {
    const official = afterHalves([inning], { after: ['data,er,homea009,2'] });
    expect(pitching(official, 'homea009').er).toBe(2);
    const none = afterHalves([inning], { after: ['data,er,homea009,0'] });
    expect(pitching(none, 'homea009').er).toBe(0);
  });
  test('stand in the log as in the game', () => {
    const result = tryImport(fiction([inning], { after: ['data,er,homea009,2'] }));
    if (isRetrosheetError(result)) return expect.fail(result.message);
    const folded = result.events.reduce<GameState | null>((state, event) => evolve(state, event), null);
    expect(folded?.plays).toEqual(result.state.plays);
    const rulings = result.events.flatMap((e) =>
      e.type === 'outcome_reported' ? (e.payload.entry?.movements.map((m) => m.ruling) ?? []) : [],
    );
    expect(rulings).toContain('earned');
  });
  test('can count for the pitcher and not for the team', () => {
    const state = afterHalves([['E6', 'K', 'K', 'HR/F7.1-H(UR);B-H(TUR)', 'K']]);
    const { pitching: totals } = boxScore(state).home.totals;
    expect([totals.r, totals.er, totals.team_earned]).toEqual([2, 1, 0]);
  });
  test('are ruled only where the inning played again says otherwise', () => {
    const rulings = (state: GameState) =>
      state.plays.flatMap((p) => p.movements.filter((m) => m.to === 4).map((m) => m.ruling));
    expect(rulings(afterHalves([inning]))).toEqual([null, null]);
    expect(rulings(afterHalves([inning], { after: ['data,er,homea009,2'] }))).toContain('earned');
  });
});

describe('the order of things', () => {
  const tied = Array.from({ length: 18 }, () => QUIET);

  test('extra innings begin with the runner whom the rules place', () => {
    const state = afterHalves([
      ...tied,
      ['NP', 'radj,visia009,2', 'S7.2-H', ...QUIET],
      ['radj,homea009,2', ...QUIET],
    ]);
    expect(state.setup.league.extra_innings_runner).toBe(true);
    expect(lineScore(state).away).toMatchObject({ runs: 1, left_on_base: 1 });
    expect(pitching(state, 'homea009')).toMatchObject({ r: 1, er: 0 });
    expect(state.winner).toBe('away');
  });

  test('or with another, and a pinch runner for him', () => {
    const half = ['NP', 'sub,runne001,"Rod Runner",0,8,12', 'radj,runne001,2', 'S7.2-H', ...QUIET];
    const catches = 'sub,runne001,"Rod Runner",0,8,2';
    const state = afterHalves([...tied, half, ['NP', catches, 'radj,homea009,2', ...QUIET]]);
    expect(batting(state, 'runne001').r).toBe(1);
    expect(batting(state, 'visia009').r).toBe(0);
  });

  test('the automatic runner is charged to the pitcher who comes in for the inning', () => {
    const half = ['NP', 'sub,relie001,"Rel Iever",1,9,1', 'radj,visia009,2', 'S7.2-H', ...QUIET];
    const state = afterHalves([...tied, half, ['radj,relie001,2', ...QUIET]]);
    expect(pitching(state, 'relie001').r).toBe(1);
  });

  test('but not to one who comes in after the first pitches of it', () => {
    const half = ['radj,visia009,2', 'NP 30', 'sub,relie001,"Rel Iever",1,9,1', 'S7.2-H(UR)', ...QUIET];
    const state = afterHalves([...tied, half, ['radj,relie001,2', ...QUIET]]);
    expect(pitching(state, 'homea009').r).toBe(1);
    expect(pitching(state, 'relie001').r).toBe(0);
  });

  test('a man who bats out of turn is followed by the one after him', () => {
    const state = afterHalves([['ladj,0,3', 'S7', 'K', 'K', 'K']]);
    expect(state.plays.map((p) => p.batter_id)).toEqual(['visia003', 'visia004', 'visia005', 'visia006']);
    expect(state.plays[0]?.entry?.adjust).toEqual({ slot: 3 });
  });

  test('a game that stops was called: the side ahead has won, or nobody', () => {
    expect(afterHalves([['HR/F7', ...QUIET], QUIET, ['K']]).winner).toBe('away');
    expect(afterHalves([QUIET, QUIET])).toMatchObject({ status: 'completed', winner: null });
  });

  test('a game of seven innings ends with the seventh', () => {
    const state = afterHalves([['HR/F7', ...QUIET], ...Array.from({ length: 13 }, () => QUIET)], {
      info: { innings: '7' },
    });
    expect(state).toMatchObject({ status: 'completed', winner: 'away', situation: { inning: 7 } });
  });

  test('a home side ahead may bat in the ninth all the same', () => {
    const halves = [QUIET, ['HR/F7', ...QUIET], ...Array.from({ length: 15 }, () => QUIET), QUIET];
    expect(lineScore(afterHalves(halves)).home.innings.slice(0, 9)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test('the home team may bat first', () => {
    const state = afterHalves([['HR/F7', ...QUIET], QUIET], { first: 'hom', info: { htbf: 'true' } });
    expect(state.setup.away.team.id).toBe('HOM');
    expect(lineScore(state).away.runs).toBe(1);
  });

  test('a half can end short of its outs', () => {
    const state = afterHalves([['K', 'K'], QUIET]);
    expect(state.plays.map((p) => [p.before.inning, p.before.half])).toEqual([
      [1, 'top'],
      [1, 'top'],
      [1, 'bottom'],
      [1, 'bottom'],
      [1, 'bottom'],
    ]);
  });

  test('the official winner, loser and saver stand', () => {
    const halves = [
      ['HR/F7', ...QUIET],
      ['NP', 'sub,relie001,"Rel Iever",0,9,1', ...QUIET],
    ];
    const info = { wp: 'relie001', lp: 'homea009', save: 'visia009' };
    const rest = Array.from({ length: 16 }, () => QUIET);
    const state = afterHalves([...halves, ...rest], { info });
    expect(decisions(state)).toMatchObject({ winner: 'relie001', loser: 'homea009', save: 'visia009' });
  });

  test('even where the side with fewer runs won, as by forfeit, or nobody has more', () => {
    const info = { wp: 'visia009', lp: 'homea009' };
    const behind = afterHalves([QUIET, ['HR/F7', ...QUIET]], { info });
    expect(pitching(behind, 'visia009').decisions).toEqual(['W']);
    expect(pitching(behind, 'homea009').decisions).toEqual(['L']);
    expect(pitching(afterHalves([QUIET, QUIET], { info }), 'visia009').decisions).toEqual(['W']);
  });

  test('and where the file leaves the winner out there is none', () => {
    const ahead = [['HR/F7', ...QUIET], ...Array.from({ length: 17 }, () => QUIET)];
    expect(decisions(afterHalves(ahead, { info: { wp: '' } })).winner).toBe(null);
    expect(decisions(afterHalves(ahead)).winner).toBe('visia009');
  });
});

describe('plays of every kind', () => {
  test.each([
    [
      'a third out past the base that had to be taken lets the runs count',
      ['S7', 'S7.1-2', 'K', 'K', 'S8.2-H;1X3(85)'],
      1,
    ],
    ['so does a runner tagged after the batter is out', ['T9', 'W', 'K', '3(B)6(1)/GDP.3-H'], 1],
    ['a force for the third out does not', ['T9', 'W', 'K', 'K', '64(1)/FO'], 0],
    ['nobody knows who made the outs', ['99/G', '99', 'S?', '99(1)/FO'], 0],
    ['a runner goes back', ['S7', 'SB2', 'OA.2-1', 'K', 'K', 'K'], 0],
    ['an error lets a man score', ['T9', 'K', 'WP.3-H', 'K', 'K'], 1],
    ['steals on a third strike', ['S7', 'S7.1-2', 'K+SB3;SB2', 'K', 'K'], 0],
    ['a dropped foul, then a walk', ['FLE3', 'W', 'PO1(13)', 'K', 'K'], 0],
  ])('%s', (_, half, runs) => {
    const state = afterHalves([half, QUIET]);
    expect(state.situation.score.away).toBe(runs);
    expect(state.plays.filter((p) => p.before.half === 'top').reduce((n, p) => n + p.outs, 0)).toBe(3);
  });

  test.each([
    ['by a choice, where the error moved another man', ['W', 'FC1/BG/SH.1-3(E1/TH)'], 0],
    ['by the error, on a bunt that was to be a sacrifice', ['W', 'E1/SH.1-2'], 1],
    ['by an error, though he is out at second', ['E8.BX2(86)'], 1],
    ['nowhere: the muffed throw was picked up in time', ['3E1/G.BX1(34)'], 0],
  ])('the batter reaches %s', (_, half, roe) => {
    const [line] = boxScore(afterHalves([half])).away.batting.slice(half.length - 1);
    expect(line?.roe).toBe(roe);
  });

  test('a triple play marked as a double play too is a triple play', () => {
    const [play] = afterHalves([['W', 'W.1-2', 'W.2-3;1-2', '12(3)3(B)/GDP/TP.2XH(32)']]).plays.slice(-1);
    expect(play).toMatchObject({ multiple_play: 'triple_play', outs: 3 });
  });

  test('nobody grounds into a double play with a sacrifice', () => {
    const state = afterHalves([['W', '54/SH/GDP.1X3(46)']]);
    expect(batting(state, 'visia002')).toMatchObject({ sac: 1, gidp: 0, ab: 0 });
    expect(boxScore(state).home.fielding.find((l) => l.position === '3B')?.double_plays).toBe(1);
  });

  test('nobody has the credit of an out that begins with two unknown throws', () => {
    const state = afterHalves([['993/G', '9/F']]);
    expect(state.plays.map((p) => p.putouts)).toEqual([[], [{ runner: 0, by: ['RF'] }]]);
    expect(state.plays[0]?.hit_location).toBe(null);
  });

  test('unknown fielders leave outs without putouts', () => {
    const { home } = boxScore(afterHalves([['99/G', '99', '63']]));
    expect(home.totals.fielding).toMatchObject({ putouts: 1, assists: 1 });
    expect(home.totals.pitching.outs).toBe(3);
  });
});

describe('what is odd but readable is read, with a note', () => {
  const notesOf = (text: string): readonly (readonly [number | null, string])[] => {
    const result = tryImport(text);
    if (isRetrosheetError(result)) return expect.fail(result.message);
    return result.notes.map(({ line, message }) => [line, message] as const);
  };
  const lineOf = (text: string, part: string): number =>
    text.split('\n').findIndex((l) => l.includes(part)) + 1;

  test('letters after fielders, and a comment with loose quotes', () => {
    const text = fiction([['S7/G.BX2(74H)', 'com,"An end quote stands too early"x,y', 'K', 'K'], QUIET]);
    expect(notesOf(text)).toEqual([
      [lineOf(text, 'com,'), expect.stringContaining('comment')],
      [lineOf(text, '74H'), '"S7/G.BX2(74H)" is read as "S7/G.BX2(74)".'],
    ]);
    expect(notesOf(fiction([QUIET]))).toEqual([]);
  });

  test('four outs in a half', () => {
    const text = fiction([['K', 'K', 'K', 'S7', 'K'], QUIET, QUIET]);
    const state = imported(text);
    expect(
      state.plays.map((p) => `${p.before.inning} ${p.before.half} ${p.before.outs}`).slice(2, 6),
    ).toEqual(['1 top 2', '1 top 2', '1 top 2', '1 bottom 0']);
    expect(pitching(state, 'homea009')).toMatchObject({ outs: 7, h: 1 });
    expect(state.situation).toMatchObject({ inning: 2, half: 'bottom' });
    expect(notesOf(text)).toEqual([[expect.any(Number), expect.stringContaining('outs already')]]);
  });

  test('a run beside a third out that was a force', () => {
    const text = fiction([['K', 'K', 'S7', 'S7', 'S7.2-H;1X2(74)']]);
    expect(notesOf(text)).toEqual([[expect.any(Number), expect.stringContaining('third out is a force')]]);
    expect(notesOf(fiction([['K', 'K', 'D7', 'E8.2-H;BX2(86)']]))).toEqual([]);
  });

  test('a side of eight: nobody bats where nobody stands', () => {
    const text = fiction([['K', 'K', 'K'], QUIET, ['ladj,0,5', 'K', 'K', 'K']]);
    const short = text.replace(/start,visia004.*\n/, '');
    const state = imported(short);
    expect(state.plays.filter((p) => p.before.half === 'top').map((p) => p.batter_slot)).toEqual([
      1, 2, 3, 5, 6, 7,
    ]);
    expect(exportEventFile(state, { date: '2026-04-01' })).not.toContain('absent');
    expect(notesOf(short)).toEqual([[null, expect.stringContaining('slot 4')]]);
  });

  test('a batter whom no record brings in has the slot that nobody starts in', () => {
    const text = fiction([QUIET, QUIET]).replace(/start,visia002.*\n/, '');
    expect(imported(text).lineups.away?.batting_order[1]).toEqual({ player_id: 'visia002', position: 'SS' });
    expect(notesOf(text)).toEqual([[null, expect.stringContaining('visia002')]]);
  });
});

describe('what cannot be played is named with its line', () => {
  const line = (text: string, start: string): number =>
    text.split('\n').findIndex((l) => l.startsWith(start)) + 1;
  test.each([
    ['S7.1-H', 'no_such_runner'],
    ['X9', 'bad_play'],
    ['play,1,0,nobod001,??,,K', 'not_in_lineup'],
    ['play,3,0,visia001,??,,K', 'wrong_half'],
    ['play,1,0,visia001,??,,63.3-H(UR', 'unbalanced_parentheses'],
  ])('%s: %s', (entry, code) => {
    const text = fiction([[entry]]);
    expect(tryImport(text)).toMatchObject({ code, line: line(text, 'play,'), game: 'HOM202604010' });
  });

  test('a substitute where two men would share a position', () => {
    const text = fiction([['K', 'NP', 'sub,field001,"Fay Field",1,2,8', 'K']]);
    expect(tryImport(text)).toMatchObject({
      code: 'refused',
      message: expect.stringContaining('Two players'),
    });
  });

  test.each([
    ['a lineup of seven', (text: string) => text.replaceAll(/start,visia00[45].*\n/g, ''), 'no_lineup'],
    ['no plays', (text: string) => text.replace(/play,.*\n/g, ''), 'no_plays'],
  ])('%s', (_, change, code) => {
    expect(tryImport(change(fiction([QUIET])))).toMatchObject({ code, game: 'HOM202604010' });
  });
});
