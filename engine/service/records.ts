import { SCHEDULE_KINDS } from '../leagues/league-data.ts';
import type { Standing } from '../leagues/standing.ts';
import { MODES } from '../model/setup.ts';
import type { BattingRecord, PitchingRecord } from '../stats/season-lines.ts';

/** Which games of a league are asked for: those of one mode, or all. */
export const COUNTED_MODES = [...MODES, 'all'] as const;
/** The games of one mode, or all. */
export type CountedMode = (typeof COUNTED_MODES)[number];

/** Which part of a season is asked for. */
export const COUNTED_KINDS = [...SCHEDULE_KINDS, 'all'] as const;
/** The games of one part of a season, or all. */
export type CountedKind = (typeof COUNTED_KINDS)[number];

/** A completed game in a list of results. */
export interface Result {
  readonly game_id: string;
  readonly season: string | null;
  readonly week: number | null;
  readonly mode: string;
  readonly away: {
    readonly team_id: string;
    readonly name: string;
    readonly abbreviation: string;
    readonly score: number;
  };
  readonly home: {
    readonly team_id: string;
    readonly name: string;
    readonly abbreviation: string;
    readonly score: number;
  };
  readonly innings: number;
  readonly completed_at: string;
  /** The day of its first pitch in the league's time zone, as an ISO 8601 date. */
  readonly day: string;
}

/** Which games count: those of a league, ranked ones unless another mode, or `all`, is asked for (RULES section 1). */
export interface RecordFilter {
  readonly league_id: string;
  readonly mode?: CountedMode | undefined;
  /** The season that the league plays, unless another or `all` are asked for. */
  readonly season?: string | undefined;
  /** The regular season, unless the play-offs or both are asked for. */
  readonly kind?: CountedKind | undefined;
}

/** What the leagues' completed games come to. */
export interface Records {
  standings(filter: RecordFilter): Promise<readonly Standing[]>;
  /** Games of every mode unless one is asked for. */
  results(
    filter: RecordFilter & {
      readonly team_id?: string | undefined;
      readonly limit: number;
      /** How many of the newest are left out. */
      readonly offset?: number | undefined;
    },
  ): Promise<readonly Result[]>;
  /** The seasons in which a man has appeared, with the id that he had in each: the newest first. */
  seasonsOf(
    filter: RecordFilter & { readonly player_id: string },
  ): Promise<readonly { readonly season: string | null; readonly player_id: string }[]>;
  /** Everybody who has batted, and everybody who has pitched. */
  batting(
    filter: RecordFilter & { readonly player_id?: string | undefined },
  ): Promise<readonly BattingRecord[]>;
  pitching(
    filter: RecordFilter & { readonly player_id?: string | undefined },
  ): Promise<readonly PitchingRecord[]>;
}
