import type { SeasonFeatName } from '../../stats/season-feats.ts';
import type { PitchingFeat } from '../../stats/lines.ts';
import type { BATTING_CATEGORIES, FIELDING_CATEGORIES, PITCHING_CATEGORIES } from '../../stats/leaders.ts';

/** The heads of batting, pitching and fielding records, as box scores have them, at most four characters each. */
export const STAT_HEADS = {
  games: 'G',
  pa: 'PA',
  ab: 'AB',
  r: 'R',
  h: 'H',
  double: '2B',
  triple: '3B',
  homerun: 'HR',
  rbi: 'RBI',
  bb: 'BB',
  so: 'SO',
  sb: 'SB',
  cs: 'CS',
  avg: 'AVG',
  obp: 'OBP',
  slg: 'SLG',
  ops: 'OPS',
  starts: 'GS',
  wins: 'W',
  losses: 'L',
  saves: 'SV',
  holds: 'HLD',
  complete_games: 'CG',
  shutouts: 'SHO',
  ip: 'IP',
  er: 'ER',
  era: 'ERA',
  whip: 'WHIP',
  hbp: 'HBP',
  sf: 'SF',
  putouts: 'PO',
  assists: 'A',
  errors: 'E',
  double_plays: 'DP',
  passed_balls: 'PB',
  innings: 'INN',
  fielding: 'FPCT',
  range_factor: 'RF',
} as const;

/** The heads of the standings. A streak is written with those of wins and losses: `W3`. */
export const STANDING_HEADS = {
  wins: 'W',
  losses: 'L',
  percentage: 'PCT',
  behind: 'GB',
  runs: 'RS',
  allowed: 'RA',
  difference: 'DIFF',
  streak: 'STRK',
} as const;

/** What the leaders lead in. */
export const CATEGORY_WORDS: Readonly<
  Record<
    keyof typeof BATTING_CATEGORIES | keyof typeof PITCHING_CATEGORIES | keyof typeof FIELDING_CATEGORIES,
    string
  >
> = {
  avg: 'Batting average',
  homerun: 'Home runs',
  rbi: 'Runs batted in',
  h: 'Hits',
  r: 'Runs',
  sb: 'Stolen bases',
  ops: 'On-base plus slugging',
  wins: 'Wins',
  saves: 'Saves',
  complete_games: 'Complete games',
  shutouts: 'Shutouts',
  strikeouts: 'Strikeouts',
  era: 'Earned run average',
  whip: 'Walks and hits per inning',
  fielding: 'Fielding percentage',
  putouts: 'Putouts',
  assists: 'Assists',
  double_plays: 'Double plays',
  errors: 'Errors',
};

/** What a pitcher did with a whole game, as it is written behind his name. */
export const FEAT_MARKS: Readonly<Record<PitchingFeat, string>> = {
  CG: 'CG',
  SHO: 'SHO',
  NH: 'no-hitter',
  PG: 'perfect game',
};

/** What a pitcher did with a whole game, in words. */
export const FEAT_WORDS: Readonly<Record<PitchingFeat, string>> = {
  CG: 'complete game',
  SHO: 'shutout',
  NH: 'no-hitter',
  PG: 'perfect game',
};

/** What several pitchers did together with a whole game. */
export const COMBINED_WORDS: Readonly<Record<PitchingFeat, string>> = {
  CG: 'complete game',
  SHO: 'combined shutout',
  NH: 'combined no-hitter',
  PG: 'combined perfect game',
};

/** The records of a season. */
export const FEAT_TITLES: Readonly<Record<SeasonFeatName, string>> = {
  hits: 'Most hits in a game',
  homeruns: 'Most home runs in a game',
  runs_batted_in: 'Most batted in in a game',
  runs: 'Most runs in a game',
  stolen_bases: 'Most stolen bases in a game',
  strikeouts: 'Most strikeouts in a game',
  hitting_streak: 'Longest hitting streak',
  team_runs: 'Most runs of a team',
  margin: 'Largest margin',
  innings: 'Longest game, innings',
  winning_streak: 'Longest winning streak',
  losing_streak: 'Longest losing streak',
};

/** The parts of a record, in the order in which they are told; short enough for a phone. */
export const SPLIT_WORDS = {
  'versus L': 'vs left',
  'versus R': 'vs right',
  'place home': 'Home',
  'place away': 'Away',
  'bases empty': 'Bases empty',
  'bases on': 'Runners on',
  'bases scoring': 'Scoring pos',
  'outs 0': 'No outs',
  'outs 1': 'One out',
  'outs 2': 'Two outs',
} as const;
