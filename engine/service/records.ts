import { SCHEDULE_KINDS } from '../leagues/league-data.ts';
import type { BrokenTie, WonLost } from '../leagues/tie-breakers.ts';
import { MODES } from '../model/setup.ts';

/**
 * A team's record in games that count, in its division of its half of the league. `behind`: games behind the first of the division; `streak`:
 * wins (or, below 0, losses) in a row; `expected`: the percentage that its runs foretell, null before the first run.
 */
export interface Standing {
  readonly team_id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly color: string;
  readonly division: string | null;
  readonly league_half: string | null;
  /** Its place in its division, from 1. */
  readonly place: number;
  readonly wins: number;
  readonly losses: number;
  readonly percentage: number;
  readonly behind: number;
  readonly runs: number;
  readonly runs_allowed: number;
  readonly expected: number | null;
  readonly home: WonLost;
  readonly away: WonLost;
  readonly one_run: WonLost;
  readonly last_ten: WonLost;
  readonly streak: number;
  /** The games that the schedule still has for it; null without one. */
  readonly left: number | null;
  /** Of the first: own wins and losses of its nearest rival that make it sure of its place; 0 = it is. Null for others, and without a schedule. */
  readonly magic_number: number | null;
  /** Of the others: own losses and wins of the first that put it out of reach; 0 = it is. */
  readonly elimination_number: number | null;
  /** Its place among those beside the winners of the divisions of its half, how far behind the last that reaches the play-offs it is (below 0: ahead), and whether it would reach them now; null for the first of a division, and where there are no wild cards. */
  readonly wild_card: {
    readonly place: number;
    readonly behind: number;
    readonly in_place: boolean;
  } | null;
  /** What put it in its place where its percentage is that of others; null where that alone did. */
  readonly tie: BrokenTie | null;
}

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

/** A player's batting over many games; averages to three places are his to make. */
export interface BattingRecord {
  readonly player_id: string;
  readonly name: string;
  readonly team_id: string;
  readonly games: number;
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
  readonly sb: number;
  readonly cs: number;
  readonly avg: number | null;
  readonly obp: number | null;
  readonly slg: number | null;
}

/** A player's pitching over many games. */
export interface PitchingRecord {
  readonly player_id: string;
  readonly name: string;
  readonly team_id: string;
  readonly games: number;
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
