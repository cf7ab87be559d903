/** The records of a season: the most in one game by a man and by a team, and the longest streaks. */
export const SEASON_FEATS = [
  'hits',
  'homeruns',
  'runs_batted_in',
  'runs',
  'stolen_bases',
  'strikeouts',
  'hitting_streak',
  'team_runs',
  'margin',
  'innings',
  'winning_streak',
  'losing_streak',
] as const;
/** A record of a season. */
export type SeasonFeatName = (typeof SEASON_FEATS)[number];

/** Who holds a record: a man, or where it is a team's the team alone. */
export interface FeatHolder {
  readonly value: number;
  readonly player_id: string | null;
  readonly name: string | null;
  readonly team_id: string;
  /** The game; of a streak the last of it. */
  readonly game_id: string;
}

/** A record of a season with its holders: all who have reached the most, the first to do so first, at most three. */
export interface SeasonFeat {
  readonly feat: SeasonFeatName;
  readonly holders: readonly FeatHolder[];
}
