import type { LineupPosition, Position } from '../model/positions.ts';
import type { PerSide } from '../model/sides.ts';

/** What a batter does, counted. */
export interface BattingCounts {
  readonly pa: number;
  readonly ab: number;
  readonly r: number;
  readonly h: number;
  readonly double: number;
  readonly triple: number;
  readonly homerun: number;
  readonly rbi: number;
  readonly bb: number;
  /** Intentional walks, which are in `bb` too. */
  readonly ibb: number;
  readonly so: number;
  readonly hbp: number;
  readonly sac: number;
  readonly sf: number;
  readonly gidp: number;
  readonly sb: number;
  readonly cs: number;
  /** Times he reached on an error. */
  readonly roe: number;
  /** Times he reached on interference. */
  readonly ci: number;
}

/** A batter's line; one for everybody who held a batting slot, in slot order and then order of entry. */
export interface BattingLine extends BattingCounts {
  readonly player_id: string;
  readonly name: string;
  /** The batting slot, 1-9. */
  readonly slot: number;
  /** His latest position; all of them in order are in `positions`. */
  readonly position: LineupPosition;
  readonly positions: readonly LineupPosition[];
  /** Whether they only ran for a man who stayed in the game. */
  readonly courtesy?: true;
}

/** A decision of a game for a pitcher: win, loss, save, hold, blown save (OBR 9.17-9.19). */
export const PITCHING_DECISIONS = ['W', 'L', 'S', 'H', 'BS'] as const;
/** A decision of a game for a pitcher. */
export type PitchingDecision = (typeof PITCHING_DECISIONS)[number];

/**
 * What a pitcher does with a whole game: complete game, shutout (OBR 9.18), no-hitter, and perfect game, which is the no-hitter
 * in which nobody reached a base and stands in its place.
 */
export const PITCHING_FEATS = ['CG', 'SHO', 'NH', 'PG'] as const;
/** What a pitcher does with a whole game. */
export type PitchingFeat = (typeof PITCHING_FEATS)[number];

/** What a pitcher does, counted. `outs` are those made while he pitched; runs are charged to him who is responsible for the runner (OBR 9.16(g)). */
export interface PitchingCounts {
  readonly batters_faced: number;
  readonly outs: number;
  readonly h: number;
  readonly double: number;
  readonly triple: number;
  readonly homerun: number;
  readonly r: number;
  readonly er: number;
  readonly bb: number;
  readonly ibb: number;
  readonly so: number;
  readonly hbp: number;
  readonly wild_pitch: number;
  readonly balk: number;
  /** Runners on base when he came in, and how many of other pitchers' runners scored while he pitched. */
  readonly inherited: number;
  readonly inherited_scored: number;
}

/** A pitcher's line, in order of appearance. */
export interface PitchingLine extends PitchingCounts {
  readonly player_id: string;
  readonly name: string;
  readonly started: boolean;
  /** A blown save can come with another. Empty until the game is over, but for holds and blown saves. */
  readonly decisions: readonly PitchingDecision[];
  /** Empty until the game is over. */
  readonly feats: readonly PitchingFeat[];
}

/** What a fielder does, counted. */
export interface FieldingCounts {
  /** Outs made while he held the position. */
  readonly outs: number;
  readonly putouts: number;
  readonly assists: number;
  readonly errors: number;
  /** Double and triple plays are credited to every fielder with a putout or an assist in them (OBR 9.11). */
  readonly double_plays: number;
  readonly triple_plays: number;
  readonly passed_balls: number;
  /** Catcher's interference. */
  readonly interference: number;
  /** Steals while he caught. */
  readonly sb: number;
  readonly cs: number;
}

/** A fielder's line at one position. */
export interface FieldingLine extends FieldingCounts {
  readonly player_id: string;
  readonly name: string;
  readonly position: Position;
  readonly started: boolean;
}

/** A side's totals. In the field a play counts once however many fielders had a part in it. */
export interface SideTotals {
  readonly batting: BattingCounts & { readonly left_on_base: number };
  /** `team_earned` can differ from the sum of `er` (OBR 9.16(i)). */
  readonly pitching: PitchingCounts & { readonly team_earned: number };
  readonly fielding: Omit<FieldingCounts, 'outs'>;
}

/** A man who ran for another out of courtesy: for whom, and when. */
export interface CourtesyRun {
  readonly player_id: string;
  readonly name: string;
  readonly for_name: string;
  readonly inning: number;
}

/** One side's half of the box score. */
export interface SideBox {
  readonly batting: readonly BattingLine[];
  readonly pitching: readonly PitchingLine[];
  readonly fielding: readonly FieldingLine[];
  /** What several pitchers did together with a whole game: a combined shutout, no-hitter or perfect game. */
  readonly combined_feats: readonly PitchingFeat[];
  readonly courtesy_runs: readonly CourtesyRun[];
  readonly totals: SideTotals;
}

/** The box score of a game. */
export type BoxScore = PerSide<SideBox>;

/** Lines while they are being counted. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A batter's counts before the first pitch. */
export const noBatting = (): Mutable<BattingCounts> => ({
  pa: 0,
  ab: 0,
  r: 0,
  h: 0,
  double: 0,
  triple: 0,
  homerun: 0,
  rbi: 0,
  bb: 0,
  ibb: 0,
  so: 0,
  hbp: 0,
  sac: 0,
  sf: 0,
  gidp: 0,
  sb: 0,
  cs: 0,
  roe: 0,
  ci: 0,
});

/** A pitcher's counts before his first pitch. */
export const noPitching = (): Mutable<PitchingCounts> => ({
  batters_faced: 0,
  outs: 0,
  h: 0,
  double: 0,
  triple: 0,
  homerun: 0,
  r: 0,
  er: 0,
  bb: 0,
  ibb: 0,
  so: 0,
  hbp: 0,
  wild_pitch: 0,
  balk: 0,
  inherited: 0,
  inherited_scored: 0,
});

/** A fielder's counts before the first pitch. */
export const noFielding = (): Mutable<FieldingCounts> => ({
  outs: 0,
  putouts: 0,
  assists: 0,
  errors: 0,
  double_plays: 0,
  triple_plays: 0,
  passed_balls: 0,
  interference: 0,
  sb: 0,
  cs: 0,
});

/** Adds one man's counts to a total, over the fields of the total. */
export const addCounts = <T extends object>(total: Mutable<T>, counts: T): void => {
  for (const field in total)
    total[field] = ((total[field] as number) + (counts[field] as number)) as T[typeof field];
};
