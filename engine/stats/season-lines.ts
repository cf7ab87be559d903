import type { Position } from '../model/positions.ts';

/** Whose record it is: a person's, whatever cards he had. The id, the name and the team are the latest of those that count. */
interface RecordOf {
  readonly player_id: string;
  readonly name: string;
  readonly team_id: string;
  readonly games: number;
}

/** What a batter did over many games; averages to three places are the reader's to make. */
export interface BattingFigures {
  readonly pa: number;
  readonly ab: number;
  readonly r: number;
  readonly h: number;
  readonly double: number;
  readonly triple: number;
  readonly homerun: number;
  readonly rbi: number;
  readonly bb: number;
  readonly so: number;
  readonly hbp: number;
  readonly sf: number;
  readonly sb: number;
  readonly cs: number;
  readonly avg: number | null;
  readonly obp: number | null;
  readonly slg: number | null;
}

/** A player's batting over many games. */
export type BattingRecord = RecordOf & BattingFigures;

/** What a pitcher did over many games. */
export interface PitchingFigures {
  readonly starts: number;
  readonly wins: number;
  readonly losses: number;
  readonly saves: number;
  readonly holds: number;
  readonly complete_games: number;
  /** Shutouts of his own, not those he had a part in (OBR 9.18). */
  readonly shutouts: number;
  readonly outs: number;
  readonly h: number;
  readonly r: number;
  readonly er: number;
  readonly bb: number;
  readonly so: number;
  readonly homerun: number;
  readonly era: number | null;
  readonly whip: number | null;
}

/** A player's pitching over many games. */
export type PitchingRecord = RecordOf & PitchingFigures;

/** What a fielder did over many games. */
export interface FieldingFigures {
  readonly outs: number;
  readonly putouts: number;
  readonly assists: number;
  readonly errors: number;
  readonly double_plays: number;
  readonly passed_balls: number;
  /** Steals while he caught. */
  readonly sb: number;
  readonly cs: number;
  /** Putouts and assists to all chances, errors with them (OBR 9.22(c)); null without a chance. */
  readonly percentage: number | null;
  /** Putouts and assists in nine innings; null where he was out there for none. */
  readonly range_factor: number | null;
}

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
