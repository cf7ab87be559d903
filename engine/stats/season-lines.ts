import type { Position } from '../model/positions.ts';
import type { BattingCounts, FieldingCounts, PitchingCounts } from './lines.ts';

/** Whose record it is: a person's, whatever cards he had. The id, the name and the team are the latest of those that count. */
interface RecordOf {
  readonly player_id: string;
  readonly name: string;
  readonly team_id: string;
  readonly games: number;
}

/** What is summed of a batter's games, in the order of its tables. */
export const BATTING_SUMS = [
  'pa',
  'ab',
  'r',
  'h',
  'double',
  'triple',
  'homerun',
  'rbi',
  'bb',
  'so',
  'hbp',
  'sf',
  'sb',
  'cs',
] as const satisfies readonly (keyof BattingCounts)[];
/** A batter's averages; to three places they are the reader's to make. */
export const BATTING_RATES = ['avg', 'obp', 'slg'] as const;

type Rates<Names extends readonly string[]> = Readonly<Record<Names[number], number | null>>;

/** What a batter did over many games. */
export type BattingFigures = Pick<BattingCounts, (typeof BATTING_SUMS)[number]> & Rates<typeof BATTING_RATES>;

/** A player's batting over many games. */
export type BattingRecord = RecordOf & BattingFigures;

/** What is counted of a pitcher's games; shutouts are his own, not those he had a part in (OBR 9.18). */
export const PITCHING_MARKS = [
  'starts',
  'wins',
  'losses',
  'saves',
  'holds',
  'complete_games',
  'shutouts',
] as const;
/** What is summed of a pitcher's games, in the order of its tables. */
export const PITCHING_SUMS = [
  'outs',
  'h',
  'r',
  'er',
  'bb',
  'so',
  'homerun',
] as const satisfies readonly (keyof PitchingCounts)[];
/** A pitcher's averages. */
export const PITCHING_RATES = ['era', 'whip'] as const;

/** What a pitcher did over many games. */
export type PitchingFigures = Readonly<Record<(typeof PITCHING_MARKS)[number], number>> &
  Pick<PitchingCounts, (typeof PITCHING_SUMS)[number]> &
  Rates<typeof PITCHING_RATES>;

/** A player's pitching over many games. */
export type PitchingRecord = RecordOf & PitchingFigures;

/** What is summed of a fielder's games, in the order of its tables; `sb` and `cs` are steals while he caught. */
export const FIELDING_SUMS = [
  'outs',
  'putouts',
  'assists',
  'errors',
  'double_plays',
  'passed_balls',
  'sb',
  'cs',
] as const satisfies readonly (keyof FieldingCounts)[];
/** Putouts and assists to all chances, errors with them (OBR 9.22(c)), null without a chance; and in nine innings, null where he was out there for none. */
export const FIELDING_RATES = ['percentage', 'range_factor'] as const;

/** What a fielder did over many games. */
export type FieldingFigures = Pick<FieldingCounts, (typeof FIELDING_SUMS)[number]> &
  Rates<typeof FIELDING_RATES>;

/** A player's fielding at one position over many games. */
export type FieldingRecord = RecordOf &
  FieldingFigures & { readonly position: Position; readonly starts: number };

/** A team's batting, pitching and fielding over the games that count. A double play counts for everybody who had a part in it, and so is not a team's. */
export interface TeamTotals {
  readonly team_id: string;
  readonly games: number;
  readonly batting: BattingFigures;
  readonly pitching: PitchingFigures;
  readonly fielding: Omit<FieldingFigures, 'double_plays' | 'range_factor'>;
}
