import { MODES } from '../model/setup.ts';

/** A team's record in games that count. `behind`: games behind the first; `streak`: wins (or, below 0, losses) in a row. */
export interface Standing {
  readonly team_id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly color: string;
  readonly wins: number;
  readonly losses: number;
  readonly percentage: number;
  readonly behind: number;
  readonly runs: number;
  readonly runs_allowed: number;
  readonly streak: number;
}

/** Which games of a league are asked for: those of one mode, or all. */
export const COUNTED_MODES = [...MODES, 'all'] as const;
/** The games of one mode, or all. */
export type CountedMode = (typeof COUNTED_MODES)[number];

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
  readonly season?: string | undefined;
}

/** What the leagues' completed games come to. */
export interface Records {
  standings(filter: RecordFilter): Promise<readonly Standing[]>;
  /** Games of every mode unless one is asked for. */
  results(
    filter: RecordFilter & { readonly team_id?: string | undefined; readonly limit: number },
  ): Promise<readonly Result[]>;
  /** Everybody who has batted, and everybody who has pitched. */
  batting(
    filter: RecordFilter & { readonly player_id?: string | undefined },
  ): Promise<readonly BattingRecord[]>;
  pitching(
    filter: RecordFilter & { readonly player_id?: string | undefined },
  ): Promise<readonly PitchingRecord[]>;
}
