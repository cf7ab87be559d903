import type { Side } from '../model/sides.ts';

/** What can be done to plays and games that have been seen, in the order in which it is listed. */
export const FAIR_PLAY_ACTS = [
  'undo_asked',
  'correction_asked',
  'abandon_asked',
  'turned_down',
  'withdrawn',
  'undone',
  'corrected',
  'abandoned',
  'declined',
  'reopened',
  'clock',
  'written',
] as const;
/** What was done to plays or a game that had been seen. */
export type FairPlayAct = (typeof FAIR_PLAY_ACTS)[number];

/** What can be gained by it, by name (review-game.ts and besideOthers say each). */
export const FAIR_PLAY_PATTERNS = [
  'after_own_bad_play',
  'dice_on_table',
  'while_behind',
  'better_for_asker',
  'changes_score',
  'by_playing_on',
  'asked_often',
  'by_admin',
  'started_again',
  'bad_start_remade',
  'clock_often',
  'for_own_side',
  'left_waiting',
] as const;
/** Something that is gained by what was done. */
export type FairPlayPattern = (typeof FAIR_PLAY_PATTERNS)[number];

/** Something that was done to plays or a game that had been seen: who did it, for which side, after which roll, and what it may gain. */
export interface FairPlayEntry {
  readonly game_id: string;
  readonly seq: number;
  readonly at: string;
  readonly act: FairPlayAct;
  /** A Discord id, or `computer`, `system` or `operator`. */
  readonly actor: string;
  readonly side: Side | null;
  readonly away: string;
  readonly home: string;
  readonly inning: number;
  readonly half: 'top' | 'bottom';
  readonly away_score: number;
  readonly home_score: number;
  /** The play that it is about, and that play's notation; null where it is about none. */
  readonly play: number | null;
  readonly notation: string | null;
  /** The number of the last roll that had fallen; 0 = none. */
  readonly roll: number;
  readonly patterns: readonly FairPlayPattern[];
}

/** What tells whether games of a league are the same one, begun again. */
export interface StartedGame {
  readonly game_id: string;
  readonly season: string | null;
  /** The game of the schedule; null beside one. */
  readonly schedule_id: string | null;
  readonly away_team_id: string;
  readonly home_team_id: string;
  /** When it was made, ISO 8601. */
  readonly made_at: string;
}

const NOT_FINISHED: readonly FairPlayAct[] = ['abandoned', 'declined'];
/** Until when a beginning is a start, in innings. */
const START_INNINGS = 2;

/** The next start of the same game: the same one of the schedule, or beside one the same teams within a day. */
const isRemadeBy = (game: StartedGame, next: StartedGame): boolean => {
  if (next.game_id === game.game_id || next.made_at <= game.made_at || next.season !== game.season)
    return false;
  if (game.schedule_id !== null || next.schedule_id !== null) return next.schedule_id === game.schedule_id;
  const teams = [game.away_team_id, game.home_team_id];
  const hours = (Date.parse(next.made_at) - Date.parse(game.made_at)) / 3_600_000;
  return hours <= 24 && teams.includes(next.away_team_id) && teams.includes(next.home_team_id);
};

/** Adds what shows only beside other games: an abandoned or declined game that was started again, and one that had begun badly for who asked to abandon it. Pure. */
export const besideOthers = (
  entries: readonly FairPlayEntry[],
  games: readonly StartedGame[],
): readonly FairPlayEntry[] =>
  entries.map((entry) => {
    const game = games.find(({ game_id }) => game_id === entry.game_id);
    if (!game || !NOT_FINISHED.includes(entry.act) || !games.some((next) => isRemadeBy(game, next)))
      return entry;
    const early = entry.act === 'abandoned' && entry.inning <= START_INNINGS;
    const bad = early && entry.patterns.includes('while_behind');
    return {
      ...entry,
      patterns: [...entry.patterns, 'started_again', ...(bad ? (['bad_start_remade'] as const) : [])],
    };
  });

/** Which entries are asked for. */
export interface FairPlayFilter {
  readonly league_id: string;
  readonly actor?: string | undefined;
  readonly act?: FairPlayAct | undefined;
  readonly pattern?: FairPlayPattern | undefined;
  /** From and to, ISO 8601 dates (in UTC), both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Whether an entry is one that is asked for. */
export const isAskedFor = (
  entry: FairPlayEntry,
  { actor, act, pattern, from, to }: FairPlayFilter,
): boolean =>
  (actor === undefined || entry.actor === actor) &&
  (act === undefined || entry.act === act) &&
  (pattern === undefined || entry.patterns.includes(pattern)) &&
  (from === undefined || entry.at.slice(0, 10) >= from) &&
  (to === undefined || entry.at.slice(0, 10) <= to);

/** What came of looking through the ranked games of a league. */
export interface FairPlayReview {
  /** What is asked for, the newest first. */
  readonly entries: readonly FairPlayEntry[];
  /** Everybody who did anything of it, whatever is asked for. */
  readonly actors: readonly string[];
  /** The games whose records cannot be read. */
  readonly unreadable: readonly string[];
  /** How many games, the last played first, were looked through, where the league has more; null = all were. */
  readonly only_last: number | null;
}

/** What was done in the ranked games of a league to plays and games that had been seen. */
export interface FairPlay {
  /** Lets go of what is known of games: somebody is named otherwise in them now. */
  forget(): void;
  /** The entries that are asked for, the newest first. */
  review(filter: FairPlayFilter): Promise<FairPlayReview>;
}
