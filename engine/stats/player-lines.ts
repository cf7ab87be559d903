import type { LineupPosition } from '../model/positions.ts';
import type { BattingCounts, PitchingCounts, PitchingDecision } from './lines.ts';
import type { BATTING_SUMS, BattingFigures, PITCHING_SUMS } from './season-lines.ts';

/** What a record is split by: the other man's hand, whose park it was, who was on base, how many were out, when it was. */
export const SPLITS = ['versus', 'place', 'bases', 'outs', 'week', 'month'] as const;
/** What a record is split by. */
export type Split = (typeof SPLITS)[number];

/** What a batter did in plate appearances of one kind, or others did against a pitcher. */
export interface SplitLine extends Omit<BattingFigures, 'r' | 'sb' | 'cs'> {
  readonly split: Split;
  /** `L` or `R`; `home` or `away`; `empty`, `on` or `scoring` (second or third, which are among `on`); `0` to `2`; a week; a month as `2026-04`. */
  readonly value: string;
}

/** A person's record in parts: his own plate appearances, and those of others against him. */
export interface PlayerSplits {
  readonly batting: readonly SplitLine[];
  readonly pitching: readonly SplitLine[];
}

/** A game of a person: for whom and against whom, and what he did. */
export interface PlayerGame {
  readonly game_id: string;
  readonly season: string | null;
  readonly week: number | null;
  /** The day of its first pitch in the league's time zone, as an ISO 8601 date. */
  readonly day: string;
  readonly team_id: string;
  readonly opponent_id: string;
  readonly opponent: string;
  readonly home: boolean;
  readonly score: number;
  readonly opponent_score: number;
  readonly batting:
    | (Pick<BattingCounts, Exclude<(typeof BATTING_SUMS)[number], 'hbp' | 'sf' | 'cs'>> & {
        readonly position: LineupPosition;
      })
    | null;
  readonly pitching:
    | (Pick<PitchingCounts, (typeof PITCHING_SUMS)[number]> & {
        readonly decisions: readonly PitchingDecision[];
      })
    | null;
}
