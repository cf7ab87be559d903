import { SCHEDULE_KINDS } from '../leagues/league-data.ts';
import type { Standing } from '../leagues/standing.ts';
import { MODES } from '../model/setup.ts';
import type { PlayerGame, PlayerSplits } from '../stats/player-lines.ts';
import type { SeasonFeat } from '../stats/season-feats.ts';
import type { BattingRecord, FieldingRecord, PitchingRecord, TeamTotals } from '../stats/season-lines.ts';

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

/** A season of a person: the id that they had last in it, and the teams that they played for, the latest first. */
export interface SeasonOfPerson {
  readonly season: string | null;
  readonly player_id: string;
  readonly team_ids: readonly string[];
}

/** Whose records are asked for: everybody's, a person's (by any of his ids), those who played for a team. */
export interface PeopleFilter extends RecordFilter {
  readonly player_id?: string | undefined;
  readonly team_id?: string | undefined;
}

/** Which results are asked for: those of a team, those of some days. */
export interface ResultFilter extends RecordFilter {
  readonly team_id?: string | undefined;
  /** The first and the last day, in the league's time zone, as ISO 8601 dates; open where one is left out. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
  /** How many of the newest are left out. */
  readonly offset?: number | undefined;
}

/** What the leagues' completed games come to. */
export interface Records {
  standings(filter: RecordFilter): Promise<readonly Standing[]>;
  /** Games of every mode unless one is asked for. */
  results(filter: ResultFilter): Promise<readonly Result[]>;
  /** The seasons in which a person has appeared, the newest first. */
  seasonsOf(filter: RecordFilter & { readonly player_id: string }): Promise<readonly SeasonOfPerson[]>;
  /** Everybody who has batted, who has pitched, and who has stood in the field, there at each position. */
  batting(filter: PeopleFilter): Promise<readonly BattingRecord[]>;
  pitching(filter: PeopleFilter): Promise<readonly PitchingRecord[]>;
  fielding(filter: PeopleFilter): Promise<readonly FieldingRecord[]>;
  totals(filter: RecordFilter): Promise<readonly TeamTotals[]>;
  /** A person's batting and pitching in parts. */
  splits(filter: RecordFilter & { readonly player_id: string }): Promise<PlayerSplits>;
  /** A person's games, the newest first. */
  gameLog(
    filter: RecordFilter & {
      readonly player_id: string;
      readonly limit: number;
      readonly offset?: number | undefined;
    },
  ): Promise<readonly PlayerGame[]>;
  /** The most of everything in one game, and the longest streaks. */
  feats(filter: RecordFilter): Promise<readonly SeasonFeat[]>;
  /** A season as a zip file of CSV and JSON, in parts as they are asked for: games, box score lines and plays. */
  archive(filter: RecordFilter): AsyncIterable<Uint8Array>;
}
