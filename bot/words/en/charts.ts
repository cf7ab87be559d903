import type { ChartWords } from '@paper-dynasty/engine/wire/charts-svg';
import { OUTCOME_WORDS } from './outcomes.ts';

const HASH = '# = single ** when that fielder is drawn in or is holding a runner.';
const SPEED = 'SPD = d20 at or under the batter’s speed: single *, else groundball C.';

/** The charts as pictures. */
export const CHART_WORDS: ChartWords = {
  bases: 'Bases',
  empty: 'empty',
  normal: 'Infield normal',
  infieldIn: 'Infield in',
  groundballs: 'Groundballs',
  results: {
    1: 'batter out, runners hold',
    2: 'double play: R1 at second, batter at first; others advance 1',
    3: 'batter out, all advance 1',
    4: 'R1 out at second, batter safe; others advance 1',
    5: 'ball to 2B or SS: as 3; else as 1',
    6: 'ball to 1B or 2B: as 3; else as 1',
    7: 'batter out, only forced runners advance',
    8: 'offense sends R3, and the throw goes home; or keeps R3: as 7',
    9: 'batter out, R3 holds, R1 to second',
    10: 'double play: R3 at home, batter at first; others advance 1',
    11: 'R3 out at home, batter safe; others advance 1',
    13: 'ball to C or 3B: R2 at third and R1 at second out, batter safe; else as 2',
  },
  groundballNotes: [
    'With two out: always 1.',
    'Corners in: the right-hand columns for balls to P, C, 1B, 3B.',
  ],
  ranges: {
    pitcher: 'Range: pitcher',
    catcher: 'Range: catcher',
    infield: 'Range: infield',
    outfield: 'Range: outfield',
  },
  die: 'd20',
  range: 'Range of the fielder',
  rangeNotes: {
    pitcher: ['G = groundball A, B, C; SI = single *.'],
    catcher: [SPEED, 'PO = popout; FO = popout or, with runners, passed-ball check.'],
    infield: [HASH],
    outfield: ['F = flyout A, B, C; SI, DO, TR = single, double, triple.'],
  },
  errors: (position) => `Errors, ${position}`,
  rating: 'Rating',
  total: 'Total of the 3d6',
  errorNotes: ['1, 2, 3 = bases of the error; above the last rating the last one holds.'],
  outcomes: 'Where everybody goes',
  outcomeWords: OUTCOME_WORDS,
  batter: 'Batter',
  out: 'out',
  stays: 'bats on',
  holds: 'holds',
  scores: 'scores',
  forced: 'if forced',
  outcomeNotes: [
    'Flyout B: R2 may try for third. Flyout B?: R3 may try for home. Uncapped: runners may try for one base more.',
    'Groundballs have a chart of their own.',
  ],
};
