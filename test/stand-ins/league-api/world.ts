/** A Discord id as the league's server sends it: a text, a number as it is, or one that a program in between has rounded. */
export type IdForm = 'text' | 'number' | 'rounded';

/** A person who runs a club, and how their id comes. */
export interface Owner {
  readonly id: string;
  readonly form: IdForm;
}

/** A manager as the league lists them beside the owners' Discord ids. */
export interface ManagerRow {
  readonly id: number;
  readonly name: string;
}

/** A division of one season. */
export interface DivisionRow {
  readonly id: number;
  readonly season: number;
  readonly division_name: string;
  readonly division_abbrev: string;
  readonly league_name: string;
  readonly league_abbrev: string;
}

/** One row of an organisation in one season: the club, its minor leaguers, or its injured list. */
export interface TeamRow {
  readonly id: number;
  readonly season: number;
  readonly abbrev: string;
  readonly sname: string;
  readonly lname: string;
  owners: readonly Owner[];
  readonly managers: readonly number[];
  readonly division: number | null;
  readonly stadium: string | null;
  readonly thumbnail: string | null;
  readonly color: string | null;
  readonly dice_color: string | null;
  readonly salary_cap: number | null;
}

/** A person across seasons. */
export interface PersonRow {
  readonly id: number;
  readonly first_name: string;
  readonly last_name: string;
  readonly key_retro: string | null;
  readonly key_bbref: string | null;
}

/** A player of one season: no hands, no ratings, a card that is a picture. */
export interface PlayerRow {
  readonly id: number;
  readonly season: number;
  team: number;
  name: string;
  readonly wara: number;
  image: string | null;
  readonly image2: string | null;
  readonly positions: readonly string[];
  readonly injury_rating: string | null;
  il_return: string | null;
  readonly sbaplayer: number;
}

/** A scheduled game, with its result once it has been played. */
export interface GameRow {
  readonly id: number;
  readonly season: number;
  readonly week: number;
  readonly season_type: string;
  readonly away: number;
  readonly home: number;
  game_num: number | null;
  away_score: number | null;
  home_score: number | null;
  away_manager: number | null;
  home_manager: number | null;
  scorecard_url: string | null;
}

/** An injury. */
export interface InjuryRow {
  readonly id: number;
  readonly season: number;
  readonly player: number;
  readonly total_games: number;
  readonly start_week: number;
  readonly start_game: number;
  readonly end_week: number;
  readonly end_game: number;
  is_active: boolean;
}

/** What a client posted, as it posted it. */
export type Posted = Readonly<Record<string, unknown>>;

/** Where a season stands. */
export interface CurrentRow {
  readonly id: number;
  readonly season: number;
  week: number;
  freeze: boolean;
  bet_week: string;
}

/** Everything that a league's server holds. */
export interface World {
  readonly current: CurrentRow[];
  readonly divisions: DivisionRow[];
  readonly managers: ManagerRow[];
  readonly teams: TeamRow[];
  readonly people: PersonRow[];
  readonly players: PlayerRow[];
  readonly games: GameRow[];
  readonly injuries: InjuryRow[];
  /** The plays and decisions of each game by the game's id. */
  readonly plays: Map<number, readonly Posted[]>;
  readonly decisions: Map<number, readonly Posted[]>;
  /** Seasons whose standings have been worked out, and how often. */
  readonly recalculated: Map<number, number>;
}

/** The last season there is. */
export const lastSeason = (world: World): number => Math.max(...world.current.map((row) => row.season));
